import type { Figure } from '$lib/figures/figure';
import type { Review } from './review/review';

/** One page of a board pack: a figure, or a part of a review of needs. */
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
	review?: Review;
	/** Where the values of a review are from, each once; a figure names its own sources. */
	sources?: string[];
}

/** All that a board pack prints. */
export interface Pack {
	slug: string;
	name: string;
	/** What the evidence carries best, with full stops. */
	statements: string[];
	sections: PackSection[];
}

/**
 * The sections that an address asks for, in its order; all where it asks for none that there is.
 *
 * @param asked ids joined by commas, or null
 */
export function chosenSections<S extends { id: string }>(
	sections: readonly S[],
	asked: string | null
): S[] {
	const ids = [...new Set((asked ?? '').split(','))];
	const chosen = ids.flatMap((id) => sections.find((section) => section.id === id) ?? []);
	return chosen.length > 0 ? chosen : [...sections];
}

/** What stands in the address for a choice; null where it is the whole pack in its own order. */
export function sectionsText<S extends { id: string }>(
	sections: readonly S[],
	chosen: readonly S[]
): string | null {
	const text = chosen.map(({ id }) => id).join(',');
	return text === sections.map(({ id }) => id).join(',') ? null : text;
}
