import type { Distribution, Estimate, Figure, Period, Role, Sex } from '$lib/figure';
import {
	amountText,
	intervalText,
	numberText,
	periodText,
	sexText,
	valueText,
	sentenceCase
} from '$lib/format';
import { place } from './places';
import { unitOfCategory } from './select';

/**
 * A number of a figure: an estimate or one of the counts behind it, or a quartile of all authorities;
 * by its place in the figure, or by the group, area, sex and period that it is of.
 */
export type NumberRef =
	| { estimate: number; count?: number }
	| { quartile: 'lower-quartile' | 'median' | 'upper-quartile' }
	| { category: string; area?: string; sex?: Sex; period?: Period; count?: number };

/** A table as it is read: the same values as the chart, in rows and columns. */
interface FigureTable {
	caption: string;
	/** Columns that name a row come first. */
	columns: { label: string; numeric: boolean; heading: boolean }[];
	rows: string[][];
	/** Which number of the figure each cell of `rows` is; null for words and for what is missing. */
	numbers: (NumberRef | null)[][];
	/** Said below the table. */
	foot: string;
}

const roleOrder: Role[] = [
	'home',
	'benchmark',
	'middle',
	'earlier',
	'projected',
	'benchmark-projected'
];

function roleLabel(figure: Figure, role: Role): string {
	const benchmark = figure.benchmark ? sentenceCase(place(figure.benchmark)) : 'Benchmark';
	const home = sentenceCase(place(figure.shown));
	const labels: Record<Role, string> = {
		home,
		benchmark,
		neighbour: 'Neighbour',
		middle: 'Middle of all authorities',
		earlier: `${home}, earlier`,
		projected: `${home}, projected`,
		'benchmark-projected': `${benchmark}, projected`
	};
	return labels[role];
}

/** A way of naming rows, used where the figure's estimates differ in it. */
interface Dimension {
	label: string;
	of: (estimate: Estimate) => string;
	text: (key: string, figure: Figure) => string;
}

const dimensions: Dimension[] = [
	{
		label: 'Group',
		of: (one) => one.category,
		text: (key, figure) => figure.categories.find((one) => one.key === key)?.label ?? key
	},
	{ label: 'Sex', of: (one) => one.sex, text: (key) => sexText(key as Estimate['sex']) },
	{ label: 'Period', of: (one) => one.period, text: (key) => periodText(key) }
];

/** True where rows are of several units: each value then names its own, and the head of its column none. */
function isMixed({ unit, categories }: Figure): boolean {
	return categories.some((one) => one.unit !== undefined && one.unit.label !== unit.label);
}

/** `77.3 (76.9 to 77.6)`: a value and its limits belong together, so they share a cell. */
function cell(figure: Figure, one: Estimate | undefined): string {
	if (!one) return '–';
	const unit = unitOfCategory(figure, one.category);
	const value =
		isMixed(figure) && one.value !== null ? amountText(one.value, unit) : valueText(one, unit);
	return one.lower !== undefined && one.upper !== undefined
		? `${value} (${intervalText(one.lower, one.upper, unit)})`
		: value;
}

function cells(figure: Figure, one: Estimate | undefined): string[] {
	const parts = figure.parts.map(({ decimals, label }, index) => {
		const part = one?.parts?.[index];
		return part == null ? '–' : numberText(part, { id: 'persons', label, decimals });
	});
	return [cell(figure, one), ...parts];
}

/** Which numbers the cells of an estimate are, in the order of `cells`. */
function numbersOf(figure: Figure, one: Estimate | undefined): (NumberRef | null)[] {
	if (!one) return [null, ...figure.parts.map(() => null)];
	const estimate = figure.estimates.indexOf(one);
	return [
		one.value === null ? null : { estimate },
		...figure.parts.map((_, count) => (one.parts?.[count] == null ? null : { estimate, count }))
	];
}

