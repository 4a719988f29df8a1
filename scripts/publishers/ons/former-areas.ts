/** Authorities that no longer are, and the authority that took the place of each. */
import { areaTable, field } from '../../data/descriptors';
import { cell, type RawRow } from '../../data/raw-folder';
import { onsSource, pages } from '../../data/sources';
import type { BuildContext, TableBuilder } from '../../data/builder';
import type { Row } from '../../../src/lib/catalogue/tables';
import { readableName } from './groups';

const file = 'population/lookups/ltla_code_changes_2016_to_2024.csv';
const years = [16, 17, 18, 19, 20, 21, 22, 23];
const columns = years.flatMap((year) => [`ltla${year}_code`, `ltla${year}_name`]);

/** A code with the lists in which it stands. */
interface Listed {
	name: string;
	successor: string;
	first: number;
	last: number;
}

function listedCodes(rows: RawRow[]): Map<string, Listed> {
	const found = new Map<string, Listed>();
	for (const year of years)
		for (const row of rows) {
			const code = cell(row, `ltla${year}_code`);
			const name = readableName(cell(row, `ltla${year}_name`));
			const known = found.get(code) ?? { name, successor: '', first: year, last: year };
			found.set(code, { ...known, successor: cell(row, 'ltla23_code'), last: year });
		}
	return found;
}

/** Changes take effect on 1 April: a code last listed for a year ends on 31 March of the next. */
function formerRows({ raw, areas }: BuildContext): Row[] {
	return [...listedCodes(raw.csv(file, columns))]
		.filter(([code, { successor }]) => code !== successor && areas.find(successor) !== null)
		.map(([code, { name, successor, first, last }]) => ({
			code,
			name,
			successor_code: successor,
			valid_from: first === years[0] ? null : `20${first}-04-01`,
			valid_to: `20${last + 1}-03-31`
		}))
		.sort((one, other) => (one.code < other.code ? -1 : 1));
}

const code = { constraints: { pattern: 'E\\d{8}' } };

export const formerAreas: TableBuilder = {
	table: areaTable({
		name: 'former_areas',
		title: 'Former authorities',
		description:
			'English authorities of ONS’s lists of 2016 to 2022 that no longer are, with the authority of 2023 that each became or became part of.',
		fields: [
			field('code', 'string', 'Code', 'Nine-character ONS code that is no longer in use', code),
			field('name', 'string', 'Name', 'Name at the time, without ", City of" and ", County of"'),
			field(
				'successor_code',
				'string',
				'Successor',
				'Code of the authority of 2023 that took its place, alone or with others',
				code
			),
			field(
				'valid_from',
				'date',
				'Valid from',
				'First day of the code; empty where it is in the oldest list held (2016)',
				{ constraints: { required: false } }
			),
			field('valid_to', 'date', 'Valid to', 'Last day of the code')
		],
		primaryKey: ['code'],
		areaColumns: ['successor_code'],
		sources: [
			onsSource({
				publication: 'Open Geography Portal: local authority districts by year, 2016 to 2023',
				released: null,
				path: pages.geography,
				via: 'GitHub repository humaniverse/geographr'
			})
		]
	}),
	rows: formerRows
};
