import { pearsonCorrelation } from '$lib/statistics/comparison/correlation';
import { percentileBounds } from '$lib/statistics/comparison/quintiles';
import type {
	Explored,
	ExploredArea,
	MeasureValues,
	Reading,
	Together,
	Counted,
	FunnelLimits
} from './measure';
import { readingOf, sexOf, sliceFor } from './explored';
import { funnelLimitsAt } from '$lib/statistics/funnels/at-size';
import { proportionFunnel, rateFunnel, type FunnelLines } from '$lib/statistics/funnels/limits';
import { funnelSignificance } from '$lib/statistics/funnels/significance';
import { within } from './groups';

/** Areas with a value of both measures. */
export interface Pairs {
	pairs: { area: ExploredArea & { value: number }; second: Reading & { value: number } }[];
	/** Names of areas without one of the two. */
	without: string[];
	/** The benchmark, where both of its values are known. */
	benchmark: Pairs['pairs'][number] | null;
	/** Period of the second measure. */
	period: string;
	together: Together;
}

/** Fewest authorities of which a correlation is given. */
const FEWEST_FOR_CORRELATION = 10;

/**
 * The values of a second measure beside those of a choice, for the same sex where it has it.
 *
 * @param until last day of the second measure's period; its latest where it is left out
 */
export function pairsOf(
	explored: Explored,
	second: MeasureValues,
	until: string | null = null
): Pairs {
	const slice = sliceFor(second, sexOf(second, explored.sex), until);
	const pair = (area: ExploredArea | null) => {
		const other = area && readingOf(second, slice, area.place.code);
		if (!area || !other || area.value === null || other.value === null) return null;
		return { area: { ...area, value: area.value }, second: { ...other, value: other.value } };
	};
	const both = explored.areas.map((area) => ({ area, pair: pair(area) }));
	const pairs = both.flatMap(({ pair: found }) => found ?? []);
	const authorities = pairs.filter(({ area }) => area.place.level === 'local-authority');
	const correlation =
		authorities.length < FEWEST_FOR_CORRELATION || second.id === explored.measure.id
			? null
			: pearsonCorrelation(
					authorities.map(({ area }) => area.value),
					authorities.map((one) => one.second.value)
				);
	return {
		pairs,
		without: both.filter((one) => !one.pair).map(({ area }) => area.place.name),
		benchmark: pair(explored.benchmark),
		period: slice.period,
		together: { correlation, areas: authorities.length }
	};
}

/** Bounds between five groups of the choice's values, as a map colours them; none for few values. */
export function boundsOf({ areas }: Explored): number[] {
	return percentileBounds(areas.map(({ value }) => value));
}

type CountedArea = ExploredArea & { numerator: number; denominator: number };

/** Fewest areas that have an average worth setting them against. */
const FEWEST_FOR_FUNNEL = 5;

/** Areas with both counts; of areas that lie in each other the wider one is left out. */
export function funnelAreas(areas: readonly ExploredArea[]): CountedArea[] {
	const counted = areas.filter(
		(one): one is CountedArea =>
			one.numerator !== undefined && one.denominator !== undefined && one.denominator > 0
	);
	return counted.filter(
		({ place }) =>
			!counted.some(
				(other) =>
					other.place !== place && (place.level === 'country' || within(other.place, place))
			)
	);
}

const lineNames = ['lower95', 'upper95', 'lower99_8', 'upper99_8'] as const;

function linesOf(areas: CountedArea[], { statistic, multiplier, years }: Counted) {
	const numerators = areas.map(({ numerator }) => numerator);
	const denominators = areas.map(({ denominator }) => denominator);
	if (statistic === 'proportion') {
		const input = { statistic, numerators, denominators };
		const points = proportionFunnel(input, multiplier);
		const line = (name: keyof FunnelLines) =>
			points.map(({ x, limits }): [number, number] => [x, limits[name]]);
		return { input, line, average: points[0]?.baseline ?? 0 };
	}
	const rates = areas.map(({ numerator, denominator }) => (multiplier * numerator) / denominator);
	const input = {
		statistic,
		numerators,
		denominators,
		rates,
		multiplier,
		rateType: 'crude' as const
	};
	const points = rateFunnel(input, years);
	const line = (name: keyof FunnelLines) =>
		points.map(({ at, limits }): [number, number] => [at?.[name] ?? 0, limits[name]]);
	return { input, line, average: points[0]?.baseline ?? 0 };
}

const significanceWords: Record<string, string> = {
	'High (0.001)': 'above the 99.8% limit',
	'High (0.025)': 'above the 95% limit',
	'Low (0.001)': 'below the 99.8% limit',
	'Low (0.025)': 'below the 95% limit',
	'Not significant': 'within the limits'
};

/**
 * The funnel of a choice: limits about the average of its areas (METHODS 7d).
 * @returns null where the measure has no counts, is no matter of chance, or fewer than five areas
 * have both counts
 */
export function funnelOf({ measure, areas }: Explored): FunnelLimits | null {
	const { counted } = measure;
	const shown = funnelAreas(areas);
	if (!counted || counted.noFunnel || shown.length < FEWEST_FOR_FUNNEL) return null;
	const { input, line, average } = linesOf(shown, counted);
	const significance = funnelSignificance(input);
	const home = shown.find(({ role }) => role === 'home');
	const codes = shown.map(({ place }) => place.code);
	const beyond = (tail: string) => codes.filter((_, at) => significance[at]?.endsWith(tail));
	const lines = lineNames.map((name) => [name, line(name)] as const);
	const outside = beyond('(0.001)');
	return {
		average,
		...(Object.fromEntries(lines) as Pick<FunnelLimits, (typeof lineNames)[number]>),
		own: home ? funnelLimitsAt(input, home.denominator, counted.multiplier) : null,
		outside,
		words: Object.fromEntries(
			codes.map((code, at) => [code, significanceWords[significance[at] ?? ''] ?? ''])
		),
		counts: {
			areas: shown.length,
			beyond95: outside.length + beyond('(0.025)').length,
			beyond99_8: outside.length
		}
	};
}
