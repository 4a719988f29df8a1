import { describe, expect, it } from 'vitest';
import { authoritiesDrawing } from '$lib/charts/position/authorities';
import { bandBetween, straightPath } from '$lib/charts/layout/path';
import { rowsOf } from '$lib/charts/layout/rows';
import { intervalWords } from '$lib/charts/layout/series';
import { barsDrawing } from '$lib/charts/length/bars';
import { endText } from '$lib/charts/length/bar-texts';
import { differenceWords, toneOf } from '$lib/charts/position/gap-texts';
import { gapDrawing } from '$lib/charts/position/gap';
import { sparkline } from '$lib/charts/sparkline';
import { linesDrawing } from '$lib/charts/time/lines';
import { levelText } from '$lib/catalogue/areas';
import { gradientOf } from '$lib/figures/gradient/slope';
import { choice, madeUp } from '../figures/gradient/made-up';
import { PHONE, WIDE } from './drawn';
import { compared, estimate, figure, midYears, percent, years } from './synthetic/parts';

const year = (at: number) => `${at}-01-01/${at}-12-31`;

describe('a small chart over time', () => {
	const spark = (...values: (number | null)[]) =>
		sparkline(
			{
				estimates: values.map((value, at) => estimate('home', value, { period: year(2020 + at) })),
				breaks: []
			},
			'persons',
			''
		);

	it('of one period, or of a value that never changes, is sound', () => {
		for (const drawn of [spark(5), spark(5, 5, 5)]) {
			expect(JSON.stringify(drawn)).not.toMatch(/null|NaN/);
			expect(drawn.end?.y).toBeGreaterThan(0);
		}
	});

	it('ends at the newest value that there is, and nowhere where there is none', () => {
		expect(spark(5, 7, null).end).toEqual(spark(5, 7, null).end);
		expect(spark(5, 7, null).end?.x).toBeLessThan(spark(5, 7, 9).end!.x);
		expect(spark(null, null)).toEqual({ lines: [], end: null });
	});
});

describe('the middle of all authorities', () => {
	const middle = figure('made', 'gap', percent, {
		estimates: [estimate('home', 20), estimate('middle', 25)],
		comparisons: []
	});

	it('is drawn in grey, as neither place', () => {
		expect([toneOf(estimate('middle', 1)), toneOf(estimate('benchmark', 1))]).toEqual([
			'other',
			'benchmark'
		]);
		const bars = barsDrawing({ ...middle, kind: 'bars' }, WIDE);
		const label = bars.labels.find(({ text }) => text.includes('25.0%'));
		expect(label?.tone).toBe('ink-soft');
		expect(
			gapDrawing(middle, PHONE)
				.labels.map(({ text }) => text)
				.join(' ')
		).toContain('25.0%');
	});
});

describe('how far home is from the benchmark', () => {
	const words = (value: number, benchmark: number, unit = years) => {
		const one = { ...compared('persons', '', value, benchmark) };
		const made = figure('made', 'gap', unit, {
			estimates: [estimate('home', value), estimate('benchmark', benchmark)],
			comparisons: [one]
		});
		return differenceWords(made, rowsOf(made)[0]!);
	};

	it('is more or less of what is counted, higher or lower of a rate', () => {
		expect([words(76, 79), words(80, 79)]).toEqual(['3.0 years less', '1.0 years more']);
		expect([words(20, 18, percent), words(18, 20, percent)]).toEqual([
			'2.0 points higher',
			'2.0 points lower'
		]);
		const rate = { id: 'per-1000', label: 'per 1,000 people', decimals: 0 } as const;
		expect(words(30, 20, rate)).toBe('10 higher');
	});

	it('is no difference at the digits shown, and nothing where nothing is compared', () => {
		expect(words(79.01, 79)).toBe('no difference');
		const alone = figure('made', 'gap', years, { estimates: [estimate('home', 79)] });
		expect(differenceWords(alone, rowsOf(alone)[0]!)).toBeNull();
		const one = { ...compared('persons', '', 79, 79), difference: null };
		const missing = { ...alone, comparisons: [one] };
		expect(differenceWords(missing, rowsOf(missing)[0]!)).toBeNull();
	});
});

