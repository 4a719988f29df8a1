import { suppressedRow } from '$lib/statistics/disclosure/secondary';
import { nearestMultiple } from '$lib/statistics/population/rounding';
import type { Guard } from './analysis';

/** Counts of a group, unrounded; null where missing. */
export interface Counts {
	key: string;
	numerator: number | null;
	/** Null also where the estimate has none. */
	denominator: number | null;
	/** Groups that are added up somewhere: `level:local-authority`, `region:E12000002`. */
	sets: string[];
}

/** Counts as they may be shown. */
export interface Guarded {
	numerator: number | null;
	denominator: number | null;
	/** Small itself, or hidden so that a small one cannot be worked out. */
	hidden: 'primary' | 'secondary' | null;
}

const roundedTo = 5;

/** True where a count, or the people left over, are few enough to be recognised. */
function isSmall({ numerator, denominator }: Counts, { to }: Guard, ofPeople: boolean): boolean {
	const small = (count: number | null) => count !== null && count >= 1 && count <= to;
	if (small(numerator) || small(denominator)) return true;
	if (!ofPeople || numerator === null || denominator === null) return false;
	return small(denominator - numerator);
}

/** How many groups have a small count. */
export function smallGroups(groups: readonly Counts[], guard: Guard, ofPeople: boolean): number {
	return groups.filter((one) => isSmall(one, guard, ofPeople)).length;
}

/**
 * Hides a second count wherever just one of a set that adds up is hidden or missing: the smallest
 * other, by the rule of `suppressedRow`, again and again until no set has just one.
 */
function secondary(groups: readonly Counts[], hidden: Set<string>): Set<string> {
	const also = new Set<string>();
	const sets = new Map<string, Counts[]>();
	for (const one of groups)
		for (const set of one.sets) sets.set(set, [...(sets.get(set) ?? []), one]);
	for (let changed = true; changed;) {
		changed = false;
		for (const members of sets.values()) {
			const values = members.map(({ key, numerator }) =>
				hidden.has(key) || also.has(key) ? null : Math.round(numerator ?? 0)
			);
			if (!values.includes(null)) continue;
			const absent = { from: 0, to: -1 };
			for (const at of suppressedRow(values, absent).secondary) {
				also.add(members[at]!.key);
				changed = true;
			}
		}
	}
	return also;
}

function rounded(count: number | null): number | null {
	return count === null ? null : nearestMultiple(count, roundedTo);
}

/**
 * The counts as they may be shown: small ones hidden, others to the nearest 5, and a second one
 * hidden wherever a sum would give a single hidden one away.
 * Source: NHS Digital, disclosure control methodology for Hospital Episode Statistics (1 to 7 hidden,
 * others to the nearest 5); Government Statistical Service 2014 for the second one.
 *
 * @param ofPeople true where the numerator is part of the denominator: the people left over are then
 * counted as well
 * @returns in the order of the groups; as they are where the guard hides nothing
 */
export function guarded(groups: readonly Counts[], guard: Guard, ofPeople: boolean): Guarded[] {
	if (!guard.hiding || guard.to === 0)
		return groups.map(({ numerator, denominator }) => ({ numerator, denominator, hidden: null }));
	const primary = new Set(
		groups.filter((one) => isSmall(one, guard, ofPeople)).map(({ key }) => key)
	);
	const missing = groups.filter(({ numerator }) => numerator === null).map(({ key }) => key);
	const also = secondary(groups, new Set([...primary, ...missing]));
	return groups.map(({ key, numerator, denominator }) => {
		const hidden = primary.has(key) ? 'primary' : also.has(key) ? 'secondary' : null;
		return hidden
			? { numerator: null, denominator: null, hidden }
			: { numerator: rounded(numerator), denominator: rounded(denominator), hidden };
	});
}
