import { describe, expect, it } from 'vitest';
import { limitsOf, slopeInput, slopeOf } from '$lib/figures/life-expectancy/tenths';
import type { TenthRow } from '$lib/questions/tenths';

/** Ten made-up groups of 1,000 people-years whose life expectancy rises by a year from each to the next. */
function tenths(change: (row: TenthRow) => Partial<TenthRow> = () => ({})): TenthRow[] {
	return Array.from({ length: 10 }, (_, at) => {
		const row: TenthRow = {
			area: 'E06000999',
			sex: 'male',
			tenth: at + 1,
			personYears: 1000,
			start: '2014-01-01',
			end: '2016-12-31',
			value: 70 + at,
			standardError: 0.5
		};
		return { ...row, ...change(row) };
	});
}

describe('the limits of a group', () => {
	it('are 1.96 standard errors to each side, none without an error, and nothing without a value', () => {
		const limits = limitsOf({ value: 80, standardError: 1 });
		expect(limits?.lower).toBeCloseTo(80 - 1.959964, 5);
		expect(limits?.upper).toBeCloseTo(80 + 1.959964, 5);
		expect(limitsOf({ value: 80, standardError: null })).toEqual({ value: 80 });
		expect(limitsOf({ value: null, standardError: 1 })).toBeNull();
	});
});

describe('what a slope is fitted through', () => {
	it('leaves out groups without a value, and needs five that have one', () => {
		const held = (count: number) => tenths(({ tenth }) => (tenth > count ? { value: null } : {}));
		expect(slopeInput(held(5))?.quantiles).toEqual([1, 2, 3, 4, 5]);
		expect(slopeInput(held(4))).toBeNull();
		expect(slopeInput([])).toBeNull();
	});

	it('is nothing where the error of any group that has a value is not known', () => {
		const without = (value: number | null) =>
			tenths(({ tenth }) => (tenth === 3 ? { value, standardError: null } : {}));
		expect(slopeInput(without(72))).toBeNull();
		expect(slopeInput(without(null))?.values).toHaveLength(9);
	});
});

describe('a slope', () => {
	it('of an even ladder is its steps over ranks from 0 to 1, with the difference of the ends', async () => {
		const [slope] = await slopeOf(tenths());
		// Ranks are 0.05, 0.15 … 0.95: a year for each tenth is ten from end to end.
		expect(slope?.slopeIndex).toBeCloseTo(10, 9);
		expect(slope?.from).toBeCloseTo(69.5, 9);
		expect(slope?.relativeIndex?.value).toBeCloseTo(79.5 / 69.5, 9);
		expect(slope?.ends?.value).toBeCloseTo(9, 9);
		// Two independent errors of 0.5: 1.96 × √0.5.
		expect(slope?.ends?.upper).toBeCloseTo(9 + 1.959964 * Math.SQRT1_2, 5);
	});

	it('has no difference of the ends where an end has no value', async () => {
		const [slope] = await slopeOf(tenths(({ tenth }) => (tenth === 10 ? { value: null } : {})));
		expect(slope).not.toHaveProperty('ends');
		expect(slope?.slopeIndex).toBeGreaterThan(8);
	});

	it('is nothing where there are too few groups', async () => {
		expect(await slopeOf(tenths().slice(0, 4))).toEqual([]);
		expect(await slopeOf([])).toEqual([]);
	});
});
