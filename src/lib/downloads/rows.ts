import { verdictThan } from '$lib/words/verdict';
import type { Change, Comparison, Figure, Missing, Slope, TableRef } from '$lib/figure';
import { periodText } from '$lib/format';

/** A number that a figure shows beside its estimates: a difference, a slope, a quarter, a change. */
interface Fact {
	/** What it is, where an estimate has its role: `difference`, `slope-index`. */
	role: string;
	/** Code of the area it is about; empty where it is about all of them. */
	area: string;
	sex: string;
	category: string;
	period: string;
	value: number | null;
	lower?: number | undefined;
	upper?: number | undefined;
	missing?: Missing;
	/** Unit in words. */
	unit: string;
	/** What has to be said with it, in words; empty where nothing has. */
	remark: string;
}

/** The unit of a difference: two percentages differ by percentage points. */
function differenceUnit(figure: Figure, category: string): string {
	const unit = figure.categories.find(({ key }) => key === category)?.unit ?? figure.unit;
	return unit.id === 'percent' ? 'percentage points' : unit.label;
}

function difference(figure: Figure, one: Comparison): Fact {
	const { sex, category, period, verdict, reason } = one;
	const other = figure.estimates.some(({ role }) => role === 'middle')
		? 'the middle of all authorities'
		: (figure.benchmark?.name ?? 'the benchmark');
	return {
		role: 'difference',
		area: figure.shown.code,
		sex,
		category,
		period,
		value: one.difference,
		lower: one.differenceLower,
		upper: one.differenceUpper,
		unit: differenceUnit(figure, category),
		remark: `${verdictThan(verdict)} ${other}: ${reason}`
	};
}

/** One number about a fitted slope, with what tells it from the others. */
type SlopeNumber = Pick<Fact, 'role' | 'value' | 'remark'> & Partial<Fact>;

function publishedSlope(published: number | null): SlopeNumber {
	const missing = published === null ? ({ missing: 'not-held' } as const) : {};
	return { role: 'slope-index-published', value: published, remark: 'as published', ...missing };
}

function slopeNumbers({ simulated, relativeIndex, ends, published, ...own }: Slope): SlopeNumber[] {
	const { slopeIndex: value, lower, upper } = own;
	const numbers: SlopeNumber[] = [
		{ role: 'slope-index', value, lower, upper, remark: 'our own calculation' }
	];
	if (simulated) {
		const remark = `our own calculation, limits from ${simulated.draws} lines drawn with seed ${simulated.seed}`;
		const limits = { lower: simulated.lower, upper: simulated.upper };
		numbers.push({ role: 'slope-index-simulated', value, ...limits, remark });
	}
	if (published !== undefined) numbers.push(publishedSlope(published));
	if (relativeIndex) {
		const remark = 'least deprived end of the line divided by its most deprived end';
		numbers.push({ role: 'relative-index', ...relativeIndex, unit: 'ratio', remark });
	}
	if (ends) {
		const remark = 'least deprived group minus most deprived group';
		numbers.push({ role: 'ends-difference', ...ends, remark });
	}
	return numbers;
}

function slopeFacts(figure: Figure, slope: Slope): Fact[] {
	const { unit, period, shown } = figure;
	const common = { area: shown.code, sex: slope.sex, category: '', period, unit: unit.label };
	return slopeNumbers(slope).map((one) => ({ ...common, ...one }));
}

function changeFacts(figure: Figure, one: Change): Fact[] {
	const { sex, category, from, to } = one;
	const period = `${from.split('/')[0]}/${to.split('/')[1]}`;
	const common = { area: figure.shown.code, sex, category, period, unit: figure.unit.label };
	const between = `from ${periodText(from)} to ${periodText(to)}`;
	const unknown = ': not known, because a value is missing';
	return [
		{
			role: 'change',
			...common,
			value: one.change,
			remark: `${between}${one.change === null ? unknown : ''}`
		},
		{
			role: 'change-within-chance',
			...common,
			value: one.withinChance,
			remark: `largest change to either side that chance alone would give, our own estimate, ${between}${one.withinChance === null ? ': not known' : ''}`
		}
	];
}

