import { untrack } from 'svelte';
import { resolve } from '$app/paths';
import type { BrowserDatabase } from '$lib/database/browser';
import { engineFault, faultWords } from '$lib/database/faults';
import type { PageFigures } from '$lib/figures';
import type { View } from '$lib/view';

/** Size of the engine once unpacked, set by the build: servers tell the packed size only. */
declare const __ENGINE_BYTES__: number;

export type EngineState = 'idle' | 'loading' | 'ready' | 'failed';

/** The browser's database as the pages see it: where it stands, and answers to views. */
class Engine {
	state = $state<EngineState>('idle');
	/** Bytes of engine and tables received, and expected. */
	received = $state(0);
	expected = $state(0);
	/** Why it failed, in words; empty otherwise. */
	reason = $state('');
	#starting: Promise<BrowserDatabase> | null = null;
	#abort: AbortController | null = null;

	#become(state: EngineState, reason = '') {
		this.state = state;
		this.reason = reason;
		document.documentElement.dataset.engine = state;
	}

	async #start(): Promise<BrowserDatabase> {
		this.#abort = new AbortController();
		this.#become('loading');
		this.received = 0;
		this.expected = __ENGINE_BYTES__;
		const { connect } = await import('$lib/database/browser');
		return connect((bytes) => (this.received = bytes), this.#abort.signal);
	}

	/** Says what failed. A table or a question that fails leaves the engine running for the next. */
	async #failed(reason: unknown, starting: Promise<BrowserDatabase>) {
		const started = await starting.catch(() => null);
		if (!started || engineFault(reason)) {
			started?.close();
			if (this.#starting === starting) this.#starting = null;
		}
		const cancelled = reason instanceof DOMException && reason.name === 'AbortError';
		this.#become(cancelled ? 'idle' : 'failed', cancelled ? '' : faultWords(reason));
	}

	/** Gives up a start; what the page already shows stays. */
	cancel() {
		this.#abort?.abort();
	}

	/**
	 * Figures of a page, computed here from the tables it needs.
	 *
	 * @throws when the engine or a table does not arrive, or a question fails
	 */
	async figures(view: View): Promise<PageFigures> {
		const starting = (this.#starting ??= this.#start());
		// It may fail before it is awaited below, and is not unheard then.
		starting.catch(() => null);
		// An effect that asks must not ask again because of the answer.
		if (untrack(() => this.state) === 'failed') this.#become('loading');
		try {
			const { figuresFor, tablesOf, tableFile } = await import('$lib/figures');
			const database = await starting;
			const files = tablesOf(view.page, view.year).map((name) => {
				const { file, ...rest } = tableFile(name);
				const address = resolve('/data/[table=table].csv', { table: name });
				return { ...rest, url: `${address}?v=${rest.sha256.slice(0, 12)}`, file };
			});
			await this.#load(database, files);
			this.#become('ready');
			return await figuresFor(database.query, view);
		} catch (reason) {
			await this.#failed(reason, starting);
			throw reason;
		}
	}

	async #load(database: BrowserDatabase, files: Parameters<BrowserDatabase['load']>[0]) {
		let before = 0;
		let last = 0;
		const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
		const start = this.received;
		if (this.state === 'loading') this.expected = start + bytes;
		await database.load(files, (received) => {
			if (received < last) before += last;
			last = received;
			this.received = start + before + received;
		});
	}
}

export const engine = new Engine();
