import type { Place } from '$lib/figures/explore/explore';

/** A number of the table that the reader wants to cite: the value of an area, or a count behind it. */
export interface CitedCell {
	place: Place;
	/** Which of the counts, from 0; absent for the value. */
	count?: number;
	/** Id of the measure. */
	measure: string;
}