describe('a path', () => {
	it('of no places is none', () => {
		expect([straightPath([]), bandBetween([], [])]).toEqual(['', '']);
		expect(
			straightPath([
				[1, 2],
				[3, 4]
			])
		).toBe('M1,2L3,4');
		expect(
			bandBetween(
				[
					[1, 2],
					[3, 4]
				],
				[
					[1, 5],
					[3, 6]
				]
			)
		).toBe('M1,2L3,4L3,6L1,5Z');
	});
});

describe('words of a chart', () => {
	it('give the level of an interval in percent, however it was written', () => {
		const of = (level: number) =>
			intervalWords(
				figure('made', 'gap', years, {
					estimates: [estimate('home', 5, { lower: 4, upper: 6 })],
					interval: { level, method: 'made up' }
				}),
				'Lines'
			);
		expect([of(95), of(0.95)]).toEqual(Array<string>(2).fill('Lines: 95% confidence interval.'));
	});

	it('tell several bars of one place apart by their dates', () => {
		const made = figure('made', 'bars', years, {
			estimates: [
				estimate('home', 5, { period: year(2020) }),
				estimate('home', null, { period: year(2021) })
			]
		});
		const [row] = rowsOf(made);
		const texts = row!.estimates.map((one) => endText(made, row!, one, false));
		expect(texts).toEqual(['2020 5.0', '2021: not published']);
	});

	it('say of an area all that it is', () => {
		expect(levelText('combined-authority', true)).toBe(
			'combined authority and integrated care board'
		);
		expect(levelText('county', false)).toBe('county');
	});
});

describe('authorities by deprivation', () => {
	const drawn = (source = madeUp(), change = {}) =>
		authoritiesDrawing(gradientOf(source, { ...choice, ...change }), source.unit, WIDE);

	it('of regions have neither line nor expectation', () => {
		const { fit, home, dots } = drawn(madeUp(), { grouping: 'regions' });
		expect(fit).toBe('');
		expect(home).toMatchObject({ expected: null });
		expect(dots.match(/M/g)).toHaveLength(20);
		expect(drawn().fit).toMatch(/^M/);
	});

	it('put the name under a home that stands at the top', () => {
		const areas = madeUp().areas.map((one, at) =>
			at === 19 ? { ...one, values: [{ value: 40 }] } : one
		);
		const label = (area: string) => {
			const drawing = drawn(madeUp({ areas }, null), { area });
			return drawing.labels.find(({ bold }) => bold)!.y - drawing.home!.y;
		};
		expect(label('area-19')).toBeGreaterThan(0);
		expect(label('area-3')).toBeLessThan(0);
	});

	it('have no whisker without limits, and no home outside', () => {
		expect(drawn(madeUp({}, null)).home?.whisker).toBe('');
		expect(drawn(madeUp(), { area: 'nowhere' }).home).toBeNull();
	});
});

it('lines that end inside the plot are named there, and not over each other', () => {
	const series = (category: string, level: number) =>
		midYears(2011, 2014).map((period, at) => estimate('home', level + at, { category, period }));
	const later = midYears(2011, 2023).map((period, at) =>
		estimate('benchmark', 90 + at, { category: 'c', period })
	);
	const categories = ['a', 'b', 'c'].map((key) => ({ key, label: `Series ${key}` }));
	const made = figure('made', 'lines', years, {
		categories,
		estimates: [...series('a', 90), ...series('b', 90.2), ...later],
		period: midYears(2023, 2023)[0]!
	});
	const { labels } = linesDrawing(made, WIDE);
	const named = labels.filter(({ text }) => /Series [ab]/.test(text));
	expect(named).toHaveLength(2);
	const [one, other] = named;
	expect(Math.abs(one!.y - other!.y) >= 10 || Math.abs(one!.x - other!.x) > 60).toBe(true);
});
