import type { Scenario, ScenarioAnswer } from '$lib/figures/scenario/scenario';
import { scenarioFinding, scenarioShare } from '../words/scenario';
import { csvText } from '$lib/downloads/csv';
import { fileWords } from '$lib/downloads/names';
import type { Cell } from '$lib/downloads/rows';

function block(title: string, head: string[], rows: Cell[][]): Cell[][] {
	return [[title], head, ...rows, []];
}

function inputRows({ inputs }: Scenario, { values }: ScenarioAnswer): Cell[][] {
	return inputs.map((input) => [
		input.label,
		`in.${input.name}`,
		values[input.name],
		input.value,
		input.low,
		input.high,
		input.unit,
		input.basis,
		input.period,
		input.source,
		input.reason
	]);
}

const inputHead = 'input name used default low high unit basis period source reason'.split(' ');

function sourceRows({ tables }: Scenario): Cell[][] {
	return tables.map(({ name, sha256, source }) => [
		name,
		source.publisher,
		source.publication,
		source.released,
		source.licence,
		sha256
	]);
}

function answerBlocks({ posts, recruits, tornado }: ScenarioAnswer): Cell[][] {
	const unit = tornado?.unit === 'percent' ? 'percent_of_leavers' : 'people_a_year';
	return [
		...block(
			'posts',
			['mid_year', 'low', 'middle', 'high'],
			posts.map(({ year, low, middle, high }) => [year, low, middle, high])
		),
		...block(
			'recruits',
			['to_mid_year', 'growth', 'replacement', 'vacancies', 'total'],
			recruits.map((one) => [one.year, one.growth, one.replacement, one.vacancies, one.total])
		),
		...block(
			'assumptions',
			['assumption', 'low', 'high', `${unit}_at_low`, `${unit}_at_high`],
			(tornado?.bars ?? []).map((bar) => [bar.name, bar.low, bar.high, bar.atLow, bar.atHigh])
		)
	];
}

/**
 * The scenario as a CSV that stands alone: the sentence, every input with its default, range and
 * source, then posts, recruits and what each assumption does. Numbers are written unrounded.
 *
 * @param address of the page that gives this scenario back
 */
export function scenarioCsv(scenario: Scenario, answer: ScenarioAnswer, address: string): string {
	const { area } = scenario;
	const sourceHead = ['table', 'publisher', 'publication', 'released', 'licence', 'sha256'];
	const rows: Cell[][] = [
		[`${scenarioFinding(scenario, answer)}.`],
		[scenarioShare(scenario, answer)],
		['A scenario, not a forecast.'],
		['address', address],
		['area_code', area.code, 'area_name', area.name],
		[],
		...block('inputs', inputHead, inputRows(scenario, answer)),
		...answerBlocks(answer),
		...block('sources', sourceHead, sourceRows(scenario))
	];
	return csvText(rows);
}

/** `wigan-workforce-scenario-2040.csv`; with `what`, a part of it: `wigan-workforce-scenario-2040-recruits.svg`. */
export function scenarioFileName(
	{ area, endYear }: Scenario,
	extension = 'csv',
	what = ''
): string {
	const words = [area.slug, 'workforce-scenario', String(endYear), what];
	return `${words.filter(Boolean).map(fileWords).join('-')}.${extension}`;
}
