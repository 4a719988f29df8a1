/**
 * How two areas lie to one another. `share` is the part's share of the whole, 0–1; `null` where its
 * size is not known.
 */
export type Relation =
	| { kind: 'apart' }
	| { kind: 'same' }
	/** They have people in common, and neither holds the other. */
	| { kind: 'overlap' }
	/** The first lies in the second. */
	| { kind: 'part'; share: number | null }
	/** The first holds the second. */
	| { kind: 'whole'; share: number | null };

/** What an area has of a basic unit (an authority), and how large that unit is, in the same count. */
export interface Piece {
	held: number;
	all: number;
}

/** An area as the basic units that it consists of, whole or in part, by their code. */
export type Footprint = ReadonlyMap<string, Piece>;

/** True where the whole has all of every unit of which the part has anything. */
function holds(whole: Footprint, part: Footprint): boolean {
	return [...part.keys()].every((unit) => {
		const piece = whole.get(unit);
		return piece !== undefined && piece.held >= piece.all;
	});
}

function sizeOf(area: Footprint): number {
	return [...area.values()].reduce((sum, { held }) => sum + held, 0);
}

/** True where the two can have people in common: parts of one unit that fit side by side have none. */
function meet(first: Footprint, second: Footprint): boolean {
	return [...first].some(([unit, { held, all }]) => held + (second.get(unit)?.held ?? 0) > all);
}

/**
 * How two areas lie to one another, by the units that they consist of.
 *
 * @returns `apart` for an area of which nothing is known: a name outside the map of areas
 */
export function relationOf(first: Footprint, second: Footprint): Relation {
	if (first.size === 0 || second.size === 0) return { kind: 'apart' };
	const [inSecond, inFirst] = [holds(second, first), holds(first, second)];
	if (inSecond && inFirst) return { kind: 'same' };
	const [a, b] = [sizeOf(first), sizeOf(second)];
	if (inSecond) return { kind: 'part', share: a / b };
	if (inFirst) return { kind: 'whole', share: b / a };
	return { kind: meet(first, second) ? 'overlap' : 'apart' };
}

/** The relation seen from the other side. */
export function reversed(relation: Relation): Relation {
	if (relation.kind === 'part') return { ...relation, kind: 'whole' };
	return relation.kind === 'whole' ? { ...relation, kind: 'part' } : relation;
}
