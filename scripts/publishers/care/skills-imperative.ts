/** DfE "Skills Imperative 2035" occupation tables -> care occupations of three areas. */
import {
	areaCode,
	areaTable,
	field,
	periodFields,
	sexField,
	valueField
} from '../../data/descriptors';
import { calendarYears } from '../../data/periods';
import { cell, published, translated, type RawRow } from '../../data/raw-folder';
import { openSource, pages } from '../../data/sources';
import type { TableBuilder } from '../../data/builder';
import type { Row } from '../../../src/lib/catalogue/tables';

const path = 'health/workforce/skills_imperative_2035_occupations.csv';
/** Areas as the workbooks name them. */
const areaOf: Record<string, string> = {
	'Greater Manchester (MCA)': 'E47000001',
	'Lancashire (LSIP)': 'E10000017',
	England: 'E92000001'
};
const sexes: Record<string, string> = { All: 'persons', Females: 'female', Males: 'male' };
/** The groups that hold health and care work, and the total to set them against. */
const occupations = [
	'22 Health professionals',
	'32 Health and social care associate professionals',
	'61 Caring personal service occupations',
	'All occupations'
];
const measures: { column: string; measure: string; first: number; last: number }[] = [
	...[2015, 2019, 2020, 2025, 2035].map((year) => ({
		column: `employment_${year}_thousands`,
		measure: 'employment',
		first: year,
		last: year
	})),
	...Object.entries({
		'net-change': 'net_change',
		replacement: 'replacement_demand',
		requirement: 'total_requirement'
	}).map(([measure, name]) => ({
		column: `${name}_2020_2035_thousands`,
		measure,
		first: 2020,
		last: 2035
	}))
];

function occupationRows(record: RawRow): Row[] {
	const area_code = translated(cell(record, 'area'), areaOf, 'area');
	const sex = translated(cell(record, 'sex'), sexes, 'sex');
	return measures.map(({ column, measure, first, last }) => ({
		area_code,
		occupation: cell(record, 'occupation_soc2020_submajor'),
		sex,
		measure,
		...calendarYears(first, last),
		value: published(cell(record, column)),
		area_published: cell(record, 'area')
	}));
}

export const careOccupations: TableBuilder = {
	table: areaTable({
		name: 'care_occupations',
		title: 'Employment in health and care occupations',
		description:
			'Jobs in the SOC 2020 sub-major groups that hold health and care work, and in all occupations: employment in five years (2025 and 2035 are projected), and from 2020 to 2035 net change, replacement of those who leave, and both together (requirement). Main scenario. Three areas only; "Lancashire (LSIP)" is the skills planning area, which has Blackburn with Darwen and Blackpool as well as the county it is listed under.',
		fields: [
			areaCode,
			field(
				'occupation',
				'string',
				'Occupation',
				'SOC 2020 sub-major group with its number, as published',
				{
					constraints: { enum: occupations }
				}
			),
			sexField(['persons', 'female', 'male']),
			field(
				'measure',
				'string',
				'Measure',
				'employment = jobs in the year; net-change, replacement and requirement over the period',
				{
					constraints: { enum: [...new Set(measures.map(({ measure }) => measure))] }
				}
			),
			...periodFields('the year or period'),
			valueField('number', 'thousands', 'Thousand jobs; net change may be negative', {
				required: true
			}),
			field('area_published', 'string', 'Area as published', 'Name of the area in the workbook')
		],
		primaryKey: ['area_code', 'occupation', 'sex', 'measure', 'period_start'],
		sources: [
			openSource('Department for Education', {
				publication: 'Labour market and skills projections: 2020 to 2035 (Skills Imperative 2035)',
				released: null,
				path: pages.skillsImperative,
				via: 'GitHub repository dfe-analytical-services/lsip_dashboard'
			})
		]
	}),
	rows({ raw, report }) {
		const columns = [
			'area',
			'sex',
			'occupation_soc2020_submajor',
			...measures.map((m) => m.column)
		];
		return raw.csv(path, columns).flatMap((record) => {
			if (occupations.includes(cell(record, 'occupation_soc2020_submajor')))
				return occupationRows(record);
			report.dropped('occupation outside health and care', cell(record, 'area'));
			return [];
		});
	}
};
