/** Adult Social Care Outcomes Framework -> what people say of their care, services, and turnover. */
import { field, areaCode, areaTable, missingField, periodFields } from '../../data/descriptors';
import { valueField } from '../../data/descriptors';
import { withUnpublished } from '../../data/areas/unpublished';
import { financialYear } from '../../data/periods';
import { cell, published, type RawRow } from '../../data/raw-folder';
import { exactSum } from '../nhs/general-practice';
import { openSource, pages } from '../../data/sources';
import { proportion } from '../../../src/lib/statistics/intervals/proportion';
import { rate } from '../../../src/lib/statistics/intervals/rate';
import type { BuildContext, TableBuilder } from '../../data/builder';
import type { Field } from '../../../src/lib/catalogue/data-package';
import type { ValueWithLimits } from '../../../src/lib/statistics/intervals/confidence';
import type { Row } from '../../../src/lib/catalogue/tables';

const path = 'later/services/nhse_ascof_2024_25_long.csv.gz';
const columns = ['measure', 'ons_code', 'year', 'outcome', 'numerator', 'denominator'];

/** Marks that stand in place of a number; any other text stops the build. */
const marks: Record<string, string> = { '[x]': 'not-published', '[c]': 'suppressed' };

const source = openSource('Department of Health and Social Care', {
	publication:
		'Measures from the Adult Social Care Outcomes Framework, England, 2015 to 2016 to 2024 to 2025',
	released: null,
	path: pages.careOutcomes,
	via: 'GitHub repository Susai23/Lincolnshire-Adult-Social-Care-pipeline, which holds the workbook as published'
});

/** A number of the workbook, or null where a mark stands in its place. */
function number(row: RawRow, column: string): number | null {
	const text = cell(row, column);
	return text === '' || text in marks || text === '[z]' ? null : published(official(text));
}

/** The score of carers of 2016-17 stands beside one of another group of them, in brackets: "42.1 (42.1)". */
const official = (text: string) => text.replace(/ \([\d.:]+\)$/, '');

/** What a value is and how its limits come about. */
interface Outcomes {
	/** Code of a measure in the workbook -> our word for it. */
	measures: Record<string, string>;
	/** Further columns of a row that has a value. */
	more: (row: RawRow, value: number) => Row;
	/** The same columns of a row without one. */
	none: Row;
}

function outcomeRow(code: string, row: RawRow, { measures, more, none }: Outcomes): Row {
	const text = cell(row, 'outcome');
	const missing = marks[text] ?? (text === '[z]' ? 'not-published' : null);
	const value = missing ? null : published(official(text));
	return {
		area_code: code,
		indicator: measures[cell(row, 'measure')] ?? '',
		...financialYear(cell(row, 'year')),
		value,
		...(value === null ? none : more(row, value)),
		missing
	};
}

/** Rows of the measures wanted, of every area that has the publisher's own code. */
function outcomeRows({ raw, areas, report }: BuildContext, outcomes: Outcomes): Row[] {
	const records = raw
		.csv(path, [...columns, 'margin of error'])
		.filter((row) => cell(row, 'measure') in outcomes.measures && cell(row, 'ons_code') !== '[z]');
	const rows = areas
		.placed(records, (row) => cell(row, 'ons_code'), report)
		.map(({ code, row }) => outcomeRow(code, row, outcomes));
	const covered = [...areas.upperTier(), ...areas.codes('region', 'country')];
	return withUnpublished(rows, covered, ['indicator', 'period_start', 'period_end']);
}

function limitColumns(unit: string, maximum: number, how: string): Field[] {
	const constraints = { required: false, minimum: 0, maximum };
	const limit = (name: string, title: string) =>
		field(name, 'number', `${title} limit`, `${title} 95% confidence limit, ${how}`, {
			unit,
			constraints
		});
	return [limit('lower', 'Lower'), limit('upper', 'Upper')];
}

const count = (name: string, title: string) =>
	field(
		name,
		'integer',
		title,
		`${title}, as published; empty where withheld, to the nearest 5 for regions and England`,
		{ constraints: { required: false, minimum: 0 } }
	);

const indicatorField = (words: Record<string, string>) =>
	field('indicator', 'string', 'Indicator', 'Which of the measures of the framework', {
		constraints: { enum: Object.values(words) }
	});

const key = ['area_code', 'indicator', 'period_start'];
const percent = { required: false, minimum: 0, maximum: 100 };

const surveyMeasures = {
	'1d': 'satisfied',
	'3a': 'control',
	'3c(1)': 'information',
	'4a': 'safe',
	'5a(1)': 'social-contact',
	'1e': 'carers-satisfied',
	'3b': 'carers-included',
	'3c(2)': 'carers-information',
	'5a(2)': 'carers-social-contact'
};

/** A share with its published margin to both sides, within 0 and 100. */
function marginColumns(row: RawRow, value: number): Row {
	const margin = number(row, 'margin of error');
	return {
		lower: margin === null ? null : exactSum(Math.max(0, value - margin)),
		upper: margin === null ? null : exactSum(Math.min(100, value + margin)),
		margin
	};
}

