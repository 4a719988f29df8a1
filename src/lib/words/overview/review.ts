import type { AreaRef, Figure, Period, Sex, Verdict, Estimate } from '$lib/figure';
import { verdictText } from '../verdict';
import { listText, lowerFirst, sentenceCase } from '$lib/format';
import { extreme } from '../evidence';

/** One place and indicator. */
export interface ReviewCell {
	/** The value, or the word for why there is none. */
	value: string;
	/** Null where nothing is compared. */
	verdict: Verdict | null;
	/** The area whose value it is, where that is another than the place. */
	wider: string;
	/** True where the place's own value was tested by an interval. */
	tested: boolean;
}

/** An indicator, one sex and category: a column. */
export interface ReviewColumn {
	key: string;
	title: string;
	/** In words, and as days. */
	period: string;
	days: Period;
	indicator: string;
	sex: Sex;
	/** Key of the figure's category; empty where there is none. */
	category: string;
	theme: Figure['theme'];
	/** The benchmark's value. */
	benchmark: string;
	/** Where its values are from. */
	sources: string[];
}

/** A place: a row. */
interface ReviewRow {
	place: AreaRef;
	partly: boolean;
	sentence: string;
	/** One for each column, in order. */
	cells: ReviewCell[];
}

/** Places × indicators, each judged against the benchmark. */
export interface Review {
	name: string;
	about: string;
	benchmark: AreaRef;
	columns: ReviewColumn[];
	rows: ReviewRow[];
	/** How many comparisons were tested, and what chance alone would give. */
	counted: string[];
	notShown: string[];
}

/** A number of a review's table: of a place, or of the benchmark. */
export interface ReviewNumberRef {
	/** Which of the review's columns, from 0. */
	index: number;
	/** As it is shown. */
	value: string;
	place: AreaRef;
	/** The area whose value it is in words, where that is another than the place. */
	wider: string;
	role: 'home' | 'benchmark';
}

/** The table of a review, or some columns of it. */
export interface ReviewPart {
	benchmark: AreaRef;
	columns: Pick<ReviewColumn, 'key' | 'title' | 'period' | 'benchmark'>[];
	rows: Pick<ReviewRow, 'place' | 'partly' | 'cells'>[];
}

/** Share of tests that flag a difference where there is none: the other side of a 95% interval. */
const falseAlarms = 0.05;

/** Values of one column for all places, with limits where they have them. */
export interface ColumnValues {
	title: string;
	values: Pick<Estimate, 'area' | 'value' | 'lower' | 'upper'>[];
}

/** "; lowest of the places in life expectancy at birth, men", where the intervals allow it. */
function extremes(code: string, columns: readonly ColumnValues[]): string {
	const named = (['lowest', 'highest'] as const).flatMap((side) => {
		const titles = columns
			.filter(({ values }) => extreme(values, code, side).allowed)
			.map(({ title }) => lowerFirst(title));
		return titles.length > 0 ? [`the ${side} of the places in ${listText(titles)}`] : [];
	});
	return named.length > 0 ? `; ${named.join('; ')}` : '';
}

/**
 * A place in one sentence: what its tested comparisons found, and where it stands apart from all.
 *
 * @param name the place as a sentence names it
 * @param other the area compared with
 */
export function placeSentence(
	{ name, code }: { name: string; code: string },
	cells: readonly ReviewCell[],
	columns: readonly ColumnValues[],
	other: string
): string {
	const tested = cells.filter((cell) => cell.tested);
	if (tested.length === 0) return `${sentenceCase(name)}: nothing could be tested against ${other}`;
	const found = (['worse', 'similar', 'open', 'better', 'higher', 'lower'] as const).flatMap(
		(verdict) => {
			const times = tested.filter((cell) => cell.verdict === verdict).length;
			return times > 0 ? [`${verdictText(verdict)} in ${times}`] : [];
		}
	);
	const of = `${tested.length} tested ${tested.length === 1 ? 'comparison' : 'comparisons'}`;
	return `${sentenceCase(name)}, of ${of} with ${other}: ${listText(found)}${extremes(code, columns)}`;
}

/** How many comparisons were made, how many found a difference, and what chance alone would flag. */
export function countedSentences(cells: readonly ReviewCell[]): string[] {
	const tested = cells.filter((cell) => cell.tested);
	const flagged = tested.filter(
		({ verdict }) => verdict !== 'similar' && verdict !== 'open'
	).length;
	const expected = Math.round(falseAlarms * tested.length);
	const untested = cells.filter((cell) => !cell.tested && cell.verdict !== null).length;
	return [
		`${tested.length} comparisons were tested by 95% intervals, and ${flagged} of them found a difference.`,
		`If no place differed at all, about ${expected} of ${tested.length} would still be flagged by chance alone, so a single flag proves little.`,
		`Men and women, and places side by side, are not independent of each other: chance flags come in groups.`,
		...(untested > 0
			? [
					`${untested} more cells show a count or projection, a value published without limits, or the value of a wider area; they are not among the tested.`
				]
			: [])
	];
}
