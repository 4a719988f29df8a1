/** ONS 2018-based subnational projections -> five age bands by sex. */
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
import { onsSource, pages } from '../../data/sources';
import { withSummedAreas, type CountRow } from '../../data/areas/sums';
import { bandOf, bands } from './age-bands';
import type { BuildContext, TableBuilder } from '../../data/builder';

const release = '2020-03';
const years = Array.from({ length: 26 }, (_, index) => 2018 + index);
const sexes: Record<string, string> = { f: 'female', m: 'male' };
const path = 'population/snpp_2018based_principal_la_syoa_sex.csv.gz';

/** Single years of age added up to bands, area by area. */
function banded(rows: { code: string; row: RawRow }[]): CountRow[] {
	const cells = new Map<string, CountRow>();
	for (const { code, row } of rows) {
		const sex = translated(cell(row, 'sex'), sexes, 'sex');
		const age_band = bandOf(published(cell(row, 'age')));
		for (const year of years) {
			const key = `${code} ${sex} ${age_band} ${year}`;
			const value = published(cell(row, String(year)));
			const sum = cells.get(key);
			if (sum) sum.value += value;
			else
				cells.set(key, {
					area_code: code,
					sex,
					age_band,
					...midYear(year),
					release,
					value,
					basis: 'published'
				});
		}
	}
	return [...cells.values()];
}

export const populationProjection: TableBuilder = {
	table: areaTable({
		name: 'population_projection',
		renamedFrom: ['projection_2018'],
		title: 'Projected population',
		description:
			'Principal projection of residents on 30 June, by sex and five age bands. The bands are added up from single years of age, each rounded to whole persons, so areas add up to England within the rounding only.',
		fields: [
			areaCode,
			sexField(['female', 'male']),
			field('age_band', 'string', 'Age band', 'Ages in completed years', {
				constraints: { enum: bands.map((band) => band.name) }
			}),
			...periodFields('the projection'),
			releaseField,
			valueField('integer', 'persons', 'Projected residents', { required: true, minimum: 0 }),
			basisField
		],
		primaryKey: ['area_code', 'sex', 'age_band', 'period_start', 'release'],
		sources: [
			onsSource({
				release,
				basis: '2018-based',
				publication: 'Subnational population projections for England: 2018-based',
				released: '2020-03-24',
				path: pages.projections,
				via: 'GitHub repository The-Strategy-Unit/aging_pop_web_app (principal projection, on the boundaries of 2023)',
				supersededBy:
					'ONS replaced these by 2022-based projections on 24 June 2025, which are not held.'
			})
		]
	}),
	rows({ raw, areas, report }: BuildContext) {
		const records = raw.csv(path, ['area_code', 'sex', 'age', ...years.map(String)]);
		// The copy's own rows of boards give the whole of an authority to one of its boards.
		const isBoard = (row: (typeof records)[number]) => cell(row, 'area_code').startsWith('E54');
		for (const row of records.filter(isBoard))
			report.dropped('board as added up by the copy, not by ONS', cell(row, 'area_code'));
		const published = records.filter((row) => !isBoard(row));
		const placed = areas.placed(published, (row) => cell(row, 'area_code'), report);
		return withSummedAreas(banded(placed), ['sex', 'age_band', 'period_start', 'release'], areas);
	}
};
