/** The sheets of an XLSX workbook (ECMA-376), as texts. */
import { chosenSheet, numberText, percentText, SheetCells, type SheetName } from './sheet';
import { walkXml } from './xml';

/** Gives a part of the workbook by its path; undefined where it has none. */
export type Part = (path: string) => Uint8Array | undefined;

interface Book {
	sheets: (SheetName & { id: string })[];
	/** True where days are counted from 1904, as on an old Macintosh. */
	from1904: boolean;
}

const isTrue = (text: string | undefined) => text === '1' || text === 'true';

function bookOf(part: Part): Book {
	const book: Book = { sheets: [], from1904: false };
	walkXml(part('xl/workbook.xml') ?? new Uint8Array(), {
		open(name, attribute) {
			if (name === 'workbookPr') book.from1904 = isTrue(attribute('date1904'));
			if (name !== 'sheet') return;
			const hidden = (attribute('state') ?? 'visible') !== 'visible';
			book.sheets.push({ name: attribute('name') ?? '', hidden, id: attribute('id') ?? '' });
		},
		close: () => undefined
	});
	return book;
}

function sheetPath(part: Part, id: string): string {
	let path = '';
	walkXml(part('xl/_rels/workbook.xml.rels') ?? new Uint8Array(), {
		open(name, attribute) {
			if (name !== 'Relationship' || attribute('Id') !== id) return;
			const target = attribute('Target') ?? '';
			path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
		},
		close: () => undefined
	});
	return path;
}

/** Texts that cells refer to by number; readings of Japanese texts left out. */
function sharedTexts(part: Part): string[] {
	const texts: string[] = [];
	let [inText, phonetic] = [false, false];
	walkXml(part('xl/sharedStrings.xml') ?? new Uint8Array(), {
		open(name) {
			if (name === 'si') texts.push('');
			if (name === 'rPh') phonetic = true;
			inText = name === 't' && !phonetic;
		},
		close(name) {
			if (name === 'rPh') phonetic = false;
			if (name === 't') inText = false;
		},
		text(text) {
			if (inText) texts[texts.length - 1] += text;
		}
	});
	return texts;
}

/** How a number is shown, as far as it changes what it is. */
type Shown = 'number' | 'percent' | 'date' | 'day and month' | 'month and year' | 'time';

const builtIn: Readonly<Record<number, Shown>> = {
	9: 'percent',
	10: 'percent',
	14: 'date',
	15: 'date',
	16: 'day and month',
	17: 'month and year',
	18: 'time',
	19: 'time',
	20: 'time',
	21: 'time',
	22: 'date',
	45: 'time',
	46: 'time',
	47: 'time'
};

/** What a format code of its own shows: `dd/mm/yyyy` is a date. */
function shownBy(code: string): Shown {
	const plain = code
		.slice(0, 200)
		.replace(/"[^"]*"|\\.|_./g, '')
		.replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
		.toLowerCase();
	if (plain.includes('%')) return 'percent';
	const has = (letter: string) => plain.includes(letter);
	if (plain.includes('general')) return 'number';
	if (has('y')) return has('d') ? 'date' : has('m') ? 'month and year' : 'date';
	if (has('d') && has('m')) return 'day and month';
	return has('h') || has('s') ? 'time' : 'number';
}

/** How the cells of each style are shown. */
function stylesOf(part: Part): Shown[] {
	const own = new Map<number, Shown>();
	const styles: Shown[] = [];
	let inCells = false;
	walkXml(part('xl/styles.xml') ?? new Uint8Array(), {
		open(name, attribute) {
			if (name === 'cellXfs') inCells = true;
			if (name === 'numFmt')
				own.set(Number(attribute('numFmtId')), shownBy(attribute('formatCode') ?? ''));
			if (name !== 'xf' || !inCells) return;
			const id = Number(attribute('numFmtId') ?? 0);
			styles.push(own.get(id) ?? builtIn[id] ?? 'number');
		},
		close(name) {
			if (name === 'cellXfs') inCells = false;
		}
	});
	return styles;
}

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const two = (number: number) => String(number).padStart(2, '0');

