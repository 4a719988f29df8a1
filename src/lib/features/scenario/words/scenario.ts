import { country } from '$lib/catalogue/dashboard';
import { projectionBasis } from '$lib/figures/population/projections';
import type { Unit } from '$lib/figure';
import type { InputName, Scenario, ScenarioAnswer, Span } from '$lib/figures/scenario/scenario';
import { numberText } from '$lib/format';
import { FEWEST_LEAVERS } from '$lib/figures/scenario/answer';
import { fullName, possessive } from '$lib/words/places';
import {
	areaPart,
	citedText,
	fragmentText,
	name,
	namedPart,
	plainText,
	say,
	tallyPart,
	type Statement
} from '$lib/words/statement';

const people: Unit = { id: 'persons', label: 'people', decimals: 0 };
const percentUnit: Unit = { id: 'percent', label: '%', decimals: 1 };

/** A count to the two digits that assumptions bear: 1,032 is about 1,000; below 100 the whole. */
export function roughCount(value: number): string {
	return plainText([namedPart(value, people, '', 'rough')]);
}

/** A count as it stands in the tables. */
export function wholeCount(value: number): string {
	return numberText(value, people);
}

/** A share of leavers as it is said: `1 in 3.5`, `nearly all`, `more than all`, `none`; of whom, where that is given. */
function shareOf(percent: number, named: string, whom: Statement): Statement {
	if (percent <= 0) return say`none of ${whom}`;
	if (percent > 100) return say`more than all of ${whom}`;
	if (100 / percent < 1.05) return say`nearly all of ${whom}`;
	return [namedPart(percent, percentUnit, named, 'one-in')];
}

/** A share of leavers in words, by itself: `1 in 3.5`, `more than all of the leavers`. */
export function oneIn(percent: number): string {
	return fragmentText(shareOf(percent, 'share', ['the leavers']));
}

const isOneIn = (percent: number) => percent > 0 && percent <= 100 && 100 / percent >= 1.05;

/** The share of leavers with its low and high: `between 1 in 6.9 and 1 in 1.4`. */
function rangeOf({ low, high }: Span): Statement {
	const [from, to] = [shareOf(low, 'share-low', ['them']), shareOf(high, 'share-high', ['them'])];
	if (fragmentText(from) === fragmentText(to)) return from;
	return isOneIn(low) && isOneIn(high)
		? say`between ${from} and ${to}`
		: say`from ${from} to ${to}`;
}

/** What has to be known and is not, in words: `turnover and leavers`. */
export function missingWords(missing: InputName[]): string {
	const words: Partial<Record<InputName, string>> = {
		posts: 'the posts',
		turnover: 'the turnover of care staff',
		leavers: 'the students who finish 16–18 study',
		vacancy: 'the vacant posts'
	};
	return missing.map((name) => words[name] ?? name).join(' and ');
}

/** A count of a scenario under the key by which it is cited. */
const roughly = (value: number, key: string) => namedPart(value, people, key, 'rough');

/** The scenario as a statement: a heading. */
export function scenarioStatement(scenario: Scenario, { span, posts }: ScenarioAnswer): Statement {
	const here = areaPart(scenario.area);
	const assumed = 'Under these assumptions';
	const range = ({ low, high }: Span, key: string) =>
		say`between ${roughly(low, `${key}-low`)} and ${roughly(high, `${key}-high`)}`;
	const year = (of: number) => name(String(of));
	if (span)
		return say`${assumed}, ${range(span, 'need')} people would have to join care in ${here} each year to ${year(scenario.endYear)}, about ${roughly(span.middle, 'need')} in the middle`;
	const last = posts.at(-1);
	if (last)
		return say`${assumed}, care in ${here} would need ${range(last, 'posts')} posts in ${year(last.year)}; how many people must join cannot be said yet`;
	return say`How many people must join care in ${here} cannot be said yet`;
}

/** The scenario in one sentence, without a full stop: it is a heading. */
export function scenarioFinding(scenario: Scenario, answer: ScenarioAnswer): string {
	return plainText(scenarioStatement(scenario, answer));
}

/** Who is compared: all who finish, since what they go on to is not taken off. */
function finishing(values: ScenarioAnswer['values'], where: Statement): Statement {
	const early = (values['early-leavers'] ?? 0) > 0 ? ' or leave at ' : '';
	const sixteen: Statement = early ? [early, name('16')] : [];
	return say`students who finish ${name('16–18 study')}${sixteen} ${where} each year, those who study on included`;
}

