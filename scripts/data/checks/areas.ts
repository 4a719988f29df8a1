/** Checks of the areas table against the members table. */
import { cellProblem, type Findings, type LoadedTable } from './findings';

/** Which level each parent column points to. */
const parents: Record<string, string> = {
	region_code: 'region',
	upper_tier_code: 'county',
	combined_authority_code: 'combined-authority'
};

/** Codes of the authorities of each wider area. */
export function membersOf(areaMembers: LoadedTable): Map<string, string[]> {
	const members = new Map<string, string[]>();
	for (const { area_code, member_code } of areaMembers.rows) {
		const list = members.get(String(area_code)) ?? [];
		members.set(String(area_code), [...list, String(member_code)]);
	}
	return members;
}

/**
 * Parents are areas of the right level and count the authority among their members; England's
 * members are all authorities; no area has two codes that another has too.
 */
export function checkAreas(areas: LoadedTable, areaMembers: LoadedTable, findings: Findings): void {
	const levelOf = new Map(areas.rows.map((row) => [row.code, row.level]));
	const members = membersOf(areaMembers);
	areas.rows.forEach((row, index) => {
		for (const [column, level] of Object.entries(parents)) {
			const parent = row[column];
			if (parent === null || parent === undefined) continue;
			findings.expect(levelOf.get(parent) === level, () =>
				cellProblem(areas, index, column, `is no ${level}`)
			);
			if (row.level === 'local-authority')
				findings.expect(members.get(String(parent))?.includes(String(row.code)) ?? false, () =>
					cellProblem(areas, index, column, `has no member ${row.code}`)
				);
		}
		findings.expect(row.also_code === null || !levelOf.has(row.also_code), () =>
			cellProblem(areas, index, 'also_code', 'is the code of another area')
		);
		const whole = row.level !== 'local-authority';
		findings.expect(row.level === 'board' || whole === members.has(String(row.code)), () =>
			cellProblem(areas, index, 'code', whole ? 'has no members' : 'has members')
		);
		findings.expect(row.level !== 'local-authority' || inEngland(String(row.code), members), () =>
			cellProblem(areas, index, 'code', 'is not among the members of England')
		);
	});
	areaMembers.rows.forEach((row, index) =>
		findings.expect(levelOf.get(row.member_code ?? '') === 'local-authority', () =>
			cellProblem(areaMembers, index, 'member_code', 'is no local authority')
		)
	);
}

function inEngland(code: string, members: Map<string, string[]>): boolean {
	return members.get('E92000001')?.includes(code) ?? false;
}
