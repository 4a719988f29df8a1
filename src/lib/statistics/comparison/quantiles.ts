import { StatisticsError, isMissing, type Maybe } from '../errors';

function checkedGroups(groups: number): number {
	if (!Number.isInteger(groups) || groups < 1)
		throw new StatisticsError('quantile_count_out_of_range', 'groups', groups);
	return groups;
}

function checkNumbers(values: readonly Maybe[]): void {
	for (const value of values as readonly unknown[])
		if (value != null && typeof value !== 'number')
			throw new StatisticsError('values_not_numeric', 'values', value);
}

/**
 * Assigns areas to quantiles by the rank of their values. Areas with equal values stay together, so
 * groups may differ in size.
 * Source: PHEindicatormethods 2.1.0 (phe_quantile).
 *
 * @param values one for each area, `null` where missing
 * @param groups how many quantiles, 5 for fifths
 * @param highestIsFirst true to put the highest value in quantile 1
 * @returns quantile of each area, 1 to `groups`, in the order given; `null` for a missing value,
 * and for all (`tooFewValues`) when fewer values than groups are there
 * @throws StatisticsError `quantile_count_out_of_range`, `values_not_numeric`
 */
export function quantiles(
	values: readonly Maybe[],
	groups: number,
	highestIsFirst = false
): { quantile: Maybe[]; tooFewValues: boolean } {
	checkedGroups(groups);
	checkNumbers(values);
	const sign = highestIsFirst ? -1 : 1;
	const sorted = values
		.filter((value) => !isMissing(value))
		.map((value) => sign * value)
		.sort((a, b) => a - b);
	const { length } = sorted;
	if (length < groups) return { quantile: values.map(() => null), tooFewValues: true };
	const ranks = new Map<number, number>();
	sorted.forEach((value, index) => ranks.has(value) || ranks.set(value, index + 1));
	const quantile = values.map((value) => {
		if (isMissing(value)) return null;
		const fromTop = length + 1 - ranks.get(sign * value)!;
		return Math.max(1, Math.floor(groups + 1 - Math.ceil(fromTop / (length / groups))));
	});
	return { quantile, tooFewValues: false };
}
