/** What the rows of a table cover: its periods and releases, and for which areas each has values. */
import { createHash } from 'node:crypto';
import { hasField, type Slice, type Table } from '../../src/lib/catalogue/data-package';
import { periodText } from '../../src/lib/catalogue/period';
import type { Row } from '../../src/lib/catalogue/tables';
import { csvText } from './csv';

/** The level of an area by its code; null for what is no area of ours. */
export type LevelOf = (code: string) => string | null;

/** Text of the rows of one slice, as they are sent alone. */
export function sliceText(table: Table, rows: Row[], { period, release }: Slice): string {
	const own = rows.filter(
		(row) =>
			`${String(row.period_start)}/${String(row.period_end)}` === period &&
			(release === undefined || row.release === release)
	);
	return csvText(own, table);
}

function described(table: Table, text: string, slice: Slice): NonNullable<Slice['file']> {
	const bytes = Buffer.from(text, 'utf8');
	const parts = [table.name, slice.period.slice(11), slice.release ?? []].flat();
	return {
		name: parts.join('_').replaceAll('-', '_'),
		bytes: bytes.length,
		rows: text.split('\n').length - 2,
		sha256: createHash('sha256').update(bytes).digest('hex')
	};
}

/** Areas with a value among the rows, each once, counted by level. */
function areasByLevel(rows: Row[], levelOf: LevelOf): Slice['areas'] {
	const codes = new Set(
		rows
			.filter(({ value }) => value !== null)
			.map((row) => String(row.area_code ?? row.trust_code ?? ''))
	);
	const counts: Record<string, number> = {};
	for (const code of codes) {
		const level = levelOf(code);
		if (level !== null) counts[level] = (counts[level] ?? 0) + 1;
	}
	return Object.fromEntries(Object.entries(counts).sort());
}

/**
 * Periods and releases of a table, oldest first, each with the number of areas that have a value.
 *
 * @param rows of the whole table
 * @returns `undefined` for a table without periods
 */
export function slicesOf(table: Table, rows: Row[], levelOf: LevelOf): Slice[] | undefined {
	if (!hasField(table, 'period_start')) return undefined;
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const key = [row.period_end, row.period_start, row.release ?? ''].map(String).join('|');
		const own = groups.get(key);
		if (own) own.push(row);
		else groups.set(key, [row]);
	}
	return [...groups]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, own]) => {
			const [end, start, release] = key.split('|');
			const slice: Slice = {
				period: `${start}/${end}`,
				...(release && { release }),
				areas: areasByLevel(own, levelOf)
			};
			if (table.partitioned) slice.file = described(table, sliceText(table, own, slice), slice);
			return slice;
		});
}

/**
 * First and last period in words, as a title ends with: `mid-2011 to mid-2023`, `2021 to 2023`,
 * `2001 to 2003 up to 2021 to 2023`.
 */
export function spanText(slices: readonly Slice[]): string {
	const [first, last] = [slices[0], slices.at(-1)].map((slice) =>
		slice ? periodText(slice.period) : ''
	);
	if (first === last || !first) return last ?? '';
	return `${first} ${/ to /.test(first + last) ? 'up to' : 'to'} ${last}`;
}
