import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, Estimate, Figure, Verdict } from '$lib/figure';
import {
	direction,
	judgement,
	sameness,
	extreme,
	distance,
	strength,
	separatePeriods,
	trend
} from '$lib/words/evidence';

const compared: Comparison = {
	sex: 'male',
	category: '',
	period: '2021-01-01/2023-12-31',
	value: 77.3,
	lower: 76.9,
	upper: 77.6,
	benchmark: 79.1,
	difference: -1.8,
	fromUnrounded: false,
	verdict: 'worse',
	reason: 'judged by its interval'
};
const figure = { polarity: 'high-is-good', interval: { level: 95, method: 'published' } } as const;
const refusal = (because: string) => ({ allowed: false, because });
const yes = { allowed: true };

describe('a word of direction', () => {
	it.each<[string, Partial<Comparison>, object]>([
		['a test found them apart', {}, yes],
		['a count is higher', { verdict: 'higher', difference: 1 }, yes],
		['the value is missing', { value: null }, refusal('there is no value')],
		[
			'there is no benchmark',
			{ benchmark: null, difference: null },
			refusal('there is nothing to compare with')
		],
		[
			'any difference lies within the margin',
			{ verdict: 'similar' },
			refusal('any difference is too small to matter')
		],
		[
			'the counts are equal',
			{ verdict: 'equal', lower: undefined, upper: undefined },
			refusal('the two are the same at the precision shown')
		],
		[
			'nothing was tested',
			{ verdict: 'not-compared', reason: 'no limits are published' },
			refusal('no limits are published')
		],
		['the two are equal', { difference: 0 }, refusal('there is no difference')],
		[
			'the verdict points the other way',
			{ verdict: 'higher', difference: -1 },
			refusal('the difference and the judgement disagree')
		]
	])('%s', (_, change, expected) => {
		expect(direction({ ...compared, ...change })).toEqual(expected);
	});
});

describe('better and worse', () => {
	it('need an interval and an agreed direction', () => {
		expect(judgement(figure, compared)).toEqual(yes);
		expect(judgement({ ...figure, polarity: 'none' }, compared)).toEqual(
			refusal('no direction is agreed to be good')
		);
		expect(judgement({ ...figure, interval: null }, compared)).toEqual(
			refusal('no limits are published')
		);
		expect(judgement(figure, { ...compared, verdict: 'lower' })).toEqual(
			refusal('no direction is agreed to be good')
		);
	});

	it('are refused where the difference points to the other side', () => {
		expect(judgement({ ...figure, polarity: 'low-is-good' }, compared)).toEqual(
			refusal('the difference and the judgement disagree')
		);
	});
});

const verdicts: Verdict[] = ['better', 'worse', 'similar', 'higher', 'lower', 'not-compared'];
const anyComparison = fc
	.record({
		value: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
		benchmark: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
		limits: fc.boolean(),
		verdict: fc.constantFrom(...verdicts)
	})
	.map(({ value, benchmark, limits, verdict }): Comparison => ({
		...compared,
		value,
		benchmark,
		verdict,
		difference: value === null || benchmark === null ? null : value - benchmark,
		...(limits ? {} : { lower: undefined, upper: undefined })
	}));

describe('the rules together', () => {
	it('never allow a direction and sameness at once, nor better and worse without a direction', () => {
		fc.assert(
			fc.property(anyComparison, (one) => {
				const [word, same] = [direction(one).allowed, sameness(one).allowed];
				expect(word && same).toBe(false);
				const good = judgement(figure, one);
				if (good.allowed) {
					expect(word).toBe(true);
					expect(one.lower).toBeDefined();
					expect((one.difference ?? 0) > 0).toBe(one.verdict === 'better');
				} else expect(good.because.length).toBeGreaterThan(5);
			}),
			{ seed: 7, numRuns: 500 }
		);
	});
});

function value(start: number, end: number, number: number | null = 1): Estimate {
	const period = `${start}-01-01/${end}-12-31`;
	return { role: 'home', area: 'E1', sex: 'male', category: '', period, value: number };
}
const overlapping = Array.from({ length: 21 }, (_, index) => value(2001 + index, 2003 + index));
const yearly = Array.from({ length: 6 }, (_, index) => value(2018 + index, 2018 + index));

