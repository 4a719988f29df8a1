/** The scenario of care workforce demand: its published inputs and its answer, serialisable. Types only. */
import type { RecruitsOfYear } from '$lib/statistics/population/workforce-demand';
import type { AreaRef, Note, TableRef, Working } from '$lib/figure';

/** The age groups whose growth posts may follow. */
export type ServedAge = '65+' | '75+' | '85+';

export type InputName =
	| 'posts'
	| 'weight-65'
	| 'weight-75'
	| 'weight-85'
	| 'productivity'
	| 'turnover'
	| 'leaving'
	| 'vacancy'
	| 'vacancy-years'
	| 'leavers'
	| 'early-leavers'
	| 'entering';

/** How far a default can be relied on. */
export type Basis =
	/** an official statistic of the area, or of the wider area that `area` names */
	| 'published'
	/** known only through the press */
	| 'reported'
	/** worked out here from published figures, and assumed for the area */
	| 'implied'
	/** chosen by us, or published for another area and assumed here */
	| 'assumed'
	/** neither published nor assumed: the reader may fill it in */
	| 'missing';

export interface ScenarioInput {
	/** Stands in addresses as `in.<name>`. */
	name: InputName;
	label: string;
	unit: 'posts' | '%' | '% a year' | 'years' | 'people a year';
	/** The default; null where none is published for the area. */
	value: number | null;
	/** Range that the low and high answers use; null with the default. */
	low: number | null;
	high: number | null;
	/** Why this range, in a sentence. */
	reason: string;
	/** Limits of what can be entered, and the slider's step. */
	min: number;
	max: number;
	step: number;
	basis: Basis;
	/** Publisher and publication, or what was assumed. */
	source: string;
	/** In words; empty where the default is assumed. */
	period: string;
}

/** A place with the residents its posts serve. */
export interface Served {
	area: AreaRef;
	/** Persons at each mid-year from `Scenario.baseYear` to `endYear`. */
	residents: Record<ServedAge, number[]>;
}

/** The place whose leavers are set against its need: the area, or the first wider one that fits. */
export interface LeaverPlace extends Served {
	/** Students who left 16–18 study, and residents aged 18, in the area asked for. */
	ownLeavers: number | null;
	ownResidents18: number;
	/** The same of this place. */
	leavers: number | null;
	residents18: number;
}

/** The model with England's figures beside what Skills for Care published. */
export interface NationalCheck {
	/** Published: further posts by 2040, and the same as percent. */
	posts: number;
	percent: number;
	/** Percent growth to `endYear` of residents aged 65 and over, by the year it is counted from. */
	growth: { from: number; percent: number }[];
}

export interface Scenario {
	area: AreaRef;
	/** Mid-year of the posts, and the last of the scenario. */
	baseYear: number;
	endYear: number;
	/** Mid-year of the latest estimate: growth after it is projected. */
	estimateYear: number;
	/** Null where nothing is projected for the area. */
	home: Served | null;
	/** Null where no leavers are published for the area or one that could stand in. */
	supply: LeaverPlace | null;
	inputs: ScenarioInput[];
	national: NationalCheck | null;
	notes: Note[];
	tables: TableRef[];
	working: Working[];
}

/** What a scenario is run with; null where nothing is known and nothing was filled in. */
export type ScenarioValues = Record<InputName, number | null>;

/** A middle with its low and high, in one unit. */
export interface Span {
	low: number;
	middle: number;
	high: number;
}

/** The need of a place against those who leave study there. */
export interface AgainstLeavers {
	area: AreaRef;
	/** People a year that the place needs. */
	need: Span;
	/** Leavers a year, with those at 16 that were added. */
	leavers: number;
	/** Need as percent of leavers; null where they are too few. May exceed 100. */
	percent: Span | null;
	/** Leavers who would join at the share entered, people a year. */
	entering: number;
}

/** What one assumption does to the answer, the others being as they are. */
export interface TornadoBar {
	name: InputName | 'served';
	/** Answer at the low and at the high end of the assumption. */
	atLow: number;
	atHigh: number;
	/** The ends themselves, in the input's unit; for `served` the age groups. */
	low: number | string;
	high: number | string;
}

export interface ScenarioAnswer {
	values: ScenarioValues;
	posts: ({ year: number } & Span)[];
	/** By the year in which they end, at mid-year. */
	recruits: ({ year: number } & RecruitsOfYear)[];
	/** Yearly average over all years; null while an input is missing. */
	mean: RecruitsOfYear | null;
	span: Span | null;
	against: AgainstLeavers | null;
	tornado: { unit: 'percent' | 'people'; middle: number; bars: TornadoBar[] } | null;
	/** For each assumption the value at which the share entering would be enough; null = none would. */
	enough: { name: InputName; value: number | null }[];
	/** Inputs without a value. */
	missing: InputName[];
}
