import type { Unit } from '$lib/figure';
import type {
	InputName,
	Scenario,
	ScenarioAnswer,
	ScenarioInput,
	TornadoBar
} from '$lib/figures/scenario/scenario';
import { listText, numberText } from '$lib/format';
import { oneIn, wholeCount } from './scenario';
import type { PlainTable } from '$lib/words/plain-table';
import { basisText, decimalsOf, roundedFor } from '$lib/figures/scenario/values';
import { enoughKey, inputKey, type InputEnd } from '$lib/citations/scenario-inputs';
import type { NumberRef } from '$lib/words/table';

/** A value of an input with its unit: `27.9%`, `7,400`, `5 years`; a missing one is never a number. */
export function inputText({ unit }: Pick<ScenarioInput, 'unit'>, value: number | null): string {
	if (value === null) return 'missing';
	const of: Unit = { id: 'posts', label: '', decimals: decimalsOf(value) };
	const text = numberText(value, of);
	if (unit.startsWith('%')) return `${text}${unit}`;
	return unit === 'years' ? `${text} ${value === 1 ? 'year' : 'years'}` : text;
}

/** An end of an input's range; not every input has one. */
function endOfRange(input: ScenarioInput, end: number | null): string {
	return end === null ? 'no range' : inputText(input, end);
}

/** What an assumption is called, the ages served included. */
export function assumptionLabel(scenario: Scenario, name: InputName | 'served'): string {
	if (name === 'served') return 'Age group whose growth posts follow';
	return scenario.inputs.find((input) => input.name === name)?.label ?? name;
}

/** An end of a tornado bar in words. */
export function endText(scenario: Scenario, { name }: TornadoBar, end: number | string): string {
	const input = scenario.inputs.find((one) => one.name === name);
	return typeof end === 'string' || !input ? `aged ${end}` : inputText(input, end);
}

const number = (label: string) => ({ label, text: false });
const words = (label: string) => ({ label, text: true });

/** Posts at each mid-year. */
export function postsTable({ posts }: ScenarioAnswer): PlainTable {
	return {
		caption: 'Posts needed, filled and vacant',
		columns: [words('Mid-year'), number('Low'), number('Middle'), number('High')],
		rows: posts.map(({ year, low, middle, high }) => [
			String(year),
			...[low, middle, high].map(wholeCount)
		])
	};
}

/** Recruits of each year by reason, and their yearly average. */
export function recruitsTable({ recruits, mean }: ScenarioAnswer): PlainTable {
	const all = [
		...recruits.map((year) => ({ ...year, name: `To mid-${year.year}` })),
		...(mean ? [{ ...mean, name: 'Average a year' }] : [])
	];
	return {
		caption: 'People who must join care, by reason',
		columns: [
			words('Year'),
			number('Growth in posts'),
			number('In place of people who leave care'),
			number('Vacancies filled'),
			number('In all')
		],
		rows: all.map(({ name, growth, replacement, vacancies, total }) => [
			name,
			...[growth, replacement, vacancies, total].map(wholeCount)
		])
	};
}

/** What each assumption does to the answer. */
export function tornadoTable(scenario: Scenario, { tornado }: ScenarioAnswer): PlainTable {
	const share = tornado?.unit === 'percent';
	const answer = (value: number) =>
		share
			? `${numberText(value, { id: 'percent', label: '%', decimals: 1 })} (${oneIn(value)})`
			: wholeCount(value);
	const head = share ? 'Share of leavers' : 'People a year';
	return {
		caption: 'What each assumption does to the answer, the others being as they are',
		columns: [
			words('Assumption'),
			number('From'),
			number('To'),
			number(`${head} at the first`),
			number(`${head} at the second`)
		],
		rows: (tornado?.bars ?? []).map((bar) => [
			assumptionLabel(scenario, bar.name),
			endText(scenario, bar, bar.low),
			endText(scenario, bar, bar.high),
			answer(bar.atLow),
			answer(bar.atHigh)
		])
	};
}

