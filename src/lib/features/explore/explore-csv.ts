import type { Explored, ExploredArea, MeasureValues } from '$lib/figures/measures/measure';
import { csvText } from '$lib/downloads/csv';

type Cell = string | number | null | undefined;

/** What a row says: an area in its role. */
type Columns = [head: string, cell: (area: ExploredArea, role: string) => Cell][];

/** Where the values come from: the same on every row. */
function sourceColumns({ tables }: MeasureValues, address: string): Columns {
	const joined = (texts: (string | null)[]) => [...new Set(texts)].join('; ');
	const source = joined(tables.map(({ source: s }) => `${s.publisher}: ${s.publication}`));
	return [
		['source', () => source],
		['released', () => joined(tables.map((table) => table.source.released))],
		['licence', () => joined(tables.map((table) => table.source.licence))],
		['tables', () => joined(tables.map(({ name }) => name))],
		['tables_sha256', () => joined(tables.map(({ sha256 }) => sha256))],
		['address', () => address]
	];
}

function columnsOf({ measure, sex, period }: Explored, address: string): Columns {
	return [
		['measure', () => measure.id],
		['title', () => measure.title],
		['area_code', ({ place }) => place.code],
		['area_name', ({ place }) => place.name],
		['level', ({ place }) => place.level],
		['role', (_, role) => role],
		['sex', () => sex],
		['period_start', () => period.slice(0, 10)],
		['period_end', () => period.slice(11)],
		['value', ({ value }) => value],
		['lower', ({ lower }) => lower],
		['upper', ({ upper }) => upper],
		['interval_level', ({ lower }) => (lower === undefined ? '' : 95)],
		['unit', () => measure.unit.label],
		['missing', ({ missing }) => missing],
		['numerator', ({ numerator }) => numerator],
		['denominator', ({ denominator }) => denominator],
		['beside_benchmark', ({ verdict }) => verdict],
		['difference_lower', ({ differenceLower }) => differenceLower],
		['difference_upper', ({ differenceUpper }) => differenceUpper],
		['judged_by', ({ reason }) => reason],
		['distance', ({ distance }) => distance],
		...sourceColumns(measure, address)
	];
}

/**
 * Everything that is shown as a CSV that stands alone: the areas of the choice and the benchmark,
 * with codes, limits, period, source and licence on every row. Numbers are written unrounded.
 * @param address of the page that shows it
 */
export function exploreCsv(explored: Explored, address: string): string {
	const { areas, benchmark } = explored;
	const columns = columnsOf(explored, address);
	const row = (area: ExploredArea, role: string) => columns.map(([, cell]) => cell(area, role));
	const rows = areas.map((area) => row(area, area.role));
	if (benchmark) rows.push(row(benchmark, 'benchmark'));
	return csvText([columns.map(([head]) => head), ...rows]);
}

/** `life-expectancy-birth-2023-12-31.csv`. */
export function exploreFileName({ measure, period }: Explored): string {
	return `${measure.id}-${period.slice(11)}.csv`;
}
