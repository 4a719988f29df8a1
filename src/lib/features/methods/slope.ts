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
import { TENTHS_AS_GROUPS, TENTHS_ORIGIN, WIGAN_MEN_BY_TENTH } from './example-data';
import type { Method } from './method';
import { limits, row, shown } from './text';

const section = 'Inequality across a ranked population';
const { personYears, deaths, values, standardErrors } = WIGAN_MEN_BY_TENTH;
const slope: SlopeInput = { populations: personYears, values, standardErrors };

export const slopeMethods: readonly Method[] = [
	{
		id: 'slope-index',
		section,
		title: 'Slope index of inequality',
		answers:
			'How much does an indicator differ between the two ends of a population ranked by deprivation?',
		formula:
			'rank of a group b = share of people before it + half its own share a\nline through the groups by least squares, weighted by a\nslope index = fitted at rank 1 − fitted at rank 0; relative index = the one ÷ the other\nstandard error² = Σ (c × SE)², c = a (b − b̄) ÷ Σ a (b − b̄)²',
		source:
			'Low and Low 2004, Measuring the gap: quantifying and comparing local health inequalities; PHEindicatormethods 2.1.0',
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
		section,
		title: 'Simulated limits of the slope',
		answers: 'How far would the slope and the relative index move by chance alone?',
		formula:
			'draw every group’s value from Normal(value, SE) on the scale of its kind, put it back, fit the line\nrepeat 100,000 times; limits = the values at places N(1 − p) and N p of the sorted slopes, p = 0.975 for 95%',
		source: 'PHEindicatormethods 2.1.0 (phe_sii)',
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
		section,
		title: 'WHO’s slope and relative index',
		answers: 'The same question, for a share that cannot leave 0 to 100%.',
		formula:
			'logit of the fitted share = intercept + slope × rank, weighted by people\nslope index = fitted at rank 1 − fitted at rank 0; relative index = the one ÷ the other\nstandard errors allow for unequal variances (HC1)',
		source:
			'WHO, Health Equity Assessment Toolkit; Schlotheuber and Hosseinpoor 2022, Summary measures of health inequality; healthequal 1.0.1',
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
		section,
		title: 'Concentration indices',
		answers:
			'Does an indicator gather among the advantaged or among the disadvantaged, and how much?',
		formula:
			'absolute = 2 Σ share × estimate × rank − mean\nrelative = absolute ÷ mean\nbounded: ÷ (1 − mean) (Wagstaff) or × 4 mean (Erreygers), on a scale of 0 to 1',
		source:
			'Kakwani, Wagstaff and van Doorslaer 1997, Socioeconomic inequalities in health; Wagstaff 2005; Erreygers 2009; healthequal 1.0.1',
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
	}
];
