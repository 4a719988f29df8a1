import { beforeAll, describe, expect, it } from 'vitest';
import { lineAndColumn, type StatementFault } from '$lib/features/workbench/database/fault';
import { lockingStatements } from '$lib/features/workbench/database/locking';
import { runText, type Send } from '$lib/features/workbench/database/run';
import { connect } from '$lib/database/node';

let send: Send;
const run = (sql: string) => runText(send, sql);
const cells = async (sql: string) => (await run(sql)).rows;

async function fault(sql: string): Promise<StatementFault> {
	return run(sql).then(
		() => expect.fail(`it ran: ${sql}`),
		(reason: unknown) => reason as StatementFault
	);
}

beforeAll(async () => {
	const database = await connect();
	const fields = [
		{ name: 'code', type: 'string' },
		{ name: 'value', type: 'integer' }
	];
	database.load(
		{ name: 'made_up', fields },
		new TextEncoder().encode('code,value\na,1\nb,\nc,3\n')
	);
	for (const statement of lockingStatements) database.run(statement);
	send = async (sql) => [database.run(sql)];
});

describe('the result of a statement', () => {
	it('holds every kind of value unharmed', async () => {
		const { columns, rows } = await run(`SELECT 1.23::DECIMAL(10,2), sum(value), count(*),
  [1.5::DECIMAL(4,2)], DATE '2023-01-02', INTERVAL 1 DAY, {'a': [DATE '2023-01-02']}, TIME '10:11:12',
  12345678901234567890::HUGEINT, 9007199254740993, 12345678901234567.89::DECIMAL(30,2), true, NULL,
  'nan'::DOUBLE, 'a'::ENUM('a','b'), 0.1, 'abc'::BLOB, ''
FROM made_up`);
		expect(rows).toEqual([
			[
				1.23,
				4,
				3,
				'[1.50]',
				'2023-01-02',
				'1 day',
				"{'a': [2023-01-02]}",
				'10:11:12',
				'12345678901234567890',
				'9007199254740993',
				'12345678901234567.89',
				true,
				null,
				'NaN',
				'a',
				0.1,
				'abc',
				''
			]
		]);
		expect(columns.map(({ type }) => type).slice(0, 4)).toEqual([
			'DECIMAL(10,2)',
			'HUGEINT',
			'BIGINT',
			'DECIMAL(4,2)[]'
		]);
		expect(columns.slice(0, 5).map(({ numeric }) => numeric)).toEqual([
			true,
			true,
			true,
			false,
			false
		]);
	});

	it('keeps columns of the same name, and names that mean something to a program', async () => {
		const { columns, rows } = await run(
			`SELECT 1 AS a, 2 AS a, 3 AS "__proto__", 4 AS constructor, '<img src=x>' AS "<b>"`
		);
		expect(columns.map(({ name }) => name)).toEqual(['a', 'a', '__proto__', 'constructor', '<b>']);
		expect(rows).toEqual([[1, 2, 3, 4, '<img src=x>']]);
	});

	it('ends after 10,000 rows and says that there are more', async () => {
		const much = await run('SELECT i FROM range(10001) t(i) ORDER BY i DESC');
		expect([much.rows.length, much.more]).toEqual([10_000, true]);
		expect(much.rows.slice(0, 2)).toEqual([[10_000], [9999]]);
		const enough = await run('FROM range(10000)');
		expect([enough.rows.length, enough.more]).toEqual([10_000, false]);
	});

	it('keeps the order that was asked for', async () => {
		const rows = await cells('SELECT hash(i) AS h, i FROM range(5000) t(i) ORDER BY h');
		const hashes = rows.map(([hash]) => BigInt(hash as string));
		expect(hashes).toEqual([...hashes].sort((one, other) => (one < other ? -1 : 1)));
	});

	it('is that of the last statement, whatever its kind', async () => {
		expect((await run('SELECT 1; SELECT 2 AS b; -- end')).rows).toEqual([[2]]);
		expect(await cells('CREATE TABLE t1 AS SELECT 7 AS x; SELECT x FROM t1; ')).toEqual([[7]]);
		expect(await cells('SHOW TABLES')).toContainEqual(['made_up']);
		expect((await run('DESCRIBE made_up')).rows[1]?.slice(0, 2)).toEqual(['value', 'INTEGER']);
		expect(await cells('WITH a AS (SELECT 5 AS n) SELECT n FROM a -- end')).toEqual([[5]]);
		expect(await cells('VALUES (1), (2)')).toEqual([[1], [2]]);
		expect(String((await cells('EXPLAIN SELECT 1'))[0]?.[1])).toContain('PROJECTION');
		expect(await cells('PIVOT made_up ON code USING sum(value)')).toEqual([[1, null, 3]]);
		expect((await run('DROP TABLE t1')).rows).toEqual([]);
	});
});

