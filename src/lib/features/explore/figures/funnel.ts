import { funnelLimitsAt } from '$lib/statistics/funnels/at-size';
import { proportionFunnel, rateFunnel, type FunnelLines } from '$lib/statistics/funnels/limits';
import { funnelSignificance } from '$lib/statistics/funnels/significance';
import type { Counted, Explored, ExploredArea, FunnelLimits } from './explore';
import { within } from './groups';

type CountedArea = ExploredArea & { numerator: number; denominator: number };

/** Fewest areas that have an average worth setting them against. */
const FEWEST_AREAS = 5;

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

const words: Record<string, string> = {
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
	if (!counted || counted.noFunnel || shown.length < FEWEST_AREAS) return null;
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
		words: Object.fromEntries(codes.map((code, at) => [code, words[significance[at] ?? ''] ?? ''])),
		counts: {
			areas: shown.length,
			beyond95: outside.length + beyond('(0.025)').length,
			beyond99_8: outside.length
		}
	};
}
