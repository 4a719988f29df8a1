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
	return (path: string): Uint8Array | undefined => {
		const size = sizes.get(path);
		if (size === undefined) return undefined;
		unpacked += size;
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
	const count = (number: number) =>
		`${number.toLocaleString('en-GB')} ${number === 1 ? 'cell' : 'cells'}`;
	if (cells.filled > 0)
		notes.push(`${count(cells.filled)} merged with the one above hold the same.`);
	if (unworked > 0)
		notes.push(
			`${count(unworked)} with a formula that was never worked out are empty: open the workbook in a spreadsheet and save it.`
		);
	return notes.join(' ');
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
		const read = content ? odsSheet(content, wished) : xlsxSheet(part, wished);
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
