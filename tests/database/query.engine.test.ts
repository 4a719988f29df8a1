import { beforeAll, describe, expect, it } from 'vitest';
import { QueryError, createTableStatement, identifier, placeholders } from '$lib/database/query';
import { connect, type NodeDatabase } from '$lib/database/node';
import { areaRows, whereAll } from '$lib/questions/question';

let database: NodeDatabase;
const bytes = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
	database = await connect();
	database.load(
		{
			name: 'people',
			fields: [
				{ name: 'name', type: 'string' },
				{ name: 'count', type: 'integer' },
				{ name: 'share', type: 'number' },
				{ name: 'day', type: 'date' }
			]
		},
		bytes(
			'name,count,share,day\n"Bolton, ""old""",3,0.5,2023-06-30\nWigan,,,2023-06-30\n007,0,1E3,\n'
		)
	);
});

describe('the database', () => {
	it('reads quotes, commas, missing values and dates as they stand in the file', async () => {
		expect(await database.query('SELECT * FROM people')).toEqual([
			{ name: 'Bolton, "old"', count: 3, share: 0.5, day: '2023-06-30' },
			{ name: 'Wigan', count: null, share: null, day: '2023-06-30' },
			{ name: '007', count: 0, share: 1000, day: null }
		]);
	});

	it('gives counts as numbers', async () => {
		const rows = await database.query(
			'SELECT count(*) AS rows, sum(count)::DOUBLE AS total FROM people'
		);
		expect(rows).toEqual([{ rows: 3, total: 3 }]);
	});

	it('binds values instead of splicing them', async () => {
		const name = "'; DROP TABLE people; --";
		expect(await database.query('SELECT * FROM people WHERE name = ?', [name])).toEqual([]);
		expect(await database.query('SELECT count(*) AS rows FROM people')).toEqual([{ rows: 3 }]);
	});

	it('fails with the statement and its parameters in the message', async () => {
		const failing = database.query('SELECT nothing FROM people WHERE name = ?', ['Wigan']);
		await expect(failing).rejects.toThrow(QueryError);
		await expect(failing).rejects.toThrow(/SELECT nothing FROM people[\s\S]*"Wigan"/);
	});

	it('refuses a column whose type would print wrongly', async () => {
		await expect(database.query('SELECT [1, 2] AS list')).rejects.toThrow(/list/);
	});

	it('hands out rows that nobody can spoil for the next reader', async () => {
		const first = await database.query<{ name: string }>('SELECT name FROM people');
		first[0]!.name = 'changed';
		const again = await database.query<{ name: string }>('SELECT name FROM people');
		expect(again[0]!.name).toBe('Bolton, "old"');
	});

	it('refuses a row with a cell too many, rather than lose it', () => {
		const shape = { name: 'ragged', fields: [{ name: 'a', type: 'integer' }] };
		expect(() => database.load(shape, bytes('a\n1\n2,3\n'))).toThrow();
	});
});

describe('text that enters a statement', () => {
	it('is quoted as a name', () => {
		expect(identifier('a "b"')).toBe('"a ""b"""');
	});

	it('is quoted as a literal', () => {
		const shape = { name: 'x', fields: [{ name: "it's", type: 'string' }] };
		expect(createTableStatement(shape, 'x.csv')).toContain(`{'it''s': 'VARCHAR'}`);
	});

	it('has a mark for each value', () => {
		expect(placeholders([1, 2, 3])).toBe('?, ?, ?');
	});
});

describe('a large table', () => {
	const areas = Array.from({ length: 700 }, (_, at) => `E${8_000_000 + at}`);
	const rows = areas.flatMap((area, at) =>
		Array.from({ length: 100 }, (_, age) => ({ area, age, value: (at * 31 + age * 7) % 101 }))
	);
	const lines = rows.map(({ area, age, value }) => `${area},${age},${value}`);
	const fields = [
		{ name: 'area_code', type: 'string' },
		{ name: 'age', type: 'integer' },
		{ name: 'value', type: 'number' }
	];
	const sumOf = (wanted: string[]) =>
		rows.filter(({ area }) => wanted.includes(area)).reduce((sum, { value }) => sum + value, 0);

	it('answers on some of its areas as it would row by row', async () => {
		database.load({ name: 'large', fields }, bytes(['area_code,age,value', ...lines].join('\n')));
		for (const count of [1, 2, 8, 15, 400]) {
			const wanted = areas.filter((_, at) => at % 3 === 0).slice(0, count);
			const { from, conditions, parameters } = areaRows('large', wanted);
			const sql = `SELECT SUM(value)::DOUBLE AS sum FROM ${from}${whereAll(conditions)}`;
			expect(await database.query(sql, parameters)).toEqual([{ sum: sumOf(wanted) }]);
		}
	});
});
