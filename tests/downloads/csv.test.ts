import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvText, figureCsv } from '$lib/downloads/csv';
import { columns, figureRows, type Cell } from '$lib/downloads/rows';
import type { Figure } from '$lib/figure';
import { recordsOf } from '$lib/catalogue/tables';
import { gapBySex, gradient, home, strip, without } from '../charts/synthetic';

/** The cells of a CSV as they are read back, by our own reader of tables. */
const readBack = (csv: string) => recordsOf(csv).records;

describe('a cell of a CSV', () => {
	it('gives back every number to its last digit, in 10,000 values', () => {
		const number = fc.oneof(
			fc.double({ noNaN: true, noDefaultInfinity: true }),
			fc.integer(),
			fc.double({ min: -100, max: 100, noNaN: true })
		);
		const table = fc.array(number, { minLength: 20, maxLength: 20 });
		let values = 0;
		fc.assert(
			fc.property(table, (row) => {
				values += row.length;
				const cells = csvText([row.map((_, at) => `c${at}`), row]).split('\r\n')[1]!;
				// −0 is written 0: no statistic tells the two apart.
				expect(cells.split(',').map(Number)).toEqual(row.map((value) => value + 0));
			}),
			{ numRuns: 500, seed: 6 }
		);
		expect(values).toBeGreaterThanOrEqual(10_000);
	});

	it('gives back every text, the harmless ones unchanged', () => {
		const text = fc.string({ unit: 'grapheme', minLength: 1 });
		fc.assert(
			fc.property(fc.tuple(text, text), (texts) => {
				// Line ends within a cell are kept; a lone one is what the next case is about.
				fc.pre(texts.every((each) => !/[\r\n]/.test(each)));
				const [row = []] = readBack(csvText([['a', 'b'], texts]));
				expect(row.map((cell) => cell.replace(/^'/, ''))).toEqual(
					texts.map((each) => each.replace(/^'/, ''))
				);
			}),
			{ numRuns: 1000, seed: 6 }
		);
	});

	it.each([
		'=1+1',
		'+44 1942',
		'-6.8',
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		'\n=1',
		'＝1',
		'＋1',
		'－1',
		'＠1'
	])('puts an apostrophe before %j, which a spreadsheet would run', (text) => {
		expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
	});

	it.each([-6.8, -0.05, 1e21, 1e-9, 339174])('never touches the number %d', (value) => {
		expect(csvCell(value)).toBe(String(value));
		expect(Number(csvCell(value))).toBe(value);
	});

	it('is empty for what is missing, and refuses what is not a number', () => {
		expect([csvCell(null), csvCell(undefined), csvCell('')]).toEqual(['', '', '']);
		expect(() => csvCell(NaN)).toThrow(RangeError);
		expect(() => csvCell(Infinity)).toThrow(RangeError);
	});
});

describe('the CSV of a figure', () => {
	const [head = [], ...rows] = [figureRows(gapBySex()).head, ...readBack(figureCsv(gapBySex()))];
	const cell = (row: string[] | undefined, name: string) => row?.[head.indexOf(name)];

	it('has every estimate with its value, limits and period, and then the differences', () => {
		const figure = gapBySex();
		const estimates = rows.filter((row) => cell(row, 'role') !== 'difference');
		expect(estimates).toHaveLength(figure.estimates.length);
		figure.estimates.forEach((one, at) => {
			expect(cell(estimates[at], 'value')).toBe(csvCell(one.value));
			expect(cell(estimates[at], 'lower')).toBe(csvCell(one.lower));
			expect(`${cell(estimates[at], 'period_start')}/${cell(estimates[at], 'period_end')}`).toBe(
				one.period
			);
		});
		const differences = rows.filter((row) => cell(row, 'role') === 'difference');
		expect(differences.map((row) => Number(cell(row, 'value')))).toEqual(
			figure.comparisons.map(({ difference }) => difference)
		);
	});

	it('says why a value is missing and writes no zero for it', () => {
		const missing = readBack(figureCsv(without(gapBySex(), 'home'))).filter(
			(row) => cell(row, 'role') === 'home'
		);
		expect(missing.length).toBeGreaterThan(0);
		for (const row of missing) {
			expect(cell(row, 'value')).toBe('');
			expect(cell(row, 'missing')).toBe('not-published');
		}
	});

	it('has as many cells in every row as it has columns', () => {
		for (const figure of [gapBySex(), strip(), gradient()])
			for (const row of figureRows(figure).rows)
				expect(row).toHaveLength(figureRows(figure).head.length);
		expect(new Set(columns).size).toBe(columns.length);
	});
});

describe('what a figure shows besides its estimates', () => {
	const factsIn = (figure: Figure) => {
		const { head, rows } = figureRows(figure);
		return (role: string): Record<string, Cell>[] =>
			rows
				.filter((row) => row[head.indexOf('role')] === role)
				.map((row) => Object.fromEntries(row.map((each, at) => [head[at] ?? '', each] as const)));
	};

	it('the slope with both kinds of limits, the published one, the ratio and the ends', () => {
		const slope = {
			sex: 'male' as const,
			from: 73,
			to: 82,
			slopeIndex: 9.1234567,
			lower: 8.1,
			upper: 10.2,
			simulated: { lower: 8, upper: 10.3, draws: 10_000, seed: 1 },
			relativeIndex: { value: 1.1246, lower: 1.1, upper: 1.15 },
			ends: { value: 8.5, lower: 7.9, upper: 9.1 },
			published: null
		};
		const facts = factsIn({ ...gradient(), slopes: [slope] });
		expect(facts('slope-index')).toEqual([
			expect.objectContaining({ value: 9.1234567, lower: 8.1, upper: 10.2, interval_level: 95 })
		]);
		expect(facts('slope-index-simulated')[0]).toMatchObject({ lower: 8, upper: 10.3 });
		expect(facts('slope-index-published')[0]).toMatchObject({
			value: null,
			missing: 'not-held'
		});
		expect(facts('relative-index')[0]).toMatchObject({ value: 1.1246, unit: 'ratio' });
		expect(facts('ends-difference')[0]).toMatchObject({ value: 8.5, sex: 'male' });
	});

	it('the quarters of all authorities', () => {
		const facts = factsIn(strip());
		expect(facts('median')[0]).toMatchObject({
			value: strip().distribution!.median,
			area_code: ''
		});
	});

	it('a change with what chance would give, over both periods', () => {
		const change = {
			sex: 'female' as const,
			category: '',
			from: '2019-01-01/2021-12-31',
			to: '2021-01-01/2023-12-31',
			change: 0.4,
			withinChance: null
		};
		const facts = factsIn({ ...gapBySex(), changes: [change] });
		expect(facts('change')[0]).toMatchObject({
			value: 0.4,
			area_code: home.code,
			period_start: '2019-01-01',
			period_end: '2023-12-31'
		});
		expect(facts('change-within-chance')[0]).toMatchObject({
			value: null,
			remark: expect.stringContaining('not known') as string
		});
	});
});
