import { beforeAll, describe, expect, it } from 'vitest';
import { connect } from '$lib/database/node';
import type { StatementFault } from '$lib/features/workbench/database/fault';
import { lockingStatements } from '$lib/features/workbench/database/locking';
import { mostBytes, mostOfCell } from '$lib/features/workbench/database/result';
import { runText, type Send } from '$lib/features/workbench/database/run';

let send: Send;
const run = (sql: string) => runText(send, sql);

beforeAll(async () => {
	const database = await connect();
	for (const statement of lockingStatements) database.run(statement);
	send = async (sql) => [database.run(sql)];
});

const bytes = (cell: unknown) => new TextEncoder().encode(String(cell)).length;

describe('a cell of an answer', () => {
	it('of 100 MB is cut to 1 MB, and says how much more there is', async () => {
		const { rows, cut } = await run(`SELECT repeat('x', 100000000), 1 AS n, 'short'`);
		const [[cell, ...others] = []] = rows;
		expect(String(cell).slice(-16)).toBe('xxx … 99 MB more');
		expect(bytes(cell)).toBeLessThan(mostOfCell + 30);
		expect([others, cut]).toEqual([[1, 'short'], 1]);
	}, 60_000);

	it('of letters of several bytes, of a list and of bytes is cut alike', async () => {
		const { rows, cut } = await run(
			`SELECT repeat('é', 2000000), list_transform(range(400000), lambda x: x), repeat('a', 1500000)::BLOB`
		);
		expect(cut).toBe(3);
		for (const cell of rows[0]!) {
			expect(bytes(cell)).toBeLessThan(mostOfCell + 30);
			expect(String(cell)).toMatch(/ … [\d.]+ [kM]B more$/);
		}
		expect(String(rows[0]![0]).slice(0, 2)).toBe('éé');
	}, 60_000);

	it('is cut where the statement cannot be wrapped as well', async () => {
		const { rows, cut } = await run(`PREPARE p AS SELECT repeat('x', 3000000); EXECUTE p`);
		expect([cut, String(rows[0]![0]).slice(-15)]).toEqual([1, 'x … 2.0 MB more']);
	});

	it('of 1 MB is whole', async () => {
		const { rows, cut } = await run(`SELECT repeat('x', ${mostOfCell})`);
		expect([cut, bytes(rows[0]![0])]).toEqual([0, mostOfCell]);
	});
});

describe('the rows of an answer', () => {
	it('end where their bytes are more than is held, and say that there are more', async () => {
		const { rows, more, cut } = await run(`SELECT i, repeat('x', 900000) FROM range(100) t(i)`);
		const held = rows.flat().reduce<number>((sum, cell) => sum + bytes(cell), 0);
		expect([more, cut]).toEqual([true, 0]);
		expect(held).toBeLessThanOrEqual(mostBytes + 1000);
		expect(held).toBeGreaterThan(0.9 * mostBytes);
		expect(rows.map(([i]) => i)).toEqual(rows.map((_, at) => at));
	}, 60_000);

	it('of many wide cells share what is held between them', async () => {
		const cells = Array.from({ length: 64 }, (_, at) => `repeat('x', 2000000) AS c${at}`);
		const { rows, cut } = await run(`SELECT ${cells.join(', ')}`);
		expect([rows.length, cut]).toEqual([1, 64]);
		expect(rows[0]!.reduce<number>((sum, cell) => sum + bytes(cell), 0)).toBeLessThan(
			1.01 * mostBytes
		);
	}, 60_000);
});

describe('a statement that needs too much memory', () => {
	it('fails in plain words, with a way on, and the next one works', async () => {
		const reason = await run('SELECT list(i) FROM range(200000000) r(i)').catch(
			(fault: unknown) => fault as StatementFault
		);
		expect(reason).toMatchObject({ name: 'StatementFault', outOfMemory: true, position: null });
		expect((reason as StatementFault).reason).toMatch(
			/more memory than the workbench has.*GROUP BY/
		);
		expect((await run('SELECT 1 AS n')).rows).toEqual([[1]]);
	}, 120_000);
});
