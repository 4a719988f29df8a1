import { csvCell } from '$lib/downloads/csv';
import type { Result, ResultRow } from './analysis';

const head = [
	'title',
	'group',
	'area_code',
	'numerator',
	'denominator',
	'value',
	'lower',
	'upper',
	'interval',
	'unit',
	'why_no_value',
	'compared_with',
	'benchmark',
	'comparison',
	'difference_lower',
	'difference_upper',
	'judged_by',
	'period_start',
	'period_end',
	'notes'
];

/**
 * A result as a file that stands alone. Only a protected result may be saved: see `mayBeSaved`.
 */
export function resultCsv(result: Result): string {
	const { title, unit, benchmark, choice, intervalMethod, notes, beside } = result;
	const [start = '', end = ''] = choice.period.split('/');
	const line = (row: ResultRow) => [
		title,
		row.label,
		row.area,
		row.numerator,
		row.denominator,
		row.value,
		row.lower,
		row.upper,
		row.lower === null ? '' : intervalMethod,
		unit.label,
		row.withheld,
		benchmark?.label ?? '',
		benchmark?.value ?? null,
		row.verdict,
		row.differenceLower ?? null,
		row.differenceUpper ?? null,
		row.reason ?? '',
		start,
		end,
		notes.join(' '),
		...(beside ? [row.published ?? null] : [])
	];
	const rows = [...result.rows, ...(result.total ? [result.total] : [])];
	const names = beside ? [...head, `published: ${beside.title}, ${beside.period}`] : head;
	return [names, ...rows.map(line)].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}
