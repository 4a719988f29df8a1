import { verdictBeside, verdictWithLimits } from '$lib/words/verdict';
import type { Explored, ExploredArea, MeasureValues } from '$lib/figures/measures/measure';
import type { Sex } from '$lib/figure';
import {
	name,
	plainText,
	say,
	tallyPart,
	type NumberForm,
	type Statement
} from '$lib/words/statement';
import { amountText, intervalText, listText, missingText, periodText, sexText } from '$lib/format';
import type { AskedQuestion } from '$lib/questions/question';

/** `, men`; empty for all people. */
export function whomText(sex: Sex): string {
	return sex === 'persons' ? '' : `, ${sexText(sex).toLowerCase()}`;
}

/** What exactly is shown: unit, period, sex and group. */
export function exploredSubtitle({ measure, sex, period, groupText }: Explored): string {
	const unit = measure.unit.label;
	const words = `${unit.charAt(0).toUpperCase()}${unit.slice(1)}`;
	return `${words}, ${periodText(period)}${whomText(sex)}. ${groupText.charAt(0).toUpperCase()}${groupText.slice(1)}.`;
}

/** A value with its interval: `77.3 years (95% interval 76.9 to 77.6)`. */
export function amountWords(area: ExploredArea, { unit }: MeasureValues): string {
	const { value, lower, upper } = area;
	if (value === null) return missingText(area.missing);
	const limits =
		lower === undefined || upper === undefined
			? ''
			: ` (95% interval ${intervalText(lower, upper, unit)})`;
	return amountText(value, unit) + limits;
}

/** The value of an area in the measure shown. */
function valuePart({ measure, sex, period }: Explored, area: ExploredArea, as: NumberForm) {
	const from = [{ area: area.place.code, sex, period }];
	return { number: area.value ?? 0, unit: measure.unit, as, from };
}

/** The heading: the marked area beside its benchmark; of the group alone where none is marked. */
export function exploredStatement(explored: Explored): Statement {
	const { measure, sex, home, benchmark, areas } = explored;
	const title = name(`${measure.title}${whomText(sex)}`);
	if (!home) {
		const held = areas.filter(({ value }) => value !== null).length;
		return say`${title}: ${tallyPart(held, 'areas-with-value', ['place', 'places'])} with a value`;
	}
	if (home.value === null) return say`${title}: no value for ${name(home.place.name)}`;
	const own = say`${valuePart(explored, home, 'amount')} in ${name(home.place.name)}`;
	if (benchmark?.value == null) return say`${title}: ${own}`;
	const other = say`${valuePart(explored, benchmark, 'value')} in ${name(benchmark.place.name)}`;
	const word = verdictBeside(home.verdict);
	if (word) return say`${title}: ${own}, ${word} ${other}`;
	const open = home.verdict === 'open' ? `: ${verdictWithLimits(home, measure.unit)}` : '';
	return say`${title}: ${own}, ${other}${open}`;
}

/** The heading in plain words. */
export function exploredFinding(explored: Explored): string {
	return plainText(exploredStatement(explored));
}

/** Why the marked area is not judged; empty where it is. */
export function notJudged({ home, benchmark }: Explored): string {
	if (home?.verdict !== 'not-compared' || home.value === null || benchmark?.value == null)
		return '';
	return home.reason ? `Not judged: ${home.reason}.` : '';
}

/** Where the marked area stands: never a rank, because within overlapping intervals order is chance. */
export function standingSentence({ home, standing, groupText, withLimits }: Explored): string {
	if (!home || home.value === null || !standing) return '';
	const { above, below, alike, byInterval } = standing;
	const others = above + below + alike;
	if (others < 2) return '';
	const { name } = home.place;
	const are = above === 1 ? 'is' : 'are';
	const have = above === 1 ? 'has' : 'have';
	if (byInterval)
		return `Among ${groupText}, ${above} of ${others} others ${are} clearly higher than ${name} and ${below} clearly lower, by the 95% interval of each difference. Of the other ${alike} no difference can be shown.`;
	const none = withLimits ? 'Not all have a published interval' : 'No interval is published';
	const same = alike > 0 ? `, ${alike} the same` : '';
	return `Among ${groupText}, ${above} of ${others} others ${have} a higher and ${below} a lower value than ${name}${same}. ${none}, so how much of that order is chance cannot be told.`;
}

/** The marked area without a value, and why. */
export function absentSentence({ home }: Explored): string {
	if (!home || home.value !== null) return '';
	return `${home.place.name}: ${missingText(home.missing)}. ${home.because ?? ''}`.trim();
}

/** Most places that are named before a reason that they share. */
const mostNamed = 3;

/** Why areas have no value: each reason once, with the names of those it is about where they are few. */
export function absentReasons(areas: readonly ExploredArea[]): string[] {
	const without = areas.filter(({ value, because }) => value === null && because);
	return [...new Set(without.map(({ because = '' }) => because))].map((because) => {
		const names = without.filter((one) => one.because === because).map(({ place }) => place.name);
		return names.length > mostNamed ? because : `${listText(names)}: ${because}`;
	});
}

/** What `ExploreWorking` shows. */
export interface WorkingShown {
	/** What was done with the rows, in sentences. */
	sentences: string[];
	/** Anchors on /methods, with what is explained there. */
	methods: { anchor: string; text: string }[];
	/** Questions, each with whose rows they gave. */
	asked: { of: string; question: AskedQuestion }[];
}

/** How the values of a measure, and of the one it is set against, were made. */
export function workingOf(measures: MeasureValues[]): WorkingShown {
	const sentences = measures.flatMap(({ working, intervalMethod }) =>
		intervalMethod ? [working, `95% intervals: ${intervalMethod}.`] : [working]
	);
	return {
		sentences: [...new Set(sentences)],
		methods: [
			{ anchor: measures[0]?.method ?? '', text: 'The method explained' },
			{ anchor: 'standing-among-areas', text: 'where an area stands among others' },
			{ anchor: 'two-measures', text: 'two measures of the same areas' }
		],
		asked: measures.flatMap(({ title, asked }) =>
			asked.map((question) => ({ of: `${title}, all areas, periods and sexes`, question }))
		)
	};
}