function columnsOfRole(figure: Figure, role: Role, withInterval: boolean): FigureTable['columns'] {
	const label = roleLabel(figure, role);
	const interval = withInterval ? ` (${figure.interval?.level ?? 95}% interval)` : '';
	const columns = [
		`${label}${isMixed(figure) ? '' : `, ${figure.unit.label}`}${interval}`,
		...figure.parts.map((part) => `${label}: ${part.label}`)
	];
	return columns.map((text) => ({ label: text, numeric: true, heading: false }));
}

/** What stands behind the name of an area. */
const areaMarks: Partial<Record<Role, string>> = {
	benchmark: ', compared with',
	neighbour: ', statistical neighbour'
};

function quartilesOf(distribution: Distribution | undefined) {
	if (!distribution) return [];
	const { lowerQuartile, median, upperQuartile } = distribution;
	return [
		['Lowest quarter of authorities lies below', 'lower-quartile', lowerQuartile],
		['Middle of all authorities', 'median', median],
		['Highest quarter of authorities lies above', 'upper-quartile', upperQuartile]
	] as const;
}

/** Areas down the side: for figures about all authorities. */
function tableByArea(figure: Figure): FigureTable {
	const { distribution, unit, parts } = figure;
	const rows = figure.estimates.map((one) => [
		`${figure.areas[one.area]?.name ?? one.area}${areaMarks[one.role] ?? ''}`,
		...cells(figure, one)
	]);
	const blanks = parts.map(() => '–');
	const quartiles = quartilesOf(distribution);
	const summary = quartiles.map(([label, , value]) => [label, numberText(value, unit), ...blanks]);
	const missing = distribution?.missing ?? 0;
	return {
		caption: figure.title,
		columns: [
			{ label: 'Area', numeric: false, heading: true },
			{ label: sentenceCase(unit.label), numeric: true, heading: false },
			...parts.map(({ label }) => ({ label, numeric: true, heading: false }))
		],
		rows: [...rows, ...summary],
		numbers: [
			...figure.estimates.map((one) => [null, ...numbersOf(figure, one)]),
			...quartiles.map(([, quartile]) => [null, { quartile }, ...parts.map(() => null)])
		],
		foot: `All ${(distribution?.values.length ?? 0) + missing} authorities are in the whole table${missing > 0 ? `; ${missing} of them have no value` : ''}.`
	};
}

function ofRole(estimates: Estimate[], role: Role): Estimate | undefined {
	return estimates.find((one) => one.role === role);
}

/** Categories, sexes and periods down the side, areas across. */
export function figureTable(figure: Figure): FigureTable {
	if (figure.distribution) return tableByArea(figure);
	const used = dimensions.filter(
		(dimension) => new Set(figure.estimates.map(dimension.of)).size > 1
	);
	const named = used.length > 0 ? used : dimensions.slice(2);
	const roles = roleOrder.filter((role) => figure.estimates.some((one) => one.role === role));
	const keyOf = (one: Estimate) => JSON.stringify(named.map((dimension) => dimension.of(one)));
	const byRow = new Map<string, Estimate[]>();
	for (const one of figure.estimates)
		byRow.set(keyOf(one), [...(byRow.get(keyOf(one)) ?? []), one]);
	const withInterval = (role: Role) =>
		figure.estimates.some((one) => one.role === role && one.lower !== undefined);
	return {
		caption: figure.title,
		columns: [
			...named.map(({ label }) => ({ label, numeric: false, heading: true })),
			...roles.flatMap((role) => columnsOfRole(figure, role, withInterval(role)))
		],
		rows: [...byRow].map(([key, estimates]) => [
			...(JSON.parse(key) as string[]).map((part, index) => named[index]!.text(part, figure)),
			...roles.flatMap((role) => cells(figure, ofRole(estimates, role)))
		]),
		numbers: [...byRow.values()].map((estimates) => [
			...named.map(() => null),
			...roles.flatMap((role) => numbersOf(figure, ofRole(estimates, role)))
		]),
		foot: figure.interval ? `Intervals: ${figure.interval.level}%, ${figure.interval.method}.` : ''
	};
}
