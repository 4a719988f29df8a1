import type { Unit } from '$lib/figure';
import type { Citation } from './citation';
import { isCitedRow, type Cells } from './index-entry';
import { plainDigits } from './naming';

/**
 * What a published number was before a release revised or withdrew it, as that release wrote it down.
 *
 * @param rows of the release's file of revisions: key columns, `change`, `column`, `old`, `new`
 * @param filter column = value, where the table holds more than the cited figure
 * @returns the number at the precision shown; null where the release did not touch it
 */
export function recordedValue(
	rows: readonly Cells[],
	cited: Pick<Citation, 'of' | 'sex' | 'period'>,
	filter: Record<string, string | number>,
	unit: Unit
): string | null {
	const start = cited.period.split('/')[0] ?? '';
	const row = rows.find((cells) => {
		// The end of a period is no part of most keys, so that only its start is written down.
		const whole = { period_end: cited.period.split('/')[1] ?? '', ...cells };
		return (
			cells.column === 'value' && cells.period_start === start && isCitedRow(whole, cited, filter)
		);
	});
	return row?.old ? plainDigits(Number(row.old), unit) : null;
}
