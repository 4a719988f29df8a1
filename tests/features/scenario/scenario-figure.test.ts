import { describe, expect, it } from 'vitest';
import { scenarioCsv, scenarioFileName } from '$lib/features/scenario/ui/scenario-csv';
import { scenarioAnswer } from '$lib/figures/scenario/answer';
import type { Scenario } from '$lib/figures/scenario/scenario';
import { scenarioFigure, scenarioParts } from '$lib/figures/scenario/figures';
import { valuesOf } from '$lib/figures/scenario/values';
import { madeScenario } from './made';

const run = (scenario: Scenario, inputs: Record<string, number> = {}) =>
	scenarioAnswer(scenario, valuesOf(scenario, inputs).values);
const figure = (scenario: Scenario, part: (typeof scenarioParts)[number], inputs = {}) =>
	scenarioFigure(scenario, run(scenario, inputs), part);
const value = ({ estimates }: ReturnType<typeof figure>, key: string) =>
	estimates.find(({ category }) => category === key)?.value;

/** As `madeScenario`, with posts that nobody has filled in. */
function withoutPosts(): Scenario {
	const made = madeScenario();
	const inputs = made.inputs.map((one) =>
		one.name === 'posts' ? { ...one, value: null, low: null, high: null } : one
	);
	return { ...made, inputs };
}

describe('the numbers of a scenario as figures', () => {
	const made = madeScenario();

	it('are the need and what it is made of: 1,000 posts × 30% × 50% a year', () => {
		const need = figure(made, 'need');
		expect(value(need, 'need')).toBeCloseTo(150, 9);
		// The low and high ends: 800 posts × 20%, 1,200 × 40%, half of whom leave care.
		expect([value(need, 'need-low'), value(need, 'need-high')]).toEqual([80, 240]);
		expect(value(need, 'need-replacement')).toBeCloseTo(150, 9);
		expect(value(need, 'need-growth')).toBeCloseTo(0, 9);
		expect(value(need, 'share')).toBeCloseTo(10, 9);
		expect(need.period).toBe('2023-06-30/2025-06-30');
		expect(need.categories.find(({ key }) => key === 'share-low')?.label).toBe(
			'yearly need as a share of those who finish 16–18 study, the lowest that the ranges allow (every assumption at the end that lowers it)'
		);
	});

	it('of a wider place stand beside those of the area, each under its own code', () => {
		const area = { ...made.area, code: 'E10000999', name: 'Anyshire' };
		const need = figure(madeScenario({ supply: { ...made.supply!, area } }), 'need');
		const codes = need.estimates.filter(({ category }) => category === 'need');
		expect(codes.map((one) => one.area)).toEqual(['E08000999', 'E10000999']);
		expect(Object.keys(need.areas).sort()).toEqual(['E08000999', 'E10000999']);
		expect(need.shown.code).toBe('E08000999');
	});

	it('have no share of fewer than thirty leavers, and count people there instead', () => {
		const few = { leavers: 20 };
		expect(value(figure(made, 'need', few), 'share')).toBeUndefined();
		const sensitivity = figure(made, 'sensitivity', few);
		expect(sensitivity.categories.every(({ unit }) => unit?.id === 'persons')).toBe(true);
		const shares = figure(made, 'sensitivity');
		expect(shares.categories.every(({ unit }) => unit?.id === 'percent')).toBe(true);
		// A fifth and two fifths leave: 100 and 200 of 1,500 leavers.
		expect(value(shares, 'if-turnover-low')).toBeCloseTo(100 / 15, 9);
		expect(value(shares, 'if-turnover-high')).toBeCloseTo(200 / 15, 9);
	});

	it('name what an age group stands for, which is no input', () => {
		const residents = { '65+': [100, 110, 120], '75+': [50, 50, 50], '85+': [10, 10, 10] };
		const grown = madeScenario({
			home: { ...made.home!, residents },
			supply: { ...made.supply!, residents }
		});
		const inputs = { 'weight-75': 50, 'weight-65': 50 };
		const labels = figure(grown, 'sensitivity', inputs).categories.map(({ label }) => label);
		expect(labels.join('\n')).toContain('age group whose growth posts follow at its low end');
	});

	it('are none at all while an input is missing, rather than zero', () => {
		const scenario = withoutPosts();
		for (const part of scenarioParts) {
			const { estimates, period } = figure(scenario, part);
			expect(estimates).toEqual([]);
			expect(period).toBe('2023-06-30/2025-06-30');
		}
	});

	it('run by the mid-years of posts and the years of recruits', () => {
		expect(figure(made, 'posts').estimates.map(({ period }) => period.slice(0, 4))).toEqual([
			'2023',
			'2023',
			'2023',
			'2024',
			'2024',
			'2024',
			'2025',
			'2025',
			'2025'
		]);
		const recruits = figure(made, 'recruits');
		expect(recruits.estimates[0]).toMatchObject({ period: '2023-06-30/2024-06-30' });
		expect(value(recruits, 'recruits-total')).toBeCloseTo(150, 9);
	});
});

describe('a scenario as a file', () => {
	const lines = (scenario: Scenario, inputs = {}) =>
		scenarioCsv(scenario, run(scenario, inputs), 'https://example.org/').split('\r\n');

	it('names the unit of what an assumption does', () => {
		const made = madeScenario();
		const head = (inputs = {}) =>
			lines(made, inputs).find((line) => line.startsWith('assumption,'));
		expect(head()).toBe('assumption,low,high,percent_of_leavers_at_low,percent_of_leavers_at_high');
		expect(head({ leavers: 20 })).toBe(
			'assumption,low,high,people_a_year_at_low,people_a_year_at_high'
		);
	});

	it('leaves an input that is missing empty, and has no years', () => {
		const all = lines(withoutPosts());
		expect(all.find((line) => line.startsWith('posts,in.posts'))).toMatch(/^posts,in\.posts,,,,,/);
		expect(all[all.findIndex((line) => line.startsWith('to_mid_year')) + 1]).toBe('');
		expect(all.join('\n')).not.toMatch(/NaN|undefined|null/);
	});

	it('has a name of its own for each part', () => {
		const made = madeScenario();
		expect(scenarioFileName(made)).toBe('middleton-workforce-scenario-2025.csv');
		expect(scenarioFileName(made, 'svg', 'recruits')).toBe(
			'middleton-workforce-scenario-2025-recruits.svg'
		);
	});
});
