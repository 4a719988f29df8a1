import { percentileBounds, quantiles } from '$lib/statistics/comparison/quantiles';
import { recentTrend } from '$lib/statistics/comparison/trend';
import { funnelSignificance } from '$lib/statistics/funnels/limits';
import {
	LEAVERS,
	LEAVERS_ORIGIN,
	LEAVERS_YEARS,
	MEN_BY_TENTH,
	TENTHS_ORIGIN
} from './example-data';
import { papers } from './papers';
import { type Method, row, shown } from './method';

const section = 'Trends, groups and funnels';

function tenthsOutside(): string[] {
	const { deaths, personYears } = MEN_BY_TENTH;
	return funnelSignificance({
		statistic: 'rate',
		numerators: deaths,
		denominators: personYears,
		rates: deaths.map((died, tenth) => (100_000 * died) / personYears[tenth]!),
		rateType: 'crude'
	});
}

export const trendAndFunnelMethods: readonly Method[] = [
	{
		id: 'recent-trend',
		section,
		title: 'Recent trend over five years',
		answers:
			'Has an indicator been rising or falling over its five newest years, more than chance would?',
		formula:
			'proportions: χ² = N(N S_rt − R S_nt)² ÷ (R(N − R)(N S_ntt − S_nt²)), r events and n people at t = 1 … 5\nothers: χ² = (b ÷ SE)², b the slope weighted by 1 ÷ ((upper − lower) ÷ 3.92)²\na trend if χ² > 9.5495 (99.8%) and b keeps its sign with each point left out',
		source: `Fingertips public health technical guidance, recent trends; ${papers('armitage-trend')}`,
		edgeRules: [
			'Five single years in a row are needed; a gap or a missing value leaves the trend out.',
			'Periods that overlap, such as rolling three-year averages, are refused: they share their events.',
			'Proportions of nobody or of everybody have no logit and leave it out.'
		],
		reading:
			'It is one test on five points. A single step looks like a trend too: look at the whole line.',
		example: {
			input: `Pupils in no sustained education, work or training after year 11, five years of finishing to ${LEAVERS_YEARS[1]}.`,
			origin: LEAVERS_ORIGIN,
			compute: () => {
				const points = LEAVERS.map((year) => ({
					...year,
					value: (100 * year.count) / year.denominator
				}));
				const trend = recentTrend(points, 'proportion', 'low_is_good');
				return [
					row('Shares', points.map(({ value }) => `${shown(value)}%`).join(', ')),
					row('χ² for trend', shown(trend.chiSquared, 2)),
					row('Trend', trend.display.replaceAll('_', ' '))
				];
			}
		}
	},
	{
		id: 'quantiles',
		section,
		title: 'Quantiles of areas',
		answers: 'Which fifth (or tenth) of areas does an area belong to?',
		formula:
			'q = ⌊k + 1 − ⌈(N + 1 − r) ÷ (N ÷ k)⌉⌋, r the rank (equal values share the lowest), k groups, N values\ncolours: bound i at place (N − 1) i ÷ k + 1 of the sorted values, between neighbours in proportion',
		source: `${papers('phe-methods')} (phe_quantile); Fingertips, archived code`,
		edgeRules: [
			'Equal values stay together, so that groups may differ in size.',
			'An area without a value is in no group; with fewer values than groups there are none.'
		],
		reading: 'A quantile is a place in a list, not a judgement: the best fifth may still be poor.',
		example: {
			input: 'Life expectancy at birth of men in the ten tenths, put into fifths.',
			origin: TENTHS_ORIGIN,
			compute: () => [
				row('Fifths, lowest first', quantiles(MEN_BY_TENTH.values, 5).quantile.join(', ')),
				row(
					'Bounds between colours',
					percentileBounds(MEN_BY_TENTH.values)
						.map((bound) => shown(bound))
						.join(', ')
				)
			]
		}
	},
	{
		id: 'funnel',
		section,
		title: 'Funnel limits',
		answers: 'Which areas lie further from the average than chance would take areas of their size?',
		formula:
			'average A = all events ÷ all people\nproportion: A ∓ z √(A(1 − A) ÷ people), z at 97.5% and 99.9%\nratio or rate: the expected events at which the observed ones are just an exact Poisson limit',
		source: `Fingertips public health technical guidance, funnel plots; ${papers('spiegelhalter', 'phe-methods')}`,
		edgeRules: [
			'An area is tested at 0.001 first, then at 0.025.',
			'Standardised rates on fewer than 10 events are not judged.',
			'An area without events needs its own number of people.'
		],
		reading:
			'With many areas one in twenty lies outside the inner limits by chance, and more where areas truly vary.',
		example: {
			input: 'Deaths of men by deprivation tenth, against the average of the ten.',
			origin: TENTHS_ORIGIN,
			compute: () => tenthsOutside().map((found, tenth) => row(`Tenth ${tenth + 1}`, found))
		}
	}
];
