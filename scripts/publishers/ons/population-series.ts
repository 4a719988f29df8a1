/** ONS mid-year estimates: total population and median age of every year, components of change. */
import {
	areaCode,
	areaTable,
	basisField,
	field,
	missingField,
	periodFields,
	valueField
} from '../../data/descriptors';
import { midYear } from '../../data/periods';
import { cell, published, type RawRow } from '../../data/raw-folder';
import { onsSource, pages } from '../../data/sources';
import { withSummedAreas, type CountRow } from '../../data/sums';
import type { AreaModel } from '../../data/area-model';
import type { BuildContext, TableBuilder } from '../../data/builder';
import type { Row } from '../../../src/lib/tables';

const source = onsSource({
	publication: 'Mid-Year Population Estimates, England and Wales, June 2023',
	released: '2024-07-15',
	path: pages.populationEnglandWales,
	via: 'GitHub repository dfe-analytical-services/CSC_outcomes_and_enablers',
	supersededBy:
		'ONS revised mid-2022 and mid-2023 in July 2025; the revised estimates are not held.'
});
const file = (sheet: string) => `population/mye_mid2023_july2024release_${sheet}.csv`;
const years = Array.from({ length: 13 }, (_, index) => 2011 + index);

/** One row per area and year from a sheet with a column per year. */
function yearly({ raw, areas, report }: BuildContext, sheet: string) {
	const records = raw.csv(file(sheet), ['Code', ...years.map((year) => `Mid-${year}`)]);
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
		title: 'Total population, mid-2011 to mid-2023',
		description:
			'Usual residents on 30 June of every year from 2011 to 2023: one series, rebased on the Census of 2021, July 2024 release.',
		fields: [
			areaCode,
			...periodFields('the estimate'),
			valueField('integer', 'persons', 'Residents', { required: true, minimum: 0 }),
			basisField
		],
		primaryKey: ['area_code', 'period_start'],
		sources: [source]
	}),
	rows(context) {
		const rows: CountRow[] = yearly(context, 'mye4').map((row) => ({ ...row, basis: 'published' }));
		return withSummedAreas(rows, ['period_start'], context.areas);
	}
};

/** Areas without a published value get a row per year that says so: an average can't be added up. */
function unpublished(rows: Row[], areas: AreaModel): Row[] {
	const held = new Set(rows.map((row) => row.area_code));
	return areas.areas
		.filter((area) => !held.has(area.code))
		.flatMap((area) =>
			years.map((year) => ({
				area_code: area.code,
				...midYear(year),
				value: null,
				missing: 'not-published'
			}))
		);
}

export const medianAge: TableBuilder = {
	table: areaTable({
		name: 'median_age',
		title: 'Median age, mid-2011 to mid-2023',
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
		sources: [source]
	}),
	rows(context) {
		const rows: Row[] = yearly(context, 'mye6');
		return [...rows, ...unpublished(rows, context.areas)];
	}
};

/** Column of sheet MYE3 -> component. */
const components: Record<string, string> = {
	'Estimated Population mid-2022': 'population_start',
	Births: 'births',
	Deaths: 'deaths',
	'Internal Migration Inflow': 'internal_in',
	'Internal Migration Outflow': 'internal_out',
	'Internal Migration Net': 'internal_net',
	'International Migration Inflow': 'international_in',
	'International Migration Outflow': 'international_out',
	'International Migration Net': 'international_net',
	Other: 'other',
	'Estimated Population mid-2023': 'population_end'
};
/** Moves between members are inside the whole: adding them up would count them as moves in and out. */
const notAdditive = new Set(['internal_in', 'internal_out']);
const span = { period_start: '2022-06-30', period_end: '2023-06-30' };

export const populationChange: TableBuilder = {
	table: areaTable({
		name: 'population_change',
		title: 'Components of population change, mid-2022 to mid-2023',
		description:
			'Births, deaths, moves within the United Kingdom and from and to abroad, and other changes between 30 June 2022 and 30 June 2023, July 2024 release.',
		fields: [
			areaCode,
			field(
				'component',
				'string',
				'Component',
				'Part of the change, or the population at its start or end',
				{
					constraints: { enum: Object.values(components) }
				}
			),
			...periodFields('the change'),
			valueField('integer', 'persons', 'Persons; nets may be negative', { required: false }),
			missingField,
			basisField
		],
		primaryKey: ['area_code', 'component'],
		sources: [source]
	}),
	rows({ raw, areas, report }) {
		const records = raw.csv(file('mye3'), ['Code', ...Object.keys(components)]);
		const rows = areas
			.placed<RawRow>(records, (row) => cell(row, 'Code'), report)
			.flatMap(({ code, row }) =>
				Object.entries(components).map(([column, component]): Row => {
					const text = cell(row, column);
					const none = text === 'No data';
					const value = none ? null : published(text);
					return {
						area_code: code,
						component,
						...span,
						value,
						missing: none ? 'not-applicable' : null,
						basis: 'published'
					};
				})
			);
		const counts = rows.filter(
			(row): row is CountRow => row.value !== null && !notAdditive.has(String(row.component))
		);
		const summed = withSummedAreas(counts, ['component'], areas).filter(
			(row) => row.basis === 'summed'
		);
		const moves = [...new Set(summed.map((row) => row.area_code))].flatMap((area_code) =>
			[...notAdditive].map((component) => ({
				...{ area_code, component, ...span, value: null },
				...{ missing: 'not-published', basis: 'summed' }
			}))
		);
		return [...rows, ...summed, ...moves];
	}
};
