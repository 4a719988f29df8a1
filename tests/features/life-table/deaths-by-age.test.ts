import { describe, expect, it } from 'vitest';
import { bandLabels, bandOf } from '../../../src/lib/figures/life-table';
import { countOf, groupsFromText } from '../../../src/lib/features/life-table/deaths-by-age';

const ages = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
const table = (line: (age: number) => string, header = 'age,population,deaths') =>
	[header, ...ages.map(line)].join('\n');

describe('age bands', () => {
	it('are known by the ways people write them', () => {
		expect(bandLabels[0]).toBe('0');
		expect(bandLabels.slice(1, 3)).toEqual(['1 to 4', '5 to 9']);
		expect(bandLabels.at(-1)).toBe('90 and over');
		for (const [band, label] of bandLabels.entries()) expect(bandOf(label)).toBe(band);
		expect(['<1', '1-4', '01 to 04', '5–9', '90+', '85'].map(bandOf)).toEqual([0, 1, 1, 2, 19, 18]);
	});

	it('are refused where they are others', () => {
		expect(['', '2', '5-14', '85+', '0-4', '-5', '95', 'five'].map(bandOf)).toEqual(
			Array<null>(8).fill(null)
		);
	});
});

describe('counts', () => {
	it('may have thousands separators; empty is missing, never 0', () => {
		expect(countOf('1,234,567')).toBe(1234567);
		expect(countOf('12 345')).toBe(12345);
		expect(countOf('0')).toBe(0);
		expect(countOf(' ')).toBeNull();
		for (const text of ['-1', 'n/a', '1e3', '1,2', '*', 'NaN'])
			expect(countOf(text)).toBeUndefined();
	});
});

describe('a whole table', () => {
	it('is read from CSV in any order of rows and columns', () => {
		const lines = ages.toReversed().map((age) => `${age + 1},${age},"1,${100 + age}"`);
		const { groups, faults } = groupsFromText(['deaths,Age,Population', ...lines].join('\n'));
		expect(faults).toEqual([]);
		expect(groups).toHaveLength(1);
		expect(groups[0]?.populations.slice(0, 3)).toEqual([1100, 1101, 1105]);
		expect(groups[0]?.deaths.at(-1)).toBe(91);
	});

	it('is read from cells copied out of a spreadsheet, with two groups and causes', () => {
		const rows = ages.flatMap((age) => [`Leeds\t${age}\t1000\t9\t4`, `York\t${age}\t900\t8\t3`]);
		const text = ['area\tage\tpopulation\tdeaths\tCancer', ...rows].join('\r\n');
		const { groups, faults } = groupsFromText(text);
		expect(faults).toEqual([]);
		expect(groups.map(({ name }) => name)).toEqual(['Leeds', 'York']);
		expect(groups[1]?.causes.Cancer).toEqual(Array<number>(20).fill(3));
	});

	it('names row, column and value of every cell that is not a count', () => {
		const { faults } = groupsFromText(table((age) => `${age},1000,${age === 10 ? 'few' : 1}`));
		expect(faults).toEqual([
			{ row: 5, column: 'deaths', value: 'few', message: 'is not a number of 0 or more' }
		]);
	});

	it('refuses ages that are no band, rows that stand twice, a third group and a lacking column', () => {
		expect(groupsFromText(table((age) => `${age + 2},1,1`)).faults[0]).toMatchObject({
			row: 2,
			column: 'age',
			value: '2'
		});
		expect(groupsFromText(`${table((age) => `${age},1,1`)}\n90+,1,1`).faults).toMatchObject([
			{ row: 22, value: '90+', message: 'stands twice for Group' }
		]);
		const three = ['A', 'B', 'C'].map((name) => `${name},0,1,1`).join('\n');
		expect(groupsFromText(`group,age,population,deaths\n${three}`).faults).toMatchObject([
			{ value: 'C', message: 'is a third group; two can be compared' }
		]);
		expect(groupsFromText('age,people\n0,1').faults).toMatchObject([
			{ row: 1, column: 'deaths', value: 'age, people' }
		]);
	});

	it('leaves an empty cell empty', () => {
		const { groups, faults } = groupsFromText(table((age) => `${age},1000,`));
		expect(faults).toEqual([]);
		expect(groups[0]?.deaths.every((count) => count === null)).toBe(true);
	});
});
