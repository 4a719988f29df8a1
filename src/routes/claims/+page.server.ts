import { checkedClaims } from '$lib/server/claims';

/** What has been said in public, checked against the tables while the site is built. */
export const load = async () => ({ claims: await checkedClaims() });
