import type { Figure, TableRef } from '$lib/figure';
import { factsOf, type Fact } from './facts';

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
