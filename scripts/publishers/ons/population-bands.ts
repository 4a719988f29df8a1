/** ONS estimates as first published, in five age bands by sex: the vintage of public claims. */
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
import { withSuccessors } from '../../data/areas/successors';
import { withSummedAreas, type CountRow } from '../../data/areas/sums';
import { midYear } from '../../data/periods';
import { cell, published, translated, type RawRow } from '../../data/raw-folder';
import { onsSource, pages } from '../../data/sources';
import { bandOf, bands } from './age-bands';
import type { Row } from '../../../src/lib/catalogue/tables';
import type { BuildContext, TableBuilder } from '../../data/builder';

const path = 'population/mye_mid2021_dec2022release_mye2_la_syoa_sex.csv.gz';
const sexes: Record<string, string> = { Females: 'female', Males: 'male' };
const ages = Array.from({ length: 91 }, (_, age) => age);
const columnOf = (age: number) => (age === 90 ? '90+' : String(age));

/** A sheet's record of one area and sex as a row for each band. */
function banded(row: RawRow): CountRow[] {
	const sums = new Map(bands.map(({ name }) => [name, 0]));
	for (const age of ages) {
		const band = bandOf(age);
		sums.set(band, (sums.get(band) ?? 0) + published(cell(row, columnOf(age))));
	}
	return [...sums].map(([age_band, value]) => ({
		area_code: cell(row, 'Code'),
		sex: translated(cell(row, 'Sex'), sexes, 'sex'),
		age_band,
		...midYear(2021),
		release: '2022-12',
		value,
		basis: 'published' as const
	}));
}

/** A county that has become one authority is left out: its districts are added up to that. */
function becameAuthority(row: RawRow, { areas, report }: BuildContext): boolean {
	const code = cell(row, 'Code');
	if (cell(row, 'Geography') !== 'County' || areas.find(code)?.level === 'county') return false;
	report.dropped('a county whose districts are counted', code);
	return true;
}

/** A sum of predecessors says that it lacks nothing; here no row can, so there is no such column. */
function whole(row: Row): CountRow {
	const entries = Object.entries(row).filter(([name]) => name !== 'missing');
	return Object.fromEntries(entries) as CountRow;
}

export const populationByBand: TableBuilder = {
	table: areaTable({
		name: 'population_by_band',
		renamedFrom: ['population_bands_mid_2021'],
		title: 'Population by age band and sex, as first published',
		description:
			'Usual residents on 30 June by sex and five age bands, in the first release after the 2021 Census, since revised. Kept to check figures that were quoted from it. Authorities founded in 2023 are sums of those they took the place of.',
		fields: [
			areaCode,
			sexField(['female', 'male']),
			field('age_band', 'string', 'Age band', 'Ages in completed years', {
				constraints: { enum: bands.map((band) => band.name) }
			}),
			...periodFields('the estimate'),
			releaseField,
			valueField('integer', 'persons', 'Residents', { required: true, minimum: 0 }),
			basisField
		],
		primaryKey: ['area_code', 'sex', 'age_band', 'period_start', 'release'],
		sources: [
			onsSource({
				release: '2022-12',
				publication: 'Mid-Year Population Estimates, UK, June 2021',
				released: '2022-12-21',
				path: pages.populationUk,
				via: 'GitHub repository gqlNU/wwprev',
				supersededBy:
					'ONS revised mid-2021 in later releases (totals in population_total); mid-2021 by age from those is not held.'
			})
		]
	}),
	rows(context: BuildContext) {
		const records = context.raw
			.csv(path, ['Sex', 'Code', 'Geography', ...ages.map(columnOf)])
			.filter((row) => cell(row, 'Sex') !== 'Persons' && !becameAuthority(row, context));
		const dimensions = ['sex', 'age_band', 'period_start', 'period_end', 'release'];
		const counted = withSuccessors(records.flatMap(banded), dimensions, context);
		return withSummedAreas(counted.map(whole), dimensions, context.areas);
	}
};
