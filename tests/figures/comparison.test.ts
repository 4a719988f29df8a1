import { describe, expect, it } from 'vitest';
import { compared } from '$lib/figures/comparison';
import type { Context } from '$lib/figures/context';
import type { Estimate, Unit } from '$lib/figure';
import { indicatorById, type Indicator } from '$lib/catalogue/indicators';
import { estimate } from '../words/made';

const percent: Unit = { id: 'percent', label: '%', decimals: 1 };
/** Anytown is all of one authority; England holds it and so many others. */
const among = (authorities: number) =>
	({
		footprints: new Map([
			['home', new Map([['home', { held: 10, all: 10 }]])],
			[
				'other',
				new Map(
					['home', ...Array.from({ length: authorities - 1 }, (_, at) => `other ${at}`)].map(
						(code) => [code, { held: 10, all: 10 }] as const
					)
				)
			]
		])
	}) as unknown as Context;
const apart = { footprints: new Map() } as unknown as Context;
const whole = among(300);

/** A made-up indicator that is judged by intervals. */
const judged = (change: Partial<Indicator> = {}): Indicator => ({
	...indicatorById('smoking'),
	comparison: 'interval',
	polarity: 'low-is-good',
	...change
});
const at = (value: number | null, reach?: number): Estimate =>
	estimate(
		'persons',
		value,
		reach === undefined || value === null ? {} : { lower: value - reach, upper: value + reach }
	);
const of = (home: Estimate, other: Estimate | undefined, indicator = judged(), context = apart) =>
	compared(
		context,
		indicator,
		percent,
		{ ...home, area: 'home' },
		other && { ...other, area: 'other' }
	);

describe('two separate places', () => {
	it('are judged by the interval of their difference, by which side is good', () => {
		expect(of(at(20, 1), at(10, 1))).toMatchObject({ difference: 10, verdict: 'worse' });
		expect(of(at(10, 1), at(20, 1))).toMatchObject({ difference: -10, verdict: 'better' });
		const none = judged({ polarity: 'none' });
		expect(of(at(20, 1), at(10, 1), none).verdict).toBe('higher');
		expect(of(at(10, 1), at(20, 1), none).verdict).toBe('lower');
	});

	it('have limits of the difference: the square root of both reaches’ squares', () => {
		const found = of(at(20, 3), at(15, 4));
		expect([found.differenceLower, found.differenceUpper]).toEqual([0, 10]);
		// The interval touches 0, so nothing was found; and it reaches far beyond the margin.
		expect(found.verdict).toBe('open');
	});

	it('are about the same only where their difference lies within the margin', () => {
		expect(of(at(20, 0.3), at(20.2, 0.3)).verdict).toBe('similar');
		expect(of(at(20, 0.9), at(20.2, 0.9)).verdict).toBe('open');
		const without = judged({ unit: 'index' });
		expect(of(at(20, 0.01), at(20, 0.01), without).verdict).toBe('open');
	});

	it('are not judged where the one has no limits, and by its own where the other has none', () => {
		expect(of(at(20), at(10, 1))).toMatchObject({
			verdict: 'not-compared',
			reason: 'no limits are published'
		});
		expect(of(at(20, 1), at(10))).toMatchObject({ difference: 10, verdict: 'worse' });
		expect(of(at(20, 1), at(10)).reason).toContain('has no limits');
	});
});

describe('a place and the whole that holds it', () => {
	it('are judged by whether its interval leaves the whole’s value out', () => {
		expect(of(at(20, 1), at(18), judged(), whole).verdict).toBe('worse');
		expect(of(at(20, 2), at(18), judged(), whole).verdict).toBe('open');
		expect(of(at(20), at(18), judged(), whole)).toMatchObject({
			verdict: 'not-compared',
			reason: 'no limits are published'
		});
	});

	it('are not tested where the part is a large one of the whole, either way round', () => {
		const large = among(4);
		for (const [first, second] of [
			[at(20, 1), at(10, 1)],
			[at(10, 1), at(20, 1)]
		] as const)
			expect(of(first, second, judged(), large)).toMatchObject({
				verdict: 'not-compared',
				reason: expect.stringContaining('a large part') as string
			});
	});
});

describe('what is not compared', () => {
	it('says why, and has no difference where a value is missing', () => {
		expect(of(at(null), at(18))).toMatchObject({
			difference: null,
			reason: 'there is no value for this area'
		});
		expect(of(at(20), undefined)).toMatchObject({
			benchmark: null,
			difference: null,
			reason: 'there is nothing to compare with'
		});
		expect(of(at(20), at(null)).reason).toBe('there is no value for the place compared with');
	});

	it('says what its indicator says, or that it is not judged', () => {
		const told = judged({ comparison: 'none', notCompared: 'made up' });
		expect(of(at(20), at(18), told).reason).toBe('made up');
		const untold: Indicator = { ...told };
		delete untold.notCompared;
		expect(of(at(20), at(18), untold).reason).toBe('not judged');
	});
});

describe('full counts', () => {
	const plain = judged({ comparison: 'plain' });

	it('are higher, lower or the same at the digits shown, never better or worse', () => {
		expect(of(at(20.04), at(20), plain)).toMatchObject({
			verdict: 'equal',
			fromUnrounded: false
		});
		expect(of(at(20.06), at(20), plain).verdict).toBe('higher');
		expect(of(at(19.9), at(20), plain).verdict).toBe('lower');
	});

	it('of none or all are set beside nothing: there the numbers behind are very small', () => {
		for (const value of [0, 0.04, 100])
			expect(of(at(value), at(20), plain).verdict).toBe('not-compared');
		expect(of(at(0.06), at(20), plain).verdict).toBe('lower');
	});
});
