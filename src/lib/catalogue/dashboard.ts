/**
 * Whose dashboard this is: the country, the home borough and its partnership, what it is compared
 * with, the deprivation indices in use and the places of examples, all from `data/site.json`. A
 * borough that takes the project as its own changes that file and no code.
 */
import site from '../../../data/site.json';

/** An index of deprivation: its id in the table `deprivation`, and what it is called. */
export interface IndexInUse {
	index: string;
	name: string;
	publication: string;
}

/** A place by its address and name. */
interface Named {
	slug: string;
	name: string;
}

export interface Dashboard {
	name: string;
	country: Named & { code: string };
	/** The borough that the dashboard is about first; its partnership is the one of the front page. */
	home: Named;
	/** Slug of the area that everything is compared with until the reader chooses another. */
	benchmark: string;
	/** The newest first: it is the one that is used where the reader has not chosen. */
	deprivation: IndexInUse[];
	/** Years of the boundaries that areas have. */
	boundaries: { authorities: string; boards: string };
	examples: {
		/** A group of places with a name, for the page of own groups. */
		group: { name: string; areas: string[] };
		/** Sentences whose numbers can be checked. */
		sentences: string[];
		/** Places for statements of the workbench: with many names, and with one in words of its own. */
		near: { places: string[]; words: string };
		ages: { place: string; words: string };
	};
}

export const dashboard: Dashboard = site;

/** The country whose statistics these are. */
export const country = dashboard.country;

/** The index of deprivation that is used where none was chosen. */
export function firstIndex(): IndexInUse {
	const [first] = dashboard.deprivation;
	if (!first) throw new RangeError('data/site.json names no index of deprivation');
	return first;
}
