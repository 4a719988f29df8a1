/** Workbooks: which kind an archive is, and the rows of one of its sheets. */
import { unzipSync } from 'fflate';
import { Refused, refusedFile } from '../faults';
import { limits } from '../limits';
import type { FileRecord } from '../records';
import { odsSheet } from './ods';
import type { SheetCells, SheetName } from './sheet';
import { xlsxSheet } from './xlsx';

/** The rows of one sheet. */
export interface SheetRead {
	records: FileRecord[];
	/** Its name, and those of all sheets. */
	sheet: string;
	sheets: string[];
	note: string;
}

const saveAgain = 'Open it in a spreadsheet and save it as XLSX or CSV.';

const refused = (message: string, advice = saveAgain) => refusedFile('workbook', message, advice);

/** Sizes of the parts that are wanted; nothing is unpacked. */
function directory(bytes: Uint8Array): Map<string, number> {
	const sizes = new Map<string, number>();
	unzipSync(bytes, {
		filter({ name, originalSize }) {
			sizes.set(name, originalSize);
			return false;
		}
	});
	return sizes;
}

/** Unpacks parts as they are asked for, and no more of them than the limit. */
function unpacker(bytes: Uint8Array, sizes: ReadonlyMap<string, number>) {
	let unpacked = 0;
	const counted = new Set<string>();
	return (path: string): Uint8Array | undefined => {
		const size = sizes.get(path);
		if (size === undefined) return undefined;
		if (!counted.has(path)) unpacked += size;
		counted.add(path);
		if (unpacked > limits.unpacked)
			throw refused(
				`holds more than ${limits.unpacked / 1e6} MB once it is unpacked, the most that is read`,
				'Save the sheet that is needed as CSV.'
			);
		return unzipSync(bytes, { filter: ({ name }) => name === path })[path];
	};
}

/** What an archive is that is no workbook to be read. */
function otherArchive(sizes: ReadonlyMap<string, number>): Refused {
	const has = (start: string) => [...sizes.keys()].some((name) => name.startsWith(start));
	if (has('xl/workbook.bin')) return refused('is a binary Excel workbook (XLSB)');
	const copy = 'Copy the table and paste it here, or save it as CSV.';
	const other = (name: string, advice: string) =>
		refusedFile('other-format', `is ${name}, not a table of text`, advice);
	if (has('word/')) return other('a Word document (DOCX)', copy);
	if (has('ppt/')) return other('a presentation (PPTX)', copy);
	if (has('Index/')) return other('a Numbers workbook', 'Export it as CSV or XLSX.');
	return other('a ZIP archive', 'Unpack it and choose the table inside.');
}

function labels(sheets: readonly SheetName[]): string[] {
	return sheets.map(({ name }) => name);
}

function noteOf(cells: SheetCells, unworked: number): string {
	const notes: string[] = [];
	const count = (number: number, noun = 'cell') =>
		`${number.toLocaleString('en-GB')} ${number === 1 ? noun : `${noun}s`}`;
	const hidden = [
		...(cells.hiddenRows > 0 ? [count(cells.hiddenRows, 'row')] : []),
		...(cells.hiddenColumns > 0 ? [count(cells.hiddenColumns, 'column')] : [])
	];
	if (hidden.length > 0)
		notes.push(
			`The spreadsheet hides ${hidden.join(' and ')} of the sheet; they are read as well.`
		);
	if (cells.filled > 0)
		notes.push(
			`${count(cells.filled)} merged with the one above ${cells.filled === 1 ? 'holds' : 'hold'} the same.`
		);
	if (unworked > 0)
		notes.push(
			`${count(unworked)} with a formula that was never worked out ${unworked === 1 ? 'is' : 'are'} empty: open the workbook in a spreadsheet and save it.`
		);
	return notes.join(' ');
}

type OneSheet = ReturnType<typeof odsSheet>;

/** The sheet that is wished; where none is and the likeliest is empty, the first shown that is not. */
function firstFilled(sheetNamed: (name?: string) => OneSheet, wished?: string): OneSheet {
	const read = sheetNamed(wished);
	if (wished !== undefined || read.cells?.isEmpty !== true) return read;
	for (const { name, hidden } of read.sheets) {
		const other = hidden || name === read.name ? null : sheetNamed(name);
		if (other?.cells?.isEmpty === false) return other;
	}
	return read;
}

/**
 * One sheet of a workbook, XLSX or ODS.
 * @param bytes the whole file
 * @param wished name of the sheet; the first that seems to hold a table where it is left out
 * @throws Refused where the archive is something else, damaged, locked or too large
 */
export function readSheet(bytes: Uint8Array, wished?: string): SheetRead {
	try {
		const sizes = directory(bytes);
		const part = unpacker(bytes, sizes);
		const isXlsx = sizes.has('xl/workbook.xml');
		if (!isXlsx && !sizes.has('content.xml')) throw otherArchive(sizes);
		const content = isXlsx ? undefined : part('content.xml');
		const sheetNamed = (name?: string) =>
			content ? odsSheet(content, name) : xlsxSheet(part, name);
		const read = firstFilled(sheetNamed, wished);
		if (!read.cells)
			throw refused(
				`is ${isXlsx ? 'an Excel workbook (XLSX)' : 'an OpenDocument file'} without a sheet that can be read`
			);
		const { cells, unworked, sheets, name } = read;
		const note = noteOf(cells, unworked);
		return { records: cells.records(), sheet: name, sheets: labels(sheets), note };
	} catch (reason) {
		if (reason instanceof Refused) throw reason;
		throw refused('is a workbook that is damaged or locked with a password');
	}
}
