import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { arrivals } from '$lib/database/arrivals';
import { DownloadError } from '$lib/database/download';

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
		const { asked, file } = await site(404, 200);
		const { expect: begin, taken } = arrivals();
		const failed = begin(file('a.csv'));
		await expect(taken(file('a.csv'))).rejects.toThrow(DownloadError);
		await expect(failed).rejects.toThrow('answered 404');
		expect(text(await taken(file('a.csv')))).toBe(content);
		expect(asked).toHaveLength(2);
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
