/** The tables of areas and of what they consist of. */
import { areaTable, field } from '../../data/descriptors';
import { onsSource, pages } from '../../data/sources';
import type { TableBuilder } from '../../data/builder';

const lookups = onsSource({
	publication:
		'Open Geography Portal: look-ups of local authorities to regions, counties and combined authorities, 2023',
	released: null,
	path: pages.geography,
	via: 'GitHub repository humaniverse/geographr',
	supersededBy:
		'Later ONS lists have the combined authorities founded since 2024 and new codes for Barnsley and Sheffield from April 2025; the tables keep to the boundaries of 2023.'
});
const ruralUrban = onsSource({
	publication: '2021 Rural Urban Classification of local authority districts, 2024',
	released: null,
	path: pages.geography,
	via: 'GitHub repository humaniverse/geographr'
});

const boards = onsSource({
	publication:
		'Open Geography Portal: look-ups of small areas to integrated care boards and local authorities, 2024',
	released: null,
	path: pages.geography,
	via: 'GitHub repository humaniverse/geographr'
});

const optional = { constraints: { required: false } };
const code = { constraints: { pattern: 'E\\d{8}' } };
const optionalCode = { constraints: { required: false, pattern: 'E\\d{8}' } };

export const areas: TableBuilder = {
	table: areaTable({
		name: 'areas',
		title: 'Areas',
		description:
			'Local authorities, counties, combined authorities, regions and England on the boundaries of 2023, and the integrated care boards of 2024. Where a combined authority is also a metropolitan county, or a board covers exactly another area, they are one area.',
		fields: [
			field('code', 'string', 'Code', 'Nine-character ONS code', code),
			field(
				'also_code',
				'string',
				'Other code',
				'Code under which the same area is published as well: of the metropolitan county where the area is a combined authority, or the code used from April 2025 (Barnsley, Sheffield)',
				optionalCode
			),
			field(
				'also_board_code',
				'string',
				'Code as a board',
				'Code of the integrated care board that covers exactly this area; empty where none does',
				optionalCode
			),
			field('slug', 'string', 'Slug', 'Name in addresses; never changes', {
				constraints: { unique: true, pattern: '[a-z0-9]+(-[a-z0-9]+)*' }
			}),
			field('name', 'string', 'Name', 'Name as published, without ", City of" and ", County of"'),
			field('level', 'string', 'Level', 'Kind of area', {
				constraints: {
					enum: ['local-authority', 'county', 'combined-authority', 'region', 'board', 'country']
				}
			}),
			field(
				'region_code',
				'string',
				'Region',
				'Region the area lies in; empty for regions and England',
				optionalCode
			),
			field(
				'upper_tier_code',
				'string',
				'County',
				'County of a district; empty where there is one tier',
				optionalCode
			),
			field(
				'combined_authority_code',
				'string',
				'Combined authority',
				'Combined authority of 2023 the whole area belongs to; empty where there is none',
				optionalCode
			),
			field(
				'board_code',
				'string',
				'Integrated care board',
				'Area of the integrated care board that the whole area lies in; empty where it lies in more than one or is the board itself',
				optionalCode
			),
			field(
				'valid_from',
				'date',
				'Valid from',
				'First day of the code; empty where it is in the oldest list held (2016) or not known',
				optional
			),
			field(
				'valid_to',
				'date',
				'Valid to',
				'Last day of the code; empty where it is in use or not known',
				optional
			),
			field(
				'rural_urban',
				'string',
				'Rural or urban',
				'Rural Urban Classification 2021 of the authority, as published; empty for wider areas',
				optional
			)
		],
		primaryKey: ['code'],
		areaColumns: [],
		sources: [lookups, ruralUrban, boards]
	}),
	rows: ({ areas: model }) => model.areas.map((area) => ({ ...area }))
};

export const areaMembers: TableBuilder = {
	table: areaTable({
		name: 'area_members',
		title: 'Members of areas',
		description:
			'The local authorities of which each county, combined authority, region, integrated care board and England consist, on the boundaries of 2023. A board whose boundary cuts through an authority is not here: see board_members.',
		fields: [
			field('area_code', 'string', 'Area code', 'Code of the wider area', code),
			field('member_code', 'string', 'Member code', 'Code of a local authority in it', code)
		],
		primaryKey: ['area_code', 'member_code'],
		areaColumns: ['area_code', 'member_code'],
		sources: [lookups, boards]
	}),
	rows: ({ areas: model }) =>
		[...model.members].flatMap(([area_code, members]) =>
			members.map((member_code) => ({ area_code, member_code }))
		)
};

const smallAreas = { unit: 'small areas', constraints: { minimum: 1 } };

export const boardMembers: TableBuilder = {
	table: areaTable({
		name: 'board_members',
		title: 'Local authorities of integrated care boards',
		description:
			'How many small areas (lower layer super output areas of 2021) of each local authority lie in each integrated care board of 2024. An authority that lies in several boards has a row for each and is assigned to none of them.',
		fields: [
			field('board_code', 'string', 'Board', 'Code of the board, or of the area that it is', code),
			field('member_code', 'string', 'Authority', 'Code of a local authority in it', code),
			field(
				'small_areas',
				'integer',
				'Small areas in the board',
				'Small areas of the authority that lie in the board',
				smallAreas
			),
			field(
				'member_small_areas',
				'integer',
				'Small areas in all',
				'Small areas of the whole authority',
				smallAreas
			)
		],
		primaryKey: ['board_code', 'member_code'],
		areaColumns: ['board_code', 'member_code'],
		sources: [boards]
	}),
	rows: ({ areas: model }) =>
		model.boards.flatMap((board) =>
			board.parts.map(({ member, smallAreas, ofAll }) => ({
				board_code: model.find(board.code)?.code ?? board.code,
				member_code: member,
				small_areas: smallAreas,
				member_small_areas: ofAll
			}))
		)
};
