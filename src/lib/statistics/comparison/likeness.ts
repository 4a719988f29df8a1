import { StatisticsError, checkSameLength, isMissing, sumOf, type Maybe } from '../errors';

/** Each value as the number of standard deviations from the mean; null where it is missing. */
function standardised(values: readonly Maybe[]): Maybe[] | null {
	const held = values.filter((value): value is number => !isMissing(value));
	if (held.length < 2) return null;
	const mean = sumOf(held) / held.length;
	const variance = sumOf(held.map((value) => (value - mean) ** 2)) / (held.length - 1);
	if (variance === 0) return null;
	return values.map((value) => (isMissing(value) ? null : (value - mean) / Math.sqrt(variance)));
}

/**
 * How unlike each area is to one of them: the root mean square, over the measures, of the difference
 * in standard deviations. Every measure counts the same; 0 is alike in all of them, and 1 is one
 * standard deviation apart on average.
 * Source: the Euclidean distance on standardised variables of CIPFA's and ONS's nearest neighbour
 * models, divided by the square root of the number of measures so that choices can be compared.
 *
 * @param measures values of each measure for the same areas in the same order
 * @param home place of the area that the others are measured from
 * @returns by area; `null` where it, or the home area, has no value of a measure. A measure that does
 * not vary is left out
 * @throws StatisticsError `length_mismatch`; `too_few_values` where no measure varies
 */
export function distancesFrom(measures: readonly (readonly Maybe[])[], home: number): Maybe[] {
	const [first = []] = measures;
	measures.forEach((values) => checkSameLength(first.length, { values }));
	const scales = measures.map(standardised).filter((scale) => scale !== null);
	if (scales.length === 0) throw new StatisticsError('too_few_values', 'measures', measures.length);
	return first.map((_, area) => {
		const squares = scales.map((scale) => {
			const [own, other] = [scale[home] ?? null, scale[area] ?? null];
			return own === null || other === null ? null : (own - other) ** 2;
		});
		const held = squares.filter((square) => square !== null);
		return held.length < squares.length ? null : Math.sqrt(sumOf(held) / held.length);
	});
}
