/** Checks of the integrated care boards against the authorities that lie in them. */
import { membersOf } from './areas';
import { cellProblem, type Findings, type LoadedTable } from './findings';

/** Members of each board that lie in it with all their small areas. */
function wholeMembersOf(boardMembers: LoadedTable): Map<string, string[]> {
	return membersOf({
		...boardMembers,
		rows: boardMembers.rows
			.filter((row) => row.small_areas === row.member_small_areas)
			.map(({ board_code, member_code }) => ({
				area_code: board_code ?? null,
				member_code: member_code ?? null
			}))
	});
}

/**
 * Every authority is in the boards with all its small areas; a board that holds its authorities
 * whole consists of them, and one that cuts through any consists of none; an area's board holds all
 * of its authorities.
 */
export function checkBoards(
	areas: LoadedTable,
	areaMembers: LoadedTable,
	boardMembers: LoadedTable,
	findings: Findings
): void {
	const members = membersOf(areaMembers);
	const whole = wholeMembersOf(boardMembers);
	const covered = new Map<unknown, number>();
	const cut = new Set<unknown>();
	for (const { board_code, member_code, small_areas, member_small_areas } of boardMembers.rows) {
		covered.set(member_code, (covered.get(member_code) ?? 0) + Number(small_areas));
		if (small_areas !== member_small_areas) cut.add(board_code);
	}
	boardMembers.rows.forEach(({ board_code, member_code, member_small_areas }, index) => {
		findings.expect(covered.get(member_code) === member_small_areas, () =>
			cellProblem(boardMembers, index, 'member_small_areas', 'is not the sum over its boards')
		);
		const made = members.get(String(board_code)) ?? [String(board_code)];
		findings.expect(cut.has(board_code) !== made.includes(String(member_code)), () =>
			cellProblem(boardMembers, index, 'member_code', 'is a member against the boundary')
		);
	});
	areas.rows.forEach(({ code, level, board_code }, index) => {
		findings.expect(level !== 'local-authority' || covered.has(code), () =>
			cellProblem(areas, index, 'code', 'lies in no board')
		);
		if (!board_code) return;
		const inside = whole.get(String(board_code)) ?? [];
		const authorities = members.get(String(code)) ?? [String(code)];
		findings.expect(
			authorities.every((authority) => inside.includes(authority)),
			() => cellProblem(areas, index, 'board_code', 'does not hold the whole area')
		);
	});
}
