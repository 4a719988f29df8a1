import { country } from '$lib/catalogue/dashboard';
import type { Figure, Unit } from '$lib/figure';
import {
	amountText,
	differenceText,
	intervalText,
	missingText,
	numberText,
	periodText,
	sexText
} from '$lib/format';
import { place } from '$lib/words/places';
import type { Measure, Quantity } from './quantity';

const ofAll: Partial<Record<Measure, string>> = {
	'lower-quartile': 'value below which the lowest quarter of local authorities lies',
	median: 'middle of all local authorities',
	'upper-quartile': 'value above which the highest quarter of local authorities lies'
};

/** The same of a group that the reader chose, which is named in place of an area. */
const ofGroup: typeof ofAll = {
	'lower-quartile': 'value below which the lowest quarter of the group lies',
	median: 'middle of the group',
	'upper-quartile': 'value above which the highest quarter of the group lies'
};

const ofSlope: Partial<Record<Measure, string>> = {
	'slope-index': 'slope index of inequality, our own calculation',
	'relative-index': 'relative index of inequality, least to most deprived end',
	ends: 'least minus most deprived tenth'
};

/** What kind of number it is, where it is not simply the figure's value. */
function kind(figure: Figure, { measure, series, unit }: Quantity): string {
	if (measure.startsWith('count-')) return unit.label;
	if (measure === 'difference')
		return `difference from ${figure.benchmark ? place(figure.benchmark) : 'the benchmark'}`;
	if (measure === 'change') return 'change';
	const quartiles = figure.distribution?.group ? ofGroup : ofAll;
	const words = quartiles[measure] ?? ofSlope[measure];
	if (words) return words;
	return { shown: '', middle: 'middle of all authorities', projected: 'projected' }[series];
}

function sexWord(figure: Figure, { sex, measure }: Quantity): string {
	const several = new Set(figure.estimates.map((one) => one.sex)).size > 1;
	return several || sex !== 'persons' || measure === 'change' ? sexText(sex).toLowerCase() : '';
}

/** Group, sex and kind: what tells a number from the others of its area and period. */
export function distinction(figure: Figure, quantity: Quantity): string {
	const label = figure.categories.find(({ key }) => key === quantity.category)?.label ?? '';
	const parts = [label, sexWord(figure, quantity), kind(figure, quantity)];
	return parts.filter((part) => part !== '').join(', ');
}

/** The area of a number: its name, or that it is about all of them. */
export function areaName(figure: Figure, { area }: Quantity): string {
	return figure.areas[area]?.name ?? (area === '' ? `${country.name}’s local authorities` : area);
}

/** The period of a number in words; of a change, both. */
export function periodName({ period, since }: Quantity): string {
	return since ? `${periodText(since)} to ${periodText(period)}` : periodText(period);
}

/** What a number is, exactly: `Life expectancy at birth, men, Wigan (E08000010), 2021 to 2023`. */
export function quantityName(figure: Figure, quantity: Quantity): string {
	const area = areaName(figure, quantity);
	const coded = quantity.area ? `${area} (${quantity.area})` : area;
	const parts = [figure.title, distinction(figure, quantity), coded, periodName(quantity)];
	return parts.filter((part) => part !== '').join(', ');
}

/** The number with its unit, or the word for why there is none. */
export function amount({ measure, value, unit, missing }: Omit<Quantity, 'area'>): string {
	if (value === null) return missingText(missing);
	if (measure === 'difference' || measure === 'change') return differenceText(value, unit);
	return measure.startsWith('count-') || measure === 'relative-index'
		? numberText(value, unit)
		: amountText(value, unit);
}

/** `95% interval 76.9 to 77.6`; empty where there are no limits. */
export function interval(
	{ lower, upper, unit }: Pick<Quantity, 'lower' | 'upper' | 'unit'>,
	level = 95
): string {
	if (lower === undefined || upper === undefined) return '';
	return `${level}% interval ${intervalText(lower, upper, unit)}`;
}

/** Digits as they are shown, but in plain signs for an address: `339174`, `-6.8`. */
export function plainDigits(value: number, unit: Unit): string {
	return numberText(value, { ...unit, id: 'score' })
		.replaceAll(',', '')
		.replace('\u2212', '-');
}

/** A number with its interval as it is read: `77.3 years (95% interval 76.9 to 77.6)`. */
export function fullAmount(quantity: Quantity, level = 95): string {
	const limits = interval(quantity, level);
	return limits ? `${amount(quantity)} (${limits})` : amount(quantity);
}

/** The number as it was cited, in the words of the present one: only its digits are the citation's. */
export function citedAmount(
	{ value, limits }: { value: string; limits: { lower: string; upper: string } | null },
	{ lower: _, upper: __, missing: ___, ...present }: Quantity
): string {
	const both = limits ? { lower: Number(limits.lower), upper: Number(limits.upper) } : {};
	return fullAmount({ ...present, value: Number(value), ...both });
}
