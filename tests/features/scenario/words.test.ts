import { describe, expect, it } from 'vitest';
import { scenarioCsv } from '$lib/features/scenario/ui/scenario-csv';
import { scenarioAnswer } from '$lib/figures/scenario/answer';
import { valuesOf } from '$lib/figures/scenario/values';
import {
	oneIn,
	roughCount,
	scenarioEntering,
	scenarioFinding,
	scenarioShare
} from '$lib/features/scenario/words/scenario';
import { inputText } from '$lib/features/scenario/words/tables';
import { madeScenario } from './made';

const scenario = madeScenario();
const run = (inputs: Record<string, number> = {}) =>
	scenarioAnswer(scenario, valuesOf(scenario, inputs).values);

describe('a share of leavers in words', () => {
	it.each([
		[0, 'none of the leavers'],
		[8.33, '1 in 12'],
		[10, '1 in 10'],
		[28.7, '1 in 3.5'],
		[50, '1 in 2'],
		[97, 'nearly all of the leavers'],
		[100.1, 'more than all of the leavers'],
		[300, 'more than all of the leavers']
	])('%s%% is “%s”', (percent, words) => {
		expect(oneIn(percent)).toBe(words);
	});
});

describe('the sentences of a scenario', () => {
	it('give a range before the middle, to two digits', () => {
		expect(scenarioFinding(scenario, run())).toBe(
			'Under these assumptions, between 80 and 240 people would have to join care in Middleton each year to 2025, about 150 in the middle'
		);
		expect(roughCount(1032)).toBe('1,000');
		expect(roughCount(281_034)).toBe('280,000');
	});

	it('set the need beside the leavers', () => {
		expect(scenarioShare(scenario, run())).toBe(
			'That is 1 in 10 of the 1,500 students who finish 16–18 study in Middleton each year, those who study on included (between 1 in 23 and 1 in 4.2).'
		);
		expect(scenarioEntering(run())).toBe(
			'One in ten of them would be 150 people a year: enough, under these assumptions.'
		);
		expect(scenarioEntering(run({ entering: 4 }))).toBe(
			'4% of them would be 60 people a year: about 90 more would have to come from elsewhere.'
		);
	});

	it('say “more than all” of too few leavers, and nothing of fewer than 30', () => {
		expect(scenarioShare(scenario, run({ leavers: 100 }))).toContain(
			'That is more than all of the 100 students who finish 16–18 study in Middleton each year'
		);
		expect(scenarioShare(scenario, run({ leavers: 20 }))).toBe(
			'Fewer than 30 students (20) finish 16–18 study there each year, so no share of them is given.'
		);
	});

	it('speak of the wider place where its leavers are compared', () => {
		const wider = { ...scenario.supply!, area: { ...scenario.area, code: 'E1', name: 'Shire' } };
		const other = madeScenario({ supply: wider });
		expect(scenarioShare(other, scenarioAnswer(other, valuesOf(other, {}).values))).toBe(
			'At the rates taken for Middleton, Shire as a whole would need about 150 a year: 1 in 10 of the 1,500 students who finish 16–18 study there each year, those who study on included (between 1 in 23 and 1 in 4.2).'
		);
	});
});

describe('inputs in words and in the download', () => {
	it('have the digits and unit they need', () => {
		expect(inputText({ unit: '%' }, 27.9)).toBe('27.9%');
		expect(inputText({ unit: 'years' }, 1)).toBe('1 year');
		expect(inputText({ unit: '% a year' }, -0.5)).toBe('−0.5% a year');
		expect(inputText({ unit: 'posts' }, 7400)).toBe('7,400');
		expect(inputText({ unit: '%' }, null)).toBe('missing');
	});

	it('stand in the CSV, changed ones beside their default', () => {
		const csv = scenarioCsv(scenario, run({ turnover: 35 }), 'https://example.org/?in.turnover=35');
		expect(csv).toContain('\r\nturnover,in.turnover,35,30,20,40,%,assumed,');
		expect(csv).toContain('https://example.org/?in.turnover=35');
		expect(csv).toContain('\r\n2024,0,175,0,175\r\n');
	});
});
