import { usualBenchmark, usualBenchmarkName } from './dashboard';
import type { Sex } from '$lib/figure';
import {
	isSlug,
	isYear,
	readParts,
	searchOf,
	sexOfWord,
	slugsOf,
	wordOfSex,
	type AddressProblem,
	type PartReader
} from './address';

/** The pages of an area. */
export const themes = ['age-profile', 'population-growth', 'life-expectancy', 'workforce'] as const;
export type Theme = (typeof themes)[number];
/** What the pages of an area are called. */
export const themeTitles: Record<Theme, string> = {
	'age-profile': 'Age profile',
	'population-growth': 'Population growth',
	'life-expectancy': 'Life expectancy',
	workforce: 'Workforce'
};

/** `summary` is `/areas/[area]` itself. */
export type Page = Theme | 'summary';

/** What the reader asked for. An address says nothing else, and nothing else is in it. */
export interface View {
	/** Slug of the area. */
	area: string;
	page: Page;
	/** Slug of the benchmark; `england` unless said otherwise. */
	compare: string;
	/** `all`: all people, or men and women side by side where only they are published. */
	sex: 'all' | Sex;
	/** Year in which the wanted period ends; null = the latest that is held. */
	year: number | null;
	/** Slugs of further areas shown beside the first, in the reader's order. */
	areas: string[];
	/** A group of areas: `region:north-west`, `neighbours:global`. */
	group: string | null;
	/** Inputs of a scenario by name, where they differ from the default. */
	inputs: Record<string, number>;
}

const groupForm = /^[a-z]+:[a-z0-9-]+$/;
const inputForm = /^in\.([a-z][a-z0-9-]*)$/;

/** The view of a page's own address, without anything after `?`. */
export function defaultView(area: string, page: Page): View {
	return {
		area,
		page,
		compare: usualBenchmark,
		sex: 'all',
		year: null,
		areas: [],
		group: null,
		inputs: {}
	};
}

/** True where the prerendered page already answers the view. */
export function isDefaultView(view: View): boolean {
	return search(view) === '';
}

const readers: Record<string, PartReader<View>> = {
	compare(view, value) {
		if (!isSlug(value)) return `compared with ${usualBenchmarkName}`;
		view.compare = value;
	},
	sex(view, value) {
		const sex = value === 'all' ? 'all' : sexOfWord(value);
		if (!sex) return 'showing all people';
		view.sex = sex;
	},
	year(view, value) {
		if (!isYear(value)) return 'showing the latest period';
		view.year = Number(value);
	},
	areas(view, value) {
		const { slugs, whole } = slugsOf(value, 400);
		view.areas = slugs;
		if (!whole) return 'unknown or repeated places left out';
	},
	group(view, value) {
		if (!groupForm.test(value)) return 'showing no group';
		view.group = value;
	}
};

/**
 * Address -> view. Nothing in an address can break the page: what is not understood falls back to
 * the default and is reported.
 *
 * @param area slug from the path
 * @param page theme from the path, or `summary`
 * @param parameters the part after `?`
 */
export function viewOf(
	area: string,
	page: Page,
	parameters: URLSearchParams
): { view: View; problems: AddressProblem[] } {
	const view = defaultView(area, page);
	const others: [string, string][] = [];
	for (const [key, value] of parameters) {
		const input = inputForm.exec(key)?.[1];
		if (input && value.trim() !== '' && Number.isFinite(Number(value)))
			view.inputs[input] = Number(value);
		else others.push([key, value]);
	}
	return { view, problems: readParts(view, others, readers) };
}

/** View -> the part of its address from `?` on; empty for the default view. Keys in fixed order. */
export function search(view: View): string {
	const pairs: [string, string][] = [];
	if (view.compare !== usualBenchmark) pairs.push(['compare', view.compare]);
	if (view.sex === 'female' || view.sex === 'male') pairs.push(['sex', wordOfSex(view.sex)]);
	if (view.year !== null) pairs.push(['year', String(view.year)]);
	if (view.areas.length > 0) pairs.push(['areas', view.areas.join(',')]);
	if (view.group !== null) pairs.push(['group', view.group]);
	for (const name of Object.keys(view.inputs).sort())
		pairs.push([`in.${name}`, String(view.inputs[name])]);
	return searchOf(pairs);
}

/** View -> path and search, below the site's base: `/areas/wigan/age-profile/?compare=north-west`. */
export function address(view: View): `/areas/${string}` {
	const page = view.page === 'summary' ? '' : `${view.page}/`;
	return `/areas/${view.area}/${page}${search(view)}`;
}
