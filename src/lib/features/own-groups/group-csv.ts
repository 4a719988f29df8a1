import { resultCsv } from '$lib/downloads/csv';
import { sourceText } from '$lib/words/source';
import type { GroupAnswer, GroupLine } from './own-group';

type Columns = [
	head: string,
	cell: (line: GroupLine, role: string, period: string) => string | number | null | undefined
][];

function columnsOf({ facts, tables }: GroupAnswer, address: string): Columns {
	const source = tables.map((table) => sourceText(table)).join(' ');
	return [
		['area_code', ({ code }) => code],
		['area_name', ({ name }) => name],
		['role', (_, role) => role],
		['period_start', (_, role, period) => period.slice(0, 10)],
		['period_end', (_, role, period) => period.slice(11)],
		['value', ({ value }) => value],
		['lower', ({ lower }) => lower],
		['upper', ({ upper }) => upper],
		['numerator', ({ numerator }) => numerator],
		['denominator', ({ denominator }) => denominator],
		['unit', () => facts.unit.label],
		['measure', () => facts.title],
		['missing', ({ missing }) => missing],
		['source', () => source],
		['address', () => address]
	];
}

/**
 * What a measure comes to for a group as a CSV that stands alone: the group in every period, its
 * members and the benchmark in the newest. Numbers are written unrounded.
 * @param address of the page that shows it
 */
export function groupCsv(answer: GroupAnswer, address: string): string {
	const { periods, members, benchmark } = answer;
	const columns = columnsOf(answer, address);
	const newest = periods[0]?.period ?? '';
	const row = (line: GroupLine, role: string, period: string) =>
		columns.map(([, cell]) => cell(line, role, period) ?? null);
	return resultCsv(
		columns.map(([head]) => head),
		[
			...periods.map(({ period, group }) => row(group, 'group', period)),
			...members.map((line) => row(line, 'member', newest)),
			...(benchmark ? [row(benchmark, 'benchmark', newest)] : [])
		]
	);
}
