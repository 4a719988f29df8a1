import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { connect } from '$lib/database/node';
import {
	faultOf,
	lineAndColumn,
	type StatementFault
} from '$lib/features/workbench/database/fault';
import { lockingStatements } from '$lib/features/workbench/database/locking';
import { runText, type Send } from '$lib/features/workbench/database/run';
import datapackage from '../../../data/datapackage.json';

let send: Send;

beforeAll(async () => {
	const database = await connect();
	for (const name of ['areas', 'life_expectancy', 'wards', 'population_total']) {
		const fields = datapackage.resources.find((one) => one.name === name)?.schema.fields ?? [];
		database.load({ name, fields }, readFileSync(`data/${name}.csv`));
	}
	for (const statement of lockingStatements) database.run(statement);
	send = async (sql) => [database.run(sql)];
}, 60_000);

async function fault(sql: string): Promise<StatementFault> {
	return runText(send, sql).then(
		() => expect.fail(`it ran: ${sql}`),
		(reason: unknown) => reason as StatementFault
	);
}

/** A sentence that a reader can use: no JSON, no trace, an end. */
function expectPlain(words: string) {
	expect(words).not.toMatch(/[{}]|exception_|\\n|Stack Trace/);
	expect(words).toMatch(/^[A-Za-z“].*[.?]$/s);
}

describe('a statement that cannot be run', () => {
	it.each([
		['SELEC 1', 'Did you mean SELECT?', 'SELEC'],
		['SELECT name FORM areas', 'Did you mean FROM in place of FORM?', 'areas'],
		['SELECT * FROM areas WHERE name = “Wigan”', `'Wigan'`, '“Wigan”'],
		['SELECT * FROM areas WHERE name = "Wigan"', `single ones, 'Wigan'`, '"Wigan"'],
		['SELECT nme FROM areas', 'Did you mean name', 'nme'],
		['SELECT * FROM areaz', 'There is no table called areaz', 'areaz'],
		['SELECT foo(1)', 'Did you mean floor?', 'foo(1)'],
		[`SELECT count(*) FROM life_expectancy WHERE value = ''`, 'IS NULL', `''`],
		[`SELECT 'x'::INTEGER`, 'TRY_CAST', '::INTEGER'],
		['SELECT level, count(*) FROM areas', 'GROUP BY', 'level,'],
		['SELECT a.code FROM areas a JOIN areas b ON code = code', 'a.code or b.code', 'code'],
		['SELECT FROM areas', 'or * for all', null],
		[`SELECT 'x`, 'not closed', `'x`],
		['SELECT * FROM areas, (', 'ends too early', ''],
		['SELECT sum(name) FROM areas', 'sum cannot be used with VARCHAR', 'sum(name)'],
		['SELECT 300::TINYINT', 'too large for its type', '::TINYINT'],
		['SELECT (SELECT code FROM areas)', 'LIMIT 1', null],
		['SELECT current_date', 'the extension icu', 'current_date'],
		[`SELECT * FROM read_csv('x.csv')`, 'locked', `read_csv('x.csv')`],
		[`SELECT strptime('x', '%d')`, 'Could not parse string "x"', null],
		['SELECT * FROM areas ORDER BY 99', 'out of range', '99']
	])('%s says what is wrong, where, and what to do', async (sql, words, from) => {
		const { reason, position } = await fault(sql);
		expectPlain(reason);
		expect(reason).toContain(words);
		if (from !== null) expect(sql.slice(position ?? -1).startsWith(from)).toBe(true);
	});

	it('keeps the engine’s own words beside, and leaves out what says no more', async () => {
		expect((await fault('SELECT nme FROM areas')).engine).toMatch(
			/^Binder error: Referenced column "nme" not found/
		);
		expect((await fault(`SELECT error('mine')`)).reason).toBe('It could not be run: mine.');
		expect((await fault(`SELECT error('mine')`)).engine).toBe('');
	});

	it('is told as well where one fault comes within another, as in a browser', () => {
		const inner = {
			exception_type: 'Parser',
			exception_message: 'syntax error at or near "SELEC"',
			error_subtype: 'SYNTAX_ERROR',
			position: '0'
		};
		const outer = { exception_type: 'Parser', exception_message: JSON.stringify(inner) };
		const words = { before: '', text: 'SELEC 1', start: 0 };
		const { reason, position } = faultOf(`Parser Error: ${JSON.stringify(outer)}`, words);
		expect(reason).toBe('The statement cannot be read from “SELEC” on. Did you mean SELECT?');
		expect(position).toBe(0);
	});

	it.each([
		'{"exception_type":"Parser","exception_message":"syntax error at or near \\"a\\"","pos',
		'Parser Error: {"exception_type":"Parser","exception_message":"tab\there and\nline","position":"3"}',
		'{"exception_type":"Binder","exception_message":17}',
		'Invalid Error: {broken',
		'RuntimeError: memory access out of bounds',
		''
	])('is told without JSON, whatever the engine sends: %s', (message) => {
		const { reason } = faultOf(message, { before: '', text: 'SELECT a', start: 0 });
		expect(reason).not.toMatch(/exception_|":"/);
		expect(reason).toMatch(/[.?]$/);
	});
});

