/** ONS area lists and look-ups -> areas and their members (2023 boundaries). */
import { AreaModel, england, type Area } from '../../data/areas/model';
import { codeHistory } from '../../data/areas/code-history';
import { cell, type RawFolder, type RawRow } from '../../data/raw-folder';
import { withSlugs } from '../../data/areas/slugs';
import { boardArea, exactMembers, readBoards, sameAreas, withBoards } from './boards';
import { groupsOf, localGroups, metropolitanCounties, readableName, type Group } from './groups';

/** Codes used since for areas that stayed what they were. */
const laterCodes: Record<string, string> = { E08000016: 'E08000038', E08000019: 'E08000039' };
const lastDayOfOldCodes = '2025-03-31';

/** Text of one column by the text of another. */
function lookup(rows: RawRow[], from: string, to: string): Map<string, string> {
	return new Map(rows.map((row) => [cell(row, from), cell(row, to)]));
}

/** Keys grouped by value, in the order of the map. */
function grouped(of: Map<string, string>): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const [key, value] of of) groups.set(value, [...(groups.get(value) ?? []), key]);
	return groups;
}

/** The only value that all of `codes` have in `of`, or ''. */
function shared(codes: string[], of: Map<string, string>): string {
	const values = new Set(codes.map((code) => of.get(code) ?? ''));
	return values.size === 1 ? ([...values][0] ?? '') : '';
}

/** Where the ONS files for the areas lie, with the columns used. */
function readLookups(raw: RawFolder) {
	const folder = 'population/lookups';
	return {
		region: raw.csv(`${folder}/ltla23_to_region23.csv`, ['ltla23_code', 'region23_code']),
		upper: raw.csv(`${folder}/ltla23_to_utla23.csv`, ['ltla23_code', 'utla23_code']),
		combined: raw.csv(`${folder}/ltla23_to_cauth23.csv`, ['ltla23_code', 'cauth23_code']),
		rural: raw.csv(`${folder}/ltla24_rural_urban_2021.csv`, ['ltla24_code', 'classification']),
		changes: raw.csv(`${folder}/ltla_code_changes_2016_to_2024.csv`, [
			'ltla16_code',
			'ltla23_code'
		]),
		estimates: raw.csv('population/mye_mid2023_july2024release_mye4.csv', ['Code', 'Geography'])
	};
}

type Lookups = ReturnType<typeof readLookups>;

/** Parent codes by authority code. */
function parentsOf(files: Lookups) {
	const upper = lookup(files.upper, 'ltla23_code', 'utla23_code');
	return {
		region: lookup(files.region, 'ltla23_code', 'region23_code'),
		county: new Map([...upper].filter(([code, county]) => code !== county)),
		combined: lookup(files.combined, 'ltla23_code', 'cauth23_code')
	};
}

type Parents = ReturnType<typeof parentsOf>;

function authorities(files: Lookups, parents: Parents, firstDay: Map<string, string>): Area[] {
	const rural = lookup(files.rural, 'ltla24_code', 'classification');
	return files.region.map((row) => {
		const code = cell(row, 'ltla23_code');
		return {
			code,
			also_code: laterCodes[code] ?? '',
			also_board_code: '',
			slug: '',
			name: readableName(cell(row, 'ltla23_name')),
			level: 'local-authority',
			region_code: parents.region.get(code) ?? '',
			upper_tier_code: parents.county.get(code) ?? '',
			combined_authority_code: parents.combined.get(code) ?? '',
			board_code: '',
			valid_from: firstDay.get(code) ?? '',
			valid_to: code in laterCodes ? lastDayOfOldCodes : '',
			rural_urban: rural.get(code) ?? ''
		};
	});
}

/** Counties, combined authorities, regions and England with their members. */
function widerGroups(files: Lookups, parents: Parents): Group[] {
	const metropolitan = metropolitanCounties(files.estimates);
	const names = {
		county: lookup(files.upper, 'utla23_code', 'utla23_name'),
		combined: lookup(files.combined, 'cauth23_code', 'cauth23_name'),
		region: lookup(files.region, 'region23_code', 'region23_name')
	};
	return [
		...localGroups(
			groupsOf(grouped(parents.county), names.county, 'county'),
			groupsOf(metropolitan.members, metropolitan.names, 'county'),
			groupsOf(grouped(parents.combined), names.combined, 'combined-authority')
		),
		...groupsOf(grouped(parents.region), names.region, 'region'),
		{ code: england, name: 'England', level: 'country', members: [...parents.region.keys()] }
	];
}

/** A wider area; it lies in a region or combined authority where all its members do. */
function widerArea({ code, also = '', name, level, members }: Group, parents: Parents): Area {
	return {
		code,
		also_code: also,
		also_board_code: '',
		slug: '',
		name,
		level,
		region_code: level === 'region' ? '' : shared(members, parents.region),
		upper_tier_code: '',
		combined_authority_code: level === 'county' ? shared(members, parents.combined) : '',
		board_code: '',
		valid_from: '',
		valid_to: '',
		rural_urban: ''
	};
}

/** Boards that are no other area, behind the other areas; England stays the last. */
function inOrder(areas: Area[], boards: Area[]): Area[] {
	const country = areas.filter(({ level }) => level === 'country');
	return [...areas.filter(({ level }) => level !== 'country'), ...boards, ...country];
}

/** The areas of 2023 and the boards of 2024, from the look-ups among the raw files. */
export function readAreas(raw: RawFolder): AreaModel {
	const files = readLookups(raw);
	const parents = parentsOf(files);
	const history = codeHistory(files.changes);
	const groups = widerGroups(files, parents);
	const areas = [
		...authorities(files, parents, history.firstDay),
		...groups.map((group) => widerArea(group, parents))
	];
	const members = new Map(groups.map((group) => [group.code, [...group.members].sort()]));
	const boards = readBoards(raw);
	const same = sameAreas(boards, areas, members);
	const others = boards.filter(({ code }) => !same.has(code));
	for (const board of others) {
		const exact = exactMembers(board);
		if (exact) members.set(board.code, exact);
	}
	const own = others.map((board) => boardArea(board, areas));
	const all = withBoards(inOrder(areas, own), members, boards, same);
	return new AreaModel(withSlugs(all), members, history, boards);
}
