import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import type { SlopeInput } from '$lib/statistics/inequality/slope-input';
import { simulatedSlopeLimits } from '$lib/statistics/inequality/slope-simulation';
import {
	absoluteConcentrationIndex,
	relativeConcentrationIndex
} from '$lib/statistics/summary-measures/concentration';
import {
	orderedRelativeIndex,
	orderedSlopeIndex
} from '$lib/statistics/summary-measures/ordered-slope';
import { TENTHS_AS_GROUPS, TENTHS_ORIGIN, MEN_BY_TENTH } from './example-data';
import { papers } from './papers';
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
	meanDifference,
	meanLogDeviation,
	theilIndex
} from '$lib/statistics/summary-measures/dispersion';
import { type Method, limits, row, shown } from './method';

const ranked = 'Inequality across a ranked population';
const { personYears, deaths, values, standardErrors } = MEN_BY_TENTH;
const slope: SlopeInput = { populations: personYears, values, standardErrors };

const summary = 'Summary measures of inequality';
const input = 'Life expectancy at birth of men by deprivation tenth, in years.';
const who = papers('who-toolkit', 'schlotheuber', 'healthequal');
const groups = TENTHS_AS_GROUPS;

export const inequalityMethods: readonly Method[] = [
	{
		id: 'slope-index',
		section: ranked,
		title: 'Slope index of inequality',
		answers:
			'How much does an indicator differ between the two ends of a population ranked by deprivation?',
		formula:
			'rank of a group b = share of people before it + half its own share a\nline through the groups by least squares, weighted by a\nslope index = fitted at rank 1 − fitted at rank 0; relative index = the one ÷ the other\nstandard error² = Σ (c × SE)², c = a (b − b̄) ÷ Σ a (b − b̄)²',
		source: papers('low-low', 'phe-methods'),
		edgeRules: [
			'Groups are put in order of deprivation first; 5 to 100 are needed, and above 10 the slope is less steady.',
			'For rates the values vary on the logarithm and for proportions on the logit, and limits come from a simulation there.',
			'A multiplier below 0 turns the relative index over, so that more inequality is always a larger number.'
		],
		reading:
			'All groups count, not only the ends. It assumes that a straight line describes them: look at the points beside the line. For life expectancy, above 0 means that the least deprived live longer.',
		example: {
			input: 'Life expectancy at birth of men by deprivation tenth.',
			origin: TENTHS_ORIGIN,
			compute: () => {
				const fit = slopeIndexOfInequality(slope);
				return [
					row('Fitted at the most deprived end, years', shown(fit.intercept)),
					row('Slope index, years', shown(fit.slopeIndex)),
					row('95% interval', limits(fit)),
					row('Relative index', shown(fit.relativeIndex, 3))
				];
			}
		}
	},
	{
		id: 'slope-simulation',
		section: ranked,
		title: 'Simulated limits of the slope',
		answers: 'How far would the slope and the relative index move by chance alone?',
		formula:
			'draw every group’s value from Normal(value, SE) on the scale of its kind, put it back, fit the line\nrepeat 100,000 times; limits = the values at places N(1 − p) and N p of the sorted slopes, p = 0.975 for 95%',
		source: `${papers('phe-methods')} (phe_sii)`,
		edgeRules: [
			'The draws start from a fixed seed, so that the limits are the same at every visit.',
			'Standard errors are taken from 95% limits, on the scale of the kind, where none are given.',
			'Repeating it with other seeds shows how steady the last digit is.'
		],
		reading: 'The more draws, the less the limits depend on the seed; 100,000 settle two digits.',
		example: {
			input: 'Life expectancy at birth of men by deprivation tenth, 100,000 draws.',
			origin: TENTHS_ORIGIN,
			compute: () => {
				const simulated = simulatedSlopeLimits(slope);
				return [
					row('Slope index, 95% limits', limits(simulated.slopeIndex)),
					row('Relative index, 95% limits', limits(simulated.relativeIndex, 3))
				];
			}
		}
	},
	{
		id: 'slope-index-who',
		section: ranked,
		title: 'WHO’s slope and relative index',
		answers: 'The same question, for a share that cannot leave 0 to 100%.',
		formula:
			'logit of the fitted share = intercept + slope × rank, weighted by people\nslope index = fitted at rank 1 − fitted at rank 0; relative index = the one ÷ the other\nstandard errors allow for unequal variances (HC1)',
		source: who,
		edgeRules: [
			'Three groups or more, ranks without ties or gaps, no estimate missing, not all equal.',
			'A straight line may be asked for in place of the logit.',
			'Groups weigh by their people squared, as in WHO’s package.'
		],
		reading:
			'For an adverse indicator, below 0 means that the disadvantaged fare worse. It need not agree with the index above, which weighs groups differently.',
		example: {
			input: 'Deaths of men per 100 person-years by deprivation tenth.',
			origin: TENTHS_ORIGIN,
			compute: () => {
				const estimates = deaths.map((died, tenth) => (100 * died) / personYears[tenth]!);
				const groups = { estimates, populations: personYears, order: TENTHS_AS_GROUPS.order };
				const [difference, ratio] = [orderedSlopeIndex(groups), orderedRelativeIndex(groups)];
				return [
					row('Slope index, deaths per 100', shown(difference.estimate, 2)),
					row('95% interval', limits(difference, 2)),
					row('Relative index', shown(ratio.estimate, 2)),
					row('95% interval', limits(ratio, 2))
				];
			}
		}
	},
	{
		id: 'concentration-index',
		section: ranked,
		title: 'Concentration indices',
		answers:
			'Does an indicator gather among the advantaged or among the disadvantaged, and how much?',
		formula:
			'absolute = 2 Σ share × estimate × rank − mean\nrelative = absolute ÷ mean\nbounded: ÷ (1 − mean) (Wagstaff) or × 4 mean (Erreygers), on a scale of 0 to 1',
		source: papers('kakwani', 'wagstaff', 'erreygers', 'healthequal'),
		edgeRules: [
			'Three groups or more, ranks without ties or gaps, no estimate missing.',
			'Over a mean of 0 there is no relative index.'
		],
		reading: '0 means evenly spread over the ranks; above 0, more among the advantaged.',
		example: {
			input: 'Life expectancy at birth of men by deprivation tenth.',
			origin: TENTHS_ORIGIN,
			compute: () => [
				row('Absolute, years', shown(absoluteConcentrationIndex(TENTHS_AS_GROUPS).estimate, 2)),
				row('Relative', shown(relativeConcentrationIndex(TENTHS_AS_GROUPS).estimate, 4))
			]
		}
	},
	{
		id: 'group-difference-and-ratio',
		section: summary,
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
		section: summary,
		title: 'Spread between groups',
		answers: 'How far do all groups lie from the overall mean, or from the best of them?',
		formula:
			'between-group variance = Σ w (y − μ)², w shares of people, μ = Σ w y\nstandard deviation = its root; coefficient of variation = 100 × root ÷ μ\nmean difference = Σ |y − reference| ÷ k, or Σ w |y − reference|\nindex of disparity = 100 × mean difference from μ ÷ μ',
		source: `${who}; ${papers('pearcy-keppel')}`,
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
		section: summary,
		title: 'Theil index and mean log deviation',
		answers: 'How unevenly is an indicator spread over the population?',
		formula: 'r = y ÷ μ\nTheil index = 1,000 Σ w r ln r\nmean log deviation = −1,000 Σ w ln r',
		source: `${papers('theil')}; ${who}`,
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
		section: summary,
		title: 'Population attributable risk and fraction',
		answers:
			'How much would the overall mean change, had every group the value of the best-off one?',
		formula: 'risk = reference − μ; fraction = 100 × risk ÷ μ',
		source: `${papers('walter')}; ${who}`,
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