describe('statements with answers of every kind', () => {
	const rows = async (sql: string) => (await runText(send, sql)).rows;

	it('have decimals, wide numbers and dates as they are', async () => {
		expect(
			await rows(
				'SELECT 1.234 AS a, 1234.0*1.0/1000 AS b, CAST(12.30 AS DECIMAL(5,2)) AS c, 0.1+0.2 AS d'
			)
		).toEqual([[1.234, 1.234, 12.3, 0.3]]);
		expect(
			await rows(
				`SELECT sum(CAST(9007199254740993 AS BIGINT)), CAST(170141183460469231731687303715884105727 AS HUGEINT), TIMESTAMPTZ '2024-03-31 00:30:00+00', INTERVAL 3 DAY, TIME '23:59:59'`
			)
		).toEqual([
			[
				'9007199254740993',
				'170141183460469231731687303715884105727',
				'2024-03-31 00:30:00+00',
				'3 days',
				'23:59:59'
			]
		]);
	});
});

const folder = '../shared/cases/faults';

/** What each of the statements is to give: cells of the first row, or words of its fault. */
const right: Record<string, unknown> = {
	'SELECT 1.234': [1.234, 1.234, 12.3, 0.3],
	'SELECT SUM(population)': 'No column of the tables in this statement is called population.',
	"SELECT DATE '2024-03-31' AS d, TIMESTAMP '2024-03-31 01:30:00' AS t, TIMESTAMPTZ":
		'That needs the extension icu',
	'SELECT NULL AS n': [null, '', 'NaN', 'Infinity', 0, 1e-12, 1e22, '[1, 2, 3]', "{'a': 1}", true],
	'SELECT wards.*': 10_000,
	"SELECT '=1+1'": ['=1+1', '-5', -5, '+44', '0012', '5-9', 'a"b,c', 'line\nbreak'],
	'SELECT code, code': 2,
	'SELECT 1 AS "=cmd"': [1, 2],
	'SELEC 1': 'The statement cannot be read from “SELEC” on. Did you mean SELECT?',
	'SELECT * FROM Life_Expectancy LIMIT 1;': [2],
	"SELECT code FROM areas WHERE name = 'St Helens'": 0,
	'SELECT * FROM areas WHERE name': 'Round quotation marks stand around Wigan',
	'SELECT name, value': 3,
	'SELECT COUNT(*)': "An empty text '' cannot be read as a number (DOUBLE).",
	'SELECT 1/0': ['Infinity', 2.5, 2, 3, -3, 0.13],
	'SELECT x FROM generate_series': 10_000,
	'SELECT SUM(value) AS s': 1,
	"SELECT DATE '2024-03-31' AS d, TIMESTAMP '2024-03-31 01:30:00' AS t, INTERVAL": [
		'2024-03-31',
		'2024-03-31 01:30:00',
		'3 days',
		'23:59:59'
	],
	'SELECT TIMESTAMPTZ': ['2024-03-31 00:30:00+00'],
	'SELECT period_start': 1,
	"SELECT * FROM life_expectancy WHERE area_code = 'E08000010'": 1
};

describe.skipIf(!existsSync(folder))('the statements that failed', () => {
	// Read where they are alone: what is skipped is collected all the same.
	const files = ['workbench-queries.json', 'workbench-queries-2.json'].map(
		(name) => `${folder}/${name}`
	);
	const statements = files
		.filter(existsSync)
		.flatMap((name) => JSON.parse(readFileSync(name, 'utf8')) as string[]);

	it.each(statements)('%s', async (sql) => {
		const wanted = Object.entries(right).find(([start]) => sql.startsWith(start))?.[1];
		expect(wanted).toBeDefined();
		if (typeof wanted === 'string') {
			const { reason, position } = await fault(sql);
			expectPlain(reason);
			expect(reason).toContain(wanted);
			expect(lineAndColumn(sql, position ?? NaN).line).toBe(1);
			return;
		}
		const { rows } = await runText(send, sql);
		if (typeof wanted === 'number') expect(rows).toHaveLength(wanted);
		else expect(rows[0]).toEqual(wanted);
	});
});