/** Every input with what it is run with, its default and range, and where they come from. */
export function inputsTable(scenario: Scenario, { values }: ScenarioAnswer): PlainTable {
	return {
		caption: 'Inputs',
		columns: [
			words('Input'),
			number('Used'),
			number('Default'),
			number('Low'),
			number('High'),
			words('Standing'),
			words('Source'),
			words('Why this range')
		],
		rows: scenario.inputs.map((input) => [
			input.label,
			inputText(input, values[input.name]),
			inputText(input, input.value),
			endOfRange(input, input.low),
			endOfRange(input, input.high),
			basisText(input),
			input.source,
			input.reason
		])
	};
}

/** For each of the weightiest assumptions, what it would have to be for the share entering to do. */
export function enoughTable(scenario: Scenario, answer: ScenarioAnswer): PlainTable {
	return {
		caption: 'What one assumption would have to be, the others being as they are',
		columns: [words('Assumption'), number('Now'), number('Would have to be')],
		rows: answer.enough.flatMap(({ name, value }) => {
			const input = scenario.inputs.find((one) => one.name === name);
			if (!input) return [];
			const rounded = value === null ? null : roundedFor(input, value);
			return [
				[
					input.label,
					inputText(input, answer.values[name]),
					rounded === null ? 'no value in reach' : inputText(input, rounded)
				]
			];
		})
	};
}

/**
 * On what a number of a scenario rests, in sentences for a citation.
 *
 * @param changed inputs that differ from their default, by name
 */
export function scenarioConditions({ inputs }: Scenario, changed: Record<string, number>): string {
	const entered = inputs.filter(({ name }) => changed[name] !== undefined);
	if (entered.length === 0)
		return 'A scenario, not a forecast, with every assumption as first shown.';
	const words = entered.map(
		(input) =>
			`${input.label.charAt(0).toLowerCase()}${input.label.slice(1)} ${inputText(input, changed[input.name] ?? null)} (first shown: ${inputText(input, input.value)})`
	);
	return `A scenario, not a forecast, run with ${listText(words)}.`;
}

/** The number of a cell; null for words, and for what is no number to cite. */
export type NumberAt = (row: number, column: number) => NumberRef | null;

/** Of `postsTable`: low, middle and high of each mid-year. */
export function postsCell({ posts }: ScenarioAnswer): NumberAt {
	const keys = ['posts-low', 'posts', 'posts-high'];
	return (row, column) => {
		const [one, category] = [posts[row], keys[column - 1]];
		if (!one || !category) return null;
		return { category, period: `${one.year}-06-30/${one.year}-06-30` };
	};
}

/** Of `recruitsTable`: each year by reason, and the yearly average in the last row. */
export function recruitsCell({ recruits, mean }: ScenarioAnswer): NumberAt {
	const reasons = ['growth', 'replacement', 'vacancies', 'total'];
	return (row, column) => {
		const [one, reason] = [recruits[row], reasons[column - 1]];
		if (!reason) return null;
		if (!one) return mean ? { category: `recruits-mean-${reason}` } : null;
		const period = `${one.year - 1}-06-30/${one.year}-06-30`;
		return { category: `recruits-${reason}`, period };
	};
}

/** Of `tornadoTable`: the answer at either end of an assumption. */
export function tornadoCell({ tornado }: ScenarioAnswer): NumberAt {
	const ends: Record<number, string> = { 3: 'low', 4: 'high' };
	return (row, column) => {
		const [bar, end] = [tornado?.bars[row], ends[column]];
		return bar && end ? { category: `if-${bar.name}-${end}` } : null;
	};
}

/** Of `inputsTable`: what is first shown and the range; what the reader entered is no statistic. */
export function inputsCell({ inputs }: Scenario): NumberAt {
	const ends: Record<number, [InputEnd, 'value' | 'low' | 'high']> = {
		2: ['default', 'value'],
		3: ['low', 'low'],
		4: ['high', 'high']
	};
	return (row, column) => {
		const [input, end] = [inputs[row], ends[column]];
		if (!input || !end || input[end[1]] === null) return null;
		return { category: inputKey(input.name, end[0]) };
	};
}

/** Of `enoughTable`: what an assumption would have to be. */
export function enoughCell({ inputs }: Scenario, { enough }: ScenarioAnswer): NumberAt {
	const rows = enough.filter(({ name }) => inputs.some((input) => input.name === name));
	return (row, column) => {
		const one = rows[row];
		return column === 2 && one && one.value !== null ? { category: enoughKey(one.name) } : null;
	};
}
