import type { Estimate, Figure, TableRef } from '$lib/figures/figure';

const columns = [
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
	'source',
	'released',
	'licence',
	'tables',
	'tables_sha256'
] as const;

/** A cell in quotes where it needs them; text that a spreadsheet would run is made harmless. */
export function csvCell(value: string | number | null | undefined): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number') return String(value);
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function joined(tables: TableRef[], of: (table: TableRef) => string): string {
	return [...new Set(tables.map(of))].join('; ');
}

function cells(figure: Figure, one: Estimate) {
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
		one.lower,
		one.upper,
		one.lower === undefined ? '' : (figure.interval?.level ?? ''),
		(category?.unit ?? figure.unit).label,
		one.missing ?? '',
		joined(tables, ({ source }) => `${source.publisher}: ${source.publication}`),
		joined(tables, ({ source }) => source.released ?? ''),
		joined(tables, ({ source }) => source.licence),
		joined(tables, ({ name }) => name),
		joined(tables, ({ sha256 }) => sha256),
		...figure.parts.map((_, index) => one.parts?.[index])
	];
}

/**
 * A figure's estimates as a CSV that stands alone: codes, limits and their level, period, source
 * and licence on every row. Numbers are written unrounded.
 */
export function figureCsv(figure: Figure): string {
	const head = [...columns, ...figure.parts.map(({ label }) => label)];
	const rows = [head, ...figure.estimates.map((one) => cells(figure, one))];
	return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** `wigan-share-65-plus-2023-06-30.csv`: says what is inside. */
export function fileName(figure: Figure, extension: string): string {
	const end = figure.period.split('/')[1] ?? '';
	return `${figure.shown.slug}-${figure.id}-${end}.${extension}`;
}
