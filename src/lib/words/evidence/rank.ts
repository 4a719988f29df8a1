import type { Estimate } from '$lib/figure';
import { allowed, refused, type Permission } from './permission';

type Placed = Pick<Estimate, 'area' | 'value' | 'lower' | 'upper'>;

function overlap(a: Placed, b: Placed): boolean {
	return (a.lower ?? 0) <= (b.upper ?? 0) && (b.lower ?? 0) <= (a.upper ?? 0);
}

/**
 * May an area be called the lowest or highest of a list? Only where it is, and its interval touches
 * no other's: within overlapping uncertainty the order is chance.
 *
 * @param list one value for each area, the area's own among them; where one has none, no end is known
 */
export function extreme(
	list: readonly Placed[],
	area: string,
	side: 'lowest' | 'highest'
): Permission {
	const own = list.find((one) => one.area === area);
	const others = list.filter((one) => one !== own);
	if (!own || own.value === null || others.length === 0)
		return refused('there is nothing to compare with');
	if (others.some((one) => one.value === null)) return refused('not every place has a value');
	const [value, all] = [own.value, others.map((one) => one.value ?? 0)];
	if (side === 'lowest' ? all.some((one) => one <= value) : all.some((one) => one >= value))
		return refused(`it is not the ${side}`);
	if (list.some(({ lower, upper }) => lower === undefined || upper === undefined))
		return refused('no limits are published');
	const touching = others.filter((one) => overlap(own, one)).length;
	return touching === 0
		? allowed
		: refused(
				`its interval overlaps ${touching === 1 ? 'that of one other' : `those of ${touching} others`}`
			);
}
