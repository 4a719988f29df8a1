import type { Asked, FromWorker, QuestionKind, Questions, ToWorker } from './messages';

/** The reader stopped the reading of a file. */
export class Cancelled extends Error {
	override readonly name = 'Cancelled';
}

interface Waiting {
	resolve: (answer: never) => void;
	reject: (reason: Error) => void;
	progress?: (bytes: number) => void;
}

/** The page's end of the worker: questions and their answers in order of asking. */
export class OwnDataClient {
	private readonly waiting = new Map<number, Waiting>();
	private last = 0;
	/** Why nothing is answered any more; null while the worker lives. */
	private over: Error | null = null;
	/** Addresses that the worker has asked for, as of its last answer. */
	requests: string[] = [];

	/** @param onfault told when the worker has ended by itself, whether it was asked anything or not */
	constructor(
		private readonly worker: Worker,
		onfault: (reason: Error) => void = () => undefined
	) {
		worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.heard(data));
		worker.addEventListener('error', ({ message }) => {
			worker.terminate();
			const reason = this.failAll(message || 'the browser ended the worker that reads the file');
			onfault(reason);
		});
	}

	/**
	 * Asks one question.
	 * @param signal aborting it stops the reading of a file
	 * @throws Cancelled when the reading was stopped; Error with the worker's words when it failed, or
	 *   at once when it has ended
	 */
	ask<K extends QuestionKind>(
		kind: K,
		asked: Asked<K>,
		watch: { progress?: (bytes: number) => void; signal?: AbortSignal } = {}
	): Promise<Questions[K]['answer']> {
		if (this.over) return Promise.reject(this.over);
		const id = ++this.last;
		watch.signal?.addEventListener('abort', () => this.send({ id, kind: 'cancel' }));
		const answer = new Promise<Questions[K]['answer']>((resolve, reject) =>
			this.waiting.set(id, { resolve, reject, ...watch })
		);
		this.send({ id, kind, asked } as ToWorker);
		return answer;
	}

	/** True while a question waits for its answer: another one would wait behind it. */
	get busy(): boolean {
		return this.waiting.size > 0;
	}

	/** Ends the worker and gives its memory back. */
	end(): void {
		this.worker.terminate();
		this.failAll('the worker was ended');
	}

	private send(message: ToWorker): void {
		this.worker.postMessage(message);
	}

	private heard(message: FromWorker): void {
		const waiting = this.waiting.get(message.id);
		if (message.kind === 'progress') return void waiting?.progress?.(message.bytes);
		this.waiting.delete(message.id);
		if (message.kind === 'answer') {
			this.requests = message.requests;
			waiting?.resolve(message.answer as never);
		} else if (message.kind === 'cancelled') waiting?.reject(new Cancelled('reading was stopped'));
		else waiting?.reject(new Error(message.message));
	}

	private failAll(message: string): Error {
		this.over = new Error(message);
		for (const { reject } of this.waiting.values()) reject(this.over);
		this.waiting.clear();
		return this.over;
	}
}

/**
 * Starts the worker. Its script is part of the page's own and handed over as a `blob:`, so that it
 * keeps the page's content policy and nothing is fetched for it.
 */
export async function startedClient(onfault?: (reason: Error) => void): Promise<OwnDataClient> {
	const { default: OwnDataWorker } = await import('./worker?worker&inline');
	return new OwnDataClient(new OwnDataWorker(), onfault);
}
