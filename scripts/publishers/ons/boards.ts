/** Which authorities, and how much of each, lie in each integrated care board. */
import { england, type Area, type Board } from '../../data/areas/model';
import { cell, type RawFolder } from '../../data/raw-folder';
import { readableName } from './groups';

const path = 'population/lookups/ltla24_to_icb24_by_lsoa_count.csv';
const boardName = /^NHS (.+) Integrated Care Board$/;

/** "NHS Greater Manchester Integrated Care Board" -> "Greater Manchester". */
function shortName(published: string): string {
	const name = boardName.exec(published)?.[1];
	if (!name) throw new Error(`"${published}" is no integrated care board`);
	return name;
}

/**
 * The boards with their parts, by name. Authorities of 2024 have the codes of 2023.
 * @throws when a board's name is not of the usual form
 */
export function readBoards(raw: RawFolder): Board[] {
	const rows = raw.csv(path, ['ltla24_code', 'icb24_code', 'icb24_name', 'n_lsoa21']);
	const areasOf = new Map<string, number>();
	for (const row of rows) {
		const code = cell(row, 'ltla24_code');
		areasOf.set(code, (areasOf.get(code) ?? 0) + Number(cell(row, 'n_lsoa21')));
	}
	const boards = new Map<string, Board>();
	for (const row of rows) {
		const code = cell(row, 'icb24_code');
		const board = boards.get(code) ?? { code, name: shortName(cell(row, 'icb24_name')), parts: [] };
		const member = cell(row, 'ltla24_code');
		const smallAreas = Number(cell(row, 'n_lsoa21'));
		board.parts.push({ member, smallAreas, ofAll: areasOf.get(member) ?? NaN });
		boards.set(code, board);
	}
	return [...boards.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const isWhole = ({ smallAreas, ofAll }: Board['parts'][number]) => smallAreas === ofAll;

/** Authorities that lie in the board with all their small areas. */
export function wholeMembers({ parts }: Board): string[] {
	return parts
		.filter(isWhole)
		.map(({ member }) => member)
		.sort();
}

/** The authorities a board consists of; null where its boundary cuts through one of them. */
export function exactMembers(board: Board): string[] | null {
	return board.parts.every(isWhole) ? wholeMembers(board) : null;
}

/** Each board's code -> the area of exactly the same authorities, where there is one. */
export function sameAreas(
	boards: Board[],
	areas: Area[],
	members: Map<string, string[]>
): Map<string, string> {
	const ofMembers = new Map<string, string>();
	for (const area of areas)
		if (!['region', 'country'].includes(area.level))
			ofMembers.set((members.get(area.code) ?? [area.code]).join(), area.code);
	return new Map(
		boards.flatMap((board) => {
			const same = ofMembers.get(exactMembers(board)?.join() ?? '');
			return same ? [[board.code, same] as const] : [];
		})
	);
}

/** Name of a board, told from another kind of area that is called the same and is not the same. */
function ownName({ name }: Board, areas: Area[]): string {
	const taken = areas.some((area) => area.name === name);
	return taken ? `${name} integrated care board` : name;
}

/** The only region that all authorities of a board lie in, or ''. */
function regionOf({ parts }: Board, areas: Area[]): string {
	const regionOfMember = new Map(areas.map((area) => [area.code, area.region_code]));
	const regions = new Set(parts.map(({ member }) => regionOfMember.get(member) ?? ''));
	return regions.size === 1 ? ([...regions][0] ?? '') : '';
}

/** A board as an area of its own. */
export function boardArea(board: Board, areas: Area[]): Area {
	return {
		code: board.code,
		also_code: '',
		also_board_code: '',
		slug: '',
		name: readableName(ownName(board, areas)),
		level: 'board',
		region_code: regionOf(board, areas),
		upper_tier_code: '',
		combined_authority_code: '',
		board_code: '',
		valid_from: '',
		valid_to: '',
		rural_urban: ''
	};
}

/** The areas with the board that holds the whole of each, and the board that each of them is. */
export function withBoards(
	areas: Area[],
	members: Map<string, string[]>,
	boards: Board[],
	same: Map<string, string>
): Area[] {
	const whole = boards.map((board) => ({
		code: same.get(board.code) ?? board.code,
		members: new Set(wholeMembers(board))
	}));
	const holder = (area: Area) => {
		const authorities = members.get(area.code) ?? [area.code];
		const found = whole.find((board) => authorities.every((code) => board.members.has(code)));
		return found && found.code !== area.code && area.code !== england ? found.code : '';
	};
	const boardOf = new Map([...same].map(([board, area]) => [area, board]));
	return areas.map((area) => ({
		...area,
		also_board_code: boardOf.get(area.code) ?? '',
		board_code: holder(area)
	}));
}
