/** Deaths and person-years by age as a reader gives them, and what is worked out from them. Types only. */

/** A count as typed: null where the cell is empty. */
export type Count = number | null;

/** A group of people: a place, a sex, a tenth. */
export interface DeathsOfGroup {
	name: string;
	/** Person-years by band, in the order of the twenty bands. */
	populations: Count[];
	/** Deaths by band. */
	deaths: Count[];
	/** Deaths from each cause by band; empty where none are given. */
	causes: Record<string, Count[]>;
}

/** A cell or row that cannot be used. Rows are counted as the reader sees them, the first being 1. */
export interface InputFault {
	row: number;
	column: string;
	value: string;
	message: string;
}

/** A row of the life table; years, null where they may not be shown. */
export interface AgeRow {
	age: string;
	population: number;
	deaths: number;
	value: number | null;
	lower: number | null;
	upper: number | null;
}

/** The life table of a group, or why there is none. */
export interface GroupTable {
	name: string;
	rows: AgeRow[];
	/** In words; empty where the table may be shown. */
	withheld: string;
}

/** Years that one age band contributes to the gap. */
export interface Contribution {
	age: string;
	years: number;
	/** In the order of `GapParts.causes`; null where the band's split is not stable. */
	byCause: (number | null)[];
}

/** The gap taken apart by age and, where given, by cause; years throughout. */
export interface GapParts {
	first: { name: string; years: number };
	second: { name: string; years: number };
	/** Second less first. */
	gap: number;
	/** Limits of the gap. */
	lower: number;
	upper: number;
	ages: Contribution[];
	/** Totals by cause over the bands whose split is stable, and what is left over. */
	causes: { name: string; years: number }[];
}
