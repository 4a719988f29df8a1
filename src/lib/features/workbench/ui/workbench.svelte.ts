import { resolve } from '$app/paths';
import type { Bench } from '../database/bench';
import { ownNamed, type OwnTable } from '../database/own-table';
import type { BenchResult } from '../database/result';
import { mayChangeData } from '$lib/database/statements';
import type { TableFile } from '$lib/database/browser';

/** Size of the engine once unpacked, set by the build: servers tell the packed size only. */
declare const __ENGINE_BYTES__: number;

/** A table as the workbench lists, loads and cites it. */
export interface BenchTable {
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

/** Where a table is served, with its version. */
export function tableAddress({ name, sha256 }: Pick<BenchTable, 'name' | 'sha256'>): string {
	return `${resolve('/data/[table=table].csv', { table: name })}?v=${sha256.slice(0, 12)}`;
}

/** What the last run gave, beside the words that gave it. */
export interface BenchAnswer {
	sql: string;
	result: BenchResult;
	seconds: number;
	/** Names of the reader's own tables of which it may show something. */
	own: string[];
}

export interface ShownFault {
	reason: string;
	position: number | null;
}

/** A run this long is asked about; the same time again after each "go on". */
const askAfterMs = 10_000;
/** A run that was stopped and is not heard of for so long is ended with its database. */
const stopLimitMs = 3000;

/** The workbench's database as its page sees it: where it stands, and the last answer. */
export class Workbench {
	phase = $state<'closed' | 'opening' | 'ready' | 'running'>('closed');
	received = $state(0);
	/** True while the question stands whether to go on. */
	asking = $state(false);
	answer = $state.raw<BenchAnswer | null>(null);
	fault = $state.raw<ShownFault | null>(null);
	/** What became of the last run or of the database, in words. */
	notice = $state('');
	/** True where a statement may have changed the tables since they were read. */
	changed = $state(false);
	/** When the database was open and locked, ms since the page began; null while it is closed. */
	openedAt = $state<number | null>(null);
	#bench: Bench | null = null;
	#abort: AbortController | null = null;
	#stopped = false;
	#askTimer: ReturnType<typeof setTimeout> | undefined;
	#stopTimer: ReturnType<typeof setTimeout> | undefined;

	/**
	 * @param tables all that is published
	 * @param own the reader's own tables, as the tab holds them when the database is opened
	 */
	constructor(
		readonly tables: () => readonly BenchTable[],
		private readonly own: () => readonly OwnTable[]
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

	async #opened(): Promise<Bench> {
		if (this.#bench) return this.#bench;
		this.phase = 'opening';
		this.received = 0;
		this.#abort = new AbortController();
		const { openBench } = await import('../database/bench');
		const { signal } = this.#abort;
		const told = (bytes: number) => (this.received = bytes);
		this.#bench = await openBench(this.#files(), this.own(), told, signal);
		this.changed = false;
		this.openedAt = performance.now();
		return this.#bench;
	}

	/** Asks again after a while whether a run is to go on. */
	goOn() {
		this.asking = false;
		clearTimeout(this.#askTimer);
		this.#askTimer = setTimeout(() => (this.asking = true), askAfterMs);
	}

	#failed(reason: unknown) {
		this.answer = null;
		const { name, message } = reason instanceof Error ? reason : new Error(String(reason));
		if (this.#stopped || name === 'AbortError') {
			this.notice ||= 'Stopped.';
			return;
		}
		if (name === 'EngineFault' && this.#bench) {
			this.close();
			this.fault = {
				reason: `It could not run: ${message}. The next run opens a new database, without what you had made in the last one.`,
				position: null
			};
			return;
		}
		const position = (reason as Partial<ShownFault>).position ?? null;
		this.fault = {
			reason: name === 'BenchFault' ? message : `It could not run: ${message}.`,
			position
		};
	}

	/** Runs the reader's text; opens the database first where it is closed. */
	async run(sql: string): Promise<void> {
		if (this.busy) return;
		this.#stopped = false;
		this.fault = null;
		this.notice = '';
		try {
			const bench = await this.#opened();
			this.phase = 'running';
			this.goOn();
			this.changed ||= mayChangeData(sql);
			const start = performance.now();
			const result = await bench.run(sql);
			const seconds = (performance.now() - start) / 1000;
			const names = this.own().map(({ name }) => name);
			this.answer = { sql, result, seconds, own: ownNamed(sql, names, this.changed) };
		} catch (reason) {
			this.#failed(reason);
		} finally {
			clearTimeout(this.#askTimer);
			clearTimeout(this.#stopTimer);
			this.asking = false;
			this.phase = this.#bench ? 'ready' : 'closed';
		}
	}

	/** Stops the run, or gives up the opening; a run that does not listen takes the database with it. */
	stop() {
		this.#stopped = true;
		this.asking = false;
		clearTimeout(this.#askTimer);
		this.#abort?.abort();
		this.#bench?.stop();
		clearTimeout(this.#stopTimer);
		this.#stopTimer = setTimeout(() => {
			if (this.phase !== 'running') return;
			this.notice =
				'The statement did not listen, so its database was closed. The next run opens a new one, without what you had made in it.';
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
				this.own().length > 0
					? 'The tables are again as published, and your own as you put them in.'
					: 'The tables are again as published.';
		} catch (reason) {
			this.#failed(reason);
		} finally {
			this.phase = this.#bench ? 'ready' : 'closed';
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
		this.#bench?.close();
		this.#bench = null;
		this.openedAt = null;
		this.changed = false;
	}
}
