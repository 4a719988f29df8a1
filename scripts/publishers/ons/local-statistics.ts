/** ONS "Explore local statistics" files -> healthy life expectancy. */
import {
	areaCode,
	areaTable,
	limitFields,
	missingField,
	periodFields,
	sexField,
	valueField
} from '../../data/descriptors';
import { isoYears } from '../../data/periods';
import { cell, published, translated, type RawRow } from '../../data/raw-folder';
import { onsSource, pages } from '../../data/sources';
import { withUnpublished } from '../../data/areas/unpublished';
import type { TableBuilder } from '../../data/builder';
import type { Row } from '../../../src/lib/catalogue/tables';

const sexOfIndicator: Record<string, string> = {
	'Female healthy life expectancy': 'female',
	'Male healthy life expectancy': 'male'
};

function healthyRow(code: string, row: RawRow): Row {
	const sex = translated(cell(row, 'indicator'), sexOfIndicator, 'healthy life expectancy');
	if (cell(row, 'status')) throw new Error(`${code}: status "${cell(row, 'status')}" is unknown`);
	return {
		area_code: code,
		sex,
		...isoYears(cell(row, 'period')),
		value: published(cell(row, 'observation')),
		lower: published(cell(row, 'lci_95')),
		upper: published(cell(row, 'uci_95'))
	};
}

export const healthyLifeExpectancy: TableBuilder = {
	table: areaTable({
		name: 'healthy_life_expectancy',
		title: 'Healthy life expectancy at birth',
		description:
			'Years of life expected in good or very good general health, by sex, for overlapping periods of three years, with 95% confidence limits. Published for upper-tier and single-tier authorities and wider areas, not for districts; official statistics in development.',
		fields: [
			areaCode,
			sexField(['female', 'male']),
			...periodFields('the deaths and survey answers counted'),
			valueField('number', 'years', 'Healthy life expectancy at birth', {
				required: false,
				minimum: 0,
				maximum: 120
			}),
			...limitFields('years', false),
			missingField
		],
		primaryKey: ['area_code', 'sex', 'period_start'],
		sources: [
			onsSource({
				publication: 'Health state life expectancies, UK',
				released: '2026-02-19',
				path: pages.healthStateLifeExpectancy,
				via: 'GitHub repository ONSdigital/explore-local-statistics-data'
			})
		]
	}),
	rows({ raw, areas, report }) {
		const records = raw.csv('health/ons_els/healthy-life-expectancy.csv', [
			'areacd',
			'indicator',
			'period',
			'observation',
			'lci_95',
			'uci_95',
			'status'
		]);
		const rows = areas
			.placed(records, (row) => cell(row, 'areacd'), report)
			.map(({ code, row }) => healthyRow(code, row));
		const covered = [
			...areas.upperTier(),
			...areas.codes('combined-authority', 'region', 'country')
		];
		return withUnpublished(rows, covered, ['sex', 'period_start', 'period_end']);
	}
};
