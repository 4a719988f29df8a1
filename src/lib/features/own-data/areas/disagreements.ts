import type { TypedTable } from '../typing/typed-table';
import type { AreaMatcher } from './matching';

/** Two cells of a row that name different areas where most rows name one. */
export interface Disagreement {
	/** Names of the two columns, and what stands in them. */
	columns: [string, string];
	texts: [string, string];
	/** The areas that these are. */
	areas: [string, string];
	rows: number;
	/** Row of the first of them in the file. */
	first: number;
}

/** Disagreements listed of a pair of columns. */
const listed = 200;

function ofPair(table: TypedTable, pair: [number, number], matcher: AreaMatcher): Disagreement[] {
	const { text, kept } = table;
	const found = new Map<string, Disagreement>();
	let [same, apart] = [0, 0];
	for (const row of kept) {
		const texts = pair.map((column) => text.columns[column]?.at(row)?.trim() ?? '');
		const [one, other] = texts.map((cell) => matcher.match(cell));
		if (!one || !other || one.kind === 'unmatched' || other.kind === 'unmatched') continue;
		if (one.area.code === other.area.code) {
			same++;
			continue;
		}
		apart++;
		const key = texts.join('\0');
		const known = found.get(key);
		if (known) known.rows++;
		else if (found.size < listed)
			found.set(key, {
				columns: [text.names[pair[0]] ?? '', text.names[pair[1]] ?? ''],
				texts: [texts[0] ?? '', texts[1] ?? ''],
				areas: [one.area.name, other.area.name],
				rows: 1,
				first: text.places.at(row).row
			});
	}
	// A region beside each authority differs in every row, and is no mistake.
	return same >= apart ? [...found.values()] : [];
}

/**
 * Rows in which a place's code and name, in two columns of areas, are of different areas.
 * @returns in the order of the file; none where the columns name different kinds of areas
 */
export function disagreements(table: TypedTable, matcher: AreaMatcher): Disagreement[] {
	const areas = table.columns.flatMap(({ type }, at) => (type === 'area' ? [at] : []));
	return areas.flatMap((one, at) =>
		areas.slice(at + 1).flatMap((other) => ofPair(table, [one, other], matcher))
	);
}
