/** ONS mid-year estimates by single year of age and sex, each period with the release it is of. */
import {
	areaCode,
	areaTable,
	basisField,
	field,
	periodFields,
	releaseField,
	sexField,
	valueField
} from '../../data/descriptors';
import { midYear } from '../../data/periods';
import { cell, published, translated, type RawRow } from '../../data/raw-folder';
import { ofRelease, onsSource, pages } from '../../data/sources';
import { withSummedAreas, type CountRow } from '../../data/areas/sums';
import { july2024 } from './population-series';
import type { BuildContext, TableBuilder } from '../../data/builder';

const copy = 'GitHub repository dfe-analytical-services/CSC_outcomes_and_enablers';
const march2024 = onsSource({
	release: '2024-03',
	publication: 'Mid-Year Population Estimates, UK, June 2022',
	released: '2024-03-26',
	path: pages.populationUk,
	via: copy,
	supersededBy:
		'ONS revised mid-2022 in July 2024 (totals in population_total) and again in July 2025, which is not held.'
});
const firstFile = 'population/mye_mid2022_march2024release_myeb1_la_syoa_sex_2011_2022.csv.gz';
const secondFile = 'population/mye_mid2023_july2024release_mye2_la_syoa_sex.csv.gz';
const sexOfLetter: Record<string, string> = { F: 'female', M: 'male' };
const sexOfSheet: Record<string, string> = { Females: 'female', Males: 'male' };
const dimensions = ['period_start', 'release', 'sex', 'age'];
const ages = Array.from({ length: 91 }, (_, age) => age);

/** The day of an estimate and the release that it is of. */
interface Vintage {
	year: number;
	release: string;
}

function counted(
	code: string,
	sex: string,
	age: number,
	{ year, release }: Vintage,
	text: string
): CountRow {
	return {
		area_code: code,
		sex,
		age,
		...midYear(year),
		release,
		value: published(text),
		basis: 'published'
	};
}

/** Sheet MYEB1: one record per area, sex and age, a column per year. */
function fromMyeb1(year: number) {
	return ({ raw, areas, report }: BuildContext) => {
		const vintage = { year, release: '2024-03' };
		const column = `population_${year}`;
		const records = raw.csv(firstFile, ['code', 'sex', 'age', column]);
		const rows = areas
			.placed(records, (row) => cell(row, 'code'), report)
			.map(({ code, row }) => {
				const sex = translated(cell(row, 'sex'), sexOfLetter, 'sex');
				return counted(code, sex, published(cell(row, 'age')), vintage, cell(row, column));
			});
		return withSummedAreas(rows, dimensions, areas);
	};
}

/** Sheets MYE2: one record per area and sex, a column per age; persons are not kept. */
function fromMye2({ raw, areas, report }: BuildContext) {
	const vintage = { year: 2023, release: '2024-07' };
	const name = (age: number) => (age === 90 ? '90+' : String(age));
	const records = raw
		.csv(secondFile, ['Sex', 'Code', ...ages.map(name)])
		.filter((row) => cell(row, 'Sex') !== 'Persons');
	const rows = areas
		.placed<RawRow>(records, (row) => cell(row, 'Code'), report)
		.flatMap(({ code, row }) => {
			const sex = translated(cell(row, 'Sex'), sexOfSheet, 'sex');
			return ages.map((age) => counted(code, sex, age, vintage, cell(row, name(age))));
		});
	return withSummedAreas(rows, dimensions, areas);
}

const parts = [fromMyeb1(2011), fromMyeb1(2022), fromMye2];

export const populationByAge: TableBuilder = {
	table: {
		...areaTable({
			name: 'population_by_age',
			title: 'Population by age and sex',
			description:
				'Usual residents on 30 June by single year of age and sex. Each period is of one release, named in its rows; releases are never put together in one series.',
			fields: [
				areaCode,
				sexField(['female', 'male']),
				field('age', 'integer', 'Age', 'Age in completed years; 90 stands for 90 and over', {
					unit: 'years',
					constraints: { minimum: 0, maximum: 90 }
				}),
				...periodFields('the estimate'),
				releaseField,
				valueField('integer', 'persons', 'Residents', { required: true, minimum: 0 }),
				basisField
			],
			primaryKey: ['period_start', 'release', 'area_code', 'sex', 'age'],
			sources: [ofRelease(july2024, '2024-07'), march2024]
		}),
		renamedFrom: ['population_mid_2011', 'population_mid_2022', 'population_mid_2023'],
		partitioned: true
	},
	rows: (context) => parts.flatMap((rows) => rows(context))
};
