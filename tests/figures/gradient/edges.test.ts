import { describe, expect, it } from 'vitest';
import { gapMeasures } from '$lib/figures/gradient/gap-measures';
import { gradientOf } from '$lib/figures/gradient/slope';
import type { GradientSource } from '$lib/figures/gradient/gradient';
import { choice, madeUp } from './made-up';

/** As `madeUp`, with other values; those without limits have none. */
function withValues(value: (at: number) => number | null, change: Partial<GradientSource> = {}) {
	const areas = madeUp().areas.map((one, at) => ({ ...one, values: [{ value: value(at) }] }));
	return madeUp({ areas, ...change });
}
const gap = (
	source: GradientSource,
	id: string,
	grouping: 'tenths' | 'fifths' | 'regions' = 'fifths'
) =>
	// prettier-ignore
	gapMeasures(gradientOf(source, { ...choice, grouping }), source).find((one) => one.id === id);

describe('the gaps of groups that are all alike', () => {
	const same = withValues(() => 15);

	it('are none, and a slope through them is not known rather than 0', () => {
		expect(gap(same, 'difference')?.value).toBe(0);
		expect(gap(same, 'ratio')?.value).toBe(1);
		expect(gap(same, 'slope-linear')).toMatchObject({ value: null });
		expect(gap(same, 'relative-logit')).toMatchObject({ value: null });
	});
});

describe('the gaps of values without limits', () => {
	it('are turned so that more inequality is larger, and have no limits', () => {
		const worse = withValues((at) => 40 - at, { polarity: 'low-is-good' });
		// Means of fifths of four: 38.5 down to 22.5.
		expect(gap(worse, 'difference')).toEqual({
			id: 'difference',
			scale: 'unit',
			kind: 'ordered',
			value: 16
		});
		expect(gap(worse, 'slope-linear')?.value).toBeGreaterThan(16);
		expect(gap(worse, 'slope-linear')).toHaveProperty('lower');
		expect(gap(worse, 'range')).not.toHaveProperty('lower');
	});

	it('of a measure that is no percentage have no index within bounds', () => {
		const years = { id: 'years', label: 'years', decimals: 1 } as const;
		expect(
			gap(
				withValues((at) => 60 + at),
				'concentration-wagstaff'
			)
		).toBeDefined();
		expect(
			gap(
				withValues((at) => 60 + at, { unit: years }),
				'concentration-wagstaff'
			)
		).toBeUndefined();
	});

	it('of which all are 0 are no share of nothing', () => {
		const none = withValues(() => 0, { polarity: 'low-is-good' });
		expect(gap(none, 'fraction')?.value ?? null).toBeNull();
		expect(gap(none, 'variation')?.value).toBeNull();
		expect(gap(none, 'ratio')?.value).toBeNull();
	});
});

describe('authorities by deprivation', () => {
	it('of one score are in the order of their codes, the same on every visit', () => {
		const areas = madeUp().areas.map((one) => ({
			...one,
			scores: { 'imd-2025': 30, 'imd-2019': 30 }
		}));
		const order = ({ authorities }: ReturnType<typeof gradientOf>) =>
			authorities.map(({ code }) => code);
		const [first, again] = [areas, [...areas].reverse()].map((list) =>
			order(gradientOf(madeUp({ areas: list }), choice))
		);
		expect(first).toEqual(again);
		expect(first).toEqual(areas.map(({ code }) => code));
	});

	it('without a value are counted with the reason, not published where none is told', () => {
		const source = withValues((at) => (at === 5 ? null : at));
		const { missing, authorities } = gradientOf(source, choice);
		expect(missing).toEqual([{ name: 'Area 5', slug: 'area-5', reason: 'not-published' }]);
		expect(authorities).toHaveLength(19);
		expect(gradientOf(source, { ...choice, sex: 'male' }).missing).toHaveLength(20);
	});
});
