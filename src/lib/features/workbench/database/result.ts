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
export interface RunResult {
	columns: ResultColumn[];
	/**
	 * At most `rowLimit` rows of `mostBytes` together. Numbers that a double cannot hold exactly stay
	 * text; a cell of more than `mostOfCell` ends with how much more there is: `… 99 MB more`.
	 */
	rows: Value[][];
	/** True where there are more rows than are held here. */
	more: boolean;
	/** Cells that are cut. */
	cut: number;
	/** How many statements ran; the result is the last one's. */
	statements: number;
}

/** Rows held and shown of a result. */
export const rowLimit = 10_000;
/** Bytes of UTF-8 held of a cell, and of all rows together. */
export const mostOfCell = 1_000_000;
export const mostBytes = 32_000_000;

const exact = /^(TINYINT|SMALLINT|INTEGER|UTINYINT|USMALLINT|UINTEGER|FLOAT|DOUBLE)$/;
const wide = /^(BIGINT|UBIGINT|HUGEINT|UHUGEINT|DECIMAL\(\d+,\d+\))$/;
/** Types whose text is short, whatever the value. */
const short = /^(BOOLEAN|DATE|TIME|TIMESTAMP|INTERVAL|UUID)/;

/** A column as the statement `DESCRIBE` tells it. */
export function columnOf(name: string, type: string): ResultColumn {
	return { name, type, numeric: exact.test(type) || wide.test(type) };
}

const isLong = ({ type, numeric }: ResultColumn) => !numeric && !short.test(type);

/** Bytes kept of each cell, so that one row alone is never more than is held. */
function cellBytes(columns: readonly ResultColumn[]): number {
	return Math.min(mostOfCell, Math.floor(mostBytes / Math.max(1, columns.filter(isLong).length)));
}

/**
 * The reader's statement within one that asks for cells which arrive unharmed and are not too long:
 * on their way out of the engine wide integers and decimals would lose digits, dates and lists their
 * form, and a cell of 100 MB would end the page. After the cells come, for each that may be long, its
 * bytes where it is cut, and last the bytes of all rows so far.
 *
 * @returns the words before and after the statement
 */
export function wrapping(columns: ResultColumn[]): { before: string; after: string } {
	const names = columns.map((_, index) => identifier(`c${index}`));
	const texts = columns.map(({ type }, index) =>
		exact.test(type) || type === 'VARCHAR' || type === 'BOOLEAN'
			? names[index]!
			: `CAST(${names[index]} AS VARCHAR) AS ${names[index]}`
	);
	const asked = `SELECT ${texts.join(', ')} FROM (\n`;
	const answer = `\n) AS answer(${names.join(', ')}) LIMIT ${rowLimit + 1}`;
	const long = names.filter((_, index) => isLong(columns[index]!));
	if (long.length === 0) return { before: asked, after: answer };
	const most = cellBytes(columns);
	// As many letters as the bytes allow of letters as long as those of the whole.
	const cut = (name: string) =>
		`CASE WHEN strlen(${name}) > ${most} THEN left(${name}, ${most} * length(${name}) // strlen(${name})) ELSE ${name} END AS ${name}`;
	const cells = names.map((name) => (long.includes(name) ? cut(name) : name));
	const sizes = long.map((name) => `CASE WHEN strlen(${name}) > ${most} THEN strlen(${name}) END`);
	const own = long.map((name) => `least(coalesce(strlen(${name}), 0), ${most})`).join(' + ');
	const held = `sum(${own}) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)::DOUBLE`;
	return {
		before: `SELECT ${[...cells, ...sizes].join(', ')}, held FROM (SELECT *, ${own} AS own, ${held} AS held FROM (${asked}`,
		after: `${answer})) WHERE held - own <= ${mostBytes}`
	};
}

const units = ['bytes', 'kB', 'MB', 'GB'];

/** How much of a cell was cut off: `… 99 MB more`. */
function moreText(bytes: number): string {
	const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
	const amount = bytes / 1000 ** power;
	return `… ${amount < 10 && power > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[power]} more`;
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

const encoder = new TextEncoder();
/** Bytes of a text; its letters where it is too short for the difference to matter. */
const bytesOf = (text: string, most: number) =>
	text.length * 3 <= most ? text.length : encoder.encode(text).length;

/** A cell cut to what is held. @param bytes of the whole cell, where the engine cut it */
function cutCell(cell: Value, bytes: number | null, most: number): { cell: Value; isCut: boolean } {
	if (typeof cell !== 'string') return { cell, isCut: false };
	const whole = bytes ?? bytesOf(cell, most);
	if (whole <= most) return { cell, isCut: false };
	const kept = bytes === null ? cell.slice(0, Math.floor((most * cell.length) / whole)) : cell;
	return { cell: `${kept} ${moreText(whole - encoder.encode(kept).length)}`, isCut: true };
}

/** Where the sizes of long cells and the bytes of all rows stand in a batch. */
function placesOf(columns: readonly ResultColumn[], wrapped: boolean) {
	const long = columns.flatMap((column, at) => (wrapped && isLong(column) ? [at] : []));
	const sizes = new Map(long.map((at, order) => [at, columns.length + order]));
	return { sizes, held: long.length > 0 ? columns.length + long.length : null };
}

/**
 * The batches of a result as rows of cells, as many as are held.
 * @param wrapped true where the statement was sent within `wrapping`
 */
export function rowsOf(
	batches: readonly ArrowResult[],
	columns: ResultColumn[],
	wrapped: boolean
): Pick<RunResult, 'rows' | 'more' | 'cut'> {
	const { sizes, held } = placesOf(columns, wrapped);
	const most = cellBytes(columns);
	const rows: Value[][] = [];
	let [cut, bytes] = [0, 0];
	for (const batch of batches) {
		const at = (place: number, row: number) => batch.getChildAt(place)?.get(row);
		for (let row = 0; row < batch.numRows; row++) {
			const cells = columns.map(({ numeric }, place) => {
				const size = sizes.has(place) ? at(sizes.get(place)!, row) : null;
				const own = cutCell(
					cellOf(at(place, row), numeric),
					size == null ? null : Number(size),
					most
				);
				if (own.isCut) cut++;
				return own.cell;
			});
			bytes = held === null ? bytes + sum(cells) : Number(at(held, row));
			if (rows.length >= rowLimit || (bytes > mostBytes && rows.length > 0))
				return { rows, more: true, cut };
			rows.push(cells);
		}
	}
	return { rows, more: false, cut };
}

const sum = (cells: readonly Value[]) =>
	cells.reduce<number>((total, cell) => total + (typeof cell === 'string' ? cell.length : 8), 0);
