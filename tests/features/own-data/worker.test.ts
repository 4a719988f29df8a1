import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Cancelled, OwnDataClient } from '$lib/features/own-data/session/client';
import type { FromWorker, ToWorker } from '$lib/features/own-data/session/messages';
import type { Reference } from '$lib/features/own-data/reference';
import { areaHistory, referenceAreas } from './made';

const reference = { areas: referenceAreas(), ...areaHistory() } as unknown as Reference;

/** The worker's program in this process, behind what a page has of a worker. */
const page = new EventTarget();
let toWorker: (event: { data: ToWorker }) => void;
const worker = Object.assign(page, {
	postMessage: (data: ToWorker) => toWorker({ data }),
	terminate: () => undefined
});

beforeAll(async () => {
	// A worker of its own has asked for nothing; this process has run other tests.
	performance.clearResourceTimings();
	vi.stubGlobal('addEventListener', (_: string, heard: typeof toWorker) => (toWorker = heard));
	vi.stubGlobal('postMessage', (data: FromWorker) =>
		page.dispatchEvent(new MessageEvent('message', { data }))
	);
	await import('$lib/features/own-data/session/worker');
	vi.unstubAllGlobals();
	vi.stubGlobal('postMessage', (data: FromWorker) =>
		page.dispatchEvent(new MessageEvent('message', { data }))
	);
});

const client = new OwnDataClient(worker as unknown as Worker);
const rows = 'area,cases\nWigan,30\nBolton,82\nAtlantis,ten\n';

describe('the worker that reads a file', () => {
	it('answers nothing before it knows the places, and says why', async () => {
		const asked = client.ask('open', { file: new Blob([rows]), wishes: {} });
		await expect(asked).rejects.toThrow('the list of places is not loaded yet');
	});

	it('reads a file, types its columns, and puts its rows together', async () => {
		await client.ask('start', { reference });
		const heard: number[] = [];
		const file = await client.ask(
			'open',
			{ file: new Blob([rows]), wishes: {} },
			{ progress: (bytes) => heard.push(bytes) }
		);
		expect(file).toMatchObject({ kind: 'read', names: ['area', 'cases'] });
		expect(heard.at(-1)).toBe(rows.length);
		const typed = await client.ask('type', { types: ['area', 'count'] });
		expect([typed.rowsIn, typed.kept, typed.rejected]).toEqual([3, 2, 1]);
		const request = {
			by: 0,
			within: null,
			sums: [1],
			adds: true,
			only: [],
			without: [],
			together: [],
			repeated: null,
			successors: null
		};
		const { groups } = await client.ask('groups', { request });
		expect(groups.map(({ label, sums }) => [label, sums[0]?.value])).toEqual([
			['Wigan', 30],
			['Bolton', 82]
		]);
		expect(client.requests).toEqual([]);
	});

	it('hands over the rows that fit and those left out', async () => {
		const kept = await client.ask('rowsForWorkbench', {});
		const text = (await Promise.all(kept.parts.map((part) => part.text()))).join('');
		expect(text.trimEnd().split('\n')).toHaveLength(kept.rows);
		expect(text).toContain('"Wigan","E08000010",30');
		expect(text).not.toContain('Atlantis');
		expect(await (await client.ask('rejectedCsv', {})).text()).toContain('Atlantis');
	});

	it('stops a reading that is given up, and the one before when another is opened', async () => {
		const long = new Blob([`a,b\n${'12345,67890\n'.repeat(400_000)}`]);
		const stop = new AbortController();
		const given = client.ask('open', { file: long, wishes: {} }, { signal: stop.signal });
		stop.abort();
		await expect(given).rejects.toBeInstanceOf(Cancelled);
		const before = client.ask('open', { file: long, wishes: {} });
		const after = client.ask('open', { file: new Blob([rows]), wishes: {} });
		await expect(before).rejects.toBeInstanceOf(Cancelled);
		expect((await after).kind).toBe('read');
	});

	it('forgets the file when it is closed', async () => {
		await client.ask('close', {});
		await expect(client.ask('rowsForWorkbench', {})).rejects.toThrow();
	});
});
