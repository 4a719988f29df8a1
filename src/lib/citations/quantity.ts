import type {
	Estimate,
	Figure,
	Limited,
	Missing,
	Period,
	Role,
	Sex,
	Slope,
	Unit
} from '$lib/figure';
import { unitOfCategory } from '$lib/words/select';
import type { NumberRef } from '$lib/words/table';

/** What of a figure a number is. `count-1` is the first of the counts behind a value. */
export type Measure =
	| 'value'
	| `count-${number}`
	| 'difference'
	| 'change'
	| 'lower-quartile'
	| 'median'
	| 'upper-quartile'
	| 'slope-index'
	| 'relative-index'
	| 'ends';

/** Which of the values that an area can have for one period: a projection is never taken for an estimate. */
export type Series = 'shown' | 'middle' | 'projected';

/** One number of a figure, with what tells it from all the others. */
export interface Quantity {
	measure: Measure;
	series: Series;
	/** Area code; empty where it is about all authorities. */
	area: string;
	sex: Sex;
	/** A key of `Figure.categories`, or empty. */
	category: string;
	period: Period;
	/** The earlier period of a change; empty otherwise. */
	since: Period;
	/** In `unit`, unrounded; null = missing: then `missing` says why. */
	value: number | null;
	lower?: number;
	upper?: number;
	missing?: Missing;
	unit: Unit;
}

const seriesOf: Record<Role, Series> = {
	home: 'shown',
	benchmark: 'shown',
	neighbour: 'shown',
	middle: 'middle',
	earlier: 'shown',
	projected: 'projected',
	'benchmark-projected': 'projected'
};

const ratio: Unit = { id: 'score', label: 'ratio', decimals: 2 };

/** Limits as they are passed on: both or neither. */
function limits({ lower, upper }: { lower?: number; upper?: number }) {
	return lower !== undefined && upper !== undefined ? { lower, upper } : {};
}

/** An estimate's value, and the counts behind it. */
export function ofEstimate(figure: Figure, one: Estimate): Quantity[] {
	const { area, sex, category, period, value, missing } = one;
	const key = { series: seriesOf[one.role], area, sex, category, period, since: '' };
	const counts = figure.parts.map(({ label, decimals }, index): Quantity => {
		const unit: Unit = { id: 'persons', label, decimals };
		const count = one.parts?.[index] ?? null;
		return { ...key, measure: `count-${index + 1}`, value: count, unit };
	});
	const unit = unitOfCategory(figure, category);
	const why = missing ? { missing } : {};
	return [{ ...key, measure: 'value', value, ...limits(one), ...why, unit }, ...counts];
}

function differences(figure: Figure): Quantity[] {
	return figure.comparisons.map((one): Quantity => {
		const { sex, category, period, difference: value } = one;
		const { differenceLower: lower, differenceUpper: upper } = one;
		const between = limits({
			...(lower !== undefined ? { lower } : {}),
			...(upper !== undefined ? { upper } : {})
		});
		const unit = unitOfCategory(figure, category);
		const key = { series: 'shown' as const, area: figure.shown.code, sex, category, period };
		return { ...key, since: '', measure: 'difference', value, ...between, unit };
	});
}

function quartiles({ distribution, estimates, period, unit }: Figure): Quantity[] {
	if (!distribution) return [];
	const sex = distribution.group?.sex ?? estimates[0]?.sex ?? 'persons';
	const category = distribution.group?.key ?? '';
	const key = { series: 'middle' as const, area: '', sex, category, period, unit };
	const one = (measure: Measure, value: number): Quantity => ({
		...key,
		since: '',
		measure,
		value
	});
	return [
		one('lower-quartile', distribution.lowerQuartile),
		one('median', distribution.median),
		one('upper-quartile', distribution.upperQuartile)
	];
}

function ofSlope({ shown, period, unit }: Figure, slope: Slope): Quantity[] {
	const { sex, relativeIndex, ends } = slope;
	const key = { series: 'shown' as const, area: shown.code, sex, category: '', period };
	const one = (measure: Measure, given: Limited, inUnit: Unit): Quantity => ({
		...key,
		since: '',
		measure,
		value: given.value,
		unit: inUnit,
		...limits(given)
	});
	return [
		one('slope-index', { value: slope.slopeIndex, ...limits(slope) }, unit),
		...(relativeIndex ? [one('relative-index', relativeIndex, ratio)] : []),
		...(ends ? [one('ends', ends, unit)] : [])
	];
}

function changes({ changes: found = [], shown, unit }: Figure): Quantity[] {
	return found.map(({ sex, category, from, to, change }): Quantity => {
		const key = { series: 'shown' as const, area: shown.code, sex, category };
		return { ...key, period: to, since: from, measure: 'change', value: change, unit };
	});
}

/** Every number that a figure shows, with a value or without, in the order of its table. */
export function quantities(figure: Figure): Quantity[] {
	return [
		...figure.estimates.flatMap((one) => ofEstimate(figure, one)),
		...differences(figure),
		...quartiles(figure),
		...(figure.slopes ?? []).flatMap((slope) => ofSlope(figure, slope)),
		...changes(figure)
	];
}

/** The number that stands for the figure: the first with a value, of the area shown at the figure's period. */
export function headlineQuantity(figure: Figure): Quantity | null {
	const held = quantities(figure).filter(({ value }) => value !== null);
	const here = held.filter(({ area, series }) => area === figure.shown.code && series === 'shown');
	return here.find(({ period }) => period === figure.period) ?? here[0] ?? held[0] ?? null;
}

/** The first number of a group, of those of the area, sex and period that are asked for. */
function quantityOf(figure: Figure, ref: Extract<NumberRef, { category: string }>) {
	const measure: Measure = ref.count === undefined ? 'value' : `count-${ref.count + 1}`;
	const is = (wanted: string | undefined, own: string) => wanted === undefined || wanted === own;
	const found = quantities(figure).find(
		(one) =>
			one.measure === measure &&
			one.category === ref.category &&
			is(ref.area, one.area) &&
			is(ref.sex, one.sex) &&
			is(ref.period, one.period)
	);
	return found ?? null;
}

/** The quantity that a cell of the figure's table shows; null where the figure has none such. */
export function quantityAt(figure: Figure, ref: NumberRef): Quantity | null {
	if ('quartile' in ref)
		return quartiles(figure).find(({ measure }) => measure === ref.quartile) ?? null;
	if ('category' in ref) return quantityOf(figure, ref);
	const one = figure.estimates[ref.estimate];
	const all = one ? ofEstimate(figure, one) : [];
	return all[ref.count === undefined ? 0 : ref.count + 1] ?? null;
}
