import type { Unit } from '$lib/figure';
import type { InputName, Scenario, ScenarioAnswer, Span } from '$lib/figures/scenario/scenario';
import { numberText } from '$lib/format';
import { fullName, place, possessive } from '$lib/words/places';

const people: Unit = { id: 'persons', label: 'people', decimals: 0 };
const percentUnit: Unit = { id: 'percent', label: '%', decimals: 1 };

/** A count to the two digits that assumptions bear: 1,032 is about 1,000; below 100 the whole. */
export function roughCount(value: number): string {
	return numberText(Math.abs(value) < 100 ? value : Number(value.toPrecision(2)), people);
}

/** A count as it stands in the tables. */
export function wholeCount(value: number): string {
	return numberText(value, people);
}

/** A share of leavers as it is said: `1 in 3.5`, `1 in 12`, `nearly all leavers`, `more than all leavers`. */
export function oneIn(percent: number): string {
	if (percent <= 0) return 'none of the leavers';
	if (percent > 100) return 'more than all leavers';
	const one = 100 / percent;
	if (one < 1.05) return 'nearly all leavers';
	const digits = numberText(one, { ...people, decimals: one < 9.95 ? 1 : 0 });
	return `1 in ${digits.replace(/\.0$/, '')}`;
}

/** The share of leavers with its low and high: `between 1 in 6.9 and 1 in 1.4`. */
function oneInRange({ low, high }: Span): string {
	const [from, to] = [oneIn(low), oneIn(high)];
	return from === to ? from : `between ${from} and ${to}`;
}

/** What has to be known and is not, in words: `turnover and leavers`. */
export function missingWords(missing: InputName[]): string {
	const words: Partial<Record<InputName, string>> = {
		posts: 'the posts',
		turnover: 'the turnover of care workers',
		leavers: 'the students who leave 16–18 study',
		vacancy: 'the vacant posts'
	};
	return missing.map((name) => words[name] ?? name).join(' and ');
}

/** The scenario in one sentence, without a full stop: it is a heading. */
export function scenarioFinding(scenario: Scenario, { span, posts }: ScenarioAnswer): string {
	const here = place(scenario.area);
	const assumed = 'Under these assumptions';
	const range = ({ low, high }: Span) => `between ${roughCount(low)} and ${roughCount(high)}`;
	if (span)
		return `${assumed}, ${range(span)} people would have to join care in ${here} each year to ${scenario.endYear}, about ${roughCount(span.middle)} in the middle`;
	const last = posts.at(-1);
	if (last)
		return `${assumed}, care in ${here} would need ${range(last)} posts in ${last.year}; how many people must join cannot be said yet`;
	return `How many people must join care in ${here} cannot be said yet`;
}

/** The need beside those who leave study, in a sentence; says so where no share can be given. */
export function scenarioShare(scenario: Scenario, { against, span }: ScenarioAnswer): string {
	if (!against)
		return span ? 'No leavers are known here, so the need is not set against them.' : '';
	const where = place(against.area);
	const leavers = wholeCount(against.leavers);
	const own = against.area.code === scenario.area.code;
	const need = own
		? 'That is '
		: `${where.charAt(0).toUpperCase()}${where.slice(1)} as a whole would need about ${roughCount(against.need.middle)} a year: `;
	if (!against.percent)
		return `Fewer than 30 people (${leavers}) leave study there each year, so no share of them is given.`;
	const { middle } = against.percent;
	const whom = own
		? `the ${leavers} people who leave study in ${where} each year`
		: `the ${leavers} who leave study there each year`;
	const share =
		middle > 100
			? `more than all of ${whom}`
			: middle <= 0
				? `none of ${whom}`
				: `${oneIn(middle).replace(' leavers', '')} of ${whom}`;
	return `${need}${share} (${oneInRange(against.percent)}).`;
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
		`For England, Skills for Care published ${wholeCount(posts)} more posts by ${endYear}, ${numberText(percent, { ...percentUnit, decimals: 0 })}. With England’s figures this model gives ${said(first)}, or ${said(second)}, to mid-${endYear}.`,
		`The year that growth is counted from makes most of the difference: the residents aged 65 and over who are added between mid-${first.from} and mid-${second.from} belong to one figure and not to the other. What remains may come from rounding or from the projection: ours is the 2018-based one, moved to the latest estimate, and the posts it is applied to (${roughThousands(base)}) are themselves worked out from the published ${wholeCount(posts)} and ${numberText(percent, { ...percentUnit, decimals: 0 })}, both rounded. That the two come close says that the sum is done alike, not that either will come true.`
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
