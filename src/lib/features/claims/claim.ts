import type { AreaRef, Figure, Sex, TableRef, Unit } from '$lib/figure';

/** What a claim is about, and so which tables can check it; `none` where none can. */
export type ClaimMeasure =
	| 'share-65'
	| 'growth-65'
	| 'life-expectancy-gap'
	| 'healthy-life-expectancy-gap'
	| 'population'
	| 'projected-growth-65'
	| 'none';

/** A number that was said. */
export interface ClaimNumber {
	area: AreaRef;
	sex: Sex;
	value: number;
	/** What it was evidently rounded to: 0.1, 1, 10,000. */
	toNearest: number;
	unit: Unit;
}

/** A figure that was stated in public, in our own words. */
export interface Claim {
	id: string;
	said: string;
	by: string;
	/** In what it was said. */
	where: string;
	when: string;
	measure: ClaimMeasure;
	numbers: ClaimNumber[];
	/** Why it cannot be checked; empty where it can. */
	because: string;
}

/** What one vintage of the tables gives for the numbers of a claim. */
export interface Reading {
	/** Days it is about: one mid-year, two of a change, or the first and last of a period. */
	from: string;
	to: string;
	/** How it was measured, where tables measure in several ways; else empty. */
	measured: string;
	/** One for each number of the claim, in its unit, unrounded; null where none is held. */
	values: (number | null)[];
	/** Whether each value, rounded as the claim was, is what was said. */
	same: boolean[];
	tables: TableRef[];
	/** Publication of this very value, where a table holds values of several. */
	publication?: string;
	/** Not what was claimed, but beside it: shown, and never counted as a check. */
	beside: boolean;
}

/** How a claim stands against what is published. */
export type ClaimVerdict =
	| 'reproduced'
	| 'another-vintage'
	| 'several-vintages'
	| 'overtaken'
	| 'not-reproduced'
	| 'cannot-be-checked';

/** A claim, what the tables give for it, newest first, and how it stands. */
export interface CheckedClaim {
	claim: Claim;
	readings: Reading[];
	verdict: ClaimVerdict;
	/** The figure that shows the matter as it stands now. */
	figure: Figure;
}
