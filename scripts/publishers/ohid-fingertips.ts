/** OHID Fingertips extracts -> life expectancy at birth and its slope index of inequality. */
import {
	areaCode,
	areaTable,
	missingField,
	periodFields,
	sexField,
	valueField
} from '../data/descriptors';
import { threeYears } from '../data/periods';
import { cell, published, translated, type RawRow } from '../data/raw-folder';
import { openSource, pages } from '../data/sources';
import { withUnpublished } from '../data/areas/unpublished';
import type { BuildContext, TableBuilder } from '../data/builder';
import type { Row } from '../../src/lib/catalogue/tables';

const folder = 'health/fingertips_trafforddatalab';
const copy =
	'GitHub repository traffordDataLab/trafford_themes, whose copy has one decimal and no confidence limits';
const earlierCopy =
	'GitHub repository traffordDataLab/corporate_plan, whose copy has one decimal and no confidence limits';
const sexes: Record<string, string> = { Female: 'female', Male: 'male' };

/** One record of an extract; the sex stands in the column `inequality` in these files. */
function extractRow(code: string, row: RawRow, measure: string): Row {
	const sex = translated(cell(row, 'inequality'), sexes, 'sex');
	if (cell(row, 'measure') !== measure)
		throw new Error(`"${cell(row, 'measure')}" is not ${measure}`);
	const none = cell(row, 'value') === 'NA';
	return {
		area_code: code,
		sex,
		...threeYears(cell(row, 'period')),
		value: none ? null : published(cell(row, 'value')),
		missing: none ? 'not-published' : null
	};
}

/** Authorities and England of an extract; authorities that a period leaves out are filled in. */
function extract(file: string, measure: string) {
	return ({ raw, areas, report }: BuildContext): Row[] => {
		const records = raw.csv(`${folder}/${file}`, [
			'area_code',
			'period',
			'measure',
			'value',
			'inequality'
		]);
		const rows = areas
			.placed(records, (row) => cell(row, 'area_code'), report)
			.map(({ code, row }) => extractRow(code, row, measure));
		const covered = areas.codes('local-authority', 'country');
		return withUnpublished(rows, covered, ['sex', 'period_start', 'period_end']);
	};
}

function source(publication: string, via = copy, supersededBy?: string) {
	return openSource('Office for Health Improvement and Disparities', {
		publication,
		released: null,
		path: pages.fingertips,
		via,
		...(supersededBy ? { supersededBy } : {})
	});
}

const columns = (description: string, minimum: number) => [
	areaCode,
	sexField(['female', 'male']),
	...periodFields('the deaths counted'),
	valueField('number', 'years', description, { required: false, minimum, maximum: 120 }),
	missingField
];

export const lifeExpectancyOhid: TableBuilder = {
	table: areaTable({
		name: 'life_expectancy_ohid',
		title: 'Life expectancy at birth',
		description:
			'Life expectancy at birth by sex for overlapping periods of three years; one decimal, without confidence limits here. Authorities and England only. A series of its own, not to be subtracted from the others.',
		fields: columns('Life expectancy at birth', 0),
		primaryKey: ['area_code', 'sex', 'period_start'],
		sources: [
			source('Public Health Outcomes Framework, life expectancy at birth (indicator 90366)')
		]
	}),
	rows: extract('life_expectancy.csv', 'Life expectancy')
};

export const slopeIndex: TableBuilder = {
	table: areaTable({
		name: 'slope_index',
		title: 'Inequality in life expectancy at birth',
		description:
			'Slope index of inequality: years of life expectancy at birth between the most and the least deprived end of an area, from the line fitted through its ten deprivation groups, by sex; one decimal, without confidence limits here. Authorities and England only.',
		fields: columns(
			'Slope index of inequality; negative where the most deprived live longest',
			-50
		),
		primaryKey: ['area_code', 'sex', 'period_start'],
		sources: [
			source(
				'Public Health Outcomes Framework, inequality in life expectancy at birth (indicator 92901)'
			)
		]
	}),
	rows: extract('inequality_life_expectancy.csv', 'Slope Index of Inequality')
};

export const slopeIndexEarlier: TableBuilder = {
	table: areaTable({
		name: 'slope_index_earlier',
		title: 'Inequality in life expectancy at birth, earlier release',
		description:
			'Slope index of inequality in life expectancy at birth by sex, as published before populations were rebased on the 2021 Census; one decimal, without confidence limits here. Authorities and England only. A series of its own: for the periods that it shares with the later release its values differ, and the two are never joined.',
		fields: columns(
			'Slope index of inequality; negative where the most deprived live longest',
			-50
		),
		primaryKey: ['area_code', 'sex', 'period_start'],
		sources: [
			source(
				'Public Health Outcomes Framework, inequality in life expectancy at birth (indicator 92901), release with data up to 2018 to 2020',
				earlierCopy,
				'A later release, from 2015 to 2017 on, is held as a series of its own.'
			)
		]
	}),
	rows: extract('earlier_vintage/inequality_life_expectancy.csv.gz', 'Slope Index of Inequality')
};
