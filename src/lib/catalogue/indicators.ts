import { periodText } from './period';
import { earliest, latest, yearOf } from './coverage';
import type { Break, FigureKind, Saying, Sex, Unit } from '$lib/figure';
import type { Theme } from './view';
import type { IndicatorItem } from './partnerships';
import type { Publishing } from './reasons';
import entries from '../../../data/indicators.json';

/** An age group, both ends included; 90 stands for 90 and over. */
export interface AgeGroup {
	key: string;
	label: string;
	from: number;
	to: number;
}

/** Two counts whose quotient a value is. */
export interface CountedShare {
	statistic: 'proportion' | 'rate';
	multiplier: number;
	/** Years that the counts cover. */
	years: number;
	/** What is counted: "young people in no sustained destination". */
	numerator: string;
	/** What it is divided by: "young people who left". */
	denominator: string;
	/** Why no funnel is drawn although there are counts; absent where one is. */
	noFunnel?: string;
}

/** By which words of a reader's sentence an indicator is found: regular expressions over small letters. */
export interface FindingWords {
	words: string;
	/** What is narrower is tried before what it is a part of: lowest first, 0 where absent. */
	rank?: number;
	/** Categories of its figure by the beginning of their label, each with the words that ask for it. */
	categories?: { label: string; words: string }[];
	/** Label of the category where none is asked for. */
	usual?: string;
}

/**
 * What is asked of the tables: one entry of `data/indicators.json`. A new entry on an existing
 * table with the question `published` is shown without a line of code.
 */
export interface Indicator {
	id: string;
	/** The page it stands on; null for one that only other pages use. */
	theme: Theme | null;
	/** True for one of the country alone, on a page of its own. */
	countryOnly?: true;
	kind: FigureKind;
	/** Which question is asked: a key of `recipes`, or of the explorer's `questions`, or of both. */
	question: string;
	/** Sentences of its own, where those of its question do not fit it. */
	says?: Saying;
	/** Id of the indicator that judges the same measure with limits: then this one tells no difference. */
	judgedBy?: string;
	/** Noun phrase that begins a sentence: "Life expectancy at birth". */
	title: string;
	/** What it is about, for a list of measures. */
	subject?: string;
	/** How `/check` finds it: by words of its own, or with another whose words are the same. */
	find?: FindingWords | { like: string };
	tables: string[];
	/** Column = value, for tables that hold more than this indicator. */
	filter?: Record<string, string | number>;
	unit: Unit['id'];
	unitLabel?: string;
	/** Digits shown, where the publisher's differ from the unit's usual number. */
	decimals?: number;
	polarity: 'high-is-good' | 'low-is-good' | 'none';
	/** `interval`: judged by METHODS 7a and 9; `plain`: higher or lower; `none`: the reason is in `notCompared`. */
	comparison: 'interval' | 'plain' | 'none';
	notCompared?: string;
	/** Sexes that are published; all are shown unless the reader chooses one. */
	sexes: Sex[];
	panels?: 'sex' | 'none';
	/** Places on its time axis that are marked, whatever the area. */
	breaks?: Break[];
	/** How the limits were made, where there are any. */
	intervalMethod?: string;
	/** Age groups asked for, and the group each is divided by (all ages where absent). */
	groups?: AgeGroup[];
	base?: AgeGroup;
	/** The counts that it is worked out from, where the explorer does that. */
	counted?: CountedShare;
	/** Which of its first table's sources its values are of, counted from 0; the first where absent. */
	source?: number;
	/** Table of later values without limits, told beside the headline but not judged. */
	later?: string;
	/**
	 * Where it is shown by deprivation: the areas whose values are ranked, every local authority or
	 * those that run upper-tier services. Absent where it is not shown so.
	 */
	gradient?: 'authorities' | 'upper-tier';
	/** Code of the hospital trust whose figures are asked for; those of the board where absent. */
	trust?: string;
	/** Shown on the summary page of an area. */
	headline?: boolean;
	/** What "Show the working" says was done with the rows. */
	working: string;
	/** Anchor of the method on /methods. */
	method: string;
	/** Two sentences on what it means, under "How to read this". */
	meaning: string;
	/** Sentences that travel with the figure. */
	caveats: string[];
	/** Where it is published, so that an area without a value has its own reason. */
	published: Publishing;
	/** Ids that it had before, so that what was cited under them is still found. */
	renamedFrom?: string[];
	/** Why it is shown no longer, and the id of what takes its place. */
	withdrawn?: { reason: string; successor?: string };
	/** Changes of its method, with the data release from which each holds. */
	methodChanges?: { release: string; reason: string }[];
	/** The same of the numbers that are worked out of it by deprivation. */
	gradientChanges?: { release: string; reason: string }[];
}

const named = {
	earliest: (table: string) => periodText(earliest(table).period),
	latest: (table: string) => periodText(latest(table).period),
	'first-year': (table: string) => String(yearOf(earliest(table).period))
};

/**
 * The catalogue with the periods that its texts name: `{latest population_by_age}` is the period that
 * the table holds last, in words; `earliest` the first; `first-year` the year in which that ends.
 */
function withPeriods(text: string): string {
	return text.replace(/\{(earliest|latest|first-year) (\w+)\}/g, (_, which, table) =>
		named[which as keyof typeof named](String(table))
	);
}

/** Every indicator that was ever shown. */
export const everyIndicator = JSON.parse(withPeriods(JSON.stringify(entries))) as Indicator[];

/** The indicators that are shown. */
export const indicators = everyIndicator.filter(({ withdrawn }) => !withdrawn);

/** @throws {RangeError} where no indicator has that id */
export function indicatorById(id: string): Indicator {
	const indicator = indicators.find((entry) => entry.id === id);
	if (!indicator) throw new RangeError(`no indicator is called ${id}`);
	return indicator;
}

/** The indicators of a page, in the order of `data/indicators.json`; the headlines for `summary`. */
export function indicatorsOf(page: Theme | 'summary'): Indicator[] {
	return indicators.filter((entry) =>
		page === 'summary' ? entry.headline === true : entry.theme === page
	);
}

/** The indicators of the country alone, in the order of their page. */
export function countryIndicators(): Indicator[] {
	return indicators.filter((entry) => entry.countryOnly === true);
}

/** The indicators that are shown by deprivation of authorities, in order. */
export function gradientIndicators(): Indicator[] {
	return indicators.filter((entry) => entry.gradient !== undefined);
}

/** What an item asks for. @throws {RangeError} where it names an indicator that there is none of */
export function indicatorOf({ indicator, trust }: IndicatorItem): Indicator {
	return { ...indicatorById(indicator), ...(trust ? { trust } : {}) };
}
