import type { Figure } from '$lib/figure';
import type { ExploreGroups, MeasureValues } from './explore';
import { exploredOf } from './explored';
import { funnelOf } from './funnel';
import { groupFigure } from './group-figure';
import type { GroupAsked } from './group-key';
import type { Alike } from './groups';
import { pairsOf } from './together';

/** What the numbers of a group are worked out from. */
export interface GroupEvidence {
	values: MeasureValues;
	/** The second measure of a correlation; null where there is none. */
	second: MeasureValues | null;
	groups: ExploreGroups;
	/** Measures by which areas are alike. */
	by: MeasureValues[];
	/** The areas that are like the marked one, where the group asks for them. */
	alike: Alike | null;
}

/** The numbers of a group as a key of a citation asks for them, worked out from the values. */
export function groupOfAnswer(asked: GroupAsked, evidence: GroupEvidence): Figure {
	const { number, state, against } = asked;
	const { values, second, groups, by, alike } = evidence;
	const { explored } = exploredOf(state, values, groups.places, alike);
	const pairs = second && { second, found: pairsOf(explored, second, against || null) };
	const funnel = number && number !== 'correlation' ? funnelOf(explored) : null;
	return groupFigure(explored, state, { tables: groups.groupTables, by, funnel, pairs });
}