describe('a trend', () => {
	it('counts only periods that share no day, the newest first', () => {
		expect(separatePeriods(overlapping).map(({ period }) => period.slice(0, 4))).toEqual([
			'2003',
			'2006',
			'2009',
			'2012',
			'2015',
			'2018',
			'2021'
		]);
		expect(separatePeriods([value(2020, 2020, null), value(2021, 2021)])).toHaveLength(1);
	});

	it('is told where five separate periods were tested', () => {
		expect(trend(overlapping, [], true)).toEqual(yes);
		expect(trend(yearly, [], true)).toEqual(yes);
	});

	it.each<[string, Estimate[], string | null, boolean, string]>([
		['four periods', yearly.slice(0, 4), null, true, 'fewer than five separate periods are held'],
		[
			'overlapping periods',
			overlapping.slice(0, 12),
			null,
			true,
			'fewer than five separate periods are held'
		],
		['nothing', [], null, true, 'fewer than five separate periods are held'],
		['a break', yearly, '2021-01-01', true, 'the series is broken'],
		['no test', yearly, null, false, 'no test has found one']
	])('is refused with %s', (_, list, at, tested, because) => {
		const breaks = at ? [{ at, label: 'new method' }] : [];
		expect(trend(list, breaks, tested)).toEqual(refusal(because));
	});

	it('does not mind a break before the first separate period', () => {
		expect(trend(yearly, [{ at: '2018-01-01', label: 'new method' }], true)).toEqual(yes);
	});
});

const placed = (area: string, middle: number, half = 0.5) => ({
	area,
	value: middle,
	lower: middle - half,
	upper: middle + half
});

describe('a rank', () => {
	const list = [placed('a', 70), placed('b', 75), placed('c', 75.4)];

	it('is told only of an end whose interval touches no other', () => {
		expect(extreme(list, 'a', 'lowest')).toEqual(yes);
		expect(extreme(list, 'c', 'highest')).toEqual(
			refusal('its interval overlaps that of one other')
		);
		expect(extreme([...list, placed('e', 75.2)], 'c', 'highest')).toEqual(
			refusal('its interval overlaps those of 2 others')
		);
	});

	it('is refused in the middle, without limits, alone and among equals', () => {
		expect(extreme(list, 'b', 'lowest')).toEqual(refusal('it is not the lowest'));
		expect(extreme([...list, { area: 'e', value: 90 }], 'a', 'lowest')).toEqual(
			refusal('no limits are published')
		);
		expect(extreme([placed('a', 70)], 'a', 'lowest')).toEqual(
			refusal('there is nothing to compare with')
		);
		expect(extreme([{ area: 'd', value: null }, ...list], 'd', 'lowest')).toEqual(
			refusal('there is nothing to compare with')
		);
		expect(extreme([...list, { area: 'd', value: null }], 'a', 'lowest')).toEqual(
			refusal('not every place has a value')
		);
		expect(extreme([placed('a', 70), placed('b', 70)], 'a', 'lowest')).toEqual(
			refusal('it is not the lowest')
		);
	});
});

describe('the strength of the evidence', () => {
	const area = { code: 'E1', name: 'A', slug: 'a', level: 'local-authority' } as const;
	const made = (change: Partial<Figure> = {}) =>
		({
			...figure,
			id: 'life-expectancy-birth',
			kind: 'gap',
			area,
			shown: area,
			...change
		}) as Figure;

	it('goes from tested over counted and published to nothing', () => {
		const grade = (one: Partial<Comparison>, change: Partial<Figure> = {}) =>
			strength(made(change), { ...compared, ...one });
		const without = { lower: undefined, upper: undefined };
		expect(grade({})).toBe('tested');
		expect(grade({ verdict: 'similar' })).toBe('similar');
		expect(grade({ ...without, verdict: 'higher', difference: 1 })).toBe('counted');
		expect(grade({ ...without, verdict: 'not-compared' })).toBe('published');
		expect(grade({}, { shown: { ...area, code: 'E2' } })).toBe('wider');
		expect(grade({ benchmark: null })).toBe('alone');
		expect(grade({}, { kind: 'reported' })).toBe('reported');
		expect(grade({}, { question: 'projection-by-age' })).toBe('reported');
		expect(grade({ value: null })).toBe('none');
	});

	it('measures the distance from the benchmark in half-widths of the interval', () => {
		expect(distance({ ...compared, lower: 76.3, upper: 78.3 })).toBeCloseTo(1.8, 10);
		expect(distance({ ...compared, lower: undefined, upper: undefined })).toBe(0);
	});
});