function distributionFacts(figure: Figure): Fact[] {
	const { distribution } = figure;
	if (!distribution) return [];
	const { values, missing, lowerQuartile, median, upperQuartile } = distribution;
	const remark = `of ${values.length} authorities${missing > 0 ? `; ${missing} more have no value` : ''}`;
	const marks = { 'lower-quartile': lowerQuartile, median, 'upper-quartile': upperQuartile };
	return Object.entries(marks).map(([role, value]) => ({
		role,
		area: '',
		sex: figure.estimates[0]?.sex ?? 'persons',
		category: '',
		period: figure.period,
		value,
		unit: figure.unit.label,
		remark
	}));
}

/** All that a figure shows besides its estimates, in the order in which it is read. */
function factsOf(figure: Figure): Fact[] {
	return [
		...figure.comparisons
			.filter(({ difference: value }) => value !== null)
			.map((one) => difference(figure, one)),
		...distributionFacts(figure),
		...(figure.slopes ?? []).flatMap((slope) => slopeFacts(figure, slope)),
		...(figure.changes ?? []).flatMap((change) => changeFacts(figure, change))
	];
}

/** A cell of a download: text, or a number as it is, unrounded; `null` where there is nothing. */
export type Cell = string | number | null;

export const columns = [
	'figure',
	'title',
	'role',
	'area_code',
	'area_name',
	'sex',
	'category',
	'period_start',
	'period_end',
	'value',
	'lower',
	'upper',
	'interval_level',
	'unit',
	'missing',
	'remark',
	'source',
	'released',
	'licence',
	'tables',
	'tables_sha256'
] as const;

/** Columns that hold ISO days. */
export const dayColumns: readonly string[] = ['period_start', 'period_end'];

function joined(tables: TableRef[], of: (table: TableRef) => string): string {
	return [...new Set(tables.map(of))].join('; ');
}

/** What an estimate and a fact have in common. */
type Entry = Omit<Fact, 'remark'> & { remark?: string };

function cells(figure: Figure, one: Entry, level: number | null): Cell[] {
	const [start = '', end = ''] = one.period.split('/');
	const category = figure.categories.find(({ key }) => key === one.category);
	const { tables } = figure;
	return [
		figure.id,
		figure.title,
		one.role,
		one.area,
		figure.areas[one.area]?.name ?? '',
		one.sex,
		category?.label ?? one.category,
		start,
		end,
		one.value,
		one.lower ?? null,
		one.upper ?? null,
		one.lower === undefined ? null : level,
		one.unit,
		one.missing ?? '',
		one.remark ?? '',
		joined(tables, ({ source }) => `${source.publisher}: ${source.publication}`),
		joined(tables, ({ source }) => source.released ?? ''),
		joined(tables, ({ source }) => source.licence),
		joined(tables, ({ name }) => name),
		joined(tables, ({ sha256 }) => sha256)
	];
}

/** Limits that we work out ourselves are 95% limits; published ones have the level they came with. */
const ownLevel = 95;

/**
 * A figure as rows that stand alone: one for each estimate, then one for each difference, slope,
 * quarter and change, each with codes, limits and their level, period, source and licence. The
 * counts behind a value stand in further columns at the end.
 *
 * @returns the names of the columns, and the rows in the figure's order
 */
export function figureRows(figure: Figure): { head: string[]; rows: Cell[][] } {
	const unitOf = (key: string) =>
		(figure.categories.find((one) => one.key === key)?.unit ?? figure.unit).label;
	const level = figure.interval?.level ?? null;
	const estimates = figure.estimates.map((one) => [
		...cells(figure, { ...one, unit: unitOf(one.category) }, level),
		...figure.parts.map((_, index) => one.parts?.[index] ?? null)
	]);
	const facts = factsOf(figure).map((one) => [
		...cells(figure, one, ownLevel),
		...figure.parts.map(() => null)
	]);
	return {
		head: [...columns, ...figure.parts.map(({ label }) => label)],
		rows: [...estimates, ...facts]
	};
}
