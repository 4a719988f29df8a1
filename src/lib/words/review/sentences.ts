import { listText } from '$lib/format';
import type { Estimate } from '$lib/figure';
import { extreme } from '../evidence/rank';
import { sentenceCase } from '../places';
import type { ReviewCell } from './review';

/** Share of tests that flag a difference where there is none: the other side of a 95% interval. */
const falseAlarms = 0.05;

/** Values of one column for all places, with limits where they have them. */
export interface ColumnValues {
	title: string;
	values: Pick<Estimate, 'area' | 'value' | 'lower' | 'upper'>[];
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
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
	const count = (verdict: string) => tested.filter((cell) => cell.verdict === verdict).length;
	const found = [
		['worse', count('worse')],
		['about the same', count('similar')],
		['better', count('better')],
		['higher', count('higher')],
		['lower', count('lower')]
	].flatMap(([word, times]) => (times ? [`${word} in ${times}`] : []));
	const of = `${tested.length} tested ${tested.length === 1 ? 'comparison' : 'comparisons'}`;
	return `${sentenceCase(name)}, of ${of} with ${other}: ${listText(found)}${extremes(code, columns)}`;
}

/** How many comparisons were made, how many found a difference, and what chance alone would flag. */
export function countedSentences(cells: readonly ReviewCell[]): string[] {
	const tested = cells.filter((cell) => cell.tested);
	const flagged = tested.filter((cell) => cell.verdict !== 'similar').length;
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