/** A day counted from 1900 or 1904 as a date that can be read again: `2024-01-31`. */
function dateText(raw: string, shown: Shown, from1904: boolean): string {
	const serial = Number(raw) + (from1904 ? 1462 : 0);
	if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return numberText(raw);
	// The day 60 of 1900 is a 29 February that never was.
	const date = new Date(Math.round((serial - (serial < 60 ? 25568 : 25569)) * 86_400_000));
	const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
	const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
	if (shown === 'time') return time;
	if (shown === 'day and month') return `${two(day)}-${monthNames[month]}`;
	if (shown === 'month and year') return `${monthNames[month]}-${two(year % 100)}`;
	const iso = `${year}-${two(month + 1)}-${two(day)}`;
	return serial % 1 === 0 ? iso : `${iso} ${time}`;
}

/** Row and column of `B12`, from 1; zeros where it is no such name. */
function placeOf(reference: string): { row: number; column: number } {
	const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
	let column = 0;
	for (const letter of match?.[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
	return { row: Number(match?.[2] ?? 0), column };
}

/** Takes in the cells of one sheet. */
class SheetReading {
	readonly cells = new SheetCells();
	/** Cells with a formula that no program has worked out. */
	unworked = 0;
	private readonly merged: string[] = [];
	private at = { row: 0, column: 0 };
	private type = '';
	private style = 0;
	private value = '';
	private formula = false;
	private within = '';

	constructor(
		private readonly texts: string[],
		private readonly styles: Shown[],
		private readonly from1904: boolean
	) {}

	open(name: string, attribute: (name: string) => string | undefined): void {
		this.within = name;
		if (name === 'row') this.beginRow(attribute);
		else if (name === 'col' && isTrue(attribute('hidden')))
			this.cells.hiddenColumns +=
				1 + Number(attribute('max') ?? 0) - Number(attribute('min') ?? 0) || 1;
		else if (name === 'c') this.begin(attribute);
		else if (name === 'f') this.formula = true;
		else if (name === 'mergeCell' && this.merged.length < 100_000)
			this.merged.push(attribute('ref') ?? '');
	}

	private beginRow(attribute: (name: string) => string | undefined): void {
		this.at = { row: Number(attribute('r') ?? this.at.row + 1) || this.at.row + 1, column: 0 };
		if (isTrue(attribute('hidden'))) this.cells.hiddenRows++;
	}

	private begin(attribute: (name: string) => string | undefined): void {
		const place = placeOf(attribute('r') ?? '');
		this.at = place.row > 0 ? place : { ...this.at, column: this.at.column + 1 };
		[this.type, this.style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)];
		[this.value, this.formula] = ['', false];
	}

	text(text: string): void {
		if (this.within === 'v' || this.within === 't') this.value += text;
	}

	close(name: string): void {
		this.within = '';
		if (name !== 'c') return;
		if (this.formula && this.value === '' && this.type !== 'str') this.unworked++;
		this.cells.put(this.at.row, this.at.column, this.shown());
	}

	private shown(): string {
		const { type, value } = this;
		if (type === 's') return this.texts[Number(value)] ?? '';
		if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
		if (type !== 'n' || value === '') return value;
		const shown = this.styles[this.style] ?? 'number';
		if (shown === 'number') return numberText(value);
		return shown === 'percent' ? percentText(value) : dateText(value, shown, this.from1904);
	}

	/** Cells that are merged downwards hold the same in all their rows. */
	fillMerged(): void {
		for (const reference of this.merged) {
			const [from = '', to = ''] = reference.split(':');
			const [first, last] = [placeOf(from), placeOf(to)];
			if (last.row > first.row && first.row > 0)
				this.cells.fillDown(first.row, first.column, last.row);
		}
	}
}

/** One sheet of an XLSX workbook. */
export function xlsxSheet(part: Part, wished: string | undefined) {
	const { sheets, from1904 } = bookOf(part);
	const name = chosenSheet(sheets, wished);
	const path = sheetPath(part, sheets.find((one) => one.name === name)?.id ?? '');
	const bytes = part(path);
	if (!bytes) return { sheets, name, cells: null, unworked: 0 };
	const reading = new SheetReading(sharedTexts(part), stylesOf(part), from1904);
	walkXml(bytes, {
		open: (tag, attribute) => reading.open(tag, attribute),
		close: (tag) => reading.close(tag),
		text: (text) => reading.text(text)
	});
	reading.fillMerged();
	return { sheets, name, cells: reading.cells, unworked: reading.unworked };
}
