import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { sha256 as digestOf } from '$lib/database/digest';
import { DownloadError, arrivals, fetchedBytes } from '$lib/database/download';
import { EngineFault, engineFault, faultWords, within } from '$lib/database/faults';
import { QueryError } from '$lib/database/query';
import { tables } from '../../data/manifest.json';

async function server(answer: RequestListener): Promise<string> {
	const listening = createServer(answer);
	await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready));
	onTestFinished(() => {
		listening.closeAllConnections();
		listening.close();
	});
	return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

const contents = new Map(tables.map(({ name, file }) => [name, readFileSync(`data/${file}`)]));
const other = (content: Buffer) => {
	const changed = Buffer.from(content);
	changed[changed.length - 2]! ^= 1;
	return changed;
};

/** What a server can do wrong with a table, and the words for it. */
const faults: [string, (content: Buffer) => RequestListener, RegExp][] = [
	['is missing', () => (_, answer) => answer.writeHead(404).end(), /answered 404/],
	['meets a fault', () => (_, answer) => answer.writeHead(500).end(), /answered 500/],
	['is cut short', (content) => (_, answer) => answer.end(content.subarray(1)), /did not arrive/],
	[
		'is too long',
		(content) => (_, answer) => {
			answer.write(content);
			answer.end('x');
		},
		/did not arrive/
	],
	['differs in one bit', (content) => (_, answer) => answer.end(other(content)), /not the one/],
	[
		'is a page of the host',
		() => (_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hello</p>'),
		/sent a page instead/
	],
	[
		'breaks off',
		(content) => (_, answer) => {
			answer.writeHead(200, { 'content-length': content.length });
			answer.write(content.subarray(0, 100), () => answer.destroy());
		},
		/line broke/
	]
];

describe.each(faults)('a table that %s', (_, fault, words) => {
	it('is refused with the reason, whichever table it is', async () => {
		for (const { name, bytes, sha256 } of tables) {
			const url = `${await server(fault(contents.get(name)!))}/data/${name}.csv`;
			const failure = await fetchedBytes({ url, bytes, sha256 }).catch((reason: unknown) => reason);
			expect(failure).toBeInstanceOf(DownloadError);
			expect(faultWords(failure)).toMatch(words);
			expect(faultWords(failure)).toContain(`the table ${name} could not be used`);
		}
	});
});

describe('a table', () => {
	it('that is whole is given, with its progress', async () => {
		for (const { name, bytes, sha256 } of tables.slice(0, 5)) {
			const url = await server((_, answer) => answer.end(contents.get(name)));
			let last = 0;
			const got = await fetchedBytes(
				{ url, bytes, sha256 },
				{ progress: (received) => (last = received) }
			);
			expect(last).toBe(bytes);
			expect(createHash('sha256').update(got).digest('hex')).toBe(sha256);
		}
	});

	it('of which nothing more comes is given up, a slow one is not', async () => {
		const { name, bytes, sha256 } = tables[0]!;
		const content = contents.get(name)!;
		const silent = await server((_, answer) => void answer.write(content.subarray(0, 10)));
		const file = { url: `${silent}/data/${name}.csv`, bytes, sha256 };
		await expect(fetchedBytes(file, { limitMs: 200 })).rejects.toThrow(
			'nothing came for 0.2 seconds'
		);
		const slow = await server((_, answer) => {
			let at = 0;
			const part = Math.ceil(bytes / 8);
			const timer = setInterval(() => {
				answer.write(content.subarray(at, (at += part)));
				if (at < bytes) return;
				clearInterval(timer);
				answer.end();
			}, 60);
		});
		expect(await fetchedBytes({ ...file, url: slow }, { limitMs: 400 })).toHaveLength(bytes);
	});

	it('on a site that does not answer is refused', async () => {
		const { bytes, sha256 } = tables[0]!;
		const gone = fetchedBytes({ url: 'http://127.0.0.1:9/data/areas.csv', bytes, sha256 });
		await expect(gone).rejects.toThrow('could not be reached');
	});
});

describe('a table that came damaged', () => {
	/** Answers in turn, the last again and again; and what each request said of caches. */
	async function answering(...bodies: (Buffer | null)[]) {
		const asked: (string | undefined)[] = [];
		const url = await server((request, answer) => {
			const body = bodies[Math.min(asked.length, bodies.length - 1)];
			asked.push(request.headers['cache-control']);
			if (body) answer.end(body);
			else answer.write('half');
		});
		return { asked, url };
	}
	const { name, bytes, sha256 } = tables[0]!;
	const content = contents.get(name)!;

	it('is fetched once more past all caches, and then is the right one', async () => {
		const { asked, url } = await answering(other(content), content);
		expect(await fetchedBytes({ url, bytes, sha256 })).toHaveLength(bytes);
		expect(asked).toEqual([undefined, 'no-cache']);
	});

	it('twice is refused, and the next time fetched past all caches at once', async () => {
		const { asked, url } = await answering(other(content), content.subarray(1), content);
		await expect(fetchedBytes({ url, bytes, sha256 })).rejects.toThrow('did not arrive');
		expect(await fetchedBytes({ url, bytes, sha256 })).toHaveLength(bytes);
		expect(asked).toEqual([undefined, 'no-cache', 'no-cache']);
	});

	it('late is not waited for twice, and does not hold up the next try', async () => {
		const { asked, url } = await answering(null, content);
		const start = performance.now();
		const file = { url, bytes, sha256 };
		await expect(fetchedBytes(file, { limitMs: 300 })).rejects.toMatchObject({ late: true });
		expect(performance.now() - start).toBeLessThan(3000);
		expect(await fetchedBytes(file, { limitMs: 300 })).toHaveLength(bytes);
		expect(asked).toEqual([undefined, 'no-cache']);
	});

	it('is not asked for again where the reader gave it up', async () => {
		const { asked, url } = await answering(null);
		const control = new AbortController();
		const given = fetchedBytes({ url, bytes, sha256 }, { signal: control.signal });
		await expect.poll(() => asked).toHaveLength(1);
		control.abort();
		await expect(given).rejects.toMatchObject({ name: 'AbortError' });
		const before = fetchedBytes({ url, bytes, sha256 }, { signal: AbortSignal.abort() });
		await expect(before).rejects.toMatchObject({ name: 'AbortError' });
		expect(asked).toHaveLength(1);
	});
});

describe('on plain http, where the browser computes no digest', () => {
	afterEach(() => vi.unstubAllGlobals());

	it('every table is held to its SHA-256 all the same', async () => {
		vi.stubGlobal('crypto', {});
		for (const { name, bytes, sha256 } of tables.slice(0, 12)) {
			const content = contents.get(name)!;
			expect(await digestOf(new Uint8Array(content))).toBe(sha256);
			const url = await server((_, answer) => answer.end(other(content)));
			await expect(fetchedBytes({ url, bytes, sha256 })).rejects.toThrow('not the one');
		}
	});

	it('the digest of a file longer than its pieces is that of the whole', async () => {
		const long = new Uint8Array(5_000_001).map((_, at) => at % 251);
		const wanted = createHash('sha256').update(long).digest('hex');
		expect(await digestOf(long)).toBe(wanted);
		vi.stubGlobal('crypto', {});
		expect(await digestOf(long)).toBe(wanted);
		expect(await digestOf(new Uint8Array())).toBe(createHash('sha256').digest('hex'));
	});
});

describe('the words for a fault', () => {
	it('hold neither SQL nor addresses', () => {
		const failed = new QueryError('SELECT secret', ['x'], new Error('no such column'));
		expect(faultWords(failed)).toBe('a question to the tables failed');
		expect(engineFault(failed)).toBeUndefined();
	});

	it.each([
		'Out of Memory Error: could not allocate block of size 256.0 KiB',
		'memory access out of bounds',
		'Aborted(Cannot enlarge memory arrays)'
	])('tell that there was no memory left: %s', (message) => {
		const fault = engineFault(new QueryError('SELECT 1', [], new Error(message)));
		expect(fault?.kind).toBe('memory');
	});

	it('are those of the engine where it did not answer in time', async () => {
		const stuck = new EngineFault('stuck', 'too late');
		await expect(within(new Promise(() => undefined), 20, stuck)).rejects.toBe(stuck);
		expect(await within(Promise.resolve(1), 20, stuck)).toBe(1);
		expect(faultWords(new TypeError('Failed to fetch dynamically imported module: x'))).toContain(
			'load the page again'
		);
	});
});

const content = 'area_code,value\nE08000010,1\n';
const known = {
	bytes: content.length,
	sha256: createHash('sha256').update(content).digest('hex')
};

/** A site that answers with the statuses in turn, the last again and again. */
async function site(...statuses: number[]) {
	const asked: string[] = [];
	const server = createServer((request, answer) => {
		asked.push(request.url ?? '');
		const status = statuses[Math.min(asked.length, statuses.length) - 1] ?? 200;
		answer.writeHead(status).end(status === 200 ? content : '');
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	return { asked, file: (name: string) => ({ ...known, url: `http://127.0.0.1:${port}/${name}` }) };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('files that are fetched beforehand', () => {
	it('are asked for once and handed over once', async () => {
		const { asked, file } = await site(200);
		const { expect: begin, taken } = arrivals();
		await begin(file('a.csv'));
		expect(text(await taken(file('a.csv')))).toBe(content);
		expect(asked).toEqual(['/a.csv']);
		expect(text(await taken(file('a.csv')))).toBe(content);
		expect(asked).toEqual(['/a.csv', '/a.csv']);
	});

	it('are fetched side by side', async () => {
		const { asked, file } = await site(200);
		const { expect: begin, taken } = arrivals();
		const names = ['a.csv', 'b.csv', 'c.csv'];
		for (const name of names) void begin(file(name));
		for (const name of names) expect(text(await taken(file(name)))).toBe(content);
		expect(asked.toSorted()).toEqual(names.map((name) => `/${name}`));
	});

	it('are fetched again after a fault, which is told to who takes them', async () => {
		const { asked, file } = await site(404, 404, 200);
		const { expect: begin, taken } = arrivals();
		const failed = begin(file('a.csv'));
		await expect(taken(file('a.csv'))).rejects.toThrow(DownloadError);
		await expect(failed).rejects.toThrow('answered 404');
		expect(text(await taken(file('a.csv')))).toBe(content);
		expect(asked).toHaveLength(3);
	});

	it('tell their bytes to everyone who waits for them', async () => {
		const { file } = await site(200);
		const { expect: begin, taken } = arrivals();
		const told: [string, number][] = [];
		void begin(file('a.csv'), (bytes) => told.push(['first', bytes]));
		void begin(file('a.csv'), (bytes) => told.push(['second', bytes]));
		await taken(file('a.csv'));
		await Promise.resolve();
		expect(told).toContainEqual(['first', content.length]);
		expect(told).toContainEqual(['second', content.length]);
	});
});
