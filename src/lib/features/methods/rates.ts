import { mean } from '$lib/statistics/intervals/mean';
import { proportion } from '$lib/statistics/intervals/proportion';
import { rate } from '$lib/statistics/intervals/rate';
import {
	ARITHMETIC_ONLY,
	LEAVERS,
	LEAVERS_ORIGIN,
	LEAVERS_YEARS,
	TENTHS_ORIGIN,
	MEN_BY_TENTH
} from './example-data';
import { papers } from './papers';
import { directlyStandardisedRate } from '$lib/statistics/standardisation/direct';
import { indirectlyStandardisedRatio } from '$lib/statistics/standardisation/indirect';
import { type Method, limits, row, shown } from './method';

const crude = 'Proportions, rates and means';
const standardised = 'Standardised rates';
const pupils = LEAVERS.at(-1)!;

export const rateMethods: readonly Method[] = [
	{
		id: 'proportion',
		section: crude,
		title: 'Proportion with its Wilson interval',
		answers:
			'What share of people have an attribute, and which shares would fit the count as well?',
		formula:
			'p = x ÷ n\nlimits = (2x + z² ∓ z √(z² + 4x(1 − x ÷ n))) ÷ (2(n + z²)), z = 1.959964 for 95%',
		source: papers('wilson-interval', 'newcombe-altman'),
		edgeRules: [
			'A count of 0 has the lower limit 0, and a count of everybody the upper limit 100%, exactly.',
			'A missing count leaves the share missing; it is never taken as zero.',
			'A count above the number of people, or no people at all, is refused.',
			'Counts may be weighted and need not be whole.'
		],
		reading:
			'The interval allows for chance as if the people had been drawn one by one from many like them. It does not allow for who was left out of the count.',
		example: {
			input: `${shown(pupils.count, 0)} of ${shown(pupils.denominator, 0)} pupils who finished year 11 in ${LEAVERS_YEARS[1]} were in no sustained education, work or training.`,
			origin: LEAVERS_ORIGIN,
			compute: () => {
				const share = proportion(178, 3301, { multiplier: 100 });
				return [row('Share', `${shown(share.value)}%`), row('95% interval', `${limits(share)}%`)];
			}
		}
	},
	{
		id: 'rate',
		section: crude,
		title: 'Crude rate with exact or Byar limits',
		answers:
			'How often does something happen among so many people, and how far may chance have moved it?',
		formula:
			'rate = m × x ÷ n\nx below 10: limits of the count = ½ χ²(0.025; 2x) and ½ χ²(0.975; 2x + 2)\nx from 10: x(1 − 1 ÷ 9x − z ÷ 3√x)³ and (x + 1)(1 − 1 ÷ 9(x + 1) + z ÷ 3√(x + 1))³\nlimits of the rate = m × limits of the count ÷ n',
		source: papers('breslow-day', 'phe-methods'),
		edgeRules: [
			'Exact limits are used below 10 events, Byar’s from exactly 10.',
			'No events have the lower limit 0.',
			'There may be more events than people.'
		],
		reading:
			'The interval holds for events that happen one by one. Repeated events of the same people vary more than it says.',
		example: {
			input: `${shown(MEN_BY_TENTH.deaths[0], 0)} deaths of men in ${shown(MEN_BY_TENTH.personYears[0], 0)} person-years in the most deprived tenth.`,
			origin: TENTHS_ORIGIN,
			compute: () => {
				const { deaths, personYears } = MEN_BY_TENTH;
				const found = rate(deaths[0]!, personYears[0]!);
				return [
					row('Deaths per 100,000', shown(found.value)),
					row('95% interval (Byar)', limits(found))
				];
			}
		}
	},
	{
		id: 'mean',
		section: crude,
		title: 'Mean with Student’s t limits',
		answers: 'What is the mean of a sample, and how near is it likely to be to the mean of all?',
		formula: 'limits = mean ∓ t(k − 1) × s ÷ √k, s² = Σ(value − mean)² ÷ (k − 1)',
		source: `${papers('armitage-berry')}, chapter 4`,
		edgeRules: [
			'One value has a mean but no limits.',
			'A missing value makes the mean missing: what may be left out is left out before.'
		],
		reading: 'It is about the mean, not about the spread of single values.',
		example: {
			input: 'The five numbers 1, 2, 3, 4 and 5.',
			origin: ARITHMETIC_ONLY,
			compute: () => {
				const found = mean([1, 2, 3, 4, 5]);
				return [row('Mean', shown(found.value)), row('95% interval', limits(found, 2))];
			}
		}
	},
	{
		id: 'directly-standardised-rate',
		section: standardised,
		title: 'Directly standardised rate',
		answers: 'What would an area’s rate be, were its people as old as a standard population?',
		formula:
			'D = Σ w × O ÷ n ÷ Σ w (w standard persons, O events, n people in each age band)\nVar = Σ w² × O ÷ n² ÷ (Σ w)²\nlimits = D + √(Var ÷ O) × (Byar limit of O − O), O all events',
		source: papers('dobson', 'european-population', 'phe-methods'),
		edgeRules: [
			'With fewer than 10 events in all, neither rate nor limits are shown.',
			'A missing count counts as none; missing or no people in a band are refused.',
			'Where people have several events, the variance counts people by how many they had.'
		],
		reading:
			'Rates standardised to the same population may be compared between areas and years. The number itself is not the rate that anybody met with.',
		example: {
			input:
				'Three age bands with 4, 6 and 10 events among 100, 200 and 400 people, and 50, 30 and 20 standard persons.',
			origin: ARITHMETIC_ONLY,
			compute: () => {
				const standard = [50, 30, 20];
				const found = directlyStandardisedRate([4, 6, 10], [100, 200, 400], {
					standard,
					multiplier: 1000
				});
				return [
					row('Crude rate per 1,000', shown((1000 * 20) / 700)),
					row('Standardised rate per 1,000', shown(found.value)),
					row('95% interval', limits(found))
				];
			}
		}
	},
	{
		id: 'indirectly-standardised-ratio',
		section: standardised,
		title: 'Indirectly standardised ratio and rate',
		answers:
			'How many events does an area have for each that it would have at the reference population’s rates?',
		formula:
			'expected E = Σ n × reference events ÷ reference people\nratio = O ÷ E, rate = O ÷ E × crude rate of the reference\nlimits = limits of O ÷ E',
		source: papers('breslow-day', 'phe-methods'),
		edgeRules: [
			'Limits of O are exact below 10 events and Byar’s from 10.',
			'Missing local people or counts count as none; the reference must be whole.',
			'Observed events may be known only as a total.'
		],
		reading:
			'A ratio compares an area with the reference alone. Two areas’ ratios weigh ages differently and are not compared with each other.',
		example: {
			input:
				'15 events in an area of 1,000, 2,000 and 3,000 people by age; the reference has 1, 2 and 3 events per 1,000.',
			origin: ARITHMETIC_ONLY,
			compute: () => {
				const found = indirectlyStandardisedRatio(15, [1000, 2000, 3000], {
					counts: [1, 2, 3],
					populations: [1000, 1000, 1000]
				});
				return [
					row('Expected events', shown(found.expected)),
					row('Ratio', shown(found.value, 2)),
					row('95% interval', limits(found, 2))
				];
			}
		}
	}
];
