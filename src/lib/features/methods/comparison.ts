import { overlapOfIntervals95, singleInterval95 } from '$lib/statistics/comparison/benchmark';
import {
	againstControlLimitsOfRate,
	controlLimitsOfRate
} from '$lib/statistics/comparison/control-limits';
import {
	differenceOfEstimates,
	differenceOfProportions,
	differenceOfRates
} from '$lib/statistics/comparison/difference';
import { againstGoal } from '$lib/statistics/comparison/goal';
import { country } from '$lib/catalogue/dashboard';
import {
	EXAMPLE_PLACE,
	LEAVERS,
	LEAVERS_ORIGIN,
	LEAVERS_YEARS,
	LIFE_EXPECTANCY,
	MEN_BY_TENTH,
	TENTHS_ORIGIN
} from './example-data';
import { papers } from './papers';
import { type Method, limits, row, shown } from './method';

const section = 'Comparison';
const guidance = 'Fingertips public health technical guidance';
const { men, women, menInCountry, origin: lifeExpectancyOrigin } = LIFE_EXPECTANCY;

/** Percent of the newest pupils in no sustained education, work or training. */
const notSustained = (100 * LEAVERS.at(-1)!.count) / LEAVERS.at(-1)!.denominator;

/** Deaths of men in the most deprived tenth, and in all tenths together. */
function tenthAgainstAll() {
	const { deaths, personYears } = MEN_BY_TENTH;
	const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
	const per = 100_000;
	return {
		tenth: { value: (per * deaths[0]!) / personYears[0]!, denominator: personYears[0]! },
		all: { value: (per * sum(deaths)) / sum(personYears) }
	};
}

export const comparisonMethods: readonly Method[] = [
	{
		id: 'benchmark-comparison',
		section,
		title: 'Comparison with a benchmark',
		answers: 'Is an area better or worse than its benchmark, or can the data not tell?',
		formula:
			'similar: lower limit ≤ benchmark ≤ upper limit (95%)\nelse better or worse by the direction that is good; higher or lower where none is agreed\ntwo levels: beyond the 99.8% limits as well, best or worst',
		source: `${guidance}, comparing areas`,
		edgeRules: [
			'The benchmark counts by its value; its own interval plays no part.',
			'The limits themselves count as similar.',
			'Where a value, a limit or the benchmark is missing, or the area is the benchmark, nothing is compared.',
			'The judgement is made on unrounded values.',
			'Whether two intervals overlap is a stricter rule: overlapping does not mean equal.'
		],
		reading:
			'Of many comparisons about one in twenty differs by chance. Similar means that the data cannot tell, not that there is no difference.',
		example: {
			input: `Life expectancy at birth of men in ${EXAMPLE_PLACE}, ${shown(men.value)} years (${limits(men)}), against ${shown(menInCountry)} in ${country.name}.`,
			origin: lifeExpectancyOrigin,
			compute: () => [
				row(
					'Against the benchmark',
					singleInterval95(men, { value: menInCountry }, 'high_is_good')
				),
				row('Men against women, by overlap', overlapOfIntervals95(men, women, 'high_is_good'))
			]
		}
	},
	{
		id: 'control-limits',
		section,
		title: 'Control limits about a benchmark',
		answers: 'Is an area further from the benchmark than chance would take an area of its size?',
		formula:
			'proportion: (2NP + k² ∓ k √(k² + 4NP(1 − P))) ÷ (2(N + k²)), k = 1.96 or 3.0902\nrate: exact Poisson limits of the expected events E, rounded up for the lower and down for the upper limit',
		source: 'Fingertips, archived code (statistical process control)',
		edgeRules: [
			'Outside the limits is better or worse; on them is similar.',
			'Without a denominator nothing is compared.'
		],
		reading: 'Small areas have wide limits: they are seldom judged, whatever their true rate.',
		example: {
			input: 'Deaths of men in the most deprived tenth, against the rate of all tenths.',
			origin: TENTHS_ORIGIN,
			compute: () => {
				const { tenth, all } = tenthAgainstAll();
				return [
					row('Rate of the tenth per 100,000', shown(tenth.value)),
					row('Rate of all tenths', shown(all.value)),
					row('95% control limits', limits(controlLimitsOfRate(all.value, tenth.denominator))),
					row('Outcome', againstControlLimitsOfRate(tenth, all, 'low_is_good'))
				];
			}
		}
	},
	{
		id: 'goal',
		section,
		title: 'Comparison with a goal',
		answers: 'Has an area reached a target?',
		formula:
			'low is good: reached if value ≤ goal; high is good: if value ≥ goal\nby interval: above if lower ≥ goal, below if upper < goal, otherwise similar',
		source: 'Fingertips, archived code (comparison with a target)',
		edgeRules: ['Equalling the goal reaches it.', 'A missing value or goal is not compared.'],
		reading: 'A single value may reach a goal by chance; the interval says how surely.',
		example: {
			input: `${shown(notSustained)}% of pupils in no sustained destination, against a goal of 5% or less.`,
			origin: `${LEAVERS_ORIGIN}; the goal is made up`,
			compute: () => [row('Outcome', againstGoal(notSustained, 5, 'low_is_good'))]
		}
	},
	{
		id: 'difference',
		section,
		title: 'Difference of two estimates with its interval',
		answers: 'How large is the difference of two separate groups, and could it be nothing?',
		formula:
			'd = v₁ − v₂\nlower = d − √((v₁ − l₁)² + (u₂ − v₂)²), upper = d + √((u₁ − v₁)² + (v₂ − l₂)²)\nwith standard errors: d ∓ z √(SE₁² + SE₂²)\nratio of rates: exp(ln(r₁ ÷ r₂) ∓ z √(1 ÷ x₁ + 1 ÷ x₂))',
		source: papers('newcombe-difference', 'zou-donner', 'altman'),
		edgeRules: [
			'Significant means that the interval leaves out 0.',
			'It does not hold for an area against a whole that contains it, nor for periods that overlap.',
			'The ratio of two rates has no limits where either has no events.'
		],
		reading:
			'Two intervals may overlap and the difference still be significant: this interval is the one to look at.',
		example: {
			input: `Women and men in ${EXAMPLE_PLACE}; pupils of ${LEAVERS_YEARS.join(' and of ')}; the most and the least deprived tenth of men.`,
			origin: `${lifeExpectancyOrigin}; ${LEAVERS_ORIGIN}; ${TENTHS_ORIGIN}`,
			compute: () => {
				const years = differenceOfEstimates(women, men);
				const [first, last] = [LEAVERS[0]!, LEAVERS[4]!];
				const points = differenceOfProportions(
					{ numerator: last.count, denominator: last.denominator },
					{ numerator: first.count, denominator: first.denominator },
					{ multiplier: 100 }
				);
				const { deaths, personYears } = MEN_BY_TENTH;
				const rates = differenceOfRates(
					{ numerator: deaths[0]!, denominator: personYears[0]! },
					{ numerator: deaths[9]!, denominator: personYears[9]! }
				);
				return [
					row('Life expectancy, years', `${shown(years.difference)} (${limits(years)})`),
					row('Pupils, percentage points', `${shown(points.difference, 2)} (${limits(points, 2)})`),
					row('Deaths per 100,000', `${shown(rates.difference)} (${limits(rates)})`),
					row('Ratio of the two rates', shown(rates.ratio, 2))
				];
			}
		}
	}
];
