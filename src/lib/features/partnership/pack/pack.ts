import type { AreaRef, Figure } from '$lib/figure';
import type { Line } from '$lib/words/overview/line';
import type { ReviewPart } from '$lib/words/overview/review';

/**
 * A part of a board pack: a page with a figure, a part of a review of needs or the sentences of its
 * places; or the chapter of a place, which is fetched once it is chosen.
 */
export interface PackSection {
	/** Stable; names the section in the address of a chosen pack. */
	id: string;
	/** Path of the page on which the figure stands, below the site's base. */
	path: string;
	/** Its heading: the finding. */
	title: string;
	/** What it is called in the contents. */
	name: string;
	figure?: Figure;
	review?: ReviewPart;
	/** Where the values of a review are from, each once; a figure names its own sources. */
	sources?: string[];
	/** What is said of each place, with full stops. */
	sentences?: string[];
	/** True where the numbers of its figure can be cited and checked again. */
	citable?: boolean;
	/** True where its figure is not held and has to be fetched. */
	later?: boolean;
	/** Slug of the place whose chapter it is. */
	place?: string;
	/** Pages of paper that it takes; one where absent. */
	pages?: number;
}

/** A value of a place in a line of the first page of its chapter. */
export type PackLine = Pick<
	Line,
	| 'key'
	| 'title'
	| 'period'
	| 'value'
	| 'wider'
	| 'benchmark'
	| 'difference'
	| 'fromUnrounded'
	| 'verdict'
	| 'verdictText'
>;

/** The chapter of a place in the pack of a review. */
export interface PackPlace {
	area: AreaRef;
	benchmark: AreaRef;
	/** True where only a part of it lies in the partnership. */
	partly: boolean;
	/** Without its full stop. */
	sentence: string;
	lines: PackLine[];
	/** Titles of what no value is held for. */
	unsaid: string[];
	/** Its figures, sheet by sheet. */
	sheets: (PackSection & { figure: Figure })[][];
}

/** All that a board pack prints. */
export interface Pack {
	slug: string;
	name: string;
	/** Slug of the area that it is compared with. */
	benchmark: string;
	/** What the evidence carries best, with full stops. */
	statements: string[];
	/** What the priorities are about and nothing is held for, with the reason and full stops. */
	unsaid: string[];
	sections: PackSection[];
}

/** What an address asks for where it wants every section. */
export const everySection = 'all';

type Part = Pick<PackSection, 'id' | 'place' | 'pages'>;

/** The pack as it is without a choice: chapters of places are added by who wants them. */
export function usualSections<S extends Part>(sections: readonly S[]): S[] {
	return sections.filter(({ place }) => place === undefined);
}

/**
 * The sections that an address asks for, in its order; the usual ones where it asks for none that
 * there is.
 *
 * @param asked ids joined by commas, `all`, or null
 */
export function chosenSections<S extends Part>(sections: readonly S[], asked: string | null): S[] {
	if (asked === everySection) return [...sections];
	const ids = [...new Set((asked ?? '').split(','))];
	const chosen = ids.flatMap((id) => sections.find((section) => section.id === id) ?? []);
	return chosen.length > 0 ? chosen : usualSections(sections);
}

const idsOf = (sections: readonly Part[]) => sections.map(({ id }) => id).join(',');

/** What stands in the address for a choice; null where it is the usual pack in its own order. */
export function sectionsText<S extends Part>(
	sections: readonly S[],
	chosen: readonly S[]
): string | null {
	const text = idsOf(chosen);
	if (text === idsOf(usualSections(sections))) return null;
	return text === idsOf(sections) ? everySection : text;
}

/** The choice with one section more, where the pack's own order has it among those chosen. */
export function withSection<S extends Part>(
	sections: readonly S[],
	chosen: readonly S[],
	added: S
): S[] {
	const before = sections.slice(0, sections.indexOf(added));
	const at = chosen.findLastIndex((one) => before.includes(one)) + 1;
	return [...chosen.slice(0, at), added, ...chosen.slice(at)];
}

/** On which page each chosen section begins: the cover is page 1. */
export function firstPages(chosen: readonly Part[]): number[] {
	let next = 2;
	return chosen.map(({ pages = 1 }) => {
		const first = next;
		next += pages;
		return first;
	});
}
