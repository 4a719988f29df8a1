/** Counties, metropolitan counties and combined authorities as groups of authorities. */
import type { AreaLevel } from '../../data/areas/model';
import { cell, type RawRow } from '../../data/raw-folder';

/** A wider area and the codes of its authorities. */
export interface Group {
	code: string;
	name: string;
	level: AreaLevel;
	members: string[];
	also?: string;
}

/** "Bristol, City of" -> "Bristol"; "Merseyside (Met County)" -> "Merseyside". */
export function readableName(published: string): string {
	return published.replace(/, (City|County) of$/, '').replace(/ \(Met County\)$/, '');
}

/**
 * Members of each metropolitan county: ONS lists its districts right after it in the tables of
 * the population estimates, and has no look-up of its own for them.
 */
export function metropolitanCounties(rows: RawRow[]): {
	names: Map<string, string>;
	members: Map<string, string[]>;
} {
	const names = new Map<string, string>();
	const members = new Map<string, string[]>();
	let current: string[] | null = null;
	for (const row of rows) {
		const code = cell(row, 'Code');
		if (cell(row, 'Geography') === 'Metropolitan County') {
			current = [];
			names.set(code, readableName(cell(row, 'Name')));
			members.set(code, current);
		} else if (cell(row, 'Geography') === 'Metropolitan District') {
			if (!current) throw new Error(`${code} stands before any metropolitan county`);
			current.push(code);
		} else current = null;
	}
	return { names, members };
}

/** Counties and combined authorities; a pair with the same members is one, under the latter's code. */
export function localGroups(counties: Group[], metropolitan: Group[], combined: Group[]): Group[] {
	const same = (a: Group, b: Group) =>
		[...a.members].sort().join() === [...b.members].sort().join();
	const merged = combined.map((authority) => {
		const county = metropolitan.find((candidate) => same(candidate, authority));
		return county ? { ...authority, also: county.code } : authority;
	});
	const alone = metropolitan.filter((county) => !combined.some((other) => same(county, other)));
	return [...counties, ...alone, ...merged];
}

/** Groups from codes of members by code of the group. */
export function groupsOf(
	of: Map<string, string[]>,
	names: Map<string, string>,
	level: AreaLevel
): Group[] {
	return [...of].map(([code, members]) => {
		const name = names.get(code);
		if (!name) throw new Error(`${code} has no name`);
		return { code, name: readableName(name), level, members };
	});
}
