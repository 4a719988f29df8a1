import { directlyStandardisedRate } from '$lib/statistics/standardisation/direct';
import { indirectlyStandardisedRatio } from '$lib/statistics/standardisation/indirect';
import { ARITHMETIC_ONLY } from './example-data';
import type { Method } from './method';
import { limits, row, shown } from './text';

const section = 'Standardised rates';

export const standardisationMethods: readonly Method[] = [
	{
		id: 'directly-standardised-rate',
		section,
		title: 'Directly standardised rate',
		answers: 'What would an area’s rate be, were its people as old as a standard population?',
		formula:
			'D = Σ w × O ÷ n ÷ Σ w (w standard persons, O events, n people in each age band)\nVar = Σ w² × O ÷ n² ÷ (Σ w)²\nlimits = D + √(Var ÷ O) × (Byar limit of O − O), O all events',
		source:
			'Dobson, Kuulasmaa, Eberle and Scherer 1991, Confidence intervals for weighted sums of Poisson parameters; Eurostat 2013, European Standard Population; PHEindicatormethods 2.1.0',
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
		section,
		title: 'Indirectly standardised ratio and rate',
		answers:
			'How many events does an area have for each that it would have at the reference population’s rates?',
		formula:
			'expected E = Σ n × reference events ÷ reference people\nratio = O ÷ E, rate = O ÷ E × crude rate of the reference\nlimits = limits of O ÷ E',
		source:
			'Breslow and Day 1987, Statistical Methods in Cancer Research II; PHEindicatormethods 2.1.0',
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
