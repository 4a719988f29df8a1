import type { ExampleRow } from '$lib/features/methods/methods';

/** A method or rule, as the page shows it. The id is the anchor that figures link to: it never changes. */
export interface Explained {
	id: string;
	title: string;
	/** What is done, or the question that is answered. */
	rule: string;
	/** In plain text, one formula a line. */
	formula?: string;
	/** Cases that need a decision. */
	edges: readonly string[];
	/** How to read what comes out. */
	reading: string;
	/** Numbers put through it. */
	example?: { input: string; origin: string; rows: ExampleRow[] };
	/** Whose method it is. */
	source?: string;
	/** Titles of the figures on the pages of a place that are made with it. */
	usedFor?: string[];
}

export interface Group {
	id: string;
	title: string;
	methods: Explained[];
}
