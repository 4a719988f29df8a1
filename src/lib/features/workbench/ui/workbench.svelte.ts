import { resolve } from '$app/paths';
import type { WorkbenchDatabase } from '../database/database';
import type { StatementFault } from '../database/fault';
import { ownNamed, type OwnTable } from '$lib/database/own-table';
import type { RunResult } from '../database/result';
import { createViewStatement } from '$lib/database/query';
import { mayChangeData, statementsOf } from '$lib/database/statements';
import type { TableFile } from '$lib/database/browser';

/** Size of the engine once unpacked, set by the build: servers tell the packed size only. */
declare const __ENGINE_BYTES__: number;

/** A table as the workbench lists, loads and cites it. */
export interface WorkbenchTable {
	name: string;
	title: string;
	rows: number;
	bytes: number;
	sha256: string;
	/** File in `data/`. */
	file: string;
	/** Publisher and publication, with the release day where it is told. */
	source: string;
	fields: { name: string; type: string; title: string }[];
}

/** A name that a table had before: statements of then still find its rows, and nothing more is loaded. */
export interface FormerTable extends WorkbenchTable {
	/** The table of today. */
	table: string;
	/** Last day of the period whose rows had the name; null for all of them. */
	day: string | null;
}

/** Where a table is served, with its version. */
export function tableAddress({ name, sha256 }: Pick<WorkbenchTable, 'name' | 'sha256'>): string {
	return `${resolve('/data/[table=table].csv', { table: name })}?v=${sha256.slice(0, 12)}`;
}

/** What the last run gave, beside the words that gave it. */
export interface WorkbenchAnswer {
	sql: string;
	result: RunResult;
	seconds: number;
	/** Names of the reader's own tables of which it may show something. */
	own: string[];
	/** True where the database held exact counts of the reader's own: nothing of it may be saved. */
	exact: boolean;
}

export interface ShownFault {
	reason: string;
	position: number | null;
	/** The engine's own words; empty where they say no more. */
	engine: string;
}

/** The reader's own tables, as the tab holds them when the database is opened. */
export interface OwnSupply {
	readonly list: readonly { name: string }[];
	/** True where the database gets exact counts that are not called published. */
	readonly exposing: boolean;
	/** The tables as the database is to hold them. */
	forDatabase: () => Promise<readonly OwnTable[]>;
}

/** A run this long is asked about; the same time again after each "go on". */
const askAfterMs = 10_000;
/** A run of which that question is not answered for so long is ended. */
const unansweredMs = 120_000;
/** A run that was stopped and is not heard of for so long is ended with its database. */
const stopLimitMs = 3000;

/** The workbench's database as its page sees it: where it stands, and the last answer. */
export class Workbench {
	phase = $state<'closed' | 'opening' | 'ready' | 'running'>('closed');
	received = $state(0);
	/** True while the question stands whether to go on. */
	asking = $state(false);
	answer = $state.raw<WorkbenchAnswer | null>(null);
	fault = $state.raw<ShownFault | null>(null);
	/** What became of the last run or of the database, in words. */
	notice = $state('');
	/** True where a statement may have changed the tables since they were read. */
	changed = $state(false);
	/** When the database was open and locked, ms since the page began; null while it is closed. */
	openedAt = $state<number | null>(null);
	#workbench: WorkbenchDatabase | null = null;
	#abort: AbortController | null = null;
	#stopped = false;
	#askTimer: ReturnType<typeof setTimeout> | undefined;
	#stopTimer: ReturnType<typeof setTimeout> | undefined;
	/** True where the open database holds exact counts. */
	#exact = false;

	/**
	 * @param tables all that is published
	 * @param own the reader's own tables
	 * @param former names that published tables had before
	 */
	constructor(
		readonly tables: () => readonly WorkbenchTable[],
		private readonly own: OwnSupply,
		private readonly former: () => readonly FormerTable[] = () => []
	) {}

	/** Bytes of engine and tables, unpacked. */
	get expected(): number {
		return __ENGINE_BYTES__ + this.tables().reduce((sum, { bytes }) => sum + bytes, 0);
	}

	get busy(): boolean {
		return this.phase === 'opening' || this.phase === 'running';
	}

