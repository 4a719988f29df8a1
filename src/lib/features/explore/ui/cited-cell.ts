import type { Place } from '$lib/figures/measures/measure';
import type { Sex } from '$lib/figure';

/** A number of a table that the reader wants to cite: the value of an area, or a count behind it. */
export interface CitedCell {
	place: Place;
	/** Which of the counts, from 0; absent for the value. */
	count?: number;
	/** Id of the measure. */
	measure: string;
	/** Where it is another than the one that is shown. */
	period?: string;
}

/** A number of residents by age. */
export interface CitedAge {
	/** Slug of the area whose residents they are. */
	area: string;
	/** A key of the figure of ages, and the sex. */
	category: string;
	sex: Sex;
}

/** What was pressed in a table of the explorer. */
export type Pressed = CitedCell | CitedAge;

/** True for a number of residents by age. */
export function isAge(pressed: Pressed): pressed is CitedAge {
	return 'category' in pressed;
}
