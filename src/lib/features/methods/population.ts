import { cohortComponentStep } from '$lib/statistics/population/cohort-component';
import { dependencyRatios } from '$lib/statistics/population/dependency';
import { extrapolated, growth } from '$lib/statistics/population/growth';
import { projectionBasis } from '$lib/figures/population/projections';
import { ARITHMETIC_ONLY, CARE, EXAMPLE_PLACE, POPULATION_ORIGIN, RESIDENTS } from './example-data';
import { papers } from './papers';
import { meanRecruits, recruitsNeeded } from '$lib/statistics/population/workforce-demand';
import { type Method, row, shown } from './method';

const section = 'Population';
const demography = papers('preston-heuveline-guillot');
const { first, last, firstDay, lastDay, years, ages } = RESIDENTS;
const people = (count: number) => shown(count, 0);

export const populationMethods: readonly Method[] = [
	{
		id: 'growth',
		section,
		title: 'Growth',
		answers: 'By how much has a population changed, in all and each year?',
		formula:
			'percent change = 100 (b − a) ÷ a\na year, compounded = 100 ((b ÷ a)^(1 ÷ years) − 1)\ncontinuous rate = ln(b ÷ a) ÷ years; doubling time = ln 2 ÷ rate\nindex = 100 × value ÷ value of the base year',
		source: `${demography}, chapter 1`,
		edgeRules: [
			'From zero there is no percentage.',
			'A change between two percentages is given in percentage points.',
			'There is a doubling time only while growing.'
		],
		reading: 'A yearly rate smooths over what happened between the two dates.',
		example: {
			input: `${people(first)} residents in ${firstDay} and ${people(last)} in ${lastDay}.`,
			origin: POPULATION_ORIGIN,
			compute: () => {
				const found = growth(first, last, years);
				return [
					row('Change, people', shown(found.change, 0)),
					row('Change', `${shown(found.percentChange)}%`),
					row('A year, compounded', `${shown(found.annualisedGeometricPercent, 2)}%`)
				];
			}
		}
	},
	{
		id: 'dependency-ratio',
		section,
		title: 'Dependency ratios',
		answers: 'How many older people and children are there for each 1,000 people of working age?',
		formula:
			'old-age = 1,000 × (65 and over) ÷ (16 to 64)\nyouth = 1,000 × (0 to 15) ÷ (16 to 64)\ntotal = old-age + youth',
		source: 'Office for National Statistics, articles on ageing',
		edgeRules: [
			'The ages are stated; ONS also publishes ratios by State Pension age.',
			'An age band across 15 and 16 or across 64 and 65 is never split.',
			'Over nobody of working age there is no ratio.'
		],
		reading: 'It counts ages, not who works or who depends on whom.',
		example: {
			input: `${people(ages.young)} residents aged 0 to 15, ${people(ages.working)} aged 16 to 64, ${people(ages.older)} aged 65 and over, ${lastDay}.`,
			origin: POPULATION_ORIGIN,
			compute: () => {
				const found = dependencyRatios(ages);
				return [
					row('Old-age, per 1,000', shown(found.oldAgePer1000)),
					row('Youth, per 1,000', shown(found.youthPer1000)),
					row('People of working age for each older person', shown(found.oldAgeSupportRatio, 2))
				];
			}
		}
	},
	{
		id: 'extrapolation',
		section,
		title: 'Carrying a change on',
		answers: 'What would a population be, did its past change simply go on?',
		formula:
			'linear: b + (b − a) ÷ years × ahead\ngeometric: b × (b ÷ a)^(ahead ÷ years)\nexponential: b × exp(rate × ahead)',
		source: `${demography}, chapter 1`,
		edgeRules: [
			'From a count of zero only the linear form exists.',
			'It is labelled as an illustration.'
		],
		reading: 'It is not a forecast: it knows nothing of births, deaths and moves.',
		example: {
			input: `Residents in ${firstDay} and ${lastDay}, ten years on.`,
			origin: `${POPULATION_ORIGIN}; carried on as an illustration`,
			compute: () => {
				const { linear, geometric } = extrapolated(first, last, years, [10]);
				return [
					row('By as many people a year', shown(linear[0], 0)),
					row('By the same percentage a year', shown(geometric[0], 0))
				];
			}
		}
	},
	{
		id: 'cohort-component',
		section,
		title: 'One step by cohorts',
		answers:
			'What becomes of a population in five years at given chances of dying, births and moves?',
		formula:
			'next band = band × chance of living; the last two meet in the open band\nbirths = 5 Σ fertility × mean of women before and after; girls = births ÷ (1 + boys per girl)\nmigrants are added at the end',
		source: `${demography}, chapter 6`,
		edgeRules: [
			'Chances above 1 and more leavers than people are refused.',
			'It is labelled as an illustration; official projections are those of ONS.'
		],
		reading: 'The result is as good as the chances put in.',
		example: {
			input:
				'100, 90 and 80 of each sex in three bands; everybody but half of the oldest lives on; 0.1 births a year for each woman of the second band.',
			origin: ARITHMETIC_ONLY,
			compute: () => {
				const certain = [1, 1, 0.5];
				const after = cohortComponentStep({
					bandYears: 5,
					females: [100, 90, 80],
					males: [100, 90, 80],
					survivalFemale: certain,
					survivalMale: certain,
					births: {
						fertilityPerWomanYear: [0, 0.1, 0],
						sexRatioAtBirth: 1,
						survivalFemale: 1,
						survivalMale: 1
					}
				});
				return [
					row('Births', shown(after.births)),
					row('Females by band', after.females.map((one) => shown(one)).join(', ')),
					row('All', shown(after.total))
				];
			}
		}
	},
	{
		id: 'workforce-demand',
		section,
		title: 'Workforce demand: a scenario',
		answers: 'How many people would have to join care each year, if the assumptions held?',
		formula:
			'residents(t) = latest estimate × projected(t) ÷ projected(year of the estimate)\nposts(t) = posts × residents(t) ÷ residents(year of the posts) × (1 − productivity change)^years\nrecruits(t) = growth in posts + filled posts × turnover × share who leave care + vacancies ÷ years to fill them\nshare of leavers = recruits ÷ students leaving 16–18 study',
		source: `A stock and flow account, as of expansion and replacement demand in ${papers('skills-imperative')}`,
		edgeRules: [
			`The growth of the ${projectionBasis()} projection is used and not its level, which later estimates overtook.`,
			'Turnover counts everybody who leaves a post; only those who leave care altogether have to be replaced from outside it.',
			'Students are counted where they study. Where they are fewer than 60% or more than 140% of the residents aged 18, or fewer than 100, the need of the county or combined authority, else of the region, is set against its leavers.',
			'A need above the number of leavers reads “more than all leavers”; with fewer than 30 leavers no share is given.',
			'Low and high take every assumption at the end of its range that lowers or raises the answer. They bound what the ranges allow and are not a confidence interval.',
			'The cohort of leavers is taken to stay as large as it is. Where fewer posts are needed, growth is negative and lowers the need, never below none.'
		],
		reading:
			'It says what would follow from the assumptions. It does not say that they will come true, and it is no forecast.',
		example: {
			input: `${people(CARE.posts)} posts in ${EXAMPLE_PLACE}, ${CARE.vacancyPercent}% of them vacant and filled within five years, ${CARE.turnoverPercent}% turnover, ${CARE.leavingPercent}% of it out of care, and no growth; one year.`,
			origin: CARE.origin,
			compute: () => {
				const years = recruitsNeeded({
					posts: CARE.posts,
					growth: [1, 1],
					productivityPercent: 0,
					turnoverPercent: CARE.turnoverPercent,
					leavingPercent: CARE.leavingPercent,
					vacancyPercent: CARE.vacancyPercent,
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
