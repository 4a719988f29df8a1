import type { Polarity } from '../../src/lib/statistics/comparison/benchmark';
import { recentTrend } from '../../src/lib/statistics/comparison/trend';
import type { CountedAreas, RatedAreas } from '../../src/lib/statistics/funnels/average';
import {
	funnelSignificance,
	proportionFunnel,
	rateFunnel,
	ratioFunnel,
	type FunnelLines,
	type FunnelPoint
} from '../../src/lib/statistics/funnels/limits';
import type { Adapter } from './adapter';
import {
	groups,
	list,
	maybe,
	number,
	numbers,
	optional,
	optionalList,
	text,
	type Fields
} from './fields';

/** A period of so many years that ends with the year named. */
function period(year: number, years: number): string {
	return `${year - years + 1}-01-01/${year}-12-31`;
}

const trendRecent: Adapter = (input) => {
	const years = optional(input, 'periodYears') ?? 1;
	const points = groups(input, 'points').map((point) => ({
		period: period(number(point, 'year'), years),
		value: maybe(point, 'value'),
		lower: maybe(point, 'lower'),
		upper: maybe(point, 'upper'),
		count: maybe(point, 'count'),
		denominator: maybe(point, 'denominator')
	}));
	const byCounts = text(input, 'method') === 'proportion';
	const valueType = text(input, 'valueType') ?? (byCounts ? 'proportion' : 'crude rate');
	const { slope, ...rest } = recentTrend(points, valueType, text<Polarity>(input, 'polarity'));
	return { ...rest, slope, logitSlope: slope };
};

function areas(input: Fields): CountedAreas | RatedAreas {
	const numerators = list(input, 'numerator');
	const statistic = text<'proportion' | 'ratio' | 'rate'>(input, 'statistic');
	if (statistic !== 'rate')
		return { statistic, numerators, denominators: list(input, 'denominator') };
	return {
		statistic,
		numerators,
		rates: list(input, 'rate'),
		denominators: optionalList(input, 'denominator'),
		rateType: text(input, 'rateType'),
		multiplier: optional(input, 'multiplier')
	};
}

function funnel(input: Fields): FunnelPoint[] {
	const given = areas(input);
	if (given.statistic === 'rate') return rateFunnel(given, number(input, 'yearsOfData'));
	return given.statistic === 'ratio'
		? ratioFunnel({ ...given, statistic: 'ratio' }, text(input, 'ratioType'))
		: proportionFunnel({ ...given, statistic: 'proportion' }, optional(input, 'multiplier'));
}

function lines(values: FunnelLines | null, ending: string): Record<string, number> {
	if (!values) return {};
	return {
		[`lower_2s_${ending}`]: values.lower95,
		[`upper_2s_${ending}`]: values.upper95,
		[`lower_3s_${ending}`]: values.lower99_8,
		[`upper_3s_${ending}`]: values.upper99_8
	};
}

const funnelLimits: Adapter = (input, expected) => {
	const points = funnel(input);
	const other = text(input, 'statistic') === 'ratio' ? 'exp_events' : 'population_1_year';
	const asked = numbers(expected, 'checkedRowsOneBased');
	return {
		pointsTotal: points.length,
		checkedRowsOneBased: asked,
		rows: asked.map((row) => {
			const { x, limits, at, baseline } = points[row - 1]!;
			return { x, baseline, ...lines(limits, 'limit'), ...lines(at, other) };
		})
	};
};

const significance: Adapter = (input) => ({
	significance: funnelSignificance(areas(input)).map((level) =>
		level === 'Not applicable' ? 'Not applicable for events less than 10 for dsrs' : level
	)
});

export const trendAndFunnels: Record<string, Adapter> = {
	trend_recent: trendRecent,
	funnel_limits: funnelLimits,
	funnel_significance: significance
};
