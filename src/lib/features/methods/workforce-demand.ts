import { meanRecruits, recruitsNeeded } from '$lib/statistics/population/workforce-demand';
import type { Method } from './method';
import { row, shown } from './text';

/** The scenario of care workforce demand. */
export const workforceDemandMethods: readonly Method[] = [
	{
		id: 'workforce-demand',
		section: 'Population',
		title: 'Workforce demand: a scenario',
		answers: 'How many people would have to join care each year, if the assumptions held?',
		formula:
			'residents(t) = latest estimate × projected(t) ÷ projected(year of the estimate)\nposts(t) = posts × residents(t) ÷ residents(year of the posts) × (1 − productivity change)^years\nrecruits(t) = growth in posts + filled posts × turnover × share who leave care + vacancies ÷ years to fill them\nshare of leavers = recruits ÷ students leaving 16–18 study',
		source:
			'A stock and flow account, as of expansion and replacement demand in Wilson and others 2022, The Skills Imperative 2035',
		edgeRules: [
			'The growth of the 2018-based projection is used and not its level, which later estimates overtook.',
			'Turnover counts everybody who leaves a post; only those who leave care altogether have to be replaced from outside it.',
			'Students are counted where they study. Where they are fewer than 60% or more than 140% of the residents aged 18, or fewer than 100, the need of the county or combined authority, else of the region, is set against its leavers.',
			'A need above the number of leavers reads “more than all leavers”; with fewer than 30 leavers no share is given.',
			'Low and high take every assumption at the end of its range that lowers or raises the answer. They bound what the ranges allow and are not a confidence interval.',
			'The cohort of leavers is taken to stay as large as it is. Where fewer posts are needed, growth is negative and lowers the need, never below none.'
		],
		reading:
			'It says what would follow from the assumptions. It does not say that they will come true, and it is no forecast.',
		example: {
			input:
				'7,400 posts in Wigan, 9% of them vacant and filled within five years, 27.9% turnover, 37% of it out of care, and no growth; one year.',
			origin:
				'Skills for Care, as reported by the press, 2021-22; Office for Local Government, 2022-23; the share who leave care is England’s',
			compute: () => {
				const years = recruitsNeeded({
					posts: 7400,
					growth: [1, 1],
					productivityPercent: 0,
					turnoverPercent: 27.9,
					leavingPercent: 37,
					vacancyPercent: 9,
					vacancyYears: 5
				});
				const mean = meanRecruits(years);
				return [
					row('In place of people who leave care', shown(mean?.replacement, 0)),
					row('Vacancies filled', shown(mean?.vacancies, 0)),
					row('In all', shown(mean?.total, 0))
				];
			}
		}
	}
];
