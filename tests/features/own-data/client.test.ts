import { describe, expect, it } from 'vitest';
import { Cancelled, OwnDataClient } from '$lib/features/own-data/session/client';
import type { FromWorker, ToWorker } from '$lib/features/own-data/session/messages';

/** A worker that answers only what a test has it answer. */
class SilentWorker extends EventTarget {
	readonly sent: ToWorker[] = [];
	terminated = false;
	postMessage(message: ToWorker) {
		this.sent.push(message);
	}
	terminate() {
		this.terminated = true;
	}
	tell(message: FromWorker) {
		this.dispatchEvent(new MessageEvent('message', { data: message }));
	}
	/** What a page is told when the browser ends its worker. */
	break(message: string) {
		this.dispatchEvent(Object.assign(new Event('error'), { message }));
	}
}

function opened() {
	const worker = new SilentWorker();
	const faults: string[] = [];
	const client = new OwnDataClient(worker as unknown as Worker, ({ message }) =>
		faults.push(message)
	);
	return { worker, client, faults };
}

describe('the page’s end of the worker', () => {
	it('gives each question the answer of its own number, in whatever order they come', async () => {
		const { worker, client } = opened();
		const first = client.ask('rejectedCsv', {});
		const second = client.ask('rowsForWorkbench', {});
		const [one, two] = worker.sent.map(({ id }) => id);
		const answer = (id: number, text: string): FromWorker =>
			({ id, kind: 'answer', answer: text, requests: [`of ${text}`] }) as never;
		worker.tell(answer(two!, 'second'));
		worker.tell(answer(one!, 'first'));
		expect(await Promise.all([first, second])).toEqual(['first', 'second']);
		expect(client.requests).toEqual(['of first']);
	});

	it('hands on how far a reading is, and stops it when asked to', async () => {
		const { worker, client } = opened();
		const stop = new AbortController();
		const heard: number[] = [];
		const asked = { file: new Blob(['a']), wishes: {} };
		const reading = client.ask('open', asked, {
			progress: (bytes) => heard.push(bytes),
			signal: stop.signal
		});
		const { id } = worker.sent[0]!;
		worker.tell({ id, kind: 'progress', bytes: 7 });
		// About a question that nobody waits for any more.
		worker.tell({ id: 99, kind: 'progress', bytes: 9 });
		expect(heard).toEqual([7]);
		stop.abort();
		expect(worker.sent.at(-1)).toEqual({ id, kind: 'cancel' });
		worker.tell({ id, kind: 'cancelled' });
		await expect(reading).rejects.toBeInstanceOf(Cancelled);
	});

	it('fails a question with the worker’s own words', async () => {
		const { worker, client } = opened();
		const asked = client.ask('close', {});
		worker.tell({ id: worker.sent[0]!.id, kind: 'failed', message: 'no such column' });
		await expect(asked).rejects.toThrow('no such column');
	});

	it('tells that the browser ended the worker, and lets nobody wait for it', async () => {
		const { worker, client, faults } = opened();
		const waiting = client.ask('close', {});
		worker.break('');
		const words = 'the browser ended the worker that reads the file';
		await expect(waiting).rejects.toThrow(words);
		expect(faults).toEqual([words]);
		expect(worker.terminated).toBe(true);
		const before = worker.sent.length;
		await expect(client.ask('rowsForWorkbench', {})).rejects.toThrow(words);
		expect(worker.sent.length).toBe(before);
	});

	it('passes on what the browser says of a fault', () => {
		const { worker, faults } = opened();
		worker.break('out of memory');
		expect(faults).toEqual(['out of memory']);
	});

	it('that was ended by the page is no fault', async () => {
		const { worker, client, faults } = opened();
		const waiting = client.ask('close', {});
		client.end();
		await expect(waiting).rejects.toThrow('the worker was ended');
		expect([worker.terminated, faults]).toEqual([true, []]);
	});
});
