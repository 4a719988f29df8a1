/** Why a file is not read at all. One code for one condition. */
export type RefusalCode =
	| 'empty-file'
	| 'file-too-large'
	| 'too-many-rows'
	| 'too-many-columns'
	| 'row-too-long'
	| 'encoding'
	| 'other-format'
	| 'workbook'
	| 'other-header'
	| 'settings'
	| 'turn';

/** Why a row is set aside for the way it is written. */
export type RecordFaultCode =
	| 'nul-character'
	| 'stray-carriage-return'
	| 'unescaped-quote'
	| 'text-after-quote'
	| 'unbalanced-quote'
	| 'swallowed-rows'
	| 'cell-too-long';

/**
 * A place in a file. Rows are counted as a spreadsheet does: the first is 1, the header included; 0
 * stands for the file as a whole.
 */
export interface Place {
	row: number;
	/** Line of the file as a text editor counts it; differs from `row` after a break within a cell. */
	line: number;
	/** Name of the column, or `column 3` where the header is not known yet; empty for the whole row. */
	column: string;
	/** What stands there, cut to a readable length. */
	value: string;
}

/** The file can't be read: what and where. */
export interface Refusal extends Place {
	code: RefusalCode;
	/** A sentence without subject: `is an old Excel workbook`. */
	message: string;
	/** What to do about it, as a sentence. */
	advice: string;
}

/** A row that is left out, or must be mended: what is wrong with it. */
export interface RowFault extends Place {
	/** Last line of the file that is left out with it; the same as `line` for most. */
	lastLine: number;
	message: string;
}

/** Longest value repeated in a message. */
const shownLength = 60;

/** A value as messages show it: cut, with line breaks and other control characters made visible. */
export function shownValue(text: string): string {
	const start = text.slice(0, shownLength).replaceAll('\r\n', '\n');
	const cut = text.length > shownLength ? `${start}…` : start;
	// eslint-disable-next-line no-control-regex -- these are the characters looked for
	return cut.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (mark) =>
		mark === '\n' ? '↵' : mark === '\t' ? '⇥' : '\uFFFD'
	);
}

/** `Row 3 (line 5), deaths: “x” is not a number`; `The file is empty`. */
export function faultText(fault: Place & { message: string; lastLine?: number }): string {
	const { row, line, lastLine = line, column, value, message } = fault;
	if (row === 0) return `The file ${message}`;
	const told = (count: number) => count.toLocaleString('en-GB');
	const lines = lastLine > line ? `lines ${told(line)} to ${told(lastLine)}` : `line ${told(line)}`;
	const at = line === row && lastLine === line ? `Row ${told(row)}` : `Row ${told(row)} (${lines})`;
	return `${at}${column ? `, ${column}` : ''}: ${value ? `“${value}” ` : ''}${message}`;
}

/** A refusal with the name of the file and what to do: `deaths.csv is empty. Choose another file.` */
export function refusalText(refusal: Refusal, file: string): string {
	const { row, message, advice } = refusal;
	const what =
		row === 0 ? `“${file}” ${message}` : `“${file}”, ${faultText(refusal).replace('Row', 'row')}`;
	return `${what}. ${advice}`;
}

/** Thrown inside the reader only; `readOwnData` returns it as a value. */
export class Refused extends Error {
	override readonly name = 'Refused';

	constructor(readonly refusal: Refusal) {
		super(faultText(refusal));
	}
}

/** A refusal of the file as a whole. */
export function refusedFile(code: RefusalCode, message: string, advice: string): Refused {
	return new Refused({ code, message, advice, row: 0, line: 0, column: '', value: '' });
}
