import type { Indicator } from '$lib/catalogue/indicators';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import type { Context } from './context';
import type { Estimate, Figure } from '$lib/figure';
import { frame, periodOf, sexesShown } from './frame';
import { daysOf, england, englandTenths, type Years } from './england-tenths';
import { slopeInput } from './tenth-slope';

/** First and last year of the deaths and residents held by tenth. */
const held: Years = { from: 2001, to: 2015 };
const pooled = 3;

/** Periods of three years, each a year later than the one before. */
const periods: Years[] = Array.from({ length: held.to - held.from - pooled + 2 }, (_, at) => ({
	from: held.from + at,
	to: held.from + at + pooled - 1
}));

/** The slope of life expectancy through England's tenths, from life tables of our own, by period. */
export async function englandSlopes(context: Context, indicator: Indicator): Promise<Figure> {
	const sexes = sexesShown(context, indicator);
	const estimates: Estimate[] = [];
	const asked = [];
	for (const years of periods) {
		const found = await englandTenths(context, years);
		asked.push(found.asked);
		for (const sex of sexes) {
			const input = slopeInput(found.rows.filter((row) => row.sex === sex));
			const { slopeIndex, lower, upper } = input
				? slopeIndexOfInequality(input)
				: { slopeIndex: null, lower: null, upper: null };
			estimates.push({
				role: 'home',
				area: england,
				sex,
				category: '',
				period: periodOf(daysOf(years)),
				value: slopeIndex,
				...(lower !== null && upper !== null ? { lower, upper } : {}),
				...(slopeIndex === null ? { missing: 'too-few' as const } : {})
			});
		}
	}
	return frame(context, indicator, {
		period: estimates.at(-1)?.period ?? '',
		estimates,
		interval: indicator.intervalMethod ? { level: 95, method: indicator.intervalMethod } : null,
		asked: asked.slice(-1)
	});
}
