import type {
	Place,
	Explored,
	ExploredArea,
	MeasureValues,
	Slice
} from '$lib/figures/measures/measure';
import type { Sex } from '$lib/figure';
import { ageKey } from '$lib/citations/ages';
import type { AgeProfile } from '$lib/figures/measures/age-profiles';
import type { Pairs } from '$lib/figures/measures/group-numbers';

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
interface CitedAge {
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

/** Which number each cell of a chart's own table is: the tables are those of `words/explore`. */

type At<Number> = (row: number, column: number) => Number | null;

/** Of `timeTable`: every period a column, oldest first. */
export function timeCell({ measure, areas, benchmark }: Explored, slices: Slice[]): At<CitedCell> {
	const inTime = [...slices].reverse();
	const shown = [...areas, ...(benchmark ? [benchmark] : [])];
	return (row, column) => {
		const [area, slice] = [shown[row], inTime[column - 1]];
		const value = area && slice?.values[measure.areas.indexOf(area.place.code)];
		if (!area || !slice || value == null) return null;
		return { place: area.place, measure: measure.id, period: slice.period };
	};
}

/** Of `pairTable`: the value, and that of the second measure. */
export function pairCell(
	{ measure, period }: Explored,
	second: MeasureValues,
	{ pairs, period: other }: Pick<Pairs, 'pairs' | 'period'>
): At<CitedCell> {
	return (row, column) => {
		const place = pairs[row]?.area.place;
		if (!place) return null;
		if (column === 1) return { place, measure: measure.id, period };
		return column === 2 ? { place, measure: second.id, period: other } : null;
	};
}

/** Of `funnelTable`: both counts and the value. */
export function funnelCell({ measure, period, areas }: Explored): At<CitedCell> {
	const counts = [{ count: 0 }, { count: 1 }, {}];
	const held = ({ numerator, denominator, value }: ExploredArea, column: number) =>
		[numerator, denominator, value][column - 1] != null;
	return (row, column) => {
		const [area, count] = [areas[row], counts[column - 1]];
		if (!area || !count || !held(area, column)) return null;
		return { place: area.place, measure: measure.id, period, ...count };
	};
}

/** Of `ageTable`: count and share of women, then of men, of each area. */
export function ageCell(profiles: AgeProfile[]): At<CitedAge> {
	return (age, column) => {
		const at = column - 1;
		const profile = profiles[Math.floor(at / 4)];
		if (column < 1 || !profile) return null;
		const sex = at % 4 < 2 ? 'female' : 'male';
		const category = ageKey(at % 2 === 0 ? 'age' : 'share', age);
		return profile[sex][age] === undefined ? null : { area: profile.slug, category, sex };
	};
}
