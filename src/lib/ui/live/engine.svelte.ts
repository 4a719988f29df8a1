import { untrack } from 'svelte';
import { resolve } from '$app/paths';
import type { BrowserDatabase, TableFile } from '$lib/database/browser';
import {
	EngineFault,
	engineFault,
	faultWords,
	isProgramFault,
	untilAborted,
	within
} from '$lib/database/faults';
import type { PageFigures } from '$lib/figures';
import type { View } from '$lib/catalogue/view';

/** Size of the engine once unpacked, set by the build: servers tell the packed size only. */
declare const __ENGINE_BYTES__: number;

export type EngineState = 'idle' | 'loading' | 'ready' | 'failed';

/** A part of the program that takes longer than this does not come any more: ms. */
const programLimitMs = 20_000;

/** A part of the program, or of what it needs, that must come in time. */
function inTime<T>(part: Promise<T>): Promise<T> {
	const late = 'a part of this page’s program did not come within 20 seconds';
	return within(part, programLimitMs, new EngineFault('program', late));
}

/** Answers kept, the latest asked for last: some hundred kilobytes each. */
const mostAnswers = 24;

/** The table files that a view is answered from. */
async function filesOf({ page, year }: View): Promise<TableFile[]> {
	const { viewFiles } = await import('$lib/figures');
	return viewFiles(page, year).map(({ name, ...rest }) => {
		const address = resolve('/data/[table=table].csv', { table: name });
		return { ...rest, url: `${address}?v=${rest.sha256.slice(0, 12)}` };
	});
}

/** The browser's database as the pages see it: where it stands, and answers to views. */
class Engine {
	state = $state<EngineState>('idle');
	/** Bytes of engine and tables received, and expected. */
	received = $state(0);
	expected = $state(0);
	/** Why it failed, in words; empty otherwise. */
	reason = $state('');
	/** True where a part of the program failed: only the page begun anew can ask for it again. */
	needsProgram = $state(false);
	/** Bytes received, by file. */
	readonly #bytes = new Map<string, number>();
	#starting: Promise<BrowserDatabase> | null = null;
	#abort: AbortController | null = null;
	/** Answers by view, for tables that do not change; a failure is not kept. */
	readonly #answers = new Map<string, Promise<PageFigures>>();

	#become(state: EngineState, reason = '') {
		this.state = state;
		this.reason = reason;
		document.documentElement.dataset.engine = state;
	}

	/** @param view for which it is started: its tables are fetched beside the engine */
	async #start(view: View): Promise<BrowserDatabase> {
		const { signal } = (this.#abort = new AbortController());
		this.#become('loading');
		this.#bytes.clear();
		this.received = 0;
		this.expected = __ENGINE_BYTES__;
		const [{ connect }, files] = await Promise.race([
			inTime(Promise.all([import('$lib/database/browser'), filesOf(view)])),
			untilAborted(signal)
		]);
		this.expected += files.reduce((sum, file) => sum + file.bytes, 0);
		return connect(files, this.#heard, signal);
	}

	/** A table fetched again after a fault counts once. */
	readonly #heard = (file: string, bytes: number) => {
		this.#bytes.set(file, bytes);
		this.received = [...this.#bytes.values()].reduce((sum, one) => sum + one, 0);
	};

	/** Says what failed. A table or a question that fails leaves the engine running for the next. */
	async #failed(reason: unknown, starting: Promise<BrowserDatabase>) {
		const started = await starting.catch(() => null);
		if (!started || engineFault(reason)) {
			started?.close();
			if (this.#starting === starting) this.#starting = null;
		}
		this.needsProgram = isProgramFault(reason);
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
		const starting = (this.#starting ??= this.#start(view));
		// It may fail before it is awaited below, and is not unheard then.
		starting.catch(() => null);
		// An effect that asks must not ask again because of the answer.
		if (untrack(() => this.state) === 'failed') this.#become('loading');
		try {
			const shown = await this.#answer(await starting, view);
			if (untrack(() => this.state) !== 'ready') this.#become('ready');
			return shown;
		} catch (reason) {
			await this.#failed(reason, starting);
			throw reason;
		}
	}

	/**
	 * Works out a view that the reader is about to ask for, so that it is there when it is. Does
	 * nothing where the engine does not run, and nothing is heard of a failure: it is met again, and
	 * told, when the view is asked for.
	 */
	async foresee(view: View): Promise<void> {
		if (this.state !== 'ready' || !this.#starting) return;
		try {
			await this.#answer(await this.#starting, view);
		} catch {
			// Told when the view is asked for.
		}
	}

	/** The figures of a view, worked out once. */
	#answer(database: BrowserDatabase, view: View): Promise<PageFigures> {
		const key = JSON.stringify(view);
		const answer = this.#answers.get(key) ?? this.#work(database, view);
		// Set last, so that the order of the keys is that of the questions.
		this.#answers.delete(key);
		this.#answers.set(key, answer);
		const oldest = this.#answers.size > mostAnswers ? this.#answers.keys().next().value : undefined;
		if (oldest !== undefined) this.#answers.delete(oldest);
		answer.catch(() => {
			if (this.#answers.get(key) === answer) this.#answers.delete(key);
		});
		return answer;
	}

	async #work(database: BrowserDatabase, view: View): Promise<PageFigures> {
		const program = Promise.all([import('$lib/figures'), filesOf(view)]);
		const [{ figuresFor }, files] = await inTime(program);
		await database.load(files, this.#heard);
		return figuresFor(database.query, view);
	}
}

export const engine = new Engine();
