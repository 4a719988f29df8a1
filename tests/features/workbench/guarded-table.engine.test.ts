import { beforeAll, describe, expect, it } from 'vitest';
import { connect, type NodeDatabase } from '$lib/database/node';
import { lockingStatements } from '$lib/features/workbench/database/locking';
import { fillOwnTable, type OwnTable } from '$lib/database/own-table';
import { runText, type Send } from '$lib/features/workbench/database/run';
import { guardedColumns, guardedTable, type TableGuard } from '$lib/ui/own-table/guarded-table';
import { OwnDataSession } from '$lib/features/own-data/session/session';
import type { ColumnType } from '$lib/features/own-data/typing/types';
import type { Reference } from '$lib/features/own-data/reference';
import { areaHistory, referenceAreas } from '../own-data/made';

const reference = { areas: referenceAreas(), ...areaHistory() } as unknown as Reference;
const guard: TableGuard = { to: 7, kept: [], rowsAre: 'people' };
let database: NodeDatabase;
let send: Send;
let count = 0;

/** A file as the workbench gets it from the page of own data: exact. */
async function exactTable(text: string, types?: ColumnType[], name = `own_${++count}`) {
	const session = new OwnDataSession(reference);
	const summary = await session.open(new Blob([text]), {}, {});
	if (summary.kind === 'refused') throw new Error(summary.refusal.message);
	session.type(types ?? summary.suggested);
	return { ...session.rowsForWorkbench(), name };
}

/** Puts a table into the database as it is. */
async function put(table: OwnTable): Promise<OwnTable> {
	const filling = { register: database.register, query: database.run, drop: () => undefined };
	const countOf = async (sql: string) => Number(database.run(sql).getChildAt(0)?.get(0));
	await fillOwnTable(table, filling, countOf);
	return table;
}

const rowsOf = async (sql: string) => (await runText(send, sql)).rows;
const guardedRows = async (
	text: string,
	change: Partial<TableGuard> = {},
	types?: ColumnType[]
) => {
	const made = await guardedTable(await exactTable(text, types), { ...guard, ...change });
	await put(made.table);
	return { ...made, rows: await rowsOf(`FROM ${made.table.name}`) };
};

/** Synthetic. */
const cases = `area,cases,people,rate,note
Wigan,3,1000,0.3,"a ""b"""
Bolton,82,903,9.08,
Bury,41,801,5.1,"c,
d"
Oldham,0,702,0,e
Salford,60,700,8.57,f
`;
const secret = 'area,cases,people\nWigan,3,1003\nBolton,82,903\nBury,41,801\nOldham,12,702\n';

beforeAll(async () => {
	database = await connect();
	send = async (sql) => [database.run(sql)];
});

describe('a reader’s table as the database gets it', () => {
	it('has small counts hidden, others rounded, and no number that may be made of counts', async () => {
		const { table, rows, report } = await guardedRows(cases);
		expect(table.columns.map(({ name }) => name)).toEqual([
			...'area area_code cases cases_missing people people_missing note'.split(' ')
		]);
		expect(rows).toEqual([
			['Wigan', 'E08000010', null, 'suppressed', null, 'suppressed', 'a "b"'],
			['Bolton', 'E08000001', 80, null, 905, null, null],
			['Bury', 'E08000002', null, 'suppressed', null, 'suppressed', 'c,\nd'],
			['Oldham', 'E08000004', 0, null, 700, null, 'e'],
			['Salford', 'E08000006', 60, null, 700, null, 'f']
		]);
		expect(report).toEqual({ counts: 10, primary: 1, secondary: 3 });
	});

	it('keeps a number that the reader says is made of no counts, with its reasons', async () => {
		const text = 'area,cases,score\nWigan,30,1.5\nBolton,82,..\n';
		const { rows, table } = await guardedRows(text, { kept: ['score'] });
		expect(table.columns.map(({ name }) => name)).toContain('score_missing');
		expect(rows.map((row) => row.slice(-2))).toEqual([
			[1.5, null],
			[null, 'not-available']
		]);
	});

	it('keeps why a count was missing in the file', async () => {
		const { rows } = await guardedRows('ward,cases\na,30\nb,[x]\nc,81\nd,92\n');
		expect(rows[1]).toEqual(['b', null, 'not-available']);
		// A single missing count would follow from a total: the smallest other is hidden with it.
		expect(rows[0]).toEqual(['a', null, 'suppressed']);
	});

	it('has texts of whole numbers left out while small ones are among them', async () => {
		const types: ColumnType[] = ['area', 'text', 'text', 'count'];
		const text = 'area,cases,year,n\nWigan,3,2022,90\nBolton,12,2022,80\n';
		const { table } = await guardedRows(text, {}, types);
		expect(table.columns.map(({ name }) => name)).not.toContain('cases');
		expect(table.columns.map(({ name }) => name)).toContain('year');
	});

	it('counts its rows where none is counted, and guards what it counts', async () => {
		const lines = [
			'Wigan',
			'Wigan',
			...Array<string>(12).fill('Bolton'),
			...Array<string>(23).fill('Bury')
		];
		const text = `area,age\n${lines.map((area) => `${area},40-44`).join('\n')}\n`;
		const { rows, table } = await guardedRows(text);
		expect(table.columns.map(({ name }) => name)).toEqual([
			'area',
			'area_code',
			'age',
			'rows',
			'rows_missing'
		]);
		expect(rows.map((row) => row.slice(-2))).toEqual([
			[null, 'suppressed'],
			[null, 'suppressed'],
			[25, null]
		]);
		const nobody = await guardedRows(text, { rowsAre: 'nobody' });
		expect(nobody.rows).toHaveLength(lines.length);
	});

	it('tells its columns without its rows', async () => {
		const exact = await exactTable(cases);
		const { table } = await guardedTable(exact, guard);
		expect(guardedColumns(exact, guard)).toEqual(table.columns);
	});

	it('of 200,000 rows is made within seconds', async () => {
		const rows = Array.from(
			{ length: 200_000 },
			(_, at) => `w${at % 5000},${at % 40},${(at * 7919) % 1000}\n`
		);
		const exact = await exactTable(`ward,age,cases\n${rows.join('')}`, ['text', 'text', 'count']);
		const { report } = await guardedTable(exact, guard);
		expect(report.counts).toBe(200_000);
		expect(report.primary).toBe(1400);
	}, 60_000);
});

