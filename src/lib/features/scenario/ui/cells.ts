/** Which number each cell of a scenario's tables is: the tables are those of `words/scenario-table`. */
import { enoughKey, inputKey, type InputEnd } from '$lib/citations/scenario-inputs';
import type { Scenario, ScenarioAnswer } from '$lib/figures/scenario/scenario';
import type { NumberRef } from '$lib/words/table';

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
