/** The indicators read from OHID Fingertips extracts. */
import {
	academicYear,
	calendarYears,
	financialYear,
	quarters,
	surveyYear
} from '../../data/periods';
import { fingertipsSource, fingertipsTable } from './fingertips';

const year = (text: string) => calendarYears(Number(text), Number(text));
const schoolYear = (text: string) =>
	academicYear(Number(financialYear(text).period_start.slice(0, 4)));
const percent = { unit: 'percent', minimum: 0, maximum: 100 };
const noLimits = 'One decimal, without confidence limits here.';

export const preventableMortality = fingertipsTable({
	name: 'preventable_mortality',
	title: 'Deaths under 75 from preventable causes',
	description: `Age-standardised death rate of people under 75 from causes considered preventable, by sex and single year. ${noLimits}`,
	file: 'mortality_rate.csv',
	unit: 'deaths per 100,000 people under 75',
	value: 'Age-standardised rate per 100,000',
	counted: 'the deaths counted',
	sexes: ['persons', 'female', 'male'],
	minimum: 0,
	maximum: 2000,
	published: 'authorities',
	period: year,
	source: fingertipsSource(
		'Public Health Outcomes Framework, under 75 mortality rate from causes considered preventable (indicator 93721)'
	)
});

export const smokingYearly = fingertipsTable({
	name: 'smoking_yearly',
	title: 'Adults who smoke, single years',
	description: `Share of people aged 18 and over who smoke, from the Annual Population Survey of one year. ${noLimits}`,
	file: 'adults_smoking.csv',
	...percent,
	value: 'Percent of people aged 18 and over',
	counted: 'the survey',
	published: 'authorities',
	period: year,
	source: fingertipsSource(
		'Local Tobacco Control Profiles, smoking prevalence in adults, current smokers (APS)'
	)
});

export const adultOverweight = fingertipsTable({
	name: 'adult_overweight',
	title: 'Adults who are overweight or obese',
	description: `Share of people aged 18 and over who are overweight or obese, from heights and weights they report, adjusted; survey years from mid-November. ${noLimits}`,
	file: 'overweight_adult.csv',
	...percent,
	value: 'Percent of people aged 18 and over',
	counted: 'the survey year',
	published: 'authorities',
	period: surveyYear,
	source: fingertipsSource(
		'Obesity, physical activity and nutrition profile, overweight (including obesity) prevalence in adults'
	)
});

export const physicalActivity = fingertipsTable({
	name: 'physical_activity',
	title: 'Adults who are physically active or inactive',
	description: `Share of people aged 19 and over who are active for 150 minutes a week or more, and share who are active for less than 30; survey years from mid-November. ${noLimits}`,
	file: 'inactive_adults.csv',
	secondFile: 'active_adults.csv',
	...percent,
	value: 'Percent of people aged 19 and over',
	counted: 'the survey year',
	indicators: {
		'Percentage of physically active adults': 'active',
		'Percentage of physically inactive adults': 'inactive'
	},
	published: 'authorities',
	period: surveyYear,
	source: fingertipsSource(
		'Public Health Outcomes Framework, percentage of physically active and inactive adults'
	)
});

export const depression = fingertipsTable({
	name: 'depression',
	title: 'Patients recorded with depression',
	description: `Share of patients aged 18 and over whom their general practice has on its depression register: what is recorded, not how many people are depressed. 2023/24 is not published. ${noLimits}`,
	file: 'adults_depression.csv',
	...percent,
	value: 'Percent of registered patients aged 18 and over',
	counted: 'the financial year',
	published: 'authorities',
	period: financialYear,
	source: fingertipsSource('Quality and Outcomes Framework, depression: QOF prevalence')
});

export const healthChecks = fingertipsTable({
	name: 'health_checks',
	title: 'People who have had an NHS Health Check',
	description: `Share of the people eligible for an NHS Health Check in five years who have had one since April 2021, added up to the end of each quarter. Published for upper-tier and single-tier authorities; the copy read has no counties, whose values are not held. ${noLimits}`,
	file: 'nhs_health_checks.csv',
	...percent,
	value: 'Percent of the people eligible, since April 2021',
	counted: 'the checks counted',
	published: 'upper-tier',
	countiesNotHeld: true,
	period: quarters,
	source: fingertipsSource(
		'NHS Health Check profile, people receiving an NHS Health Check, cumulative'
	)
});

export const childObesity = fingertipsTable({
	name: 'child_obesity',
	title: 'Children with obesity in Reception and Year 6',
	description: `Share of measured children with obesity, severe obesity included, in the first and the last year of primary school; single school years. ${noLimits}`,
	file: 'obese_reception.csv',
	secondFile: 'obese_year6.csv',
	...percent,
	value: 'Percent of children measured',
	counted: 'the school year',
	indicators: {
		'Reception prevalence of obesity (including severe obesity)': 'reception',
		'Year 6 prevalence of obesity (including severe obesity)': 'year-6'
	},
	pooled: ['Reception', 'Year 6'].flatMap((stage) =>
		[3, 5].map(
			(years) =>
				`${stage} prevalence of obesity (including severe obesity), ${years} years data combined`
		)
	),
	published: 'authorities',
	period: schoolYear,
	source: fingertipsSource(
		'National Child Measurement Programme, prevalence of obesity (including severe obesity)'
	)
});

export const toothDecay = fingertipsTable({
	name: 'tooth_decay',
	title: 'Five-year-olds with tooth decay',
	description: `Share of children aged five whose teeth were found to be decayed when they were examined, in survey years. The copy read has no counties and no regions, whose values are not held. ${noLimits}`,
	folder: 'later/children',
	file: 'ohid_dental_decay_age5_la_2014_15_2023_24.csv',
	...percent,
	value: 'Percent of the children examined',
	counted: 'the school year of the survey',
	published: 'authorities',
	personsWord: '5 years children',
	period: schoolYear,
	source: fingertipsSource(
		'Public Health Outcomes Framework, percentage of 5 year olds with experience of visually obvious dental decay'
	)
});

export const activeChildren = fingertipsTable({
	name: 'active_children',
	title: 'Children who are physically active',
	description: `Share of children and young people of school age who are active for sixty minutes a day or more on average, from the Active Lives survey of schools. The copy read has no counties and no regions, whose values are not held. ${noLimits}`,
	folder: 'later/children',
	file: 'sport_england_active_children_la_2017_18_2024_25.csv',
	...percent,
	value: 'Percent of children and young people in years 1 to 11',
	counted: 'the school year of the survey',
	published: 'authorities',
	period: schoolYear,
	source: fingertipsSource(
		'Public Health Outcomes Framework, percentage of physically active children and young people (Sport England, Active Lives Children and Young People)'
	)
});

export const ohidIndicators = [
	preventableMortality,
	smokingYearly,
	adultOverweight,
	physicalActivity,
	depression,
	healthChecks,
	childObesity,
	toothDecay,
	activeChildren
];
