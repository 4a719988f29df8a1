import type { Sex } from '$lib/figure';
import { homePartnership } from './dashboard';
import entries from '../../../data/partnerships.json';

/** An indicator that stands under a priority. */
export interface IndicatorItem {
	/** Id of `data/indicators.json`. */
	indicator: string;
	/** Keys of the figure's categories, or the beginnings of their labels. */
	categories?: string[];
	/** Sexes told; all that are published where absent. */
	sexes?: Sex[];
	/** Id of the indicator that holds the same measure over time, for the small chart. */
	series?: string;
	/** Code of the hospital trust whose figures are told, always under its own name. */
	trust?: string;
}

/** Something that the priority is about and for which nothing is held. */
export interface WantedItem {
	wanted: string;
	because: string;
}

type PriorityItem = IndicatorItem | WantedItem;

/** A priority or aim, with what is shown under it in the partnership's own order. */
interface Priority {
	title: string;
	items: PriorityItem[];
}

/** A review of needs: places down the side, indicators across. */
interface Review {
	/** Slugs, in the order shown. */
	places: string[];
	/** Those of them that lie in it with a part only. */
	partly: string[];
	/** Names of places of which too small a part lies in it to show. */
	notShown: string[];
	items: IndicatorItem[];
}

/** One entry of `data/partnerships.json`: a new one gets its page without a line of code. */
export interface Partnership {
	slug: string;
	name: string;
	/** Slug of the area whose figures it is about; null for one that is looked at place by place. */
	area: string | null;
	/** Slugs of the areas it is compared with, the usual one first. */
	benchmarks: string[];
	/** Who they are and what they want, in our own words. */
	about: string;
	priorities: Priority[];
	/** Where it is looked at place by place, in the place of priorities. */
	review?: Review;
}

export const partnerships = entries as Partnership[];

/** @throws {RangeError} where no partnership has that slug */
export function partnershipBySlug(slug: string): Partnership {
	const found = partnerships.find((entry) => entry.slug === slug);
	if (!found) throw new RangeError(`no partnership is called ${slug}`);
	return found;
}

/** The partnership of the front page. @throws {RangeError} where the file has none of that slug */
export function frontPartnership(): Partnership {
	return partnershipBySlug(homePartnership);
}

/** True for the partnership whose page is the front page. */
export function isFront({ slug }: Pick<Partnership, 'slug'>): boolean {
	return slug === homePartnership;
}

export function isWanted(item: PriorityItem): item is WantedItem {
	return 'wanted' in item;
}
