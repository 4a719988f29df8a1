import { beforeAll, describe, expect, it } from 'vitest';
import { connect, type NodeDatabase } from '$lib/database/node';
import { areaRows, whereAll, type AreaChoice } from '$lib/questions/question';

const count = 12;
let database: NodeDatabase;

/** Areas E0 to E11 with the values 0 to 11; the first four are local authorities. */
beforeAll(async () => {
	database = await connect();
	const numbers = [...Array(count).keys()];
	const text = { name: 'area_code', type: 'string' };
	const csv = (head: string, rows: string[]) =>
		new TextEncoder().encode([head, ...rows, ''].join('\n'));
	database.load(
		{ name: 'made up', fields: [text, { name: 'value', type: 'integer' }] },
		csv('area_code,value', [...numbers.map((one) => `E${one},${one}`), ',99'])
	);
	database.load(
		{ name: 'areas', fields: ['code', 'level'].map((name) => ({ name, type: 'string' })) },
		csv(
			'code,level',
			numbers.map((one) => `E${one},${one < 4 ? 'local-authority' : 'region'}`)
		)
	);
});

async function valuesOf(areas: AreaChoice, further: string[] = []): Promise<number[]> {
	const { from, conditions, parameters } = areaRows('made up', areas);
	const where = whereAll([...conditions, ...further]);
	const sql = `SELECT value FROM ${from}${where} ORDER BY value`;
	return (await database.query<{ value: number }>(sql, parameters)).map(({ value }) => value);
}

describe('the rows of some areas', () => {
	it.each([0, 1, 2, 3, 8, 9, 10, count])('are those of each of %i areas, once', async (areas) => {
		const wanted = [...Array(areas).keys()];
		expect(await valuesOf(wanted.map((one) => `E${one}`))).toEqual(wanted);
	});

	it('are not counted twice where an area is named twice', async () => {
		expect(await valuesOf(['E3', 'E3'])).toEqual([3]);
		expect(await valuesOf(['E3', 'E5', 'E3'])).toEqual([3, 5]);
	});

	it('are none of an area that the table does not know', async () => {
		expect(await valuesOf(['E5', 'E99'])).toEqual([5]);
		expect(await valuesOf(["E5' OR '' = '", 'E6'])).toEqual([6]);
	});

	it.each([1, 2, 9])('keep to a further condition, of %i areas', async (areas) => {
		const codes = [...Array(areas).keys()].map((one) => `E${one}`);
		expect(await valuesOf(codes, ['value > 0'])).toEqual(
			[1, 2, 3, 4, 5, 6, 7, 8].slice(0, areas - 1)
		);
	});

	it('are those of all authorities, or of every row that names an area', async () => {
		expect(await valuesOf('authorities')).toEqual([0, 1, 2, 3]);
		expect(await valuesOf('everywhere')).toEqual([...Array(count).keys()]);
	});

	it('are asked with one scan for each of a few areas: `IN` and `OR` read the whole table', () => {
		expect(areaRows('made up', ['E1', 'E2', 'E3', 'E4']).from.match(/SELECT/g)).toHaveLength(4);
		expect(areaRows('made up', ['E1', 'E2']).conditions).toEqual([]);
	});
});
