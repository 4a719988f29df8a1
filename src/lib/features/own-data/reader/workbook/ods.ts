/** The sheets of an ODS workbook (OpenDocument), as texts. */
import { limits } from '../limits';
import { chosenSheet, numberText, percentText, SheetCells, type SheetName } from './sheet';
import { walkXml, type Heard } from './xml';

/** A band of ages that the spreadsheet took for a date, as it is shown. */
const shownDate = /^(\d{1,2}[- ][A-Za-z]{3}|[A-Za-z]{3}[- ]\d{1,2})$/;

/** Takes in the cells of one sheet and the names of all. */
class SheetReading {
	readonly sheets: SheetName[] = [];
	readonly cells = new SheetCells();
	private inSheet = false;
	private row = 0;
	private rowRepeat = 1;
	private hidden = false;
	private column = 0;
	/** Cells of the row that is being read, by their columns. */
	private held: { column: number; text: string; down: number }[] = [];
	private readonly merged: { row: number; column: number; last: number }[] = [];
	private cell = { repeat: 1, type: '', value: '', date: '', down: 1 };
	private lines: string[] = [];
	private depth = 0;
	private inNote = false;

	constructor(private readonly wanted: string) {}

	open(name: string, attribute: (name: string) => string | undefined): void {
		if (name === 'table') this.begin(attribute('name') ?? '', attribute('display') === 'false');
		else if (!this.inSheet) return;
		else if (name === 'table-row') this.beginRow(attribute);
		else if (name === 'table-column' && isHidden(attribute))
			this.cells.hiddenColumns += times(attribute('number-columns-repeated'));
		else if (name === 'table-cell' || name === 'covered-table-cell') this.beginCell(attribute);
		else if (name === 'annotation') this.inNote = true;
		else if (name === 'p' && !this.inNote)
			[this.depth, this.lines] = [this.depth + 1, [...this.lines, '']];
		else if (name === 's') this.text(' '.repeat(Math.min(1_000, times(attribute('c')))));
		else if (name === 'tab') this.text('\t');
		else if (name === 'line-break') this.text('\n');
	}

	private begin(name: string, hidden: boolean): void {
		this.sheets.push({ name, hidden });
		this.inSheet = name === this.wanted;
		if (this.inSheet) this.row = 0;
	}

	private beginRow(attribute: (name: string) => string | undefined): void {
		[this.rowRepeat, this.column, this.held] = [times(attribute('number-rows-repeated')), 0, []];
		this.hidden = isHidden(attribute);
	}

	private beginCell(attribute: (name: string) => string | undefined): void {
		this.cell = {
			repeat: times(attribute('number-columns-repeated')),
			type: attribute('value-type') ?? '',
			value: attribute('value') ?? attribute('boolean-value') ?? '',
			date: attribute('date-value') ?? '',
			down: times(attribute('number-rows-spanned'))
		};
		[this.lines, this.depth] = [[], 0];
	}

	text(text: string): void {
		if (this.depth > 0 && !this.inNote) this.lines[this.lines.length - 1] += text;
	}

	close(name: string): void {
		if (name === 'table') this.inSheet = false;
		else if (!this.inSheet) return;
		else if (name === 'annotation') this.inNote = false;
		else if (name === 'p' && !this.inNote) this.depth--;
		else if (name === 'table-cell' || name === 'covered-table-cell') this.endCell();
		else if (name === 'table-row') this.endRow();
	}

	private endCell(): void {
		const { repeat, down } = this.cell;
		const text = this.shown();
		// An empty cell may be repeated to the edge of the sheet: it only moves the place on.
		const many = text === '' ? 0 : Math.min(repeat, limits.columns + 1);
		for (let at = 1; at <= many; at++) this.held.push({ column: this.column + at, text, down });
		this.column += repeat;
	}

	private shown(): string {
		const { type, value, date } = this.cell;
		const shown = this.lines.join('\n');
		if (type === 'float' || type === 'currency') return value === '' ? shown : numberText(value);
		if (type === 'percentage') return value === '' ? shown : percentText(value);
		if (type === 'date')
			return shownDate.test(shown.trim()) ? shown.trim() : date.replace('T', ' ');
		if (type === 'boolean') return value.toUpperCase();
		return shown;
	}

	private endRow(): void {
		const first = this.row + 1;
		this.row += this.rowRepeat;
		if (this.held.length === 0) return;
		if (this.hidden) this.cells.hiddenRows += this.rowRepeat;
		for (let row = first; row <= this.row; row++)
			for (const { column, text } of this.held) this.cells.put(row, column, text);
		for (const { column, down } of this.held)
			if (down > 1) this.merged.push({ row: first, column, last: first + down - 1 });
	}

	fillMerged(): void {
		for (const { row, column, last } of this.merged) this.cells.fillDown(row, column, last);
	}
}

/** Collapsed by hand, or left out by a filter. */
const isHidden = (attribute: (name: string) => string | undefined) =>
	/^(collapse|filter)$/.test(attribute('visibility') ?? '');

const times = (text: string | undefined) => Math.max(1, Math.floor(Number(text ?? 1)) || 1);

function heardBy(reading: SheetReading): Heard {
	return {
		open: (name, attribute) => reading.open(name, attribute),
		close: (name) => reading.close(name),
		text: (text) => reading.text(text)
	};
}

/** One sheet of an ODS workbook. */
export function odsSheet(content: Uint8Array, wished: string | undefined) {
	const names = new SheetReading('\0');
	walkXml(content, heardBy(names));
	const { sheets } = names;
	const name = chosenSheet(sheets, wished);
	const reading = new SheetReading(name);
	walkXml(content, heardBy(reading));
	reading.fillMerged();
	return { sheets, name, cells: sheets.length === 0 ? null : reading.cells, unworked: 0 };
}
