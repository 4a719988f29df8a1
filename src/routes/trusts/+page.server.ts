import { allTrusts } from '$lib/server/trusts';

export const load = () => ({ trusts: allTrusts() });
