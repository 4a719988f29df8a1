import { describe, expect, it } from 'vitest';
import { recentTrend } from '$lib/statistics/comparison/trend';
import { figureOf } from '../../figures/engine';

/** A figure's estimates go into the test as they are: period, value and limits have one shape. */
async function lifeExpectancyOfMen() {
	const figure = await figureOf('wigan', 'life-expectancy', 'life-expectancy-trend');
	return figure.estimates.filter((one) => one.role === 'home' && one.sex === 'male');
}

describe('the recent trend of a figure', () => {
	it('is refused for life expectancy, whose three-year periods overlap', async () => {
		const estimates = await lifeExpectancyOfMen();
		expect(estimates.length).toBeGreaterThan(5);
		const limited = estimates.map((one) => ({
			...one,
			lower: (one.value ?? 0) - 0.3,
			upper: (one.value ?? 0) + 0.3
		}));
		expect(recentTrend(limited, 'crude rate', 'high_is_good')).toMatchObject({
			marker: 'cannot_be_calculated',
			reason: 'periods_overlap_or_have_a_gap'
		});
	});

	it('is refused for its value type as well', async () => {
		const trend = recentTrend(await lifeExpectancyOfMen(), 'life expectancy', 'high_is_good');
		expect(trend.reason).toBe('value_type_not_supported');
	});

	it('is refused for periods of three years that do not overlap', async () => {
		const apart = (await lifeExpectancyOfMen()).filter((_, index) => index % 3 === 0);
		expect(recentTrend(apart, 'crude rate', 'none').marker).toBe('cannot_be_calculated');
	});
});
