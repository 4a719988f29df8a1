import type { ViewProblem } from '$lib/catalogue/view';
import type { Exploration, Show } from './explore';
import type { Sex } from '$lib/figure';

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
const sexWords: Record<string, Sex> = { all: 'persons', women: 'female', men: 'male' };
const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const mostAreas = 400;

/** Groups without an area, and those that name one or a class after a colon. */
export const plainGroups = [
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
		indicator: 'life-expectancy-birth',
		second: 'imd-2025',
		sex: null,
		until: null,
		mark: 'wigan',
		compare: 'england',
		group: 'all',
		areas: [],
		by: ['imd-2025', 'residents-65-plus', 'residents-under-16'],
		near: 10,
		sort: { column: 'name', down: false },
		find: '',
		columns: [...usualColumns]
	};
}

type Reader = (state: Exploration, value: string) => string | void;

function slugReader(key: 'indicator' | 'second' | 'mark' | 'compare', fallback: string): Reader {
	return (state, value) => {
		if (!slugForm.test(value)) return fallback;
		state[key] = value;
	};
}

/** Slugs of a list, each once; undefined where one is no slug. */
function listOf(value: string, most: number): { slugs: string[]; whole: boolean } {
	const parts = value.split(',');
	const slugs = [...new Set(parts.filter((part) => slugForm.test(part)))].slice(0, most);
	return { slugs, whole: slugs.length === parts.length };
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
		const sex = Object.hasOwn(sexWords, value) ? sexWords[value] : undefined;
		if (!sex) return 'showing the first that is published';
		state.sex = sex;
	},
	until(state, value) {
		if (!/^(19|20)\d\d(-\d\d-\d\d)?$/.test(value)) return 'showing the latest period';
		state.until = value;
	},
	mark: slugReader('mark', 'Wigan is marked'),
	compare: slugReader('compare', 'compared with England'),
	group(state, value) {
		if (!(plainGroups as readonly string[]).includes(value) && !namedGroup.test(value))
			return 'showing all authorities';
		state.group = value;
	},
	areas(state, value) {
		const { slugs, whole } = listOf(value, mostAreas);
		state.areas = slugs;
		if (!whole) return 'unknown or repeated places left out';
	},
	by(state, value) {
		const { slugs, whole } = listOf(value, 12);
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
	problems: ViewProblem[];
} {
	const state = defaultExploration();
	const problems: ViewProblem[] = [];
	for (const [key, value] of parameters) {
		const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
		const fallback = reader ? reader(state, value) : 'left out';
		if (fallback) problems.push({ key, value, text: fallback });
	}
	return { state, problems };
}

/** Safe within an address; commas and colons stay readable. */
function written(value: string): string {
	return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** Each part of a state as its address has it, in fixed order. */
function parts(state: Exploration): [string, string][] {
	const sex = Object.entries(sexWords).find(([, one]) => one === state.sex)?.[0] ?? '';
	return [
		...(['indicator', 'show', 'second'] as const).map((key): [string, string] => [key, state[key]]),
		['sex', sex],
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
	const pairs = parts(state).filter(([key, value]) => value !== usual.get(key));
	return pairs.length > 0
		? `?${pairs.map(([key, value]) => `${key}=${written(value)}`).join('&')}`
		: '';
}
