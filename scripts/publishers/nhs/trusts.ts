/** Hospital trusts with an accident and emergency department in the boards of the partnerships. */
import { areaTable, field } from '../../data/descriptors';
import { openSource, pages } from '../../data/sources';
import type { TableBuilder } from '../../data/builder';
import type { ForeignKey, Table } from '../../../src/lib/catalogue/data-package';

const greaterManchester = 'E54000057';
const lancashireAndSouthCumbria = 'E54000048';

/** Code of a trust -> its name as registered, the name shown, and its board. */
const listed: Record<string, [registered: string, name: string, board: string]> = {
	R0A: ['Manchester University', 'Manchester University hospitals', greaterManchester],
	RM3: ['Northern Care Alliance', 'Northern Care Alliance hospitals', greaterManchester],
	RMC: ['Bolton', 'Bolton hospital', greaterManchester],
	RMP: ['Tameside and Glossop Integrated Care', 'Tameside and Glossop hospital', greaterManchester],
	RRF: [
		'Wrightington, Wigan and Leigh Teaching Hospitals',
		'Wrightington, Wigan and Leigh hospitals',
		greaterManchester
	],
	RWJ: ['Stockport', 'Stockport hospital', greaterManchester],
	RTX: [
		'University Hospitals of Morecambe Bay',
		'Morecambe Bay hospitals',
		lancashireAndSouthCumbria
	],
	RXL: ['Blackpool Teaching Hospitals', 'Blackpool hospitals', lancashireAndSouthCumbria],
	RXN: [
		'Lancashire Teaching Hospitals',
		'Lancashire Teaching Hospitals',
		lancashireAndSouthCumbria
	],
	RXR: ['East Lancashire Hospitals', 'East Lancashire hospitals', lancashireAndSouthCumbria]
};

/** Trusts that are not foundation trusts. */
const notFoundation = ['RXR'];

export const trustCodes = Object.keys(listed);

function registeredName(code: string, name: string): string {
	return `${name} NHS ${notFoundation.includes(code) ? '' : 'Foundation '}Trust`;
}

/** Three or five characters, as the NHS gives them to organisations. */
const pattern = { constraints: { pattern: 'R[A-Z0-9]{2}' } };

export const trustCode = field('trust_code', 'string', 'Trust', 'Code of the NHS trust', pattern);

/** A table of which every row belongs to a trust, not to an area. */
export function trustTable(parts: Parameters<typeof areaTable>[0]): Table {
	const table = areaTable({ ...parts, areaColumns: [] });
	const reference: ForeignKey = {
		fields: ['trust_code'],
		reference: { resource: 'trusts', fields: ['code'] }
	};
	return { ...table, schema: { ...table.schema, foreignKeys: [reference] } };
}

export const trusts: TableBuilder = {
	table: areaTable({
		name: 'trusts',
		title: 'Hospital trusts',
		description:
			'NHS trusts with an accident and emergency department in Greater Manchester and in Lancashire and South Cumbria. A trust treats people from many places: its figures are never those of a borough.',
		fields: [
			field('code', 'string', 'Code', 'Code of the NHS trust', pattern),
			field('name', 'string', 'Name', 'Name as shown'),
			field('registered_name', 'string', 'Registered name', 'Name of the trust in full'),
			field('board_code', 'string', 'Board', 'Area of the integrated care board it belongs to', {
				constraints: { pattern: 'E\\d{8}' }
			})
		],
		primaryKey: ['code'],
		areaColumns: ['board_code'],
		sources: [
			openSource('NHS England', {
				publication: 'Organisation Data Service: NHS trusts',
				released: null,
				path: pages.organisations
			})
		]
	}),
	rows: ({ areas }) =>
		Object.entries(listed).map(([code, [registered, name, board]]) => ({
			code,
			name: `${name} trust`,
			registered_name: registeredName(code, registered),
			board_code: areas.find(board)?.code ?? board
		}))
};
