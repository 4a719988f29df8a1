/** ONS deaths and populations by national deprivation tenth -> England's tenths by sex, age and cause. */
import {
	areaCode,
	areaTable,
	field,
	periodFields,
	sexField,
	valueField
} from '../../data/descriptors';
import { calendarYears, midYear } from '../../data/periods';
import { cell, published, translated, type RawRow } from '../../data/raw-folder';
import { onsSource, pages } from '../../data/sources';
import { england } from '../../data/areas/model';
import type { BuildContext, TableBuilder } from '../../data/builder';
import type { Row } from '../../../src/lib/catalogue/tables';

const folder = 'more/deaths_population';
const deathsFile = `${folder}/ons_deaths_by_imd_decile_sex_age_cause_england_1981_2015.csv.gz`;
const populationFile = `${folder}/ons_population_by_imd_decile_sex_age_england_2001_2015.csv.gz`;

/** Populations begin in 2001; deaths by cause are kept for the three years that are decomposed. */
const firstYear = 2001;
const firstYearOfCauses = 2013;

const sexes: Record<string, string> = { Male: 'male', Female: 'female' };

/** The file's ten causes, which leave none out, in its order. */
const causes: Record<string, string> = {
	'01 Neoplasms': 'cancer',
	'02 Diseases of the respiratory system': 'respiratory',
	'03 Diabetes': 'diabetes',
	'04 Ischaemic heart disease': 'ischaemic-heart',
	'05 Stroke (cerebrovascular)': 'stroke',
	'06 Other circulatory': 'other-circulatory',
	'07 Intentional injuries': 'intentional-injuries',
	'08 Unintentional injuries': 'unintentional-injuries',
	'09 All other causes': 'other',
	'10 Neonatal': 'neonatal'
};

const bands = [
	'<1',
	'1-4',
	'5-9',
	'10-14',
	'15-19',
	'20-24',
	'25-29',
	'30-34',
	'35-39',
	'40-44',
	'45-49',
	'50-54',
	'55-59',
	'60-64',
	'65-69',
	'70-74',
	'75-79',
	'80-84',
	'85-89',
	'90+'
];
const wholeBand = 'All Ages';
const firstAge = (band: string) => (band === '<1' ? 0 : Number.parseInt(band, 10));

/** Counts by age of one record, which must add up to its own total. */
function countsByAge(row: RawRow, file: string): { age_from: number; value: number }[] {
	const counts = bands.map((band) => ({
		age_from: firstAge(band),
		value: published(cell(row, band))
	}));
	const sum = counts.reduce((total, { value }) => total + value, 0);
	if (sum !== published(cell(row, wholeBand)))
		throw new Error(`${file}: ages add up to ${sum}, not to ${cell(row, wholeBand)}`);
	return counts;
}

function group(row: RawRow) {
	return {
		area_code: england,
		sex: translated(cell(row, 'sex'), sexes, 'sex'),
		tenth: published(cell(row, 'imd'))
	};
}

function source() {
	return onsSource({
		publication:
			'Deaths by underlying cause, deprivation decile areas, 5 year age groups and sex, England and Wales, 1981 to 2015; populations, 2001 to 2015 (user requested data 006925)',
		released: null,
		path: pages.deathsByDeprivation,
		via: 'GitHub repository danlewer/slopes_and_cliffs',
		supersededBy: 'Deaths by deprivation tenth after 2015 are not held.'
	});
}

const ofGroup = [
	areaCode,
	sexField(['female', 'male']),
	field(
		'tenth',
		'integer',
		'Deprivation tenth',
		'1 = most deprived tenth of England’s areas, 10 = least',
		{
			constraints: { minimum: 1, maximum: 10 }
		}
	),
	field('age_from', 'integer', 'Age from', 'First age of the band: 0, 1, 5, 10 … 90; 90 is open', {
		unit: 'years of age',
		constraints: { minimum: 0, maximum: 90 }
	})
];

/** Deaths of a year added up over its causes: the file has no row for all causes. */
function deathsFromAllCauses(records: RawRow[]): Row[] {
	const sums = new Map<string, Row & { value: number }>();
	for (const row of records)
		for (const { age_from, value } of countsByAge(row, deathsFile)) {
			const year = published(cell(row, 'year'));
			const key = { ...group(row), age_from, cause: 'all', ...calendarYears(year, year) };
			const name = JSON.stringify(key);
			const sum = sums.get(name) ?? { ...key, value: 0 };
			sum.value += value;
			sums.set(name, sum);
		}
	return [...sums.values()];
}

function deathsFromEachCause(records: RawRow[]): Row[] {
	return records.flatMap((row) => {
		const year = published(cell(row, 'year'));
		const cause = translated(cell(row, 'cause'), causes, 'cause of death');
		return countsByAge(row, deathsFile).map(({ age_from, value }) => ({
			...group(row),
			age_from,
			cause,
			...calendarYears(year, year),
			value
		}));
	});
}

export const deathsByTenth: TableBuilder = {
	table: areaTable({
		name: 'deaths_by_tenth',
		title: 'Deaths by national deprivation tenth, sex, age and cause, England',
		description:
			'Deaths registered in each year, by underlying cause, in ten groups of the small areas of England ranked by deprivation. All causes for every year (ten causes added up, none missing); each cause for 2013 to 2015. England only; the tenths are those of England and not of any one area.',
		fields: [
			...ofGroup,
			field(
				'cause',
				'string',
				'Cause of death',
				'Underlying cause; all = the ten causes added up',
				{
					constraints: { enum: ['all', ...Object.values(causes)] }
				}
			),
			...periodFields('the year in which the deaths were registered'),
			valueField('integer', 'deaths', 'Deaths', { minimum: 0 })
		],
		primaryKey: ['area_code', 'sex', 'tenth', 'age_from', 'cause', 'period_start'],
		sources: [source()]
	}),
	rows({ raw }: BuildContext) {
		const columns = ['year', 'imd', 'sex', 'cause', ...bands, wholeBand];
		const year = (row: RawRow) => published(cell(row, 'year'));
		const records = raw.csv(deathsFile, columns).filter((row) => year(row) >= firstYear);
		const recent = records.filter((row) => year(row) >= firstYearOfCauses);
		return [...deathsFromAllCauses(records), ...deathsFromEachCause(recent)];
	}
};

export const populationByTenth: TableBuilder = {
	table: areaTable({
		name: 'population_by_tenth',
		title: 'Residents by national deprivation tenth, sex and age, England',
		description:
			'Mid-year residents of ten groups of the small areas of England ranked by deprivation, in the age bands of a life table. England only; the tenths are those of England and not of any one area.',
		fields: [
			...ofGroup,
			...periodFields('the estimate'),
			valueField('integer', 'persons', 'Residents', { minimum: 1 })
		],
		primaryKey: ['area_code', 'sex', 'tenth', 'age_from', 'period_start'],
		sources: [source()]
	}),
	rows({ raw }: BuildContext) {
		return raw.csv(populationFile, ['year', 'imd', 'sex', ...bands, wholeBand]).flatMap((row) =>
			countsByAge(row, populationFile).map(({ age_from, value }) => ({
				...group(row),
				age_from,
				...midYear(published(cell(row, 'year'))),
				value
			}))
		);
	}
};
