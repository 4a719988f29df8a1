import { indicesInUse } from '$lib/catalogue/dashboard';
import type { Unit } from '$lib/figure';
import type { Measured } from '$lib/figures/gradient/gradient';
import type { DeprivationIndex, Grouping } from '$lib/figures/gradient/choice';
import { MINUS, distanceText, numberText } from '$lib/format';

/** What each index is called. */
export const indexNames: Record<DeprivationIndex, string> = Object.fromEntries(
	indicesInUse.map(({ index, name }) => [index, name])
);

/** What authorities are put into, in the plural. */
export const groupingNames: Record<Grouping, string> = {
	tenths: 'tenths of deprivation',
	fifths: 'fifths of deprivation',
	regions: 'regions'
};

/** `1.62`, a number without a unit. */
export function ratioText(value: number): string {
	return numberText(value, { id: 'score', label: '', decimals: 2 });
}

/** An interval behind a measure in brackets; empty where it has none. */
export function inBrackets({ lower, upper }: Measured, text: (value: number) => string): string {
	return lower === undefined || upper === undefined ? '' : ` (${text(lower)} to ${text(upper)})`;
}

const signedSize = (value: number, unit: Unit) =>
	`${value < 0 ? MINUS : ''}${distanceText(value, unit)}`;

/** A distance in the unit, with its limits as plain numbers: `6.1 points (5.2 to 7.0)`. */
export function gapText(measure: Measured, unit: Unit): string {
	if (measure.value === null) return 'not available';
	const plain = (value: number) =>
		numberText(value, { ...unit, id: unit.id === 'percent' ? 'score' : unit.id });
	return signedSize(measure.value, unit) + inBrackets(measure, plain);
}

/** A ratio with its limits. */
export function timesText(measure: Measured): string {
	if (measure.value === null) return 'not available';
	return ratioText(measure.value) + inBrackets(measure, ratioText);
}

/** What each of WHO's summary measures is called, and the question it answers. */
export const measureWords: Record<string, { name: string; answers: string }> = {
	difference: {
		name: 'Difference',
		answers:
			'How far apart are the most and the least deprived group? The groups between do not count.'
	},
	ratio: {
		name: 'Ratio',
		answers: 'How many times the one group’s value is the other’s. The groups between do not count.'
	},
	'slope-linear': {
		name: 'Slope index, straight line',
		answers:
			'How far apart are the two ends of the population, by a straight line through all groups?'
	},
	'relative-linear': {
		name: 'Relative index, straight line',
		answers: 'How many times the value at one end is that at the other, by the straight line?'
	},
	'slope-logit': {
		name: 'Slope index, logistic curve',
		answers:
			'The same distance by WHO’s usual curve, which cannot leave the range of the indicator.'
	},
	'relative-logit': {
		name: 'Relative index, logistic curve',
		answers: 'The same ratio by WHO’s usual curve.'
	},
	'concentration-absolute': {
		name: 'Absolute concentration index',
		answers: 'How strongly does the outcome gather at one end of the ranking, in its own unit?'
	},
	'concentration-relative': {
		name: 'Relative concentration index',
		answers: 'How unequally is the outcome shared along the ranking? 0 is evenly; at most 1.'
	},
	'concentration-wagstaff': {
		name: 'Concentration index for shares (Wagstaff)',
		answers: 'The same for a share of people, as part of the most that is possible at this average.'
	},
	'concentration-erreygers': {
		name: 'Concentration index for shares (Erreygers)',
		answers:
			'The same for a share of people, so that counting those with or without gives one answer.'
	},
	risk: {
		name: 'Population attributable risk',
		answers:
			'How much better would the average be, had everyone the value of the least deprived group?'
	},
	fraction: {
		name: 'Population attributable fraction',
		answers:
			'The same as percent of the average. It is arithmetic, not a promise: deprivation need not be the cause.'
	},
	range: {
		name: 'Highest less lowest group',
		answers:
			'How wide is the spread? Not called the gap: with more groups it grows by chance alone.'
	},
	'range-ratio': {
		name: 'Highest over lowest group',
		answers: 'The same spread as a ratio, with the same weakness.'
	},
	variance: {
		name: 'Between-group variance',
		answers:
			'How far do groups lie from the average, large distances counting most? In squared units.'
	},
	deviation: {
		name: 'Between-group standard deviation',
		answers: 'The same in the indicator’s own unit.'
	},
	variation: {
		name: 'Coefficient of variation',
		answers: 'The same as percent of the average, so that indicators can be set side by side.'
	},
	'mean-distance': {
		name: 'Mean distance from the average',
		answers: 'How far is a group from the average, each group counting alike?'
	},
	'mean-distance-weighted': {
		name: 'Mean distance from the average, by people',
		answers: 'The same, each group counting by its residents.'
	},
	disparity: {
		name: 'Index of disparity',
		answers: 'The mean distance from the average as percent of it, each group counting alike.'
	},
	'disparity-weighted': {
		name: 'Index of disparity, by people',
		answers: 'The same, each group counting by its residents.'
	},
	theil: {
		name: 'Theil index (× 1,000)',
		answers: 'How unevenly is the outcome spread, high values counting more? 0 is evenly.'
	},
	'log-deviation': {
		name: 'Mean log deviation (× 1,000)',
		answers: 'How unevenly is the outcome spread, low values counting more? 0 is evenly.'
	},
	'best-distance': {
		name: 'Mean distance from the best group',
		answers: 'How far is a group from the one that does best, each group counting alike?'
	},
	'best-distance-weighted': {
		name: 'Mean distance from the best group, by people',
		answers: 'The same, each group counting by its residents.'
	},
	'risk-best': {
		name: 'Population attributable risk, best group',
		answers: 'How much better would the average be, had everyone the value of the best group?'
	},
	'fraction-best': {
		name: 'Population attributable fraction, best group',
		answers: 'The same as percent of the average; arithmetic, not a cause.'
	}
};
