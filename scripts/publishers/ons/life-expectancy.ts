/** ONS life expectancy for local areas: every age band with limits, and the long series at birth. */
import {
	areaCode,
	areaTable,
	field,
	limitFields,
	missingField,
	periodFields,
	sexField,
	valueField
} from '../../data/descriptors';
import { threeYears } from '../../data/periods';
import { cell, published, translated, type RawRow } from '../../data/raw-folder';
import { onsSource, pages } from '../../data/sources';
import { withUnpublished } from '../../data/areas/unpublished';
import type { TableBuilder } from '../../data/builder';
import type { Row } from '../../../src/lib/catalogue/tables';

const sexes: Record<string, string> = { Female: 'female', Male: 'male' };
const years = { minimum: 0, maximum: 120 };

/** `<1` -> 0, `01 to 04` -> 1, `90+` -> 90. */
function ageFrom(text: string): number {
	if (text === '<1') return 0;
	const match = /^(\d{2})(?: to \d{2}|\+)$/.exec(text);
	if (!match) throw new Error(`"${text}" is no age group`);
	return Number(match[1]);
}

const allAgesFile = 'more/life_expectancy/ons_le_all_ages_local_areas_2021_2023.csv.gz';

export const lifeExpectancy: TableBuilder = {
	table: areaTable({
		name: 'life_expectancy',
		title: 'Life expectancy at every age',
		description:
			'Years that people of an age and sex can expect to live on, at the death rates of 2021 to 2023, with 95% confidence limits; one decimal. A series of its own, not to be subtracted from the others.',
		fields: [
			areaCode,
			sexField(['female', 'male']),
			field(
				'age_from',
				'integer',
				'Age',
				'Age from which the years count: 0 at birth, 1, then every fifth year to 90',
				{
					unit: 'years',
					constraints: { minimum: 0, maximum: 90 }
				}
			),
			...periodFields('the deaths counted'),
			valueField('number', 'years', 'Expected further years of life', { required: true, ...years }),
			...limitFields('years', true)
		],
		primaryKey: ['area_code', 'sex', 'age_from', 'period_start'],
		sources: [
			onsSource({
				publication:
					'Life expectancy for local areas of the UK: between 2001 to 2003 and 2022 to 2024',
				released: '2025-12-10',
				path: pages.lifeExpectancy,
				via: 'GitHub repository CameronNicholas-Foley/IJC445-Yorkshire-structural-profile, whose copy was cut to 2021 to 2023',
				supersededBy: 'The same release gives 2022 to 2024, which the copy read here lacks.'
			})
		]
	}),
	rows({ raw, areas, report }) {
		const limits = ['Lower confidence interval', 'Upper confidence interval'] as const;
		const records = raw.csv(allAgesFile, [
			'Period',
			'Area code',
			'Sex',
			'Age group',
			'Life expectancy',
			...limits
		]);
		return areas
			.placed<RawRow>(records, (row) => cell(row, 'Area code'), report)
			.map(({ code, row }) => ({
				area_code: code,
				sex: translated(cell(row, 'Sex'), sexes, 'sex'),
				age_from: ageFrom(cell(row, 'Age group')),
				...threeYears(cell(row, 'Period')),
				value: published(cell(row, 'Life expectancy')),
				lower: published(cell(row, limits[0])),
				upper: published(cell(row, limits[1]))
			}));
	}
};

const atBirthFile = 'health/ons_life_expectancy/ons_le_at_birth_gb_2001_2003_to_2021_2023.csv';

export const lifeExpectancyAtBirth: TableBuilder = {
	table: areaTable({
		name: 'life_expectancy_at_birth',
		title: 'Life expectancy at birth',
		description:
			'Life expectancy at birth by sex for 21 overlapping periods of three years; two decimals, without confidence limits. A series of its own, not to be subtracted from the others.',
		fields: [
			areaCode,
			sexField(['female', 'male']),
			...periodFields('the deaths counted'),
			valueField('number', 'years', 'Life expectancy at birth', { required: false, ...years }),
			missingField
		],
		primaryKey: ['area_code', 'sex', 'period_start'],
		sources: [
			onsSource({
				publication:
					'Life expectancy for local areas of Great Britain: between 2001 to 2003 and 2021 to 2023',
				released: null,
				path: pages.lifeExpectancyGreatBritain,
				via: 'GitHub repository PV01/DVC_wireframe_2, whose copy has no confidence limits',
				supersededBy:
					'ONS released the series to 2022 to 2024 in December 2025; the whole of it is not held.'
			})
		]
	}),
	rows({ raw, areas, report }) {
		const records = raw.csv(atBirthFile, ['area_code', 'sex', 'x2001_2003', 'x2021_2023']);
		const rows = areas
			.placed<RawRow>(records, (row) => cell(row, 'area_code'), report)
			.flatMap(({ code, row }) =>
				Object.keys(row)
					.filter((column) => /^x\d{4}_\d{4}$/.test(column))
					.map((column): Row => ({
						area_code: code,
						sex: translated(cell(row, 'sex'), sexes, 'sex'),
						...threeYears(column),
						value: published(cell(row, column))
					}))
			);
		return withUnpublished(
			rows,
			areas.areas.map((area) => area.code),
			['sex', 'period_start', 'period_end']
		);
	}
};
