import { describe, expect, it } from 'vitest';
import { funnelSignificance } from '$lib/statistics/funnels/limits';
import { checkedAreas } from '$lib/statistics/funnels/average';
import { expectRefusal } from '../close';

const crude = { statistic: 'rate', rateType: 'crude' } as const;
const proportions = { statistic: 'proportion', numerators: [1, 2], denominators: [4, 4] } as const;

describe('an area against a funnel', () => {
	it('of proportions lies outside by so many standard errors', () => {
		// Half of 500 people; an area of 100 has a standard error of 5 points: lines at 1.96 and 3.09.
		const found = funnelSignificance({
			statistic: 'proportion',
			numerators: [50, 60, 66, 40, 34, 59, 41],
			denominators: Array<number>(7).fill(100)
		});
		expect(found).toEqual([
			'Not significant',
			'High (0.025)',
			'High (0.001)',
			'Low (0.025)',
			'Low (0.001)',
			'Not significant',
			'Not significant'
		]);
	});

	it('of rates is judged by the events expected at the average', () => {
		// 1,000 people in each with a hundred events on average. Published limits of 78: 61.7 to 97.3.
		const numerators = [100, 78, 122];
		const rates = numerators.map((events) => events * 100);
		const found = ['Not significant', 'Low (0.025)', 'High (0.025)'];
		expect(funnelSignificance({ ...crude, numerators, rates })).toEqual(found);
		const few = { ...crude, numerators, rates: numerators, multiplier: 1000 };
		expect(funnelSignificance(few)).toEqual(found);
	});

	it('of ratios is judged against one, whatever the average', () => {
		// Published limits of 130: 108.6 to 154.4.
		const numerators = [130, 130, 130];
		const found = funnelSignificance({
			statistic: 'ratio',
			numerators,
			denominators: [100, 120, 160]
		});
		expect(found).toEqual(['High (0.025)', 'Not significant', 'Low (0.025)']);
	});

	it('without events is low where enough are expected', () => {
		// 20 expected in each; none at all has limits of 0 and 6.9 at 0.001.
		const areas = {
			...crude,
			numerators: [0, 40],
			rates: [null, 4000],
			denominators: [1000, null]
		};
		expect(funnelSignificance(areas)[0]).toBe('Low (0.001)');
	});

	it('of standardised rates is judged from ten events on', () => {
		const areas = { ...crude, rateType: 'dsr' as const, rates: [100, 100, 100] };
		expect(funnelSignificance({ ...areas, numerators: [9, 10, 400] })).toEqual([
			'Not applicable',
			'Not significant',
			'Not significant'
		]);
		const few = { ...crude, rates: [100, 100], numerators: [9, 400] };
		expect(funnelSignificance(few)[0]).toBe('Not significant');
	});
});

describe('the areas of a funnel', () => {
	it('have for an average all events over all people', () => {
		expect(checkedAreas(proportions)).toEqual({
			numerators: [1, 2],
			denominators: [4, 4],
			average: 0.375
		});
		const rates = { ...crude, numerators: [0, 30], rates: [null, 1000], denominators: [1000, 9] };
		// 30 events at 1,000 per 100,000 stand for 3,000 people.
		const found = { numerators: [0, 30], denominators: [1000, 3000], average: 30 / 4000 };
		expect(checkedAreas(rates)).toEqual(found);
		const standardised = { ...rates, rateType: 'dsr' as const };
		expect(checkedAreas(standardised)).toMatchObject({ denominators: [null, 3000], average: 0.01 });
	});

	it('may have all of their people among the events, but no more', () => {
		expect(checkedAreas({ ...proportions, numerators: [4, 0] }).average).toBe(0.5);
		const more = { ...proportions, numerators: [4, 5] };
		expectRefusal(() => checkedAreas(more), 'numerator_exceeds_denominator', 'numerators[1]');
		const ratio = { statistic: 'ratio', numerators: [4, 5], denominators: [4, 4] } as const;
		expect(checkedAreas(ratio).average).toBe(9 / 8);
	});

	it('are named where a number is missing or cannot be', () => {
		const refused = (change: object, code: Parameters<typeof expectRefusal>[1], argument: string) =>
			expectRefusal(() => checkedAreas({ ...proportions, ...change }), code, argument);
		refused({ numerators: [1, null] }, 'missing_value', 'numerators[1]');
		refused({ numerators: [-1, 1] }, 'negative_numerator', 'numerators[0]');
		refused({ denominators: [4, null] }, 'missing_value', 'denominators[1]');
		refused({ denominators: [4, 0] }, 'nonpositive_denominator', 'denominators[1]');
		refused({ denominators: [4] }, 'length_mismatch', 'denominators.length');
		refused({ numerators: [], denominators: [] }, 'too_few_values', 'numerators');
	});

	it('of rates are named too', () => {
		const areas = { ...crude, numerators: [0, 30], rates: [0, 1000], denominators: [1000, 3000] };
		const refused = (change: object, code: Parameters<typeof expectRefusal>[1], argument: string) =>
			expectRefusal(() => checkedAreas({ ...areas, ...change }), code, argument);
		refused({ rates: [0] }, 'length_mismatch', 'rates.length');
		refused({ rates: [0, null] }, 'missing_value', 'rates[1]');
		refused({ rates: [0, 0] }, 'nonpositive_denominator', 'rates[1]');
		refused({ denominators: [0, 3000] }, 'nonpositive_denominator', 'denominators[0]');
		refused({ denominators: [null, 3000] }, 'denominator_required_for_zero_events', 'denominators');
		refused({ multiplier: 0 }, 'nonpositive_multiplier', 'multiplier');
	});
});
