import { describe, expect, it } from 'vitest';
import { waterfallDrawing } from '$lib/charts/length/waterfall';
import type { Figure, Sex } from '$lib/figure';
import { PHONE, WIDE } from './drawn';
import { estimate, figure, people, waterfall, years } from './synthetic';

type Rows = [string, number | null][];

/** The change of a population by the categories given. */
function change(rows: Rows, parts: Partial<Figure> = {}): Figure {
	return figure('change', 'waterfall', people, {
		categories: rows.map(([key]) => ({ key, label: `Of ${key}` })),
		estimates: rows.map(([category, value]) => estimate('home', value, { category })),
		...parts
	});
}

const gap: Rows = [
	['cancer', 0.5],
	['accidents', -0.2],
	['gap', 0.3]
];

/** The parts of a gap, by sex. */
function bySex(sexes: Sex[], panels: Figure['panels'] = 'sex'): Figure {
	const estimates = sexes.flatMap((sex) =>
		gap.map(([category, value]) => estimate('home', value, { sex, category }))
	);
	return { ...change(gap), unit: years, panels, estimates };
}

const numbers = (d: string) => [...d.matchAll(/-?[\d.]+/g)].map(([text]) => Number(text));
const texts = (of: Figure, width = WIDE) =>
	waterfallDrawing(of, width).labels.map(({ text }) => text);

describe('the steps of a waterfall', () => {
	it('lead from the start over rises and falls to the end', () => {
		const rows: Rows = [
			['population_start', 1000],
			['births', 60],
			['deaths', -20],
			['population_end', 1040]
		];
		const { bars, connectors } = waterfallDrawing(change(rows), WIDE);
		expect(bars.map(({ part }) => part)).toEqual(['start', 'rise', 'fall', 'end']);
		const [, births, deaths, end] = bars;
		expect(births!.width / deaths!.width).toBeCloseTo(3, 1);
		expect(deaths!.x + deaths!.width).toBeCloseTo(births!.x + births!.width, 1);
		expect(end!.x).toBeCloseTo(births!.x, 1);
		expect(end!.width / births!.width).toBeCloseTo(40 / 60, 1);
		expect(connectors.match(/M/g)).toHaveLength(3);
	});

	it('without a value leave a word in soft ink and no bar, and the next starts where they would', () => {
		const rows: Rows = [
			['population_start', 1000],
			['births', 60],
			['deaths', null],
			['other', 30],
			['population_end', 1090]
		];
		const { bars, labels, points } = waterfallDrawing(change(rows), WIDE);
		expect(bars).toHaveLength(4);
		const word = labels.find(({ text }) => text === 'not published');
		expect(word?.tone).toBe('ink-soft');
		expect(points[2]?.value).toBe('not published');
		const [, births, other] = bars;
		expect(other!.x).toBeCloseTo(births!.x + births!.width, 1);
	});

	it('of nothing are thin but seen', () => {
		const { bars } = waterfallDrawing(
			change([
				['births', 0],
				['deaths', -5]
			]),
			WIDE
		);
		expect(bars[0]?.width).toBe(1.5);
	});

	it('start from nothing where a gap is taken apart, and say no start', () => {
		const { bars } = waterfallDrawing(bySex(['male'], 'none'), WIDE);
		expect(bars.map(({ part }) => part)).toEqual(['rise', 'fall', 'end']);
		expect(bars[2]!.x).toBeCloseTo(bars[0]!.x, 1);
		expect(texts(bySex(['male'])).join(' ')).not.toContain('upright line');
	});

	it('are those of home at the period of the figure, not of others or other years', () => {
		const own = change([['births', 60]]);
		const estimates = [
			...own.estimates,
			estimate('benchmark', 99, { category: 'births' }),
			estimate('home', 77, { category: 'births', period: '2011-06-30/2011-06-30' })
		];
		expect(waterfallDrawing({ ...own, estimates }, WIDE).points).toHaveLength(1);
	});
});

describe('the panels of a waterfall', () => {
	it('are one for each sex, each under its heading with the parts named once', () => {
		const words = texts(bySex(['male', 'female']));
		expect(words.filter((text) => text === 'Men' || text === 'Women')).toEqual(['Men', 'Women']);
		expect(words.filter((text) => text === 'Of cancer')).toHaveLength(2);
		expect(words.join(' ')).not.toMatch(/Of cancer, (wo)?men/);
	});

	it('are as high together as what is in them, on a phone as well', () => {
		for (const width of [WIDE, PHONE]) {
			const one = waterfallDrawing(bySex(['female']), width);
			const two = waterfallDrawing(bySex(['female', 'male']), width);
			expect(two.height).toBeGreaterThan(1.7 * one.height);
			expect(Math.max(...two.bars.map(({ y, height }) => y + height))).toBeLessThan(two.height);
			const men = two.bars.filter(({ key }) => /\bmale/.test(key));
			const women = two.bars.filter(({ key }) => /female/.test(key));
			expect(Math.min(...men.map(({ y }) => y))).toBeGreaterThan(
				Math.max(...women.map(({ y }) => y)) + 18
			);
		}
	});

	it('are none where the figure has one for all, whatever its sexes', () => {
		expect(texts(bySex(['male'], 'none'))).not.toContain('Men');
	});
});

describe('a waterfall without steps', () => {
	it.each([WIDE, PHONE])('is drawn without broken numbers at %i px', (width) => {
		for (const panels of ['none', 'sex'] as const) {
			const drawing = waterfallDrawing(change([], { panels }), width);
			expect(drawing.bars).toEqual([]);
			expect(drawing.rules + drawing.connectors).not.toMatch(/NaN|undefined|Infinity/);
			expect(drawing.height).toBeGreaterThan(0);
		}
	});

	it('of only missing values has words and points within the picture', () => {
		const drawing = waterfallDrawing(
			change([
				['births', null],
				['deaths', null]
			]),
			PHONE
		);
		expect(drawing.bars).toEqual([]);
		expect(numbers(drawing.connectors).every(Number.isFinite)).toBe(true);
		expect(drawing.points.every(({ x }) => x >= 0 && x <= PHONE)).toBe(true);
	});

	it('names the line that steps are measured from', () => {
		expect(texts(waterfall()).join(' ')).toContain(
			'Bars show the change from the upright line: residents at mid-2022.'
		);
	});
});
