import { describe, expect, it } from 'vitest';
import { readTable, recordsOf } from '../../src/lib/catalogue/tables';
import { smallHeader, smallTable } from './small-table';

const good = 'E08000010,wigan,female,2023-06-30,2023-06-30,7,6.5,7.5,';
const read = (...lines: string[]) => readTable([smallHeader, ...lines, ''].join('\n'), smallTable);

describe('a table', () => {
	it('is read by its descriptor: numbers as numbers, days as text, empty as null', () => {
		expect(read(good)).toEqual({
			rows: [
				{
					area_code: 'E08000010',
					slug: 'wigan',
					sex: 'female',
					value: 7,
					lower: 6.5,
					period_start: '2023-06-30',
					period_end: '2023-06-30',
					upper: 7.5,
					missing: null
				}
			],
			problems: []
		});
	});

	it('keeps zero apart from missing', () => {
		const zero = read(good.replace(',7,', ',0,')).rows[0]?.value;
		const none = read(good.replace(',7,6.5,7.5,', ',,,,suppressed')).rows[0];
		expect([zero, none?.value, none?.missing]).toEqual([0, null, 'suppressed']);
	});

	it('of a header alone has no rows and no problem', () => {
		expect(read()).toEqual({ rows: [], problems: [] });
	});
});

describe('a bad table gives one named problem', () => {
	const cases: [name: string, line: string, column: string, value: string, message: string][] = [
		['wrong type', good.replace(',7,', ',7.5,'), 'value', '7.5', 'is not of type integer'],
		['no number', good.replace(',6.5,', ',NA,'), 'lower', 'NA', 'is not of type number'],
		[
			'no such day',
			good.replace('06-30,2', '02-30,2'),
			'period_start',
			'2023-02-30',
			'is not of type date'
		],
		['below minimum', good.replace(',7,', ',-1,'), 'value', '-1', 'is below 0'],
		['above maximum', good.replace(',7,', ',101,'), 'value', '101', 'is above 100'],
		['not in the list', good.replace('female', 'F'), 'sex', 'F', 'is not one of female, male'],
		[
			'wrong form',
			good.replace('E08000010', 'E0800001'),
			'area_code',
			'E0800001',
			'does not match E\\d{8}'
		],
		['empty but required', good.replace('female', ''), 'sex', '', 'is empty but required'],
		['too few cells', 'E08000010,wigan', '', 'E08000010,wigan', 'has 2 cells, not 9']
	];
	it.each(cases)('%s', (_, line, column, value, message) => {
		const second = 'E08000011,other,male,2023-06-30,2023-06-30,1,1,1,';
		expect(read(second, line).problems).toEqual([
			{ table: 'small', row: 3, column, value, message }
		]);
	});

	it('repeated key', () => {
		expect(read(good, good.replace('wigan', 'else')).problems).toEqual([
			{
				table: 'small',
				row: 3,
				column: 'area_code+sex',
				value: 'E08000010 female',
				message: 'repeats the key of row 2'
			}
		]);
	});

	it('repeated unique value', () => {
		expect(read(good, good.replace('female', 'male')).problems).toEqual([
			{ table: 'small', row: 3, column: 'slug', value: 'wigan', message: 'is also in row 2' }
		]);
	});

	it('another header', () => {
		const { rows, problems } = readTable('code,value\nE08000010,7\n', smallTable);
		expect(rows).toEqual([]);
		expect(problems).toMatchObject([{ row: 1, value: 'code,value' }]);
	});
});

describe('records', () => {
	it('come without byte order mark, with quotes resolved', () => {
		expect(recordsOf('\uFEFFa,b\r\n"x, y",\r\n')).toEqual({
			header: ['a', 'b'],
			records: [['x, y', '']],
			problems: []
		});
	});

	it('tell of a quote that never ends', () => {
		expect(recordsOf('a,b\n1,"2\n').problems).toMatchObject([{ message: /[Qq]uote/ }]);
	});
});
