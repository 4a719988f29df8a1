import type { Scenario, ScenarioAnswer } from '$lib/figures/scenario-figure';
import { scenarioFinding } from '$lib/words/scenario';
import { csvCell } from './csv';

type Cell = string | number | null;

function block(title: string, head: string[], rows: Cell[][]): Cell[][] {
	return [[title], head, ...rows, []];
}

/**
 * The scenario as a CSV that stands alone: the sentence, every input with its default, range and
 * source, then posts, recruits and what each assumption does. Numbers are written unrounded.
 */
export function scenarioCsv(scenario: Scenario, answer: ScenarioAnswer, address: string): string {
	const { area, tables } = scenario;
	const rows: Cell[][] = [
		[`${scenarioFinding(scenario, answer)}.`],
		['A scenario, not a forecast.'],
		['address', address],
		['area_code', area.code, 'area_name', area.name],
		[],
		...block(
			'inputs',
			[
				'input',
				'name',
				'used',
				'default',
				'low',
				'high',
				'unit',
				'basis',
				'period',
				'source',
				'reason'
			],
			scenario.inputs.map((input) => [
				input.label,
				`in.${input.name}`,
				answer.values[input.name],
				input.value,
				input.low,
				input.high,
				input.unit,
				input.basis,
				input.period,
				input.source,
				input.reason
			])
		),
		...block(
			'posts',
			['mid_year', 'low', 'middle', 'high'],
			answer.posts.map(({ year, low, middle, high }) => [year, low, middle, high])
		),
		...block(
			'recruits',
			['to_mid_year', 'growth', 'replacement', 'vacancies', 'total'],
			answer.recruits.map((one) => [
				one.year,
				one.growth,
				one.replacement,
				one.vacancies,
				one.total
			])
		),
		...block(
			'assumptions',
			[
				'assumption',
				'low',
				'high',
				`answer_at_low_${answer.tornado?.unit ?? ''}`,
				'answer_at_high'
			],
			(answer.tornado?.bars ?? []).map((bar) => [
				bar.name,
				bar.low,
				bar.high,
				bar.atLow,
				bar.atHigh
			])
		),
		...block(
			'sources',
			['table', 'publisher', 'publication', 'released', 'licence', 'sha256'],
			tables.map(({ name, sha256, source }) => [
				name,
				source.publisher,
				source.publication,
				source.released,
				source.licence,
				sha256
			])
		)
	];
	return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** `wigan-workforce-scenario-2040.csv`. */
export function scenarioFileName({ area, endYear }: Scenario): string {
	return `${area.slug}-workforce-scenario-${endYear}.csv`;
}
