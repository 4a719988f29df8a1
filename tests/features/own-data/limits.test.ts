import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readOwnData } from '../../../src/lib/features/own-data/reader/reader';
import type { Reference } from '../../../src/lib/features/own-data/reference';
import { OwnDataSession } from '../../../src/lib/features/own-data/session/session';
import { areaHistory, reading, refusalOf, tableOf } from './made';

describe('the limits', () => {
	it('a file of more than 100 MB is refused without being read', async () => {
		const slice = () => ({ arrayBuffer: async () => new ArrayBuffer(0) });
		const answer = await readOwnData({ size: 100_000_001, slice });
		expect(answer).toMatchObject({
			kind: 'refused',
			refusal: { code: 'file-too-large', message: 'has 101 MB; at most 100 MB are read' }
		});
	});

	it('1,000,000 rows are read and one more is refused', async () => {
		expect((await tableOf(`a\n${'1\n'.repeat(1_000_000)}`)).rows).toBe(1_000_000);
		expect(refusalOf(await reading(`a\n${'1\n'.repeat(1_000_001)}`))).toBe('too-many-rows');
	});

	it('2,000 columns are read and one more is refused', async () => {
		const names = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`).join(',');
		expect((await tableOf(`${names(2_000)}\n`)).names).toHaveLength(2_000);
		expect(refusalOf(await reading(`${names(2_001)}\n`))).toBe('too-many-columns');
	});

	it('a cell of a million characters is read, and a longer one costs its row', async () => {
		expect((await tableOf(`a\n${'x'.repeat(1_000_000)}\n`)).rows).toBe(1);
		const { rejected, rows } = await tableOf(`a\n${'x'.repeat(1_000_001)}\nb\n`);
		expect(rejected).toMatchObject([{ row: 2, column: 'a' }]);
		expect([rejected[0]?.message.slice(0, 37), rows]).toEqual([
			'is longer than 1,000,000 characters, t'.slice(0, 37),
			1
		]);
	});

	it('a quote that is never closed costs its row alone, however long the file', async () => {
		const table = await tableOf(`a,b\n1,"x\n${'3,4\n'.repeat(900_000)}`);
		expect(table.rejected).toMatchObject([{ row: 2, line: 2, lastLine: 2, column: 'b' }]);
		expect(table.rows).toBe(900_000);
	});

	it('quotes that are opened in many rows cost those rows, in time that grows with the file', async () => {
		const began = performance.now();
		const table = await tableOf(`a,b\n${'1,"x\n2,"",""\n3,4\n'.repeat(40_000)}`);
		expect(table.rows).toBe(40_000);
		expect(table.rejected).toHaveLength(40_000);
		expect(table.rejected[0]).toMatchObject({ row: 2, line: 2, lastLine: 3 });
		expect(performance.now() - began).toBeLessThan(20_000);
	});

	it('a cell that is nearly a number, but for 900,000 spaces, holds nothing up', async () => {
		const began = performance.now();
		const session = new OwnDataSession({ areas: [], ...areaHistory() } as unknown as Reference);
		const file = `area,n\n1${' '.repeat(900_000)}x,1${' '.repeat(900_000)}x\nBury,6\n`;
		const summary = await session.open(new Blob([file]), {}, {});
		expect(summary.kind).toBe('read');
		expect(session.type(['area', 'number'])).toMatchObject({ kept: 1, rejected: 1 });
		expect(performance.now() - began).toBeLessThan(2_000);
	});

	it('a row without end is refused by name', async () => {
		const answer = await reading(`a,b\n${'x,'.repeat(5_600_000)}`);
		expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'row-too-long', row: 2 } });
	});
});

describe('reading', () => {
	it('tells how far it is, and ends when it is told to', async () => {
		const file = new Blob([`a,b\n${'1,2\n'.repeat(1_200_000 / 2)}`]);
		const steps: number[] = [];
		await readOwnData(file, {}, { progress: (bytes) => steps.push(bytes) });
		expect(steps.length).toBeGreaterThan(2);
		expect(steps).toEqual([...steps].sort((one, other) => one - other));
		expect(steps.at(-1)).toBe(file.size);
		const stop = new AbortController();
		const progress = () => stop.abort(new DOMException('stopped', 'AbortError'));
		const stopped = readOwnData(file, {}, { progress, signal: stop.signal });
		await expect(stopped).rejects.toThrow('stopped');
	});

	it('takes less than 500 MB for 1,000,000 rows of eight columns', () => {
		const run = execFileSync(process.execPath, [
			'--import',
			'tsx',
			'tests/features/own-data/million.ts'
		]);
		const measured = JSON.parse(String(run)) as Record<string, number>;
		expect(measured.rows).toBe(1_000_000);
		expect(measured.megabytesOfFile).toBeGreaterThan(55);
		expect(measured.megabytesMore).toBeLessThan(500);
	});
});