	#files(): TableFile[] {
		return this.tables().map(({ name, fields, bytes, sha256 }) => ({
			shape: { name, fields: fields.map((field) => ({ name: field.name, type: field.type })) },
			url: tableAddress({ name, sha256 }),
			bytes,
			sha256
		}));
	}

	async #opened(): Promise<WorkbenchDatabase> {
		if (this.#workbench) return this.#workbench;
		this.phase = 'opening';
		this.received = 0;
		this.#abort = new AbortController();
		const { openedWorkbench } = await import('../database/database');
		const { signal } = this.#abort;
		const told = (bytes: number) => (this.received = bytes);
		const exact = this.own.exposing;
		const own = await this.own.forDatabase();
		signal.throwIfAborted();
		const views = this.former().map(({ name, table, day }) =>
			createViewStatement(name, table, day)
		);
		this.#workbench = await openedWorkbench(this.#files(), { own, views }, told, signal);
		this.#exact = exact;
		this.changed = false;
		this.openedAt = performance.now();
		return this.#workbench;
	}

	/** Asks again after a while whether a run is to go on. */
	goOn() {
		this.asking = false;
		clearTimeout(this.#askTimer);
		this.#askTimer = setTimeout(() => {
			this.asking = true;
			this.#askTimer = setTimeout(() => {
				this.notice = 'Stopped: for two minutes nobody said that it should go on.';
				this.stop();
			}, unansweredMs);
		}, askAfterMs);
	}

	/** What the next run opens, where the last database was closed. */
	get #anew(): string {
		const own = this.own.list.length > 0 ? ' and your own as you put them in' : '';
		return `The next run opens a new one with the published tables${own}, without what you had made in it.`;
	}

	#failed(reason: unknown) {
		this.answer = null;
		const { name, message } = reason instanceof Error ? reason : new Error(String(reason));
		if (this.#stopped || name === 'AbortError') {
			this.notice ||= 'Stopped.';
			return;
		}
		const { position = null, engine = '', outOfMemory } = reason as Partial<StatementFault>;
		if (this.#workbench && (name === 'EngineFault' || outOfMemory)) {
			this.close();
			const why = outOfMemory ? message : `It could not run: ${message}.`;
			const closed = outOfMemory ? ' Its database was closed to give the memory back.' : '';
			this.fault = { reason: `${why}${closed} ${this.#anew}`, position: null, engine };
			return;
		}
		const words = name === 'StatementFault' ? message : `It could not run: ${message}.`;
		this.fault = { reason: words, position, engine };
	}

	/** Runs the reader's text; opens the database first where it is closed. */
	async run(sql: string): Promise<void> {
		if (this.busy) return;
		this.#stopped = false;
		this.fault = null;
		this.notice = '';
		const before = this.changed;
		try {
			const workbench = await this.#opened();
			this.phase = 'running';
			this.goOn();
			this.changed ||= mayChangeData(sql);
			const start = performance.now();
			const result = await workbench.run(sql);
			const seconds = (performance.now() - start) / 1000;
			const names = this.own.list.map(({ name }) => name);
			const own = ownNamed(sql, names, this.changed);
			this.answer = { sql, result, seconds, own, exact: this.#exact };
		} catch (reason) {
			// A single statement that fails has changed nothing; of several, the first may have.
			if (statementsOf(sql).length === 1) this.changed &&= before;
			this.#failed(reason);
		} finally {
			clearTimeout(this.#askTimer);
			clearTimeout(this.#stopTimer);
			this.asking = false;
			this.phase = this.#workbench ? 'ready' : 'closed';
		}
	}

	/** Stops the run, or gives up the opening; a run that does not listen takes the database with it. */
	stop() {
		this.#stopped = true;
		this.asking = false;
		clearTimeout(this.#askTimer);
		this.#abort?.abort();
		this.#workbench?.stop();
		clearTimeout(this.#stopTimer);
		this.#stopTimer = setTimeout(() => {
			if (this.phase !== 'running') return;
			this.notice = `The statement did not listen, so its database was closed. ${this.#anew}`;
			this.close();
		}, stopLimitMs);
	}

	/** Throws the database away and opens a new one with the tables as published. */
	async restore(): Promise<void> {
		if (this.busy) return;
		this.close();
		this.fault = null;
		this.#stopped = false;
		try {
			await this.#opened();
			this.notice =
				this.own.list.length > 0
					? 'The tables are again as published, and your own as you put them in.'
					: 'The tables are again as published.';
		} catch (reason) {
			this.#failed(reason);
		} finally {
			this.phase = this.#workbench ? 'ready' : 'closed';
		}
	}

	/** Forgets the database and its last answer, where the tables it is to hold are others now. */
	forget() {
		if (this.busy) return;
		this.close();
		[this.phase, this.answer, this.fault, this.notice] = ['closed', null, null, ''];
	}

	/** Ends the worker; nothing is left of the database. */
	close() {
		this.#abort?.abort();
		this.#workbench?.close();
		this.#workbench = null;
		this.openedAt = null;
		this.changed = false;
	}
}
