/** Office for Local Government, adult social care -> turnover of the care workforce. */
import {
	areaCode,
	areaTable,
	field,
	missingField,
	periodFields,
	valueField
} from '../../data/descriptors';
import { financialYear } from '../../data/periods';
import { cell, published, type RawRow } from '../../data/raw-folder';
import { openSource, pages } from '../../data/sources';
import { withUnpublished } from '../../data/areas/unpublished';
import type { TableBuilder } from '../../data/builder';

const path = 'health/workforce/oflog_asc_data.csv';
const turnover = 'ASC7';

function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const [below = NaN, above = NaN] = [
		sorted[Math.ceil(sorted.length / 2) - 1],
		sorted[Math.floor(sorted.length / 2)]
	];
	return (below + above) / 2;
}

/**
 * The middle of all authorities by financial year, as the file states it.
 * @throws where it is not the median of the file's own values: values were lost or changed
 */
function statedMedians(records: RawRow[]): Map<string, number> {
	const medians = new Map<string, number>();
	for (const year of new Set(records.map((row) => cell(row, 'Financial year')))) {
		const ofYear = records.filter((row) => cell(row, 'Financial year') === year);
		const stated = new Set(ofYear.map((row) => published(cell(row, 'MEDIAN'))));
		const [first = NaN] = stated;
		const values = ofYear.map((row) => cell(row, 'Value')).filter((text) => text !== '');
		if (stated.size !== 1 || Math.abs(median(values.map(published)) - first) > 1e-6)
			throw new Error(`${path}: the MEDIAN of ${year} is not that of its values`);
		medians.set(year, first);
	}
	return medians;
}

export const careTurnover: TableBuilder = {
	table: areaTable({
		name: 'care_turnover',
		title: 'Turnover of the adult social care workforce',
		description:
			'Staff who left their job in adult social care in the financial year, as a share of those employed. Upper-tier and single-tier authorities. About a quarter to a third of them have no published value before 2022-23.',
		fields: [
			areaCode,
			...periodFields('the financial year'),
			valueField('number', 'percent', 'Leavers per 100 employed', {
				required: false,
				minimum: 0,
				maximum: 100
			}),
			missingField,
			field(
				'median_published',
				'number',
				'Middle of all authorities',
				'Median of all authorities with a value that year, as published: those abolished since are counted too',
				{
					unit: 'percent',
					constraints: { minimum: 0, maximum: 100 }
				}
			)
		],
		primaryKey: ['area_code', 'period_start'],
		sources: [
			openSource('Office for Local Government', {
				publication:
					'Adult social care: workforce turnover rate (Skills for Care, Adult Social Care Workforce Data Set)',
				released: null,
				path: pages.oflog,
				via: 'GitHub repository communitiesuk/oflog-automated-text',
				supersededBy:
					'Later years are published by another office, and held as a series of their own.'
			})
		]
	}),
	rows({ raw, areas, report }) {
		const columns = ['Financial year', 'Local authority code', 'Code', 'Value', 'MEDIAN'];
		const records = raw.csv(path, columns).filter((row) => cell(row, 'Code') === turnover);
		const medians = statedMedians(records);
		report.note("the stated medians are those of the file's own values");
		const rows = areas
			.placed(records, (row) => cell(row, 'Local authority code'), report)
			.map(({ code, row }) => {
				const text = cell(row, 'Value');
				const year = cell(row, 'Financial year');
				return {
					area_code: code,
					...financialYear(year),
					value: text === '' ? null : published(text),
					missing: text === '' ? 'not-published' : null,
					median_published: medians.get(year) ?? null
				};
			});
		return withUnpublished(rows, areas.upperTier(), [
			'period_start',
			'period_end',
			'median_published'
		]);
	}
};
