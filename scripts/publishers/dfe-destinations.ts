/** DfE destination measures by authority district -> leavers by destination. */
import {
	areaCode,
	areaTable,
	basisField,
	field,
	missingField,
	periodFields,
	valueField
} from '../data/descriptors';
import { academicYear } from '../data/periods';
import { cell, published, type RawRow } from '../data/raw-folder';
import { openSource, pages } from '../data/sources';
import { withSuccessors } from '../data/areas/successors';
import { withUnpublished } from '../data/areas/unpublished';
import type { BuildContext, TableBuilder } from '../data/builder';
import type { Row } from '../../src/lib/catalogue/tables';

/** Column of the files -> destination. */
const destinations: Record<string, string> = {
	cohort: 'all',
	education: 'education',
	appren: 'apprenticeship',
	all_work: 'employment',
	all_notsust: 'not-sustained',
	all_unknown: 'unknown'
};
/** DfE's marks in place of a number. */
const marks: Record<string, string> = {
	c: 'suppressed',
	z: 'not-applicable',
	x: 'not-published',
	':': 'not-published'
};
const stages = [
	{ stage: '16', file: 'dfe_ks4_destination_measures_lad_201516_202223.csv.gz' },
	{ stage: '16-18', file: 'dfe_16_18_destination_measures_lad_201718_202223.csv.gz' }
];
const dimensions = [
	'stage',
	'period_start',
	'period_end',
	'destination_start',
	'destination_end',
	'destination'
];

/** `202223` is the year of the destination; the students left in the year before it. */
function periodsOf(text: string) {
	const start = Number(/^(\d{4})\d{2}$/.exec(text)?.[1]);
	if (!start) throw new Error(`"${text}" is no academic year`);
	const destination = academicYear(start);
	return {
		...academicYear(start - 1),
		destination_start: destination.period_start,
		destination_end: destination.period_end
	};
}

/** One record: an authority's leavers of a year, a column per destination. */
function leaverRows(stage: string, record: RawRow): Row[] {
	return Object.entries(destinations).map(([column, destination]) => {
		const text = cell(record, column);
		const mark = marks[text];
		return {
			area_code: cell(record, 'lad_code'),
			stage,
			...periodsOf(cell(record, 'time_period')),
			destination,
			value: mark ? null : published(text),
			missing: mark ?? null,
			basis: 'published'
		};
	});
}

/** Leavers of all levels of study; the files break the older ones down by level as well. */
function leaverRecords(file: string, { raw }: BuildContext): RawRow[] {
	const columns = ['time_period', 'lad_code', 'breakdown', ...Object.keys(destinations)];
	return raw
		.csv(`health/workforce/${file}`, columns)
		.filter((row) => cell(row, 'breakdown') === 'Total')
		.filter((row) => (row['cohort_level_group'] ?? 'Total') === 'Total');
}

const source = openSource('Department for Education', {
	publication: 'Key stage 4 and 16-18 destination measures, 2022/23',
	released: null,
	path: pages.destinations,
	via: 'GitHub repository dfe-analytical-services/lsip_dashboard',
	supersededBy: 'Destinations of 2022/23 are provisional; the revised figures are not held.'
});

export const leavers: TableBuilder = {
	table: areaTable({
		name: 'leavers',
		title: 'Leavers from study at 16 and from 16 to 18 study by destination',
		description:
			'Students who left state-funded mainstream schools and colleges, by what they did in the year after. Counted where the school or college is, not where students live. Authorities abolished before April 2023 are added up to their successors where all are published. Destinations of students who left in 2021/22, measured in 2022/23, are provisional.',
		fields: [
			areaCode,
			field('stage', 'string', 'Stage', '16 = end of key stage 4; 16-18 = end of 16 to 18 study', {
				constraints: { enum: ['16', '16-18'] }
			}),
			...periodFields('the academic year in which the students left'),
			field(
				'destination_start',
				'date',
				'Destination year start',
				'First day of the academic year in which the destination was measured'
			),
			field(
				'destination_end',
				'date',
				'Destination year end',
				'Last day of that year, itself included'
			),
			field(
				'destination',
				'string',
				'Destination',
				'Sustained for two terms where not said otherwise; all = all leavers',
				{
					constraints: { enum: Object.values(destinations) }
				}
			),
			valueField('integer', 'persons', 'Students', { required: false, minimum: 0 }),
			missingField,
			{ ...basisField, constraints: { ...basisField.constraints, required: false } }
		],
		primaryKey: ['area_code', 'stage', 'period_start', 'destination'],
		sources: [source]
	}),
	rows(context) {
		const rows = stages.flatMap(({ stage, file }) =>
			withSuccessors(
				leaverRecords(file, context).flatMap((record) => leaverRows(stage, record)),
				dimensions,
				context
			)
		);
		const authorities = context.areas.codes('local-authority');
		return withUnpublished(rows, authorities, dimensions);
	}
};
