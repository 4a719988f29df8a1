import { mostOwnRows, type OwnColumn, type OwnTable } from '$lib/database/own-table';
import { countWords } from '../figure/amounts';
import type { GuardAsked, GuardTold } from './guard-worker';
import { guardedColumns, type GuardReport, type TableGuard } from './guarded-table';

/** A reader's own table as this tab holds it: exact, and outside of the database. */
export interface HeldTable extends OwnTable {
	/** Name of the file it was made of, as the reader knows it. */
	file: string;
}

type Guarded = Exclude<GuardTold, { failure: string }>;

/** A table guarded in a worker of its own. @throws {Error} where that fails */
async function guardedElsewhere(
	{ name, columns, rows, parts, longestRow }: OwnTable,
	guard: TableGuard
) {
	const { default: GuardWorker } = await import('./guard-worker?worker&inline');
	const worker = new GuardWorker();
	try {
		return await new Promise<Guarded>((resolve, reject) => {
			const fail = (why: string) => reject(new Error(`${name} could not be guarded: ${why}`));
			worker.addEventListener('message', ({ data }: MessageEvent<GuardTold>) =>
				'failure' in data ? fail(data.failure) : resolve(data)
			);
			worker.addEventListener('error', ({ message }) => fail(message || 'the browser ended it'));
			const table = { name, columns, rows, parts, longestRow };
			worker.postMessage({ table, guard } satisfies GuardAsked);
		});
	} finally {
		worker.terminate();
	}
}

/**
 * The reader's own tables for the workbench: in the memory of this tab alone, from page to page of
 * the site, and gone with the tab. The database gets them guarded unless the reader says otherwise.
 */
export class OwnTables {
	list = $state.raw<readonly HeldTable[]>([]);
	/** Counts from 1 to this are guarded; 0 where the reader says that all are published. */
	smallTo = $state(7);
	/** True where the reader looks at the counts as they are: nothing can then be saved. */
	exact = $state(false);
	/** What became of the tables when they were last guarded, by name. */
	reports = $state.raw<Readonly<Record<string, GuardReport>>>({});
	/** Columns that the reader says are made of no counts, by table. */
	private kept = $state.raw<Readonly<Record<string, readonly string[]>>>({});
	/** Tables of which the reader says that a row is nobody. */
	private nobody = $state.raw<readonly string[]>([]);
	/** The last guarded table of each name, with what it was made from. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- remembered work, which nothing shows
	private readonly made = new Map<string, { of: HeldTable; guard: string; guarded: Guarded }>();

	/** The first statement about a table just put in: an address would carry it out of the tab. */
	first = '';

	/** True where the database gets guarded tables. */
	get guarding(): boolean {
		return this.smallTo > 0 && !this.exact;
	}

	/** True where the database holds exact counts that the reader has not called published. */
	get exposing(): boolean {
		return this.list.length > 0 && this.smallTo > 0 && this.exact;
	}

	/** The first statement, once. */
	takeFirst(): string {
		const sql = this.first;
		this.first = '';
		return sql;
	}

	/** How a table is guarded. */
	guardOf(name: string): TableGuard {
		return {
			to: this.smallTo,
			kept: this.kept[name] ?? [],
			rowsAre: this.nobody.includes(name) ? 'nobody' : 'people'
		};
	}

	/** The columns that the database has of a table. */
	columnsOf(table: HeldTable): OwnColumn[] {
		return this.guarding ? guardedColumns(table, this.guardOf(table.name)) : table.columns;
	}

	/** The tables as the database gets them. */
	async forDatabase(): Promise<readonly OwnTable[]> {
		if (!this.guarding) return this.list;
		const guarded: OwnTable[] = [];
		for (const table of this.list) guarded.push(await this.guarded(table));
		return guarded;
	}

	private async guarded(table: HeldTable): Promise<OwnTable> {
		const guard = this.guardOf(table.name);
		const key = JSON.stringify(guard);
		const known = this.made.get(table.name);
		const isKnown = known?.of === table && known.guard === key;
		const guarded = isKnown ? known.guarded : await guardedElsewhere(table, guard);
		this.made.set(table.name, { of: table, guard: key, guarded });
		this.reports = { ...this.reports, [table.name]: guarded.report };
		return guarded.table;
	}

	/** @returns why there is no room for so many rows beside the tables held; empty where there is */
	refusal(name: string, rows: number): string {
		const others = this.list.filter((one) => one.name !== name);
		const held = others.reduce((sum, one) => sum + one.rows, 0);
		return held + rows <= mostOwnRows
			? ''
			: `The workbench holds ${countWords(mostOwnRows)} rows of your own at most, and ${countWords(held)} are there: take a table out first.`;
	}

	/** Holds a table in place of one of the same name. */
	put(table: HeldTable): void {
		this.remove(table.name);
		this.list = [...this.list, table];
		this.exact = false;
	}

	remove(name: string): void {
		this.list = this.list.filter((one) => one.name !== name);
		this.made.delete(name);
		this.kept = { ...this.kept, [name]: [] };
		this.nobody = this.nobody.filter((one) => one !== name);
	}

	setSmallTo(to: number): void {
		[this.smallTo, this.exact] = [to, false];
	}

	/** Keeps a column that may be made of counts, or leaves it out. */
	keep(name: string, column: string, kept: boolean): void {
		const others = (this.kept[name] ?? []).filter((one) => one !== column);
		this.kept = { ...this.kept, [name]: kept ? [...others, column] : others };
	}

	/** Says whether a row of a table without counts is somebody. */
	sayRowsAre(name: string, rowsAre: TableGuard['rowsAre']): void {
		const others = this.nobody.filter((one) => one !== name);
		this.nobody = rowsAre === 'nobody' ? [...others, name] : others;
	}
}

/** Those of this tab. While pages are built it stays empty. */
export const ownTables = new OwnTables();
