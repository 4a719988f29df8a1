/** Counts of abolished authorities added up to the authorities that took their place. */
import type { Row } from '../../../src/lib/catalogue/tables';
import type { BuildContext } from '../builder';

type Cells = Map<string, Row>;

/** The list of predecessors that were all counted, with none counted beside them; or null. */
function wholeSet(lists: string[][], held: Cells): string[] | null {
	const all = [...new Set(lists.flat())];
	const present = all.filter((code) => held.has(code)).sort();
	return lists.find((list) => list.join() === present.join()) ?? null;
}

/** The sum for a successor, or null where a part is not counted or has no value. */
function summed(code: string, lists: string[][], held: Cells): Row | null {
	const parts = (wholeSet(lists, held) ?? []).map((part) => held.get(part));
	const values = parts.map((part) => part?.value);
	const [first] = parts;
	if (!first || !values.every((value) => typeof value === 'number')) return null;
	const value = values.reduce((sum, part) => sum + part, 0);
	return { ...first, area_code: code, value, missing: null, basis: 'summed' };
}

/**
 * Published rows of areas that stand, and sums for areas that took the place of others.
 *
 * A successor gets a sum only where the authorities counted are exactly those of one of ONS's
 * yearly lists and each has a value: the sum of some would pass for the whole.
 * @param rows published counts under the codes of their time; never rates
 * @param dimensions columns that tell rows of one authority apart
 */
export function withSuccessors(rows: Row[], dimensions: string[], context: BuildContext): Row[] {
	const { areas, report } = context;
	const standing = areas
		.placed(
			rows.filter((row) => !areas.history.successor.has(String(row.area_code))),
			(row) => String(row.area_code),
			report
		)
		.map(({ code, row }) => ({ ...row, area_code: code }));
	const cells = new Map<string, Cells>();
	for (const row of rows) {
		const key = dimensions.map((name) => row[name]).join('|');
		const held = cells.get(key) ?? new Map<string, Row>();
		cells.set(key, held.set(String(row.area_code), row));
	}
	const sums = [...cells.values()].flatMap((held) =>
		[...areas.history.predecessors].flatMap(([code, lists]) => {
			const parts = [...new Set(lists.flat())].filter((part) => held.has(part));
			const sum = held.has(code) ? null : summed(code, lists, held);
			for (const part of parts) {
				if (sum) report.recoded(`${part} (added up)`, code);
				else report.dropped('not all predecessors of the successor are counted', part);
			}
			return sum ? [sum] : [];
		})
	);
	return [...standing, ...sums];
}
