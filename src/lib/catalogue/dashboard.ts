/**
 * Whose dashboard this is: the country, the home borough and its partnership, what it is compared
 * with, the deprivation indices in use and the places of examples, all from `data/site.json`. A
 * borough that takes the project as its own changes that file and no code.
 */
import {
	benchmark,
	boundaries,
	country as countryNamed,
	deprivation,
	examples,
	explorer,
	home,
	name,
	partnership
} from '../../../data/site.json';

/** An index of deprivation: its id in the table `deprivation`, and what it is called. */
interface IndexInUse {
	index: string;
	name: string;
	publication: string;
}

/** A place by its address and name. */
interface Named {
	slug: string;
	name: string;
}

/** What the dashboard is called. */
export const siteName: string = name;

/** The country whose statistics these are. */
export const country: Named & { code: string } = countryNamed;

/** The borough that the dashboard is about first. */
export const homeBorough: Named = home;

/** Slug of the partnership of the front page, one of `data/partnerships.json`. */
export const homePartnership: string = partnership;

/** Slug of the area that everything is compared with until the reader chooses another. */
export const usualBenchmark: string = benchmark.slug;

/** What that area is called. */
export const usualBenchmarkName: string = benchmark.name;

/** The newest first: it is the one that is used where the reader has not chosen. */
export const indicesInUse: readonly IndexInUse[] = deprivation;

/** Years of the boundaries that areas have. */
export const boundaryYears: { authorities: string; boards: string } = boundaries;

/** What the explorer shows first, and by what areas are alike besides deprivation: ids of measures. */
export const firstExplored: { indicator: string; alike: string[] } = explorer;

/** What stands in boxes and on pages for the reader to begin with. */
export const siteExamples: {
	/** A group of places with a name, for the page of own groups. */
	group: { name: string; areas: string[] };
	/** Sentences whose numbers can be checked. */
	sentences: string[];
	/** Places for statements of the workbench, with what they are called. */
	near: { places: string[]; words: string };
	ages: { place: string; words: string };
} = examples;

/** The index of deprivation that is used where none was chosen. */
export function firstIndex(): IndexInUse {
	const [first] = indicesInUse;
	if (!first) throw new RangeError('data/site.json names no index of deprivation');
	return first;
}
