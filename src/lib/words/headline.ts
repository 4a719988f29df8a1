import type { Comparison, Figure, Unit, Verdict } from '$lib/figure';
import {
	differenceText,
	intervalText,
	numberText,
	sexText,
	signedText,
	valueText
} from '$lib/format';
import { headlines, unitOfCategory } from './select';

/** One comparison in the words that stand beside the chart. */
export interface HeadlineRow {
	/** "Men", "65 and over"; empty where the figure has one row. */
	label: string;
	value: string;
	/** Empty where nothing is published. */
	interval: string;
	benchmark: string;
	difference: string;
	/** The difference as a signed number alone, for columns. */
	signed: string;
	verdict: Verdict;
	verdictText: string;
	/** Which rule gave the verdict, or why there is none. */
	reason: string;
}

const words: Record<Verdict, string> = {
	better: 'better',
	worse: 'worse',
	similar: 'about the same',
	higher: 'higher',
	lower: 'lower',
	'not-compared': 'not compared'
};

/** A verdict in a word or two. */
export function verdictText(verdict: Verdict): string {
	return words[verdict];
}

/** What stands between a value and the one it is judged beside; none where it is not judged. */
export const verdictBeside: Partial<Record<Verdict, string>> = {
	better: 'better than',
	worse: 'worse than',
	similar: 'similar to',
	higher: 'higher than',
	lower: 'lower than'
};

/** With its unit where that is a word or two; a long one stands in the subtitle. */
function shortDifference(difference: number, unit: Unit): string {
	return unit.label.length > 8 && unit.id !== 'percent'
		? signedText(difference, unit)
		: differenceText(difference, unit);
}

function labelOf(figure: Figure, one: Comparison): string {
	const category = figure.categories.find(({ key }) => key === one.category)?.label ?? '';
	const sexes = new Set(figure.comparisons.map(({ sex }) => sex));
	const sex = sexes.size > 1 || (one.sex !== 'persons' && !category) ? sexText(one.sex) : '';
	return [sex, category].filter((part) => part !== '').join(', ');
}

function row(figure: Figure, one: Comparison): HeadlineRow {
	const unit = unitOfCategory(figure, one.category);
	const { lower, upper, benchmark, difference } = one;
	const missing = figure.estimates.find(
		(estimate) =>
			estimate.role === 'home' &&
			estimate.sex === one.sex &&
			estimate.category === one.category &&
			estimate.period === one.period
	)?.missing;
	return {
		label: labelOf(figure, one),
		value: valueText({ value: one.value, ...(missing ? { missing } : {}) }, unit),
		interval: lower !== undefined && upper !== undefined ? intervalText(lower, upper, unit) : '',
		benchmark: benchmark === null ? '' : numberText(benchmark, unit),
		difference: difference === null ? '' : shortDifference(difference, unit),
		signed: difference === null ? '' : signedText(difference, { ...unit, id: 'score' }),
		verdict: one.verdict,
		verdictText: verdictText(one.verdict),
		reason: one.reason
	};
}

/** The figure's comparisons at its own period, ready to be shown. */
export function headlineRows(figure: Figure): HeadlineRow[] {
	return headlines(figure).map((one) => row(figure, one));
}

/** Why the verdicts are what they are, each reason once. */
export function reasons(figure: Figure): string[] {
	const list = headlines(figure).map(({ reason }) => reason);
	return [...new Set(list)];
}

/** True where a difference is not that of the two rounded values beside it. */
export function anyFromUnrounded(figure: Figure): boolean {
	return headlines(figure).some((one) => one.fromUnrounded && one.difference !== null);
}
