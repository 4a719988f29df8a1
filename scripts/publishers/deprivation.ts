/** English Indices of Deprivation 2019 and 2025 -> summary scores of authorities. */
import { areaCode, areaTable, field } from '../data/descriptors';
import { cell, published, type RawRow } from '../data/raw-folder';
import { openSource, pages } from '../data/sources';
import type { AreaModel } from '../data/areas/model';
import type { BuildContext, TableBuilder } from '../data/builder';
import type { Row } from '../../src/lib/catalogue/tables';

const folder = 'population/deprivation';
const wanted = 'Index of Multiple Deprivation';
const ministry = 'Ministry of Housing, Communities and Local Government';

/** Columns of a row of ours, by the publisher's column. */
function summary(code: string, index: string, row: RawRow, columns: Record<string, string>): Row {
	const values = Object.entries(columns).map(([name, column]): [string, number] => [
		name,
		published(cell(row, column))
	]);
	return { area_code: code, index, ...Object.fromEntries(values), basis: 'published' };
}

const columns2019 = {
	average_score: 'average_score',
	rank_of_average_score: 'rank_average_score',
	average_rank: 'average_rank',
	share_of_most_deprived: 'proportion_bottom_decile'
};

const columns2025 = {
	average_score: 'imd_average_score',
	rank_of_average_score: 'imd_rank_of_average_score',
	average_rank: 'imd_average_rank',
	share_of_most_deprived: 'imd_proportion_of_lso_as_in_most_deprived_10_percent_nationally'
};

/** File 10 of 2019, on the authorities of that year; those abolished since are left out. */
function of2019({ raw, areas, report }: BuildContext): Row[] {
	const records = raw
		.csv(`${folder}/iod2019_lad19_file10_domains.csv`, [
			'lad19cd',
			'index_domain',
			...Object.values(columns2019)
		])
		.filter((row) => cell(row, 'index_domain') === wanted);
	return areas
		.placed(records, (row) => cell(row, 'lad19cd'), report)
		.map(({ code, row }) => summary(code, 'imd-2019', row, columns2019));
}

/** Authorities made since 2019: the average score of their neighbourhoods, worked out by others. */
function recomputed({ raw }: BuildContext, held: Row[]): Row[] {
	const known = new Set(held.map((row) => row.area_code));
	return raw
		.csv(`${folder}/imd2019_ltla23_recalculated.csv`, ['ltla23_code', 'Score', 'Proportion'])
		.filter((row) => !known.has(cell(row, 'ltla23_code')))
		.map((row) => ({
			area_code: cell(row, 'ltla23_code'),
			index: 'imd-2019',
			average_score: published(cell(row, 'Score')),
			share_of_most_deprived: published(cell(row, 'Proportion')),
			basis: 'recomputed'
		}));
}

function of2025({ raw, areas, report }: BuildContext): Row[] {
	const records = raw.csv(`${folder}/imd2025_ltla24_file10.csv`, [
		'ltla24_code',
		...Object.values(columns2025)
	]);
	return areas
		.placed(records, (row) => cell(row, 'ltla24_code'), report)
		.map(({ code, row }) => summary(code, 'imd-2025', row, columns2025));
}

/** Every authority has one row of each index. */
function complete(rows: Row[], areas: AreaModel): Row[] {
	for (const index of ['imd-2019', 'imd-2025'])
		for (const code of areas.codes('local-authority'))
			if (!rows.some((row) => row.area_code === code && row.index === index))
				throw new Error(`${code} has no score in ${index}`);
	return rows;
}

const source = (year: number, released: string, via: string) =>
	openSource(ministry, {
		publication: `English Indices of Deprivation ${year}, File 10: local authority summaries`,
		released,
		path: `${pages.deprivation}-${year}`,
		via
	});

export const deprivation: TableBuilder = {
	table: areaTable({
		name: 'deprivation',
		title: 'Deprivation of local authorities, IMD 2019 and IMD 2025',
		description:
			'Summaries of the Index of Multiple Deprivation by local authority. Scores and ranks of the two indices are not comparable: methods, neighbourhoods and the number of authorities differ. For the seven authorities made since 2019 the score of 2019 is the average of their neighbourhoods’ scores as the British Red Cross worked it out (basis: recomputed), without ranks.',
		fields: [
			areaCode,
			field('index', 'string', 'Index', 'Which Index of Multiple Deprivation', {
				constraints: { enum: ['imd-2019', 'imd-2025'] }
			}),
			field(
				'average_score',
				'number',
				'Average score',
				'Mean score of the neighbourhoods, weighted by population; higher = more deprived',
				{ unit: 'score', constraints: { minimum: 0, maximum: 100 } }
			),
			field(
				'rank_of_average_score',
				'integer',
				'Rank of average score',
				'1 = most deprived, of 317 authorities in 2019 and 296 in 2025',
				{ constraints: { required: false, minimum: 1, maximum: 317 } }
			),
			field(
				'average_rank',
				'number',
				'Average rank',
				'Mean rank of the neighbourhoods, weighted by population; higher = more deprived',
				{ constraints: { required: false, minimum: 1, maximum: 33_755 } }
			),
			field(
				'share_of_most_deprived',
				'number',
				'Neighbourhoods in the most deprived tenth',
				'Share of the authority’s neighbourhoods that are in the most deprived tenth of England',
				{ unit: 'proportion', constraints: { minimum: 0, maximum: 1 } }
			),
			field(
				'basis',
				'string',
				'Basis',
				'published = as the ministry gives it; recomputed = worked out from the neighbourhoods’ scores by the British Red Cross',
				{ constraints: { enum: ['published', 'recomputed'] } }
			)
		],
		primaryKey: ['area_code', 'index'],
		sources: [
			source(2025, '2025-10-30', 'GitHub repository humaniverse/IMD'),
			source(
				2019,
				'2019-09-26',
				'GitHub repository traffordDataLab/open_data; for authorities made since, humaniverse/IMD of the British Red Cross'
			)
		]
	}),
	rows(context) {
		const first = of2019(context);
		return complete([...first, ...recomputed(context, first), ...of2025(context)], context.areas);
	}
};
