/** Adding published counts of member authorities up to the areas that have none published. */
import type { AreaModel } from './model';
import type { Row } from '../../../src/lib/catalogue/tables';

/** A count with its area. */
export interface CountRow extends Row {
	area_code: string;
	value: number;
	basis: 'published' | 'summed';
}

/**
 * The rows, and one more for every area without rows whose members all have one.
 *
 * Added up within each combination of the other columns. Where one member lacks a row nothing is
 * added up for that combination: a sum of some members would pass for the whole.
 * @param rows published counts, in persons or the like; never rates or averages
 * @param dimensions columns that tell rows of one area apart
 */
export function withSummedAreas(
	rows: CountRow[],
	dimensions: string[],
	areas: AreaModel
): CountRow[] {
	const published = new Set(rows.map((row) => row.area_code));
	const cells = new Map<string, Map<string, CountRow>>();
	for (const row of rows) {
		const key = dimensions.map((name) => row[name]).join('|');
		const byArea = cells.get(key) ?? new Map<string, CountRow>();
		cells.set(key, byArea.set(row.area_code, row));
	}
	const summed = [...areas.members]
		.filter(([code]) => !published.has(code))
		.flatMap(([code, members]) =>
			[...cells.values()].flatMap((byArea) => {
				const parts = members.map((member) => byArea.get(member));
				const whole = parts.filter((part) => part !== undefined);
				const [first] = whole;
				if (!first || whole.length < members.length) return [];
				const value = whole.reduce((sum, part) => sum + part.value, 0);
				return [{ ...first, area_code: code, value, basis: 'summed' as const }];
			})
		);
	return [...rows, ...summed];
}
