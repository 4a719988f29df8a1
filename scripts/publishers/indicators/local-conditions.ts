/** Indicators of how people live and learn from ONS "Explore local statistics" files. */
import { onsSource, pages } from '../../data/sources';
import {
	firstPublisher,
	localStatisticsCopy as via,
	localStatisticsTable
} from './local-statistics';

const percent = { unit: 'percent', minimum: 0, maximum: 100 };
const education = 'Department for Education';

export const wellbeing = localStatisticsTable({
	name: 'wellbeing',
	title: 'Personal well-being',
	description:
		'Mean answers of people aged 16 and over from 0 to 10 to four questions: how satisfied with life, how worthwhile the things done, how happy and how anxious yesterday; financial years, with 95% confidence limits.',
	file: 'personal-wellbeing-estimates.csv.gz',
	unit: 'mean score from 0 to 10',
	minimum: 0,
	maximum: 10,
	value: 'Mean score',
	counted: 'the survey year',
	indicators: {
		Anxiety: 'anxiety',
		Happiness: 'happiness',
		Satisfaction: 'satisfaction',
		Worthwhile: 'worthwhile'
	},
	limits: true,
	published: 'authorities',
	source: onsSource({
		publication: 'Personal well-being in the UK, local authority estimates',
		released: null,
		path: pages.wellbeing,
		via
	})
});

export const childPoverty = localStatisticsTable({
	name: 'child_poverty',
	title: 'Children in relative low income',
	description:
		'Share of children aged 0 to 15 living in families in relative low income, before housing costs, and after them from 2023/24. Administrative counts without confidence limits; values of some wider areas were added up by ONS.',
	file: 'children-in-relative-poverty.csv',
	...percent,
	value: 'Percent of children aged 0 to 15',
	counted: 'the financial year',
	indicators: {
		'Children in relative poverty before housing costs': 'before-housing-costs',
		'Children in relative poverty after housing costs': 'after-housing-costs'
	},
	limits: false,
	published: 'authorities',
	source: firstPublisher(
		'Department for Work and Pensions',
		'Children in low income families: local area statistics',
		pages.lowIncomeFamilies,
		'2026-03-26'
	)
});

export const earlyYears = localStatisticsTable({
	name: 'early_years',
	title: 'Five-year-olds at the expected level of early learning',
	description:
		'Share of children in state-funded schools at the expected level in all early learning goals of an area of learning at the end of the early years foundation stage. Counts of all children, without confidence limits. A good level of development over all areas is not held.',
	file: 'early-years.csv',
	...percent,
	value: 'Percent of children assessed',
	counted: 'the school year',
	indicators: {
		'Communication and language': 'communication',
		Literacy: 'literacy',
		Mathematics: 'mathematics'
	},
	limits: false,
	published: 'authorities',
	source: firstPublisher(
		education,
		'Early years foundation stage profile results',
		`${pages.educationStatistics}/early-years-foundation-stage-profile-results`,
		null
	)
});

export const englishAndMaths = localStatisticsTable({
	name: 'english_and_maths_by_19',
	title: 'English and maths by age 19',
	description:
		'Share of young people who have passed GCSEs (or equivalents) in English and maths by age 19, by where they went to school in the year they turned 16. Counts of all, without confidence limits.',
	file: 'gcses-in-english-and-maths.csv',
	...percent,
	value: 'Percent of young people',
	counted: 'the school year in which they turned 19',
	limits: false,
	published: 'authorities',
	source: firstPublisher(
		education,
		'Level 2 and 3 attainment by young people aged 19',
		`${pages.educationStatistics}/level-2-and-3-attainment-by-young-people-aged-19`,
		null
	)
});

export const apprenticeships = localStatisticsTable({
	name: 'apprenticeships',
	title: 'Apprenticeships started and achieved',
	description:
		'Apprenticeships started, and apprenticeships achieved, by people aged 16 and over, per 100,000 residents, by where the apprentice lives. Counts of all, without confidence limits.',
	file: 'apprenticeships.csv',
	unit: 'per 100,000 people',
	value: 'Rate per 100,000',
	minimum: 0,
	maximum: 100_000,
	counted: 'the school year',
	indicators: {
		'Apprenticeship starts (England)': 'starts',
		'Apprenticeship achievements (England)': 'achievements'
	},
	limits: false,
	published: 'authorities',
	source: firstPublisher(
		education,
		'Further education and skills',
		`${pages.educationStatistics}/further-education-and-skills`,
		'2025-11-27'
	)
});

export const localConditions = [
	wellbeing,
	childPoverty,
	earlyYears,
	englishAndMaths,
	apprenticeships
];
