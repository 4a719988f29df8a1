import {
	shownCount,
	shownMortalityRate,
	shownPercentage,
	shownTotal
} from '$lib/statistics/disclosure/counts';
import { suppressedRow, suppressedTable } from '$lib/statistics/disclosure/secondary';
import {
	nearestMultiple,
	roundedHalfAwayFromZero,
	shownDifference
} from '$lib/statistics/population/rounding';
import { country } from '$lib/catalogue/dashboard';
import { ARITHMETIC_ONLY, EXAMPLE_PLACE, UNROUNDED } from './example-data';
import { papers } from './papers';
import { type Method, row, shown } from './method';

const section = 'Rounding and small numbers';
const table = [
	[3, 20, 30],
	[40, 50, 60],
	[25, 35, 45]
];

function tableText(): string {
	const { suppressed } = suppressedTable(table);
	const hidden = (r: number, c: number) =>
		suppressed.some((cell) => cell[0] === r && cell[1] === c);
	return table
		.map((cells, r) => cells.map((count, c) => (hidden(r, c) ? '*' : String(count))).join(' '))
		.join(' | ');
}

export const smallNumberMethods: readonly Method[] = [
	{
		id: 'rounding',
		section,
		title: 'Rounding',
		answers: 'How is a number shortened for reading?',
		formula:
			'to the nearest, halves away from zero, on the number’s shortest decimal text\nmultiples likewise: nearest 5, 10, 100',
		source: 'The usual rule of official statistics',
		edgeRules: [
			'1.005 becomes 1.01: its decimal text counts, not the computer’s binary value.',
			'No minus stands before a zero.',
			'Shares are rounded one by one and need not add up to 100.',
			'Judgements are made before rounding.'
		],
		reading: 'Parts shown may not add up to the total shown.',
		example: {
			input: '1.005 and −2.5, and 115 to the nearest 10.',
			origin: ARITHMETIC_ONLY,
			compute: () => [
				row('1.005 to two decimals', shown(roundedHalfAwayFromZero(1.005, 2), 2)),
				row('−2.5 to whole numbers', shown(roundedHalfAwayFromZero(-2.5, 0), 0)),
				row('115 to the nearest 10', shown(nearestMultiple(115, 10), 0))
			]
		}
	},
	{
		id: 'difference-of-published',
		section,
		title: 'Differences of published decimals',
		answers: 'How is the difference of two published numbers taken and shown?',
		formula: 'difference = (first − second) in units of the last published place, then rounded',
		source: 'Exact decimal arithmetic on the published digits',
		edgeRules: [
			'Where it is not the difference of the two numbers shown, “from unrounded figures” is said beside it.',
			'A missing number leaves the difference missing.'
		],
		reading: 'Two numbers that look 1.8 apart may be 1.85 apart, and shown as 1.9.',
		example: {
			input: `Life expectancy at birth of men, ${country.name} ${UNROUNDED.country} and ${EXAMPLE_PLACE} ${UNROUNDED.place}, shown to one decimal.`,
			origin: UNROUNDED.origin,
			compute: () => {
				const found = shownDifference(UNROUNDED.country, UNROUNDED.place, 2, 1);
				return [
					row('Difference', shown(found.difference, 2)),
					row('Shown', shown(found.shown)),
					row('From unrounded figures', found.fromUnrounded ? 'yes' : 'no')
				];
			}
		}
	},
	{
		id: 'small-counts',
		section,
		title: 'Small counts',
		answers: 'How are counts shown so that nobody can be recognised?',
		formula:
			'0 stays 0; 1 to 7 shown as *; others to the nearest 5\na total is added from raw counts, then rounded; a percentage is made from the rounded parts',
		source: papers('digital-small-counts', 'ofqual'),
		edgeRules: [
			'National counts are shown as they are.',
			'A percentage is hidden when either part is; an average of 1 to 7 people is hidden.',
			'Standardised rates and intervals are not touched by this rule.',
			'Missing stays missing and is not zero.'
		],
		reading: 'A * is a count that exists and is kept back; it is neither zero nor missing.',
		example: {
			input: 'Parts of 3, 12 and 44 people.',
			origin: ARITHMETIC_ONLY,
			compute: () => {
				const { parts, total } = shownTotal([3, 12, 44]);
				return [
					row('Parts', parts.join(', ')),
					row('Total', String(total)),
					row('12 of 59 as a percentage', `${shown(Number(shownPercentage(12, 59)))}%`),
					row('3 people by Ofqual’s rule', String(shownCount(3, 'ofqual_base5')))
				];
			}
		}
	},
	{
		id: 'rates-on-few-deaths',
		section,
		title: 'Rates on few deaths',
		answers: 'When is a death rate too uncertain to be shown?',
		formula:
			'crude: not shown below 3 deaths; age-standardised: not shown below 10\nmarked u below 20',
		source: 'Office for National Statistics, user guide to mortality statistics',
		edgeRules: [
			'A rate that is not shown is written “:”.',
			'The number of deaths decides, not the rate.'
		],
		reading: 'A rate marked u may change much by chance from year to year.',
		example: {
			input: 'A rate of 12.3 on 2, on 9 and on 25 deaths.',
			origin: ARITHMETIC_ONLY,
			compute: () =>
				[2, 9, 25].flatMap((deaths) =>
					(['crude', 'age_standardised'] as const).map((type) => {
						const { shown: rate, flag } = shownMortalityRate(12.3, deaths, type);
						const label = `${type === 'crude' ? 'Crude' : 'Age-standardised'}, ${deaths} deaths`;
						return row(label, [rate, flag].filter((part) => part !== null).join(' '));
					})
				)
		}
	},
	{
		id: 'secondary-suppression',
		section,
		title: 'Hiding what would give a hidden count away',
		answers: 'Which further counts must be hidden so that subtraction from totals tells nothing?',
		formula:
			'row: beside a single hidden count, the smallest other that is not zero\ntable: the cheapest cells that leave no hidden one to be worked out from row and column totals',
		source: papers('gss', 'cox'),
		edgeRules: [
			'Of equal counts the first is hidden.',
			'Zeros are hidden only where nothing else will do.',
			'Counts hidden at source stay hidden and are never worked out again.'
		],
		reading: 'A count hidden here need not be small itself.',
		example: {
			input: 'The row 3, 20, 30 with its total, and a table of three rows and columns with totals.',
			origin: ARITHMETIC_ONLY,
			compute: () => [
				row(
					'Hidden in the row',
					suppressedRow([3, 20, 30])
						.suppressed.map((cell) => [3, 20, 30][cell])
						.join(' and ')
				),
				row('Table as shown', tableText())
			]
		}
	}
];