export const careSurvey: TableBuilder = {
	table: areaTable({
		name: 'care_survey',
		title: 'What people who use social care, and their carers, say of it',
		description:
			'Shares of people who use long-term adult social care, and of carers, who answered the surveys of their council as named: weighted, with the published margin of error. Upper-tier and single-tier authorities, regions and England. In 2020-21 the survey was voluntary and 18 councils took part, so England and the regions have no value; the carers are asked every second year.',
		fields: [
			areaCode,
			indicatorField(surveyMeasures),
			...periodFields('the financial year of the survey'),
			valueField('number', 'percent', 'Percent of those who answered, weighted', percent),
			...limitColumns('percent', 100, 'the value less or plus the published margin of error'),
			field('margin', 'number', 'Margin of error', 'Published margin of error to either side', {
				unit: 'percentage points',
				constraints: { required: false, minimum: 0 }
			}),
			missingField
		],
		primaryKey: key,
		sources: [source]
	}),
	rows: (context) =>
		outcomeRows(context, {
			measures: surveyMeasures,
			more: marginColumns,
			none: { lower: null, upper: null, margin: null }
		})
};

const serviceMeasures = {
	'2a': 'no-further-support',
	'2d(1)': 'stayed-in-community',
	'2d(2)': 'offered-reablement',
	'2e(1)': 'learning-disability-at-home',
	'2e(2a)': 'at-home-18-64',
	'2e(2b)': 'at-home-65-plus',
	'3d(2a)': 'direct-payments'
};

const admissionMeasures = { '2b': 'age-18-64', '2c': 'age-65-plus' };

const noCounts = { lower: null, upper: null, numerator: null, denominator: null };

/**
 * The value and its limits from the two counts, where both are published; else the value alone.
 * @throws where the counts do not bear out the published value: it is rounded to one decimal, and
 * the counts of regions and England to the nearest 5
 */
function countColumns(
	row: RawRow,
	value: number,
	worked: (numerator: number, denominator: number) => ValueWithLimits
): Row {
	const [numerator, denominator] = [number(row, 'numerator'), number(row, 'denominator')];
	if (numerator === null || denominator === null) return noCounts;
	const found = worked(numerator, denominator);
	if (Math.abs((found.value ?? NaN) - value) > 0.0501 + 2.5 * ((found.value ?? 0) / numerator))
		throw new Error(
			`${path}: ${cell(row, 'measure')} of ${cell(row, 'ons_code')} is ${value}, not ${found.value}`
		);
	const { lower, upper } = found;
	return { value: found.value, lower, upper, numerator, denominator };
}

const developing =
	'Official statistics in development, from a collection that began with this year.';

export const careServices: TableBuilder = {
	table: areaTable({
		name: 'care_services',
		title: 'Reablement, care at home and direct payments',
		description: `Shares of people with short-term or long-term support of their council, from client level data, with both counts. ${developing} Values and limits were worked out here from the published counts, which bear out the published values; where a count is withheld the published value stands without limits. Upper-tier and single-tier authorities, regions and England.`,
		fields: [
			areaCode,
			indicatorField(serviceMeasures),
			...periodFields('the financial year'),
			valueField('number', 'percent', 'Percent of the people counted', percent),
			...limitColumns('percent', 100, 'Wilson’s, worked out here from the two counts'),
			count('numerator', 'People with the outcome'),
			count('denominator', 'People counted'),
			missingField
		],
		primaryKey: key,
		sources: [source]
	}),
	rows: (context) =>
		outcomeRows(context, {
			measures: serviceMeasures,
			more: (row, value) =>
				countColumns(row, value, (a, b) => proportion(a, b, { multiplier: 100 })),
			none: noCounts
		})
};

export const careHomeAdmissions: TableBuilder = {
	table: areaTable({
		name: 'care_home_admissions',
		title: 'New long-term admissions to care homes',
		description: `People who began a long-term service in a residential or nursing home that their council provided or arranged, who had none in the twelve months before, per 100,000 residents of that age. ${developing} Rates and limits were worked out here from the published counts, which bear out the published rates; where a count is withheld the published rate stands without limits. Upper-tier and single-tier authorities, regions and England.`,
		fields: [
			areaCode,
			indicatorField(admissionMeasures),
			...periodFields('the financial year'),
			valueField('number', 'per 100,000 residents', 'Admissions per 100,000 residents', {
				required: false,
				minimum: 0
			}),
			...limitColumns('per 100,000 residents', 100000, 'Byar’s, worked out here from the count'),
			count('numerator', 'Admissions'),
			count('denominator', 'Residents of that age'),
			missingField
		],
		primaryKey: key,
		sources: [source]
	}),
	rows: (context) =>
		outcomeRows(context, {
			measures: admissionMeasures,
			more: (row, value) => countColumns(row, value, (a, b) => rate(a, b)),
			none: noCounts
		})
};

export const careStaffTurnover: TableBuilder = {
	table: areaTable({
		name: 'care_staff_turnover',
		title: 'Staff of adult social care who left within a year',
		description:
			'Share of the staff of the formal care workforce who left their role in the past twelve months, estimated by Skills for Care; no count and no interval is published. Upper-tier and single-tier authorities, regions and England; the Isles of Scilly are counted with Cornwall. The publisher does not say whether it continues the series of earlier years that another office published under the same words, so the two are not joined.',
		fields: [
			areaCode,
			...periodFields('the financial year'),
			valueField('number', 'percent', 'Leavers per 100 employed', percent),
			missingField
		],
		primaryKey: ['area_code', 'period_start'],
		sources: [source]
	}),
	rows: (context) =>
		outcomeRows(context, { measures: { '6a': 'turnover' }, more: () => ({}), none: {} }).map(
			({ indicator: _, ...row }) => row
		)
};
