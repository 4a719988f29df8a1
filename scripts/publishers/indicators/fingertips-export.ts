/** The publisher's own export of an indicator of Fingertips: values with limits and counts. */
import { field } from '../../data/descriptors';
import { withUnpublished } from '../../data/areas/unpublished';
import { openSource, pages } from '../../data/sources';
import { cell, published, translated, type RawRow } from '../../data/raw-folder';
import { financialYear } from '../../data/periods';
import { coveredBy, dimensionsOf, indicatorTable, type IndicatorTable } from './spec';
import { placedOnce } from './own-code';
import type { TableBuilder } from '../../data/builder';
import type { Row } from '../../../src/lib/catalogue/tables';

const sexes: Record<string, string> = { Persons: 'persons', Female: 'female', Male: 'male' };

const columns = [
	'Area Code',
	'Sex',
	'Category Type',
	'Time period',
	'Value',
	'Lower CI 95.0 limit',
	'Upper CI 95.0 limit',
	'Count',
	'Denominator',
	'Value note'
];

/**
 * Why a row has no value, by how its note begins; a note without a meaning here stops the build.
 * Two authorities told as one have a value under the larger of them alone.
 */
const notes: [begin: string, missing: string][] = [
	['Value suppressed for disclosure control', 'suppressed'],
	['Not presented due to', 'not-published'],
	['Value for ', 'not-published']
];

function reasonOf(note: string): string {
	const found = notes.find(([begin]) => note.startsWith(begin));
	if (!found) throw new Error(`a row without a value says "${note}"`);
	return found[1];
}

const none = { value: null, lower: null, upper: null, numerator: null, denominator: null };

function numbers(row: RawRow): Row {
	const of = (column: string) => published(cell(row, column));
	return {
		value: of('Value'),
		lower: of('Lower CI 95.0 limit'),
		upper: of('Upper CI 95.0 limit'),
		numerator: of('Count'),
		denominator: of('Denominator')
	};
}

function exportRow(code: string, row: RawRow): Row {
	const without = cell(row, 'Value') === '';
	return {
		area_code: code,
		sex: translated(cell(row, 'Sex'), sexes, 'sex'),
		...financialYear(cell(row, 'Time period')),
		...(without ? none : numbers(row)),
		missing: without ? reasonOf(cell(row, 'Value note')) : null
	};
}

const count = (name: string, title: string) =>
	field(name, 'integer', title, `${title}, as published`, {
		constraints: { required: false, minimum: 0 }
	});

/** Whole areas: the rows of England's groups by deprivation are left out. */
const wholeAreas = (rows: RawRow[]) => rows.filter((row) => cell(row, 'Category Type') === '');

const spec: IndicatorTable = {
	name: 'child_injuries',
	title: 'Admissions to hospital for injuries of children under 15',
	description:
		'Admissions to hospital for unintentional and deliberate injuries of children aged 0 to 14, per 10,000 of them, by sex, with 95% confidence limits and both counts. Upper-tier and single-tier authorities, regions and England. Where hospitals sent incomplete records the publisher presents no value.',
	file: 'later/admissions/ohid_fingertips_90284_child_injury_admissions_region_2010_11_2023_24.csv.gz',
	unit: 'per 10,000 children under 15',
	value: 'Admissions per 10,000 children aged 0 to 14',
	counted: 'the financial year',
	sexes: ['persons', 'female', 'male'],
	minimum: 0,
	maximum: 2000,
	published: 'upper-tier',
	source: openSource('Office for Health Improvement and Disparities', {
		publication:
			'Child and maternal health profiles, hospital admissions caused by unintentional and deliberate injuries in children (aged 0 to 14 years) (indicator 90284)',
		released: null,
		path: pages.childInjuries,
		via: 'GitHub repository dfe-analytical-services/CSC_outcomes_and_enablers, exports of July 2025'
	})
};

function withCounts(): TableBuilder['table'] {
	const table = indicatorTable(spec, true);
	const fields = [...table.schema.fields];
	const counts = [count('numerator', 'Admissions'), count('denominator', 'Children')];
	fields.splice(fields.length - 1, 0, ...counts);
	return { ...table, schema: { ...table.schema, fields } };
}

export const childInjuries: TableBuilder = {
	table: withCounts(),
	rows({ raw, areas, report }) {
		const keyOf = (row: RawRow) => `${cell(row, 'Sex')}|${cell(row, 'Time period')}`;
		const rows = placedOnce(
			wholeAreas(raw.csv(spec.file, columns)),
			'Area Code',
			keyOf,
			areas,
			report
		);
		return withUnpublished(
			rows.map(({ code, row }) => exportRow(code, row)),
			coveredBy(spec, areas),
			dimensionsOf(spec)
		);
	}
};
