import type { Group } from '../session/grouping';
import type { ReferenceArea } from '../reference';

/** What a group is: an area of a level, or a text. */
export function levelOf(area: ReferenceArea | undefined): string {
	return area?.level ?? 'text';
}

/**
 * The sets that add up and whose sum is shown, on the page or in the file itself: all groups of one
 * level, and those within a wider area that has a row of its own.
 */
export function setsOf(
	groups: readonly Pick<Group, 'key' | 'area'>[],
	areas: ReadonlyMap<string, ReferenceArea>
): string[][] {
	const present = new Set(groups.map(({ key }) => key));
	return groups.map(({ area }) => {
		const own = area === null ? undefined : areas.get(area);
		const wider = (own?.within ?? []).filter((code) => present.has(code));
		return [`level:${levelOf(own)}`, ...wider.map((code) => `${levelOf(own)} in ${code}`)];
	});
}
