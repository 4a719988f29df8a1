/** Electoral wards, so that a place inside an authority can be found by its name. */
import { areaTable, field } from '../../data/descriptors';
import { cell } from '../../data/raw-folder';
import { onsSource, pages } from '../../data/sources';
import type { BuildContext, TableBuilder } from '../../data/builder';
import type { Row } from '../../../src/lib/catalogue/tables';

const file = 'population/lookups/lsoa21_to_ward24_ltla24.csv.gz';
const columns = ['ward24_code', 'ward24_name', 'ltla24_code'];

/** A ward once, however many small areas it has. */
function wardRows({ raw, areas, report }: BuildContext): Row[] {
	const rows = areas.placed(raw.csv(file, columns), (row) => cell(row, 'ltla24_code'), report);
	const wards = new Map(
		rows.map(({ code, row }) => [
			cell(row, 'ward24_code'),
			{ code: cell(row, 'ward24_code'), name: cell(row, 'ward24_name'), area_code: code }
		])
	);
	return [...wards.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}

export const wards: TableBuilder = {
	table: areaTable({
		name: 'wards',
		title: 'Wards',
		description:
			'Electoral wards of May 2024 and the local authority each lies in. Read from the best fit of small areas to wards, so a ward too small to hold a small area’s centre is not here.',
		fields: [
			field('code', 'string', 'Code', 'Nine-character ONS code of the ward', {
				constraints: { pattern: 'E05\\d{6}' }
			}),
			field(
				'name',
				'string',
				'Name',
				'Name of the ward; other authorities may have one of the same'
			),
			field('area_code', 'string', 'Authority', 'Code of the local authority it lies in', {
				constraints: { pattern: 'E\\d{8}' }
			})
		],
		primaryKey: ['code'],
		sources: [
			onsSource({
				publication:
					'Open Geography Portal: best-fit look-up of lower layer super output areas (2021) to wards and local authorities, 2024',
				released: null,
				path: pages.geography,
				via: 'GitHub repository humaniverse/geographr'
			})
		]
	}),
	rows: wardRows
};
