/** ONS mid-year estimates: total population and median age of every year. */
import {
	areaCode,
	areaTable,
	basisField,
	missingField,
	periodFields,
	valueField
} from '../../data/descriptors';
import { midYear } from '../../data/periods';
import { cell, published, type RawRow } from '../../data/raw-folder';
import { onsSource, pages } from '../../data/sources';
import { withSummedAreas, type CountRow } from '../../data/areas/sums';
import { withUnpublished } from '../../data/areas/unpublished';
import type { BuildContext, TableBuilder } from '../../data/builder';

export const july2024 = onsSource({
	publication: 'Mid-Year Population Estimates, England and Wales, June 2023',
	released: '2024-07-15',
	path: pages.populationEnglandWales,
	via: 'GitHub repository dfe-analytical-services/CSC_outcomes_and_enablers',
	supersededBy:
		'ONS revised mid-2022 and mid-2023 in July 2025; the revised estimates are not held.'
});
/** Path of a sheet of the workbook for mid-2023. */
export const sheetFile = (sheet: string) => `population/mye_mid2023_july2024release_${sheet}.csv`;
const years = Array.from({ length: 13 }, (_, index) => 2011 + index);

/** One row per area and year from a sheet with a column per year. */
function yearly({ raw, areas, report }: BuildContext, sheet: string) {
	const records = raw.csv(sheetFile(sheet), ['Code', ...years.map((year) => `Mid-${year}`)]);
	return areas
		.placed<RawRow>(records, (row) => cell(row, 'Code'), report)
		.flatMap(({ code, row }) =>
			years.map((year) => ({
				area_code: code,
				...midYear(year),
				value: published(cell(row, `Mid-${year}`))
			}))
		);
}

export const populationTotal: TableBuilder = {
	table: areaTable({
		name: 'population_total',
		title: 'Total population',
		description:
			'Usual residents on 30 June of every year from 2011 to 2023: one series, rebased on the Census of 2021, July 2024 release.',
		fields: [
			areaCode,
			...periodFields('the estimate'),
			valueField('integer', 'persons', 'Residents', { required: true, minimum: 0 }),
			basisField
		],
		primaryKey: ['area_code', 'period_start'],
		sources: [july2024]
	}),
	rows(context) {
		const rows: CountRow[] = yearly(context, 'mye4').map((row) => ({ ...row, basis: 'published' }));
		return withSummedAreas(rows, ['period_start'], context.areas);
	}
};

export const medianAge: TableBuilder = {
	table: areaTable({
		name: 'median_age',
		title: 'Median age',
		description:
			'Age that half of the residents have not reached, on 30 June of every year from 2011 to 2023, July 2024 release.',
		fields: [
			areaCode,
			...periodFields('the estimate'),
			valueField('number', 'years', 'Median age, one decimal', {
				required: false,
				minimum: 0,
				maximum: 120
			}),
			missingField
		],
		primaryKey: ['area_code', 'period_start'],
		sources: [july2024]
	}),
	rows(context) {
		const everywhere = context.areas.areas.map((area) => area.code);
		return withUnpublished(yearly(context, 'mye6'), everywhere, ['period_start', 'period_end']);
	}
};
