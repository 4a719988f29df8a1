/** ONS mid-year estimates: births, deaths and moves between mid-2022 and mid-2023. */
import { withSummedAreas, type CountRow } from '../../data/areas/sums';
import {
	areaCode,
	areaTable,
	basisField,
	field,
	missingField,
	periodFields,
	valueField
} from '../../data/descriptors';
import { cell, published, type RawRow } from '../../data/raw-folder';
import { july2024, sheetFile } from './population-series';
import type { TableBuilder } from '../../data/builder';
import type { Row } from '../../../src/lib/catalogue/tables';

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
const notAdditive = ['internal_in', 'internal_out'];
const span = { period_start: '2022-06-30', period_end: '2023-06-30' };

/** One record: an area, a column per component. */
function componentRows(area_code: string, row: RawRow): Row[] {
	return Object.entries(components).map(([column, component]) => {
		const none = cell(row, column) === 'No data';
		return {
			area_code,
			component,
			...span,
			value: none ? null : published(cell(row, column)),
			missing: none ? 'not-applicable' : null,
			basis: 'published'
		};
	});
}

/** Inflow and outflow of an area that was added up: its members' moves among themselves are unknown. */
function unknownMoves(area_code: string): Row[] {
	return notAdditive.map((component) => ({
		area_code,
		component,
		...span,
		value: null,
		missing: 'not-published',
		basis: 'summed'
	}));
}

export const populationChange: TableBuilder = {
	table: areaTable({
		name: 'population_change',
		title: 'Components of population change',
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
		sources: [july2024]
	}),
	rows({ raw, areas, report }) {
		const records = raw.csv(sheetFile('mye3'), ['Code', ...Object.keys(components)]);
		const rows = areas
			.placed<RawRow>(records, (row) => cell(row, 'Code'), report)
			.flatMap(({ code, row }) => componentRows(code, row));
		const counts = rows.filter(
			(row): row is CountRow => row.value !== null && !notAdditive.includes(String(row.component))
		);
		const summed = withSummedAreas(counts, ['component'], areas).filter(
			(row) => row.basis === 'summed'
		);
		const without = [...new Set(summed.map((row) => row.area_code))].flatMap(unknownMoves);
		return [...rows, ...summed, ...without];
	}
};
