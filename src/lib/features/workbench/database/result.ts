import { identifier, type Value } from '$lib/database/query';
import type { ArrowResult } from '$lib/database/answers';

/** A column of a result. Names may repeat, so that cells are found by place alone. */
export interface ResultColumn {
	name: string;
	/** The database's own type: `VARCHAR`, `DECIMAL(5,2)`. */
	type: string;
	/** True where the cells are numbers. */
	numeric: boolean;
}

/** What a statement gave. */
export interface BenchResult {
	columns: ResultColumn[];
	/** At most `rowLimit` rows. Numbers that a double cannot hold exactly stay text. */
	rows: Value[][];
	/** True where there are more rows than are held here. */
	more: boolean;
	/** How many statements ran; the result is the last one's. */
	statements: number;
}

/** Rows held and shown of a result. */
export const rowLimit = 10_000;

const exact = /^(TINYINT|SMALLINT|INTEGER|UTINYINT|USMALLINT|UINTEGER|FLOAT|DOUBLE)$/;
const wide = /^(BIGINT|UBIGINT|HUGEINT|UHUGEINT|DECIMAL\(\d+,\d+\))$/;

/** A column as the statement `DESCRIBE` tells it. */
export function columnOf(name: string, type: string): ResultColumn {
	return { name, type, numeric: exact.test(type) || wide.test(type) };
}

/**
 * The reader's statement within one that asks for cells which arrive unharmed: on their way out of
 * the engine wide integers and decimals would lose digits, and dates and lists their form.
 *
 * @returns the words before and after the statement
 */
export function wrapping(columns: ResultColumn[]): { before: string; after: string } {
	const place = (index: number) => identifier(`c${index}`);
	const cells = columns.map(({ type }, index) =>
		exact.test(type) || type === 'VARCHAR' || type === 'BOOLEAN'
			? place(index)
			: `CAST(${place(index)} AS VARCHAR)`
	);
	const names = columns.map((_, index) => place(index));
	return {
		before: `SELECT ${cells.join(', ')} FROM (\n`,
		after: `\n) AS answer(${names.join(', ')}) LIMIT ${rowLimit + 1}`
	};
}

/** A cell as it is shown; `numeric` text becomes a number where that loses nothing. */
function cellOf(value: unknown, numeric: boolean): Value {
	if (value === null || value === undefined) return null;
	if (typeof value === 'bigint') return cellOf(value.toString(), true);
	if (typeof value === 'boolean') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
	if (typeof value !== 'string') return '(cast it to VARCHAR to see it)';
	if (!numeric || /\d{16}/.test(value.replace('.', ''))) return value;
	return Number(value);
}

/** The batches of a result as rows of cells, as many as are held. */
export function rowsOf(batches: readonly ArrowResult[], columns: ResultColumn[]): Value[][] {
	const rows: Value[][] = [];
	for (const batch of batches) {
		const vectors = columns.map((_, index) => batch.getChildAt(index));
		for (let row = 0; row < batch.numRows && rows.length < rowLimit; row++)
			rows.push(
				vectors.map((values, at) => cellOf(values?.get(row), columns[at]?.numeric ?? false))
			);
	}
	return rows;
}
