import type { Figure } from '$lib/figure';
import type { ReviewPart } from '$lib/words/overview/review';
import { finding } from '$lib/words/finding';

/** What is shown at a time while presenting: a figure, or a part of a review of needs. */
export interface Slide {
	/** Stable; names the slide in the address. */
	id: string;
	/** Its heading: the finding. */
	title: string;
	figure?: Figure;
	review?: ReviewPart;
	/** What is said of each place, with full stops. */
	sentences?: string[];
	/** Where a part of a review is from; a figure names its own sources. */
	sources?: string[];
}

/** The figures of a page as slides, without those for which nothing is published. */
export function slidesOf(figures: readonly Figure[]): Slide[] {
	return figures
		.filter(({ estimates }) => estimates.some(({ value }) => value !== null))
		.map((figure) => ({ id: figure.id, title: finding(figure), figure }));
}

/**
 * The slide that a key leads to, counted from 0; null for a key that means nothing here. Page up and
 * page down are what the hand-held pointers of speakers send.
 */
export function slideAfterKey(key: string, at: number, count: number): number | null {
	const targets: Record<string, number> = {
		ArrowRight: at + 1,
		PageDown: at + 1,
		ArrowLeft: at - 1,
		PageUp: at - 1,
		Home: 0,
		End: count - 1
	};
	const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
	return target === undefined ? null : Math.min(Math.max(target, 0), count - 1);
}

const start = '#present=';

/** The end of an address that opens a page presenting that slide. */
export function presentHash(id: string): string {
	return start + encodeURIComponent(id);
}

/** The slide that an address asks for; null where it asks for none. */
export function presentedId(hash: string): string | null {
	if (!hash.startsWith(start)) return null;
	try {
		return decodeURIComponent(hash.slice(start.length));
	} catch {
		// A broken escape names no slide: presenting begins at the first.
		return '';
	}
}