describe('a fault', () => {
	const place = async (sql: string) => {
		const { position } = await fault(sql);
		return position === null ? null : sql.slice(position).split(/[\s,()]/)[0];
	};

	it('names its place in the whole text, also behind other statements and letters of any kind', async () => {
		expect(await place('SELECT nothing FROM made_up')).toBe('nothing');
		expect(await place(`SELECT 'é€😀' AS a; -- é\nSELECT 'é€😀',\n  nowhere FROM made_up`)).toBe(
			'nowhere'
		);
		expect(await place('SELECT 1;\n SELEC 2')).toBe('SELEC');
		expect(await place('SELECT * FROM nope')).toBe('nope');
		expect(await place('SELECT code FROM made_up WHERE code::INTEGER = 1')).toBe('::INTEGER');
	});

	it('is told in words, without advice that cannot be followed', async () => {
		expect((await fault('SELECT nothing FROM made_up')).reason).toMatch(
			/^No column of the tables in this statement is called nothing/
		);
		expect((await fault(`FROM read_json('x')`)).reason).not.toMatch(/install/i);
		expect((await fault(' -- nothing')).reason).toBe('There is no statement to run.');
	});

	it('is shown as line and column', () => {
		expect(lineAndColumn('SELECT\n  x', 9)).toEqual({ line: 2, column: 3 });
		expect(lineAndColumn('x', 0)).toEqual({ line: 1, column: 1 });
	});
});

const elsewhere = 'http://127.0.0.1:9';

describe('the locked database', () => {
	it.each([
		`SELECT * FROM '${elsewhere}/x.csv'`,
		`SELECT * FROM read_csv('${elsewhere}/x.csv')`,
		`SELECT * FROM read_text('${elsewhere}/x')`,
		`SELECT * FROM read_blob('package.json')`,
		`SELECT * FROM glob('*')`,
		`SELECT * FROM parquet_scan('${elsewhere}/x.parquet')`,
		`COPY made_up TO '${elsewhere}/x.csv'`,
		`COPY made_up TO 'out.csv'`,
		`COPY made_up FROM '${elsewhere}/x.csv'`,
		`ATTACH '${elsewhere}/x.db' AS x`,
		'INSTALL httpfs',
		`FORCE INSTALL httpfs FROM '${elsewhere}'`,
		'SELECT 1; LOAD httpfs',
		`LOAD '${elsewhere}/extension.wasm'`,
		`EXPORT DATABASE 'x'`,
		`IMPORT DATABASE '${elsewhere}/x'`,
		`SELECT * FROM sniff_csv('${elsewhere}/x.csv')`,
		'SET enable_external_access=true',
		'SET lock_configuration=false',
		'RESET lock_configuration',
		'SET autoload_known_extensions=true',
		`SET custom_extension_repository='${elsewhere}'`,
		`SET temp_directory='/tmp'`,
		`SET memory_limit='8GB'`
	])('refuses %s', async (sql) => {
		const { name, reason } = await fault(sql);
		expect(name).toBe('StatementFault');
		expect(reason).toMatch(/disabled|locked|cannot be installed|not in the catalog/);
	});
});
