import { suppressedRow } from '$lib/statistics/disclosure/secondary';
import { nearestMultiple } from '$lib/statistics/population/rounding';

type Cell = string | number | boolean | null;

/** A column of an answer to a reader's own statement, with its type in the database. */
export interface AnswerColumn {
	name: string;
	type: string;
}

/** An answer that may show something of a reader's own table. */
export interface OwnAnswer {
	columns: readonly AnswerColumn[];
	rows: readonly (readonly Cell[])[];
}

/**
 * What a column can give away: whole numbers of 0 or more may be counts; other numbers may be made of
 * counts; texts and days are neither.
 */
export type ColumnUse = 'whole' | 'number' | 'text';

/** What stands for a hidden count: the Government Analysis Function's symbol for confidential. */
export const hiddenSymbol = '[c]';
const roundedTo = 5;
const plain = /^(VARCHAR|BOOLEAN|DATE|TIME|TIMESTAMP|ENUM|UUID|INTERVAL)/;
const number = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*%?\s*$/i;
const whole = /^\s*\d+\s*$/;

const asText = (cell: Cell) => (cell === null ? '' : String(cell));

/** What each column can give away, told from its type and all of its cells. */
export function columnUses({ columns, rows }: OwnAnswer): ColumnUse[] {
	return columns.map(({ type }, at) => {
		const told = rows.map((row) => row[at] ?? null).filter((cell) => cell !== null);
		const texts = told.map(asText);
		if (texts.length > 0 && texts.every((text) => whole.test(text))) return 'whole';
		if (texts.length > 0 && texts.every((text) => number.test(text))) return 'number';
		// A list or a structure may hold numbers; a column that was not described may be one.
		return plain.test(type) || texts.length === 0 ? 'text' : 'number';
	});
}

const isSmall = (cell: Cell, to: number) => {
	const value = Number(asText(cell));
	return cell !== null && value >= 1 && value <= to;
};

/**
 * How many cells hold a whole number from 1 to `to`.
 *
 * @param labels columns, by place, whose numbers the reader says are no counts: years, codes
 */
export function smallCells(answer: OwnAnswer, labels: ReadonlySet<number>, to: number): number {
	const uses = columnUses(answer);
	const counts = uses.flatMap((use, at) => (use === 'whole' && !labels.has(at) ? [at] : []));
	return answer.rows.reduce(
		(sum, row) => sum + counts.filter((at) => isSmall(row[at] ?? null, to)).length,
		0
	);
}

/** An answer as it may leave the tab. */
export interface GuardedAnswer {
	names: string[];
	rows: Cell[][];
	/** Rows whose counts are hidden. */
	hidden: number;
	/** Names of columns left out: they may be made of counts, and would give them away. */
	leftOut: string[];
}

/** Rows whose counts are hidden: those with a small one, and one more where that is a single row. */
function hiddenRows({ rows }: OwnAnswer, counts: readonly number[], to: number): Set<number> {
	const hidden = new Set<number>();
	rows.forEach((row, at) => {
		if (counts.some((column) => isSmall(row[column] ?? null, to))) hidden.add(at);
	});
	const holdsSmall = (column: number) => rows.some((row) => isSmall(row[column] ?? null, to));
	for (const column of counts.filter(holdsSmall)) {
		const values = rows.map((row, at) =>
			hidden.has(at) || row[column] == null ? null : Number(row[column])
		);
		for (const at of suppressedRow(values, { from: 0, to: -1 }).secondary) hidden.add(at);
	}
	return hidden;
}

/**
 * An answer as it may be saved: in a row with a count from 1 to `to` every count is hidden, others
 * are rounded to the nearest 5, and a second row is hidden where a total would give a single one
 * away. Numbers that are not whole are left out, since a rate tells the exact count it was made of.
 * What the rows of an answer have to do with each other is not known here: a total in another row
 * is rounded as any other count.
 * Source: as `guarded`.
 *
 * @param labels columns, by place, whose whole numbers are no counts
 * @param to 1 or more
 */
export function guardedAnswer(
	answer: OwnAnswer,
	labels: ReadonlySet<number>,
	to: number
): GuardedAnswer {
	const uses = columnUses(answer);
	const places = uses.flatMap((use, at) => (use === 'number' ? [] : [at]));
	const isCount = (at: number) => uses[at] === 'whole' && !labels.has(at);
	const hidden = hiddenRows(answer, places.filter(isCount), to);
	const shown = (row: number, at: number): Cell => {
		const cell = answer.rows[row]?.[at] ?? null;
		if (!isCount(at) || cell === null) return cell;
		return hidden.has(row) ? hiddenSymbol : nearestMultiple(Number(cell), roundedTo);
	};
	return {
		names: places.map((at) => answer.columns[at]?.name ?? ''),
		rows: answer.rows.map((_, row) => places.map((at) => shown(row, at))),
		hidden: hidden.size,
		leftOut: uses.flatMap((use, at) => (use === 'number' ? [answer.columns[at]?.name ?? ''] : []))
	};
}
