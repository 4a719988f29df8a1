import { listText, place } from '$lib/format';
import { checkedClaims } from '$lib/server/claims';

/** What has been said in public, checked against the tables while the site is built. */
export const load = async () => {
	const claims = await checkedClaims();
	const numbers = claims.flatMap(({ claim }) => claim.numbers);
	// They are about the places that the file of claims says, whichever the home is.
	const places = listText([...new Set(numbers.map(({ area }) => place(area)))]);
	return { claims, places };
};
