/** Inputs of a scenario, and what would have to be true, as citations. */
import { describe, expect, it, vi } from 'vitest';
import { citationSearch } from '../../src/lib/citations/address';
import { citation, writtenValue, type Citation } from '../../src/lib/citations/citation';
import { quantities, quantityAt, type Quantity } from '../../src/lib/citations/quantity';
import { inputsFigure } from '../../src/lib/citations/scenario-inputs';
import { quantityName } from '../../src/lib/citations/naming';
import { scenarioWorked } from '../../src/lib/features/citing/worked-numbers';
import {
	enoughCell,
	enoughTable,
	inputsCell,
	inputsTable,
	postsCell,
	postsTable,
	recruitsCell,
	recruitsTable,
	tornadoCell,
	tornadoTable,
	type NumberAt
} from '../../src/lib/features/scenario/words/tables';
import { scenarioAnswer } from '../../src/lib/figures/scenario/answer';
import { scenarioFigure } from '../../src/lib/figures/scenario/figures';
import type { Scenario } from '../../src/lib/figures/scenario/scenario';
import { inputsRead, valuesOf } from '../../src/lib/figures/scenario/values';
import type { Figure } from '../../src/lib/figure';
import { prerenderedScenario } from '../../src/lib/server/scenario';
import { type PlainTable } from '../../src/lib/words/plain-table';
import { firstRelease, laterRelease, made } from './made';
import { opened } from './opened';

const scenario = await prerenderedScenario('wigan');

function served(of: Scenario) {
	vi.stubGlobal('fetch', () => Promise.resolve(Response.json(of)));
}

function run(inputs: string) {
	const answer = scenarioAnswer(scenario, valuesOf(scenario, inputsRead(inputs)).values);
	const need = scenarioFigure(scenario, answer, 'need');
	return {
		answer,
		first: inputsFigure(need, scenario),
		enough: inputsFigure(need, scenario, answer)
	};
}

const again = ({ area, inputs }: Citation) => scenarioWorked(area, inputs);
const searchOf = (figure: Figure, quantity: Quantity, inputs = '') =>
	citationSearch(citation(figure, quantity, { ...made, inputs }));

/** Each cell that can be pressed shows the number that is then cited. */
function expectCells({ rows }: PlainTable, numberAt: NumberAt, figure: Figure): number {
	let cells = 0;
	rows.forEach((row, at) =>
		row.forEach((text, column) => {
			const number = numberAt(at, column);
			if (!number) return;
			const quantity = quantityAt(figure, number);
			const digits = /[\d.]+/.exec(text.replaceAll(',', '').replace('\u2212', '-'))![0];
			expect(writtenValue(quantity!)!.value.replace('-', ''), row.join()).toBe(digits);
			cells += 1;
		})
	);
	return cells;
}

describe('the inputs of a scenario', () => {
	it('are found again as first shown, whatever was entered', async () => {
		served(scenario);
		const { first } = run('turnover:25');
		const all = quantities(first);
		expect(all.length).toBeGreaterThan(20);
		for (const quantity of all)
			expect((await opened(searchOf(first, quantity), again)).kind).toBe('matches');
	});

	it('say how far they can be relied on, and their source', () => {
		const { first } = run('');
		const turnover = quantityAt(first, { category: 'input-turnover-default' })!;
		expect(quantityName(first, turnover)).toMatch(
			/Turnover: posts left within a year, as first shown \(published, .+: Office for Local Government.+\), Wigan \(E08000010\), mid-2022 to mid-2040$/
		);
	});

	it('are revised where the published value is', async () => {
		const { first } = run('');
		const turnover = quantityAt(first, { category: 'input-turnover-default' })!;
		const inputs = scenario.inputs.map((input) =>
			input.name === 'turnover' ? { ...input, value: input.value! + 1 } : input
		);
		served({ ...scenario, inputs });
		const later = laterRelease('2027.03', { care_turnover: 'a return was corrected' });
		expect(await opened(searchOf(first, turnover), again, [firstRelease, later])).toMatchObject({
			kind: 'revised',
			was: writtenValue(turnover)!.value
		});
		served(scenario);
	});
});

describe('what would have to be true', () => {
	it('is worked out again with what was entered', async () => {
		served(scenario);
		for (const inputs of ['', 'entering:20,turnover:25']) {
			const { enough } = run(inputs);
			const all = quantities(enough);
			expect(all.length).toBeGreaterThan(1);
			for (const quantity of all) {
				const search = searchOf(enough, quantity, inputs);
				expect((await opened(search, again)).kind, search).toBe('matches');
			}
		}
	});
});

describe('the tables of a scenario', () => {
	it('cite the number that a cell shows', () => {
		const { answer, first, enough } = run('entering:20');
		const part = (name: 'posts' | 'recruits' | 'sensitivity') =>
			scenarioFigure(scenario, answer, name);
		const years = answer.posts.length;
		expect(expectCells(inputsTable(scenario, answer), inputsCell(scenario), first)).toBe(
			quantities(first).length
		);
		expect(expectCells(enoughTable(scenario, answer), enoughCell(scenario, answer), enough)).toBe(
			quantities(enough).length
		);
		expect(expectCells(postsTable(answer), postsCell(answer), part('posts'))).toBe(3 * years);
		expect(expectCells(recruitsTable(answer), recruitsCell(answer), part('recruits'))).toBe(
			4 * years
		);
		expect(
			expectCells(tornadoTable(scenario, answer), tornadoCell(answer), part('sensitivity'))
		).toBe(2 * answer.tornado!.bars.length);
	});
});
