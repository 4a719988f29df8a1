import type { Comparison, Figure, Unit, Verdict } from '$lib/figure';
import {
	differenceText,
	intervalText,
	numberText,
	sexText,
	signedText,
	valueText
} from '$lib/format';
import { categoryLabel, headlines, unitOfCategory } from './select';
import { differenceLimits, verdictText } from './verdict';

/** One comparison in the words that stand beside the chart. */
interface HeadlineRow {
	/** "Men", "65 and over"; empty where the figure has one row. */
	label: string;
	value: string;
	/** Empty where nothing is published. */
	interval: string;
	benchmark: string;
	difference: string;
	/** The difference as a signed number alone, for columns. */
	signed: string;
	/** 95% limits of the difference, `−2.2 to −1.4`; empty where it was not tested. */
	limits: string;
	verdict: Verdict;
	verdictText: string;
	/** Which rule gave the verdict, or why there is none. */
	reason: string;
}

/** With its unit where that is a word or two; a long one stands in the subtitle. */
function shortDifference(difference: number, unit: Unit): string {
	return unit.label.length > 8 && unit.id !== 'percent'
		? signedText(difference, unit)
		: differenceText(difference, unit);
}

function labelOf(figure: Figure, one: Comparison): string {
	const category = categoryLabel(figure, one.category);
	const sexes = new Set(figure.comparisons.map(({ sex }) => sex));
	const sex = sexes.size > 1 || (one.sex !== 'persons' && !category) ? sexText(one.sex) : '';
	return [sex, category].filter((part) => part !== '').join(', ');
}

/** The value that is compared, or the word for why there is none. */
export function comparedValueText(figure: Figure, one: Comparison): string {
	const missing = figure.estimates.find(
		(estimate) =>
			estimate.role === 'home' &&
			estimate.sex === one.sex &&
			estimate.category === one.category &&
			estimate.period === one.period
	)?.missing;
	const unit = unitOfCategory(figure, one.category);
	return valueText({ value: one.value, ...(missing ? { missing } : {}) }, unit);
}

function row(figure: Figure, one: Comparison): HeadlineRow {
	const unit = unitOfCategory(figure, one.category);
	const { lower, upper, benchmark } = one;
	// One fact is told once: by the figure that can judge it.
	const difference = figure.judgedBy ? null : one.difference;
	return {
		label: labelOf(figure, one),
		value: comparedValueText(figure, one),
		interval: lower !== undefined && upper !== undefined ? intervalText(lower, upper, unit) : '',
		benchmark: benchmark === null ? '' : numberText(benchmark, unit),
		difference: difference === null ? '' : shortDifference(difference, unit),
		signed: difference === null ? '' : signedText(difference, { ...unit, id: 'score' }),
		verdict: one.verdict,
		limits: differenceLimits(one, unit),
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
	if (figure.judgedBy) return false;
	return headlines(figure).some((one) => one.fromUnrounded && one.difference !== null);
}
