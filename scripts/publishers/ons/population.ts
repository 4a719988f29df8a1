/** ONS mid-year estimates by single year of age and sex: mid-2011, mid-2022, mid-2023. */
import {
	areaCode,
	areaTable,
	basisField,
	field,
	periodFields,
	sexField,
	valueField
} from '../../data/descriptors';
import { midYear } from '../../data/periods';
import { cell, published, translated, type RawRow } from '../../data/raw-folder';
import { onsSource, pages } from '../../data/sources';
import { withSummedAreas, type CountRow } from '../../data/areas/sums';
import { july2024 } from './population-series';
import type { BuildContext, TableBuilder } from '../../data/builder';
import type { SourceDescriptor } from '../../../src/lib/catalogue/data-package';

const copy = 'GitHub repository dfe-analytical-services/CSC_outcomes_and_enablers';
const march2024 = (supersededBy?: string): SourceDescriptor =>
	onsSource({
		publication: 'Mid-Year Population Estimates, UK, June 2022',
		released: '2024-03-26',
		path: pages.populationUk,
		via: copy,
		...(supersededBy && { supersededBy })
	});
const firstFile = 'population/mye_mid2022_march2024release_myeb1_la_syoa_sex_2011_2022.csv.gz';
const secondFile = 'population/mye_mid2023_july2024release_mye2_la_syoa_sex.csv.gz';
const sexOfLetter: Record<string, string> = { F: 'female', M: 'male' };
const sexOfSheet: Record<string, string> = { Females: 'female', Males: 'male' };
const ages = Array.from({ length: 91 }, (_, age) => age);

function population(
	year: number,
	release: string,
	source: SourceDescriptor,
	rows: TableBuilder['rows']
): TableBuilder {
	return {
		table: areaTable({
			name: `population_mid_${year}`,
			title: `Population by age and sex, mid-${year}`,
			description: `Usual residents on 30 June ${year} by single year of age and sex, ${release} release.`,
			fields: [
				areaCode,
				sexField(['female', 'male']),
				field('age', 'integer', 'Age', 'Age in completed years; 90 stands for 90 and over', {
					unit: 'years',
					constraints: { minimum: 0, maximum: 90 }
				}),
				...periodFields('the estimate'),
				valueField('integer', 'persons', 'Residents', { required: true, minimum: 0 }),
				basisField
			],
			primaryKey: ['area_code', 'sex', 'age'],
			sources: [source]
		}),
		rows
	};
}

function counted(code: string, sex: string, age: number, year: number, text: string): CountRow {
	return {
		area_code: code,
		sex,
		age,
		...midYear(year),
		value: published(text),
		basis: 'published'
	};
}

/** Sheet MYEB1: one record per area, sex and age, a column per year. */
function fromMyeb1(year: number) {
	return ({ raw, areas, report }: BuildContext) => {
		const column = `population_${year}`;
		const records = raw.csv(firstFile, ['code', 'sex', 'age', column]);
		const rows = areas
			.placed(records, (row) => cell(row, 'code'), report)
			.map(({ code, row }) => {
				const sex = translated(cell(row, 'sex'), sexOfLetter, 'sex');
				return counted(code, sex, published(cell(row, 'age')), year, cell(row, column));
			});
		return withSummedAreas(rows, ['sex', 'age'], areas);
	};
}

/** Sheets MYE2: one record per area and sex, a column per age; persons are not kept. */
function fromMye2({ raw, areas, report }: BuildContext) {
	const name = (age: number) => (age === 90 ? '90+' : String(age));
	const records = raw
		.csv(secondFile, ['Sex', 'Code', ...ages.map(name)])
		.filter((row) => cell(row, 'Sex') !== 'Persons');
	const rows = areas
		.placed<RawRow>(records, (row) => cell(row, 'Code'), report)
		.flatMap(({ code, row }) => {
			const sex = translated(cell(row, 'Sex'), sexOfSheet, 'sex');
			return ages.map((age) => counted(code, sex, age, 2023, cell(row, name(age))));
		});
	return withSummedAreas(rows, ['sex', 'age'], areas);
}

export const populations: TableBuilder[] = [
	population(2011, 'March 2024', march2024(), fromMyeb1(2011)),
	population(
		2022,
		'March 2024',
		march2024(
			'ONS revised mid-2022 in July 2024 (totals in population_total) and again in July 2025, which is not held.'
		),
		fromMyeb1(2022)
	),
	population(2023, 'July 2024', july2024, fromMye2)
];
