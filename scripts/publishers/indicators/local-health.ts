/** Indicators of health read from ONS "Explore local statistics" files, each with its first publisher. */
import { onsSource, pages } from '../../data/sources';
import {
	firstPublisher,
	localStatisticsCopy as via,
	localStatisticsTable
} from './local-statistics';

const percent = { unit: 'percent', minimum: 0, maximum: 100 };

export const cardiovascularMortality = localStatisticsTable({
	name: 'cardiovascular_mortality',
	title: 'Deaths under 75 from preventable cardiovascular disease',
	description:
		'Age-standardised death rate of people under 75 from cardiovascular diseases considered preventable, for overlapping periods of three years, with 95% confidence limits. Hackney with the City of London, and Cornwall with the Isles of Scilly, are published together only.',
	file: 'preventable-cardiovascular-mortality-england.csv',
	unit: 'deaths per 100,000 people under 75',
	value: 'Age-standardised rate per 100,000',
	counted: 'the deaths counted',
	minimum: 0,
	maximum: 2000,
	limits: true,
	published: 'authorities',
	source: firstPublisher(
		'Office for Health Improvement and Disparities',
		'Public Health Outcomes Framework, under 75 mortality rate from cardiovascular diseases considered preventable (indicator 93722)',
		pages.fingertips,
		'2025-11-04'
	)
});

export const adultObesity = localStatisticsTable({
	name: 'adult_obesity',
	title: 'Adults with obesity',
	description:
		'Share of people aged 18 and over with obesity, from heights and weights they report, adjusted; survey years from mid-November, with 95% confidence limits.',
	file: 'adult-obesity-prevalence.csv',
	...percent,
	value: 'Percent of people aged 18 and over',
	counted: 'the survey year',
	limits: true,
	published: 'authorities',
	source: firstPublisher(
		'Office for Health Improvement and Disparities',
		'Obesity, physical activity and nutrition profile, obesity prevalence in adults',
		pages.fingertips,
		'2026-05-06'
	)
});

export const earlyCancer = localStatisticsTable({
	name: 'early_cancer_diagnosis',
	title: 'Cancers found at stage 1 or 2',
	description:
		'Share of new cancers with a known stage that were found at stage 1 or 2, with 95% confidence limits. Where too few cancers had a stage recorded the publisher gives no value.',
	file: 'cancer-diagnosis-at-stage-1-and-2.csv',
	...percent,
	value: 'Percent of new cancers',
	counted: 'the diagnoses',
	limits: true,
	published: 'authorities',
	source: firstPublisher(
		'Office for Health Improvement and Disparities',
		'Cancer services profile, percentage of cancers diagnosed at stages 1 and 2 (data of NHS England)',
		pages.fingertips,
		null
	)
});

export const smoking = localStatisticsTable({
	name: 'smoking',
	title: 'Adults who smoke',
	description:
		'Share of people aged 18 and over who smoke cigarettes, from the Annual Population Survey of five years together, with 95% confidence limits. The two periods overlap.',
	file: 'cigarette-smokers.csv',
	...percent,
	value: 'Percent of people aged 18 and over',
	counted: 'the survey years',
	limits: true,
	published: 'authorities',
	source: onsSource({
		publication: 'Adult smoking habits in the UK',
		released: null,
		path: pages.smoking,
		via
	})
});

export const localHealth = [cardiovascularMortality, adultObesity, earlyCancer, smoking];
