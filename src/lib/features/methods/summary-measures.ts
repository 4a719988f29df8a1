import {
	populationAttributableFraction,
	populationAttributableRisk
} from '$lib/statistics/summary-measures/attributable';
import {
	differenceBetweenGroups,
	ratioBetweenGroups
} from '$lib/statistics/summary-measures/difference-ratio';
import {
	betweenGroupStandardDeviation,
	betweenGroupVariance,
	coefficientOfVariation,
	indexOfDisparity,
	meanDifference
} from '$lib/statistics/summary-measures/dispersion';
import { meanLogDeviation, theilIndex } from '$lib/statistics/summary-measures/entropy';
import { TENTHS_AS_GROUPS, TENTHS_ORIGIN } from './example-data';
import type { Method } from './method';
import { limits, row, shown } from './text';

const section = 'Summary measures of inequality';
const input = 'Life expectancy at birth of men by deprivation tenth, in years.';
const who =
	'WHO, Health Equity Assessment Toolkit; Schlotheuber and Hosseinpoor 2022, Summary measures of health inequality; healthequal 1.0.1';
const groups = TENTHS_AS_GROUPS;

export const summaryMeasureMethods: readonly Method[] = [
	{
		id: 'group-difference-and-ratio',
		section,
		title: 'Difference and ratio of two groups',
		answers: 'How far apart are the most and the least advantaged group?',
		formula:
			'difference = y₁ − y₂, SE = √(SE₁² + SE₂²)\nratio R = y₁ ÷ y₂, SE of ln R = √(SE₁² + R² SE₂²) ÷ (y₂ R)',
		source: who,
		edgeRules: [
			'With an order: most less least advantaged where high is good, the reverse where low is good.',
			'Without one: highest less lowest, or a named group against the worst of the others.',
			'A ratio over zero is not available.'
		],
		reading:
			'Quote both: a difference may shrink while the ratio grows. Groups between the two do not count.',
		example: {
			input,
			origin: TENTHS_ORIGIN,
			compute: () => {
				const compared = { ...groups, favourable: true };
				const [difference, ratio] = [
					differenceBetweenGroups(compared),
					ratioBetweenGroups(compared)
				];
				return [
					row('Difference, years', `${shown(difference.estimate)} (${limits(difference)})`),
					row('Ratio', `${shown(ratio.estimate, 3)} (${limits(ratio, 3)})`)
				];
			}
		}
	},
	{
		id: 'dispersion',
		section,
		title: 'Spread between groups',
		answers: 'How far do all groups lie from the overall mean, or from the best of them?',
		formula:
			'between-group variance = Σ w (y − μ)², w shares of people, μ = Σ w y\nstandard deviation = its root; coefficient of variation = 100 × root ÷ μ\nmean difference = Σ |y − reference| ÷ k, or Σ w |y − reference|\nindex of disparity = 100 × mean difference from μ ÷ μ',
		source: `${who}; Pearcy and Keppel 2002, A summary measure of health disparity`,
		edgeRules: [
			'Groups without an estimate are left out while they are at most 15% of all, and three must be left.',
			'Missing people in a group, or no people at all, are refused.',
			'Weighted and unweighted forms answer different questions and are named.'
		],
		reading:
			'Measures of unordered groups depend on how many groups there are: compare like with like.',
		example: {
			input,
			origin: TENTHS_ORIGIN,
			compute: () => [
				row('Between-group variance', shown(betweenGroupVariance(groups).estimate, 2)),
				row('Standard deviation, years', shown(betweenGroupStandardDeviation(groups), 2)),
				row('Coefficient of variation', `${shown(coefficientOfVariation(groups), 2)}%`),
				row(
					'Mean difference from best, years',
					shown(meanDifference(groups, { best: 'highest' }, 'weighted'), 2)
				),
				row('Index of disparity, weighted', `${shown(indexOfDisparity(groups, 'weighted'), 2)}%`)
			]
		}
	},
	{
		id: 'entropy',
		section,
		title: 'Theil index and mean log deviation',
		answers: 'How unevenly is an indicator spread over the population?',
		formula: 'r = y ÷ μ\nTheil index = 1,000 Σ w r ln r\nmean log deviation = −1,000 Σ w ln r',
		source: `Theil 1967, Economics and Information Theory; ${who}`,
		edgeRules: [
			'An estimate of 0 counts as 0.000001, as it has no logarithm.',
			'The usual formulas for limits leave out the 1,000 and are too narrow: they are not shown.'
		],
		reading:
			'0 means no inequality. The Theil index heeds high values more, the mean log deviation low ones.',
		example: {
			input,
			origin: TENTHS_ORIGIN,
			compute: () => [
				row('Theil index', shown(theilIndex(groups).estimate, 3)),
				row('Mean log deviation', shown(meanLogDeviation(groups).estimate, 3))
			]
		}
	},
	{
		id: 'population-attributable',
		section,
		title: 'Population attributable risk and fraction',
		answers:
			'How much would the overall mean change, had every group the value of the best-off one?',
		formula: 'risk = reference − μ; fraction = 100 × risk ÷ μ',
		source: `Walter 1978, Calculation of attributable risks from epidemiological data; ${who}`,
		edgeRules: [
			'The reference is the most advantaged group of an order, or else the best value.',
			'Where it is no better than the mean, both are 0.',
			'The package’s limits of the fraction mix shares with percent: they are not shown.'
		],
		reading: 'It says what is at stake, not that the advantage is the cause.',
		example: {
			input,
			origin: TENTHS_ORIGIN,
			compute: () => {
				const compared = { ...groups, favourable: true };
				const fraction = populationAttributableFraction(compared).estimate;
				return [
					row('Risk, years', shown(populationAttributableRisk(compared).estimate, 2)),
					row('Fraction', `${shown(fraction, 2)}%`)
				];
			}
		}
	}
];