describe('statements that try to walk round the guard', () => {
	const name = 'own_secret';
	/** Counts of the file that may be in no answer: small ones, and exact larger ones. */
	const exact = [3, 82, 41, 12, 1003, 903, 801, 702];

	beforeAll(async () => {
		const table = await exactTable(secret, undefined, name);
		await put((await guardedTable(table, guard)).table);
		for (const statement of lockingStatements) database.run(statement);
	});

	it.each([
		`FROM ${name}`,
		`SELECT * FROM query_table('own' || '_secret')`,
		`SELECT * FROM query('FROM own' || '_secret')`,
		`SELECT cases + 0, cases * 1.0, 2 * cases / 2 FROM ${name}`,
		`SELECT area || ': ' || cases, concat(cases, ''), format('{}', cases) FROM ${name}`,
		`SELECT DATE '1970-01-01' + cases::INTEGER, make_date(2000 + cases::INTEGER, 1, 1) FROM ${name}`,
		`SELECT sum(cases) - sum(cases) FILTER (area <> 'Wigan') FROM ${name}`,
		`SELECT (SELECT sum(cases) FROM ${name}) - (SELECT sum(cases) FROM ${name} WHERE area <> 'Wigan')`,
		`SELECT list(cases), max(cases), min(cases), string_agg(cases::VARCHAR, ',') FROM ${name}`,
		`SELECT repeat('x', cases::INTEGER), len(range(cases)) FROM ${name}`,
		`SELECT stats, segment_info FROM pragma_storage_info('${name}')`,
		`SUMMARIZE ${name}`,
		`SELECT * FROM duckdb_tables() WHERE table_name = '${name}'`,
		`SELECT people - cases, 100.0 * cases / people FROM ${name}`,
		`SELECT quantile_cont(cases, 0.1), stddev(cases), sum(cases * cases) FROM ${name}`,
		`PREPARE p AS FROM ${name}; EXECUTE p`,
		`CREATE OR REPLACE TABLE mine AS FROM ${name}; FROM mine`,
		`PIVOT ${name} ON area USING sum(cases)`,
		`EXPLAIN ANALYZE SELECT sum(cases) FROM ${name}`,
		`SELECT i FROM ${name}, range(0, 100) t(i) WHERE cases = i`,
		`SELECT count(*) FROM ${name} JOIN range(3, 4) t(i) ON cases = i`
	])('%s tells none of the exact counts', async (sql) => {
		const { rows } = await runText(send, sql);
		const said = JSON.stringify(rows.map((row) => row.slice(0, 12)));
		// Between no other digits: 30 and 80 are no 3.
		const told = exact.filter((one) => new RegExp(`(?<![\\d.-])${one}(?![\\d.])`).test(said));
		const harmless = /duckdb_tables|SUMMARIZE|storage_info|EXPLAIN/.test(sql) ? [3, 12] : [];
		expect(told.filter((one) => !harmless.includes(one))).toEqual([]);
	});

	it('find no other table or database with the exact rows', async () => {
		expect(
			await rowsOf(`SELECT table_name FROM duckdb_tables() WHERE table_name LIKE '%secret%'`)
		).toEqual([[name]]);
		expect(await rowsOf(`SELECT count(*) FROM duckdb_databases() WHERE NOT internal`)).toEqual([
			[1]
		]);
		const files = runText(send, `SELECT * FROM read_csv('${name}_0.csv')`);
		await expect(files).rejects.toThrow('locked');
	});
});
