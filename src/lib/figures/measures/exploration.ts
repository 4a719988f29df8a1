import {
	firstExplored,
	firstIndex,
	homeBorough,
	usualBenchmark,
	usualBenchmarkName
} from '$lib/catalogue/dashboard';
import {
	isSlug,
	readParts,
	searchOf,
	sexOfWord,
	slugsOf,
	wordOfSex,
	type AddressProblem,
	type PartReader
} from '$lib/catalogue/address';
import type { Exploration, Show } from './measure';

/** The ways of showing values, in the order in which they are offered. */
export const shows: readonly Show[] = [
	...(['strip', 'bars', 'lines', 'map', 'scatter', 'funnel', 'pyramid', 'table'] as const)
];

/** Columns that the table may have beside name and value, in their order. */
export const furtherColumns = [
	'interval',
	'verdict',
	'counts',
	'region',
	'fifth',
	'rural-urban',
	'code'
] as const;
const sortColumns = ['name', 'value', 'distance', ...furtherColumns];

const usualColumns = ['interval', 'verdict', 'region'];
const mostAreas = 400;

/** Groups without an area, and those that name one or a class after a colon. */
const plainGroups = [
	'all',
	'authorities',
	'upper-tier',
	'counties',
	'combined-authorities',
	'regions',
	'boards',
	'none'
] as const;
const namedGroup =
	/^(region|combined-authority|county|board|rural-urban):[a-z0-9]+(-[a-z0-9]+)*$|^deprivation:[1-5]$|^same:(region|combined-authority|county|deprivation|rural-urban)$|^neighbours:(global|demographic|economic)$|^similar:own$/;

/** What the page shows before the reader has chosen anything. */
export function defaultExploration(): Exploration {
	return {
		show: 'strip',
		indicator: firstExplored.indicator,
		second: firstIndex().index,
		sex: null,
		until: null,
		mark: homeBorough.slug,
		compare: usualBenchmark,
		group: 'all',
		areas: [],
		by: [firstIndex().index, ...firstExplored.alike],
		near: 10,
		sort: { column: 'name', down: false },
		find: '',
		columns: [...usualColumns]
	};
}

type Reader = PartReader<Exploration>;

function slugReader(key: 'indicator' | 'second' | 'mark' | 'compare', fallback: string): Reader {
	return (state, value) => {
		if (!isSlug(value)) return fallback;
		state[key] = value;
	};
}

const readers: Record<string, Reader> = {
	show(state, value) {
		const show = shows.find((one) => one === value);
		if (!show) return 'shown as a distribution';
		state.show = show;
	},
	indicator: slugReader('indicator', 'showing life expectancy at birth'),
	second: slugReader('second', 'set against deprivation'),
	sex(state, value) {
		const sex = sexOfWord(value);
		if (!sex) return 'showing the first that is published';
		state.sex = sex;
	},
	until(state, value) {
		if (!/^(19|20)\d\d(-\d\d-\d\d)?$/.test(value)) return 'showing the latest period';
		state.until = value;
	},
	mark: slugReader('mark', `${homeBorough.name} is marked`),
	compare: slugReader('compare', `compared with ${usualBenchmarkName}`),
	group(state, value) {
		if (!(plainGroups as readonly string[]).includes(value) && !namedGroup.test(value))
			return 'showing all authorities';
		state.group = value;
	},
	areas(state, value) {
		const { slugs, whole } = slugsOf(value, mostAreas);
		state.areas = slugs;
		if (!whole) return 'unknown or repeated places left out';
	},
	by(state, value) {
		const { slugs, whole } = slugsOf(value, 12);
		if (slugs.length > 0) state.by = slugs;
		if (!whole) return 'at most twelve measures are compared by, each once';
	},
	near(state, value) {
		const near = Number(value);
		if (!/^\d{1,2}$/.test(value) || near < 1 || near > 40) return 'showing ten similar areas';
		state.near = near;
	},
	sort(state, value) {
		const [column = '', way, ...rest] = value.split('.');
		if (!sortColumns.includes(column) || rest.length > 0 || (way !== undefined && way !== 'down'))
			return 'sorted by name';
		state.sort = { column, down: way === 'down' };
	},
	find(state, value) {
		if (value.length > 60 || value.trim() !== value) return 'showing all rows';
		state.find = value;
	},
	columns(state, value) {
		const parts = value === 'none' ? [] : value.split(',');
		state.columns = furtherColumns.filter((column) => parts.includes(column));
		if (state.columns.length < parts.length) return 'unknown columns left out';
	}
};

/**
 * Address -> what was asked for. Nothing in an address can break the page: what is not understood
 * falls back to the default and is named.
 */
export function explorationOf(parameters: URLSearchParams): {
	state: Exploration;
	problems: AddressProblem[];
} {
	const state = defaultExploration();
	return { state, problems: readParts(state, parameters, readers) };
}

/** Each part of a state as its address has it, in fixed order. */
function parts(state: Exploration): [string, string][] {
	return [
		...(['indicator', 'show', 'second'] as const).map((key): [string, string] => [key, state[key]]),
		['sex', wordOfSex(state.sex)],
		['until', state.until ?? ''],
		...(['mark', 'compare', 'group'] as const).map((key): [string, string] => [key, state[key]]),
		['areas', state.areas.join(',')],
		['by', state.by.join(',')],
		['near', String(state.near)],
		['sort', state.sort.column + (state.sort.down ? '.down' : '')],
		['find', state.find],
		['columns', state.columns.join(',') || 'none']
	];
}

/** What was asked for -> the part of its address from `?` on; empty for the default. */
export function explorationSearch(state: Exploration): string {
	const usual = new Map(parts(defaultExploration()));
	return searchOf(parts(state).filter(([key, value]) => value !== usual.get(key)));
}

/** How a citation's address names a group of the explorer, so that its numbers can be worked out again. */

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
