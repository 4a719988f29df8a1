/** One row for each area where a file lists the same area under two codes. */
import { cell, type RawRow } from '../../data/raw-folder';
import type { AreaModel } from '../../data/areas/model';
import type { Report } from '../../data/report';

/**
 * Rows beside their area's code. Publishers list an authority under its old and its new code, and
 * a county beside the authority that took its place: the row under the code of our list is kept.
 * @param keyOf what tells the rows of one area apart
 */
export function placedOnce(
	records: RawRow[],
	column: string,
	keyOf: (row: RawRow) => string,
	areas: AreaModel,
	report: Report
): { code: string; row: RawRow }[] {
	const kept = new Map<string, { code: string; row: RawRow }>();
	for (const placed of areas.placed(records, (row) => cell(row, column), report)) {
		const key = `${placed.code} ${keyOf(placed.row)}`;
		const own = cell(placed.row, column) === placed.code;
		const other = kept.get(key);
		if (other) report.dropped('area listed under two codes', placed.code);
		if (!other || own) kept.set(key, placed);
	}
	return [...kept.values()];
}
