/** How a citation's address names a group of the explorer, so that its numbers can be worked out again. */
import { defaultExploration, explorationOf } from './address';
import type { Exploration } from './explore';

/** Numbers about a group as a whole, or about a place among it, beside the quartiles. */
export const groupNumbers = [
	'average',
	'lower-95',
	'upper-95',
	'lower-99-8',
	'upper-99-8',
	'correlation'
] as const;
export type GroupNumber = (typeof groupNumbers)[number];

/** What a key asks for. */
export interface GroupAsked {
	/** Null for the quartiles. */
	number: GroupNumber | null;
	/** The group, and what it depends on; the rest is the explorer's default. */
	state: Exploration;
	/** Last day of the second measure's period; empty where there is none. */
	against: string;
}

/** Signs that stay readable in an address: between parts, and between a part's name and its value. */
const [between, is] = ['~', ':'];

/** Groups that start from the marked place, and those that are found by likeness to it. */
const fromMark = /^(same|neighbours|similar):/;
const byLikeness = /^(neighbours|similar):/;

const keysOf = ['mark', 'near', 'by', 'areas', 'second'] as const;

/** Parts of a state that the numbers of a group depend on; all areas shown count beside the quartiles. */
function partsOf(state: Exploration, number: GroupNumber | null): [string, string][] {
	const { group, mark, near, by, areas, second } = state;
	const whole = number !== null;
	return [
		...(whole || fromMark.test(group) ? [['mark', mark] as [string, string]] : []),
		...(byLikeness.test(group) ? [['near', String(near)] as [string, string]] : []),
		...(group === 'similar:own' ? [['by', by.join(',')] as [string, string]] : []),
		...(whole && areas.length > 0 ? [['areas', areas.join(',')] as [string, string]] : []),
		...(number === 'correlation' ? [['second', second] as [string, string]] : [])
	];
}

/**
 * `region:north-west`, `same:region~mark:wigan`, `correlation~all~mark:wigan~second:imd-2025~…`: the
 * group of a number.
 *
 * @param number null for the quartiles, which are of the group alone
 * @param against last day of the second measure's period, for a correlation
 */
export function groupKey(state: Exploration, number: GroupNumber | null, against = ''): string {
	const parts = partsOf(state, number).map(([name, value]) => name + is + value);
	const day = against === '' ? [] : [`against${is}${against}`];
	return [...(number ? [number] : []), state.group, ...parts, ...day].join(between);
}

/** What a key asks for; null where it is none, or a part of it is not understood. */
export function askedOfKey(key: string): GroupAsked | null {
	const [first = '', ...others] = key.split(between);
	const number = groupNumbers.find((one) => one === first) ?? null;
	const [group = '', ...rest] = number ? others : [first, ...others];
	const pairs = rest.map((part) => {
		const at = part.indexOf(is);
		return [part.slice(0, at), part.slice(at + 1)] as const;
	});
	const against = pairs.find(([name]) => name === 'against')?.[1] ?? '';
	const known = pairs.filter(([name]) => name !== 'against');
	if (!known.every(([name]) => (keysOf as readonly string[]).includes(name))) return null;
	if (against !== '' && !/^\d{4}-\d\d-\d\d$/.test(against)) return null;
	const { state, problems } = explorationOf(
		new URLSearchParams([['group', group], ...known.map(([name, value]) => [name, value])])
	);
	return problems.length === 0 ? { number, state, against } : null;
}

/** The view of the explorer that shows a number of a group. */
export function shownWith({ number, state }: GroupAsked): Exploration {
	const show = number === 'correlation' ? 'scatter' : number ? 'funnel' : defaultExploration().show;
	return { ...state, show };
}
