import { lifeExpectancyGap } from '$lib/statistics/decomposition/gap';
import { lifeExpectancy } from '$lib/statistics/life-table/life-expectancy';
import { LIFE_TABLE_AGES } from '$lib/statistics/life-table/columns';
import { LIFE_TABLE_EXAMPLE, LIFE_TABLE_ORIGIN } from '$lib/statistics/life-table/worked-example';
import { papers } from './papers';
import { type Method, row, shown } from './method';

const section = 'Life expectancy';
const area = { startAges: LIFE_TABLE_AGES, ...LIFE_TABLE_EXAMPLE };

/** The same area with a tenth fewer deaths from 65 on. */
function withFewerDeaths() {
	const deaths = area.deaths.map((died, band) =>
		area.startAges[band]! >= 65 ? Math.round(died * 0.9) : died
	);
	return { ...area, deaths };
}

function contributionFrom(contributions: readonly number[], from: number, to: number): number {
	return contributions.reduce((sum, years, band) => {
		const age = area.startAges[band]!;
		return age >= from && age <= to ? sum + years : sum;
	}, 0);
}

export const lifeExpectancyMethods: readonly Method[] = [
	{
		id: 'life-expectancy',
		section,
		title: 'Life expectancy from a life table',
		answers:
			'How long would people live on average, did they meet this period’s death rates all their lives?',
		formula:
			'M = deaths ÷ person-years; q = M n ÷ (1 + M n (1 − a)), a = 0.1 below age 1, else 0.5\nl at birth = 100,000; next l = l (1 − q); d = l q\nyears lived L = n (next l + a d); in the open band L = l ÷ M\ne = Σ L from the age on ÷ l\nlimits = e ∓ z × standard error (Chiang; open band by Silcocks)',
		source: papers('chiang', 'newell', 'silcocks', 'eayres-williams', 'toson-baker'),
		edgeRules: [
			'Nothing is shown for 5,000 person-years or fewer, without deaths in the open band, with more deaths than person-years in a band, or with a band missing.',
			'A value is not shown where its 95% interval is wider than 20 years.',
			'Bands without deaths are allowed below the open band.',
			'Life expectancies of areas or groups are never averaged: the table is made again from all deaths.'
		],
		reading:
			'It sums up one period’s death rates. It is not a forecast of how long a baby born now will live, and periods that overlap share their deaths.',
		example: {
			input: 'Deaths and person-years in twenty age bands, 9,357 deaths in 787,954 person-years.',
			origin: LIFE_TABLE_ORIGIN,
			compute: () => {
				const found = lifeExpectancy(area);
				if (found.suppressed) return [row('Not shown', found.reason)];
				const years = (band: number) =>
					`${shown(found.value[band], 2)} (${shown(found.lower[band], 2)} to ${shown(found.upper[band], 2)})`;
				return [
					row('At birth, with 95% interval', years(0)),
					row('At 65, with 95% interval', years(14)),
					row('Of 100,000 newborn, alive at 65', shown(found.table.survivors[14], 0))
				];
			}
		}
	},
	{
		id: 'life-expectancy-gap',
		section,
		title: 'Ages and causes that make up a gap',
		answers: 'Which ages, and which causes of death, make one life expectancy longer than another?',
		formula:
			'contribution of a band = l₁(L₂ ÷ l₂ − L₁ ÷ l₁) + T₂⁺ (l₁ ÷ l₂ − l₁⁺ ÷ l₂⁺), ⁺ the next band, T years lived from there on\nof a cause = contribution of the band × its rate difference ÷ the band’s rate difference\nsymmetric form = half of (first to second − second to first)',
		source: papers('arriaga', 'preston-heuveline-guillot', 'ledecomp'),
		edgeRules: [
			'Contributions add up to the gap exactly.',
			'The form is not symmetric: which of the two comes first is stated, or the symmetric form is shown.',
			'Where the death rates of a band differ by less than one in a million, it is not split by cause.',
			'What hides either life table hides the gap.'
		],
		reading:
			'It is an account, not a cause: a cause of death may add years in a band where all causes together take them away.',
		example: {
			input: 'The area of the life table, and the same with a tenth fewer deaths from age 65 on.',
			origin: `${LIFE_TABLE_ORIGIN}; the second area is made up`,
			compute: () => {
				const { gap, contributions } = lifeExpectancyGap(area, withFewerDeaths());
				return [
					row('Gap, years', shown(gap, 2)),
					row('Under 65', shown(contributionFrom(contributions, 0, 64), 2)),
					row('65 to 84', shown(contributionFrom(contributions, 65, 84), 2)),
					row('85 and over', shown(contributionFrom(contributions, 85, 120), 2))
				];
			}
		}
	}
];
