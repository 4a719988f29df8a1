/** Groups that hold other groups of the same list. */
import type { ReferenceArea } from '../reference';
import type { Group } from './grouping';

/** A group that holds others of the same list. */
export interface Holder {
	key: string;
	label: string;
	why: string;
}

/** Names of what holds all others. */
export const wholeWords =
	/^(all|total|totals|grand total|sub-?total|sum|both|both sexes|persons?|people|everyone|overall|combined)$|^(all|total) |\b(sub-?)?totals?$/i;

/** Sums in the order asked for; null where a number is missing. */
export type Sums = (number | null)[];

export const isSame = (one: number, other: number) =>
	Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

/** Groups with the sums of all their parts. */
function wholes(
	groups: readonly Group[]
): (Pick<Group, 'key' | 'label' | 'area'> & { sums: Sums })[] {
	const found = new Map<string, Pick<Group, 'key' | 'label' | 'area'> & { sums: Sums }>();
	for (const { key, label, area, sums } of groups) {
		const own = sums.map(({ value }) => value);
		const one = found.get(key);
		if (!one) found.set(key, { key, label, area, sums: own });
		else
			one.sums = one.sums.map((sum, at) => {
				const more = own[at] ?? null;
				return sum === null || more === null ? null : sum + more;
			});
	}
	return [...found.values()];
}

/** Fewest that a single sum must be: that small numbers add up is chance. */
const tellingSum = 50;

/** How many groups right before or after a group add up to it; 0 where none do. */
function runLength(groups: readonly { sums: Sums }[], at: number, step: 1 | -1): number {
	const { sums } = groups[at]!;
	if (sums.includes(null) || !sums.some((sum) => (sum ?? 0) >= tellingSum)) return 0;
	const run = sums.map(() => 0);
	for (
		let next = at + step, length = 1;
		next >= 0 && next < groups.length;
		next += step, length++
	) {
		const own = groups[next]!.sums;
		if (own.includes(null)) return 0;
		own.forEach((sum, place) => (run[place] = (run[place] ?? 0) + (sum ?? 0)));
		if (run.some((sum, place) => sum > (sums[place] ?? 0) * (1 + 1e-9))) return 0;
		if (length > 1 && run.every((sum, place) => isSame(sum, sums[place] ?? 0))) return length;
	}
	return 0;
}

/** Groups that hold others: by the areas themselves, by what adds up, or by their name. */
export function holdersOf(
	groups: readonly Group[],
	areas: ReadonlyMap<string, ReferenceArea>
): Holder[] {
	const all = wholes(groups);
	if (all.length < 2) return [];
	return all.flatMap(({ key, label, area }, at): Holder[] => {
		const own = area === null ? undefined : areas.get(area);
		const held = all.filter(
			(one) => one.area !== null && one.area !== area && isWithin(areas.get(one.area), own)
		);
		if (held.length > 0)
			return [{ key, label, why: `holds ${held.length.toLocaleString('en-GB')} of the others` }];
		const run = Math.max(runLength(all, at, -1), runLength(all, at, 1));
		if (run > 0)
			return [
				{ key, label, why: `equals the sum of ${run.toLocaleString('en-GB')} of the others` }
			];
		return area === null && all.length > 2 && wholeWords.test(label)
			? [{ key, label, why: 'is called so' }]
			: [];
	});
}

function isWithin(area: ReferenceArea | undefined, wider: ReferenceArea | undefined): boolean {
	if (!area || !wider) return false;
	return wider.level === 'country' || area.within.includes(wider.code);
}
