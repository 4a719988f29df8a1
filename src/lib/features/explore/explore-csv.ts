import type { Explored, ExploredArea } from '$lib/figures/measures/measure';
import { csvCell } from '$lib/downloads/csv';

const head = [
	'measure',
	'title',
	'area_code',
	'area_name',
	'level',
	'role',
	'sex',
	'period_start',
	'period_end',
	'value',
	'lower',
	'upper',
	'interval_level',
	'unit',
	'missing',
	'numerator',
	'denominator',
	'beside_benchmark',
	'distance',
	'source',
	'released',
	'licence',
	'tables',
	'tables_sha256',
	'address'
];

function cells(explored: Explored, area: ExploredArea, role: string, address: string) {
	const { measure, sex, period } = explored;
	const { tables } = measure;
	const { place, value, lower, upper } = area;
	const joined = (texts: (string | null)[]) => [...new Set(texts)].join('; ');
	return [
		measure.id,
		measure.title,
		place.code,
		place.name,
		place.level,
		role,
		sex,
		period.slice(0, 10),
		period.slice(11),
		value,
		lower,
		upper,
		lower === undefined ? '' : 95,
		measure.unit.label,
		area.missing,
		area.numerator,
		area.denominator,
		area.verdict,
		area.distance,
		joined(tables.map(({ source }) => `${source.publisher}: ${source.publication}`)),
		joined(tables.map(({ source }) => source.released)),
		joined(tables.map(({ source }) => source.licence)),
		joined(tables.map(({ name }) => name)),
		joined(tables.map(({ sha256 }) => sha256)),
		address
	];
}

/**
 * Everything that is shown as a CSV that stands alone: the areas of the choice and the benchmark,
 * with codes, limits, period, source and licence on every row. Numbers are written unrounded.
 * @param address of the page that shows it
 */
export function exploreCsv(explored: Explored, address: string): string {
	const { areas, benchmark } = explored;
	const rows = areas.map((area) => cells(explored, area, area.role, address));
	if (benchmark) rows.push(cells(explored, benchmark, 'benchmark', address));
	return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** `life-expectancy-birth-2023-12-31.csv`. */
export function exploreFileName({ measure, period }: Explored): string {
	return `${measure.id}-${period.slice(11)}.csv`;
}
