/** Rows that say "not published" for areas a publisher leaves out. */
import type { Row } from '../../../src/lib/catalogue/tables';

/**
 * The rows, and one without a value for each of `codes` and each combination of the other key
 * columns that some area has and this one has not.
 * @param codes areas the table is about
 * @param dimensions columns that, with the area, tell rows apart (copied to the new rows)
 */
export function withUnpublished(rows: Row[], codes: string[], dimensions: string[]): Row[] {
	const combinations = new Map<string, Row>();
	const held = new Set<string>();
	for (const row of rows) {
		const key = dimensions.map((name) => row[name]).join('|');
		held.add(`${row.area_code} ${key}`);
		if (!combinations.has(key))
			combinations.set(
				key,
				Object.fromEntries(dimensions.map((name) => [name, row[name] ?? null]))
			);
	}
	const absent = codes.flatMap((area_code) =>
		[...combinations]
			.filter(([key]) => !held.has(`${area_code} ${key}`))
			.map(([, columns]) => ({ area_code, ...columns, value: null, missing: 'not-published' }))
	);
	return [...rows, ...absent];
}