/** The need beside those who finish study, as a statement. */
function shareStatement(
	scenario: Scenario,
	{ area, need, leavers, percent }: NonNullable<ScenarioAnswer['against']>,
	values: ScenarioAnswer['values']
): Statement {
	const own = area.code === scenario.area.code;
	const count = namedPart(leavers, people, 'leavers');
	if (!percent)
		return say`Fewer than ${tallyPart(FEWEST_LEAVERS, 'fewest', ['student', 'students'])} (${count}) finish ${name('16–18 study')} there each year, so no share of them is given`;
	const start = own
		? say`That is `
		: say`At the rates taken for ${areaPart(scenario.area)}, ${areaPart(area)} as a whole would need about ${roughly(need.middle, 'need')} a year: `;
	const whom = say`the ${count} ${finishing(values, own ? say`in ${areaPart(area)}` : ['there'])}`;
	const share = shareOf(percent.middle, 'share', whom);
	const of = isOneIn(percent.middle) ? say`${share} of ${whom}` : share;
	return say`${start}${of} (${rangeOf(percent)})`;
}

/** The need beside those who finish study, in a sentence; says so where no share can be given. */
export function scenarioShare(
	scenario: Scenario,
	{ against, span, values }: ScenarioAnswer
): string {
	if (!against)
		return span ? 'No leavers are known here, so the need is not set against them.' : '';
	return citedText(shareStatement(scenario, against, values));
}

/** The share entering in words: "One in ten" where it is that, else "8% of them". */
export function enteringWords(percent: number): string {
	return percent === 10
		? 'one in ten'
		: numberText(percent, { ...percentUnit, decimals: percent % 1 ? 1 : 0 });
}

/** Whether the share named would be enough. */
export function scenarioEntering({ against, values }: ScenarioAnswer): string {
	const { entering } = values;
	if (!against?.percent || entering === null) return '';
	const share = enteringWords(entering);
	const gap = against.need.middle - against.entering;
	const words = `${share.charAt(0).toUpperCase()}${share.slice(1)} of them would be ${roughCount(against.entering)} people a year`;
	if (gap <= 0) return `${words}: enough, under these assumptions.`;
	return `${words}: about ${roughCount(gap)} more would have to come from elsewhere.`;
}

/** The model with England's figures beside the published growth, and why they differ. */
export function nationalCheckWords({ national, endYear }: Scenario): string[] {
	if (!national) return [];
	const { posts, percent, growth } = national;
	const base = (100 * posts) / percent;
	const percentText = (value: number) => numberText(value, percentUnit);
	const [first, second] = growth;
	if (!first || !second) return [];
	const said = (one: typeof first) =>
		`${roughThousands((base * one.percent) / 100)} more posts (${percentText(one.percent)}) from mid-${one.from}`;
	return [
		`For ${country.name}, Skills for Care published ${wholeCount(posts)} more posts by ${endYear}, ${numberText(percent, { ...percentUnit, decimals: 0 })}. With ${country.name}’s figures this model gives ${said(first)}, or ${said(second)}, to mid-${endYear}.`,
		`The year that growth is counted from makes most of the difference: the residents aged 65 and over who are added between mid-${first.from} and mid-${second.from} belong to one figure and not to the other. What remains may come from rounding or from the projection: ours is the ${projectionBasis()} one, moved to the latest estimate, and the posts it is applied to (${roughThousands(base)}) are themselves worked out from the published ${wholeCount(posts)} and ${numberText(percent, { ...percentUnit, decimals: 0 })}, both rounded. That the two come close says that the sum is done alike, not that either will come true.`
	];
}

function roughThousands(value: number): string {
	return wholeCount(Number(value.toPrecision(3)));
}

/** "Wigan’s care workforce to 2040: a scenario". */
export function scenarioTitle({ area, endYear }: Pick<Scenario, 'area' | 'endYear'>): string {
	return `${possessive(fullName(area))} care workforce to ${endYear}: a scenario`;
}

/** What other pages say of a scenario. */
export interface ScenarioHeadline {
	/** The sentence, without a full stop. */
	finding: string;
	/** The need beside the leavers. */
	share: string[];
	/** What has to be filled in; empty where nothing has. */
	missing: string;
	/** Words of the link to the scenario. */
	action: string;
	/** The model beside what is published for England. */
	national: string[];
}

/** The scenario in short, in words. */
export function scenarioHeadline(scenario: Scenario, answer: ScenarioAnswer): ScenarioHeadline {
	const { missing } = answer;
	return {
		finding: scenarioFinding(scenario, answer),
		share: [scenarioShare(scenario, answer), scenarioEntering(answer)].filter(Boolean),
		missing: missingSentence(answer),
		action: missing.length > 0 ? 'Fill in what is missing' : 'See and change the assumptions',
		national: nationalCheckWords(scenario)
	};
}

/** What is not held for the area and can be filled in; empty where nothing is missing. */
export function missingSentence({ missing }: ScenarioAnswer): string {
	return missing.length === 0
		? ''
		: `Not held for this area: ${missingWords(missing)}. Fill in a number of your own to complete the sum.`;
}
