import { describe, expect, it } from 'vitest';
import { periodsAcross, fillableColumns } from '$lib/features/own-data/reader/turn';
import { reading, refusalOf, rowsOf, tableOf } from './made';

const wide = 'area,2021,2022,note\nWigan,1,2,x\nBury,3,*,y\nYork,z\n';
const long = 'area,year,n\nWigan,2021,1\nWigan,2022,2\nBury,2021,3\n';

describe('periods that stand as columns', () => {
	it('are known by their names, with the measure that each has', () => {
		expect(periodsAcross(['area', '2021/22', '2022/23'])?.periods).toEqual(['2021/22', '2022/23']);
		const two = periodsAcross(['area', 'Deaths 2021', 'Deaths 2022', '2021 Births', '2022 Births']);
		expect(two?.measures.map(({ name }) => name)).toEqual(['Deaths', 'Births']);
		expect(periodsAcross(['area', 'Deaths 2021', 'Births 2022'])).toBeNull();
		expect(
			periodsAcross(['area', 'Men – 2021', 'Men – 2022', 'Women – 2021'])?.measures
		).toHaveLength(1);
	});

	it('become rows, and every row of the file stays accounted for', async () => {
		const table = await tableOf(wide, { turn: { to: 'long' } });
		expect(table.names).toEqual(['area', 'note', 'period', 'value']);
		expect(rowsOf(table)).toEqual([
			['Wigan', 'x', '2021', '1'],
			['Wigan', 'x', '2022', '2'],
			['Bury', 'y', '2021', '3'],
			['Bury', 'y', '2022', '*']
		]);
		expect(table.rowsIn).toBe(table.rows + table.rejected.length);
		expect(table.rejected).toMatchObject([{ row: 4 }]);
		expect([0, 1, 2, 3].map((row) => table.places.at(row).row)).toEqual([2, 2, 3, 3]);
	});

	it('are made of the texts of a column, a missing one empty', async () => {
		const table = await tableOf(long, { turn: { to: 'wide', period: 1, values: [2] } });
		expect(table.names).toEqual(['area', '2021', '2022']);
		expect(rowsOf(table)).toEqual([
			['Wigan', '1', '2'],
			['Bury', '3', '']
		]);
	});

	it('turn back into what they were', async () => {
		const table = await tableOf(wide, { turn: { to: 'long' } });
		const text = [table.names, ...rowsOf(table)].map((row) => row.join(',')).join('\n');
		const back = await tableOf(text, { turn: { to: 'wide', period: 2, values: [3] } });
		expect([back.names, ...rowsOf(back)]).toEqual([
			['area', 'note', '2021', '2022'],
			['Wigan', 'x', '1', '2'],
			['Bury', 'y', '3', '*']
		]);
	});

	it('that stand twice for the same row refuse the turning, by row', async () => {
		const answer = await reading(`${long}Bury,2021,4\n`, {
			turn: { to: 'wide', period: 1, values: [2] }
		});
		expect(answer).toMatchObject({
			kind: 'refused',
			refusal: { code: 'turn', row: 5, value: '2021' }
		});
		expect(refusalOf(await reading(long, { turn: { to: 'long' } }))).toBe('turn');
	});
});

describe('cells that a spreadsheet had merged', () => {
	const merged = 'area,sex,n\nWigan,Male,1\n,Female,2\nBury,Male,3\n,Female,4\n';

	it('are known by their pattern, and hold what stands above when that is wished', async () => {
		expect(fillableColumns(await tableOf(merged))).toEqual([{ at: 0, cells: 2 }]);
		const table = await tableOf(merged, { fillDown: [0] });
		expect(rowsOf(table).map(([area]) => area)).toEqual(['Wigan', 'Wigan', 'Bury', 'Bury']);
		expect(table.notes).toEqual(['Empty cells of “area” hold what stands above them.']);
	});

	it('are not seen in numbers, nor where cells are empty here and there', async () => {
		expect(fillableColumns(await tableOf('a,n\nx,1\ny,\nz,3\nw,\n'))).toEqual([]);
		expect(fillableColumns(await tableOf('a,n\nx,1\n,2\ny,3\nz,4\nw,5\n'))).toEqual([]);
	});
});
