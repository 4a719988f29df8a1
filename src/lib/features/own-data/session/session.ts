import type { OwnRows } from '$lib/database/own-table';
import { csvCell } from '$lib/downloads/csv';
import { AreaMatcher } from '../areas/matching';
import { readOwnData, type Bytes, type Watch } from '../reader/reader';
import type { Settings, Wishes } from '../reader/settings';
import type { TextTable } from '../reader/text-table';
import type { Reference, ReferenceArea } from '../reference';
import { typedTable, type TypedTable } from '../typing/typed-table';
import type { ColumnType } from '../typing/types';
import { rowsForWorkbench } from './workbench-table';
import { grouping, type Grouping } from './double-counting';
import type { GroupRequest } from './grouping';
import {
	fileSummary,
	typedSummary,
	type FileRefused,
	type FileSummary,
	type TypedSummary
} from './summary';

/** Lines of CSV put together before they become part of the file. */
const linesAtOnce = 5_000;

function* csvLines(head: string[], rows: Iterable<(string | number | null)[]>): Generator<string> {
	yield `${head.map(csvCell).join(',')}\r\n`;
	for (const row of rows) yield `${row.map(csvCell).join(',')}\r\n`;
}

function csvBlob(lines: Iterable<string>): Blob {
	const parts: string[] = ['\uFEFF'];
	let held: string[] = [];
	for (const line of lines) {
		held.push(line);
		if (held.length < linesAtOnce) continue;
		parts.push(held.join(''));
		held = [];
	}
	return new Blob([...parts, held.join('')], { type: 'text/csv;charset=utf-8' });
}

/** One reader's file from opening to groups. Lives in the worker; keeps nothing when it ends. */
export class OwnDataSession {
	private readonly matcher: AreaMatcher;
	private readonly areas: ReadonlyMap<string, ReferenceArea>;
	private read: { table: TextTable; settings: Settings } | null = null;
	private typed: TypedTable | null = null;

	constructor(private readonly reference: Reference) {
		this.matcher = new AreaMatcher(reference);
		this.areas = new Map(reference.areas.map((area) => [area.code, area]));
	}

	/** Reads a file in place of the one before. @throws the signal's reason when it aborts */
	async open(source: Bytes, wishes: Wishes, watch: Watch): Promise<FileSummary | FileRefused> {
		[this.read, this.typed] = [null, null];
		const reading = await readOwnData(source, wishes, watch);
		if (reading.kind === 'refused') return reading;
		const { table, settings } = reading;
		this.read = { table, settings };
		return fileSummary(reading, this.matcher);
	}

	/** Reads the columns as what the reader says they hold. */
	type(types: ColumnType[]): TypedSummary {
		if (!this.read) throw new Error('no file is open');
		const { table, settings } = this.read;
		const areas = { matcher: this.matcher, former: this.reference.former };
		this.typed = typedTable(table, types, settings.decimal, areas);
		return typedSummary(this.typed, this.matcher, settings);
	}

	/** The rows that fit, put together, with what would be counted twice. @throws TooManyGroups */
	groups(request: GroupRequest): Grouping {
		return grouping(this.table(), request, this.matcher, this.areas);
	}

	/** Every row that is left out, with its place, the reason and the row as it stood in the file. */
	rejectedCsv(): Blob {
		const { rejected } = this.table();
		const rows = function* () {
			for (let at = 0; at < rejected.length; at++) {
				const one = rejected.at(at)!;
				const whole = one.cells.map(csvCell).join(',');
				yield [one.row, one.line, one.lastLine, one.column, one.value, one.message, whole];
			}
		};
		return csvBlob(
			csvLines(['row', 'line', 'last line', 'column', 'value', 'reason', 'cells'], rows())
		);
	}

	/** The rows that fit, for the SQL workbench of this tab: see `rowsForWorkbench`. */
	rowsForWorkbench(): OwnRows {
		return rowsForWorkbench(this.table(), this.matcher);
	}

	/** Forgets the file. */
	close(): void {
		[this.read, this.typed] = [null, null];
	}

	private table(): TypedTable {
		if (!this.typed) throw new Error('the columns have no types yet');
		return this.typed;
	}
}
