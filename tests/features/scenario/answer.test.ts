import { describe, expect, it } from 'vitest';
import { scenarioAnswer } from '$lib/figures/scenario/answer';
import { changedInputs, defaultValues, valuesOf } from '$lib/figures/scenario/values';
import { defaultView, search, viewOf } from '$lib/catalogue/view';
import { madeScenario } from './made';

const scenario = madeScenario();
const run = (inputs: Record<string, number> = {}) =>
	scenarioAnswer(scenario, valuesOf(scenario, inputs).values);

describe('the answer of a scenario', () => {
	it('worked by hand: 15% of 1,000 posts, one in ten of 1,500 leavers', () => {
		const { mean, against } = run();
		expect(mean).toEqual({ growth: 0, replacement: 150, vacancies: 0, total: 150 });
		expect(against?.percent?.middle).toBeCloseTo(10, 9);
		expect(against?.entering).toBe(150);
	});

	it('low and high are the ends of all ranges together', () => {
		const { span, against, posts } = run();
		// 800 × 20% × 50% and 1,200 × 40% × 50%; most leavers 1,500 + 300, fewest 1,000.
		expect(span?.low).toBeCloseTo(80, 9);
		expect(span?.high).toBeCloseTo(240, 9);
		expect(against?.percent?.low).toBeCloseTo((100 * 80) / 1800, 9);
		expect(against?.percent?.high).toBeCloseTo(24, 9);
		expect(posts.at(-1)).toEqual({ year: 2025, low: 800, middle: 1000, high: 1200 });
	});

	it('a value beyond a range widens it, so that the middle is never outside', () => {
		const { span } = run({ posts: 5000 });
		expect(span?.middle).toBeCloseTo(750, 9);
		expect(span?.high).toBeCloseTo(1000, 9);
	});

	it('the tornado has the widest bar first and leaves out what does not matter', () => {
		const bars = run().tornado?.bars ?? [];
		const widths = bars.map(({ atLow, atHigh }) => Math.abs(atHigh - atLow));
		expect(bars.map(({ name }) => name)).toEqual(['turnover', 'leavers', 'posts', 'early-leavers']);
		expect(widths).toEqual([...widths].sort((a, b) => b - a));
	});

	it('finds what would have to be true', () => {
		const found = Object.fromEntries(
			run({ entering: 5 }).enough.map(({ name, value }) => [name, value])
		);
		expect(found.turnover).toBeCloseTo(15, 3);
		expect(found.leaving).toBeCloseTo(25, 3);
		expect(found.posts).toBeCloseTo(500, 0);
		expect(found.leavers).toBeCloseTo(3000, 0);
	});

	it('without leavers there is a need and no share', () => {
		const answer = run({ leavers: 0 });
		expect(answer.span?.middle).toBeCloseTo(150, 9);
		expect(answer.against?.percent).toBeNull();
		expect(answer.tornado?.unit).toBe('people');
		expect(answer.enough).toEqual([]);
	});

	it('below 30 leavers no share is given, from 30 on it is', () => {
		expect(run({ leavers: 29 }).against?.percent).toBeNull();
		expect(run({ leavers: 30 }).against?.percent?.middle).toBeCloseTo(500, 9);
	});

	it('the share goes up with posts, turnover and leaving, down with leavers and productivity', () => {
		const share = (inputs: Record<string, number>) => run(inputs).against!.percent!.middle;
		const values = [0, 5, 20, 60, 100];
		const path = (name: string, of: number[]) => of.map((value) => share({ [name]: value }));
		const up = [
			path('posts', [0, 500, 1000, 50_000]),
			path('turnover', values),
			path('leaving', values)
		];
		for (const shares of up) expect(shares).toEqual([...shares].sort((a, b) => a - b));
		const down = [
			path('leavers', [30, 100, 1500, 90_000]),
			path('early-leavers', [0, 100, 1500]),
			path('productivity', [0, 1, 5])
		];
		for (const shares of down) expect(shares).toEqual([...shares].sort((a, b) => b - a));
		for (const shares of [...up, ...down]) expect(new Set(shares).size).toBe(shares.length);
	});

	it('a missing turnover leaves the posts and says what is missing', () => {
		const partly = madeScenario({
			inputs: scenario.inputs.map((one) =>
				one.name === 'turnover' ? { ...one, value: null, low: null, high: null } : one
			)
		});
		const answer = scenarioAnswer(partly, defaultValues(partly));
		expect(answer.missing).toEqual(['turnover']);
		expect([answer.mean, answer.span, answer.against, answer.tornado]).toEqual([
			null,
			null,
			null,
			null
		]);
		expect(answer.posts).toHaveLength(3);
		const filled = scenarioAnswer(partly, valuesOf(partly, { turnover: 30 }).values);
		expect(filled.span?.middle).toBeCloseTo(150, 9);
	});

	it('without a projection nothing is worked out, and nothing breaks', () => {
		const unprojected = madeScenario({ home: null, supply: null });
		const answer = scenarioAnswer(unprojected, defaultValues(unprojected));
		expect([answer.posts, answer.recruits, answer.against]).toEqual([[], [], null]);
	});

	it('a wider place has as many posts for each resident aged 65 and over', () => {
		const wider = { ...scenario.supply!, area: { ...scenario.area, code: 'E10000999' } };
		wider.residents = { '65+': [300, 300, 300], '75+': [9, 9, 9], '85+': [3, 3, 3] };
		const other = madeScenario({ supply: wider });
		const { against, span } = scenarioAnswer(other, defaultValues(other));
		expect(span?.middle).toBeCloseTo(150, 9);
		expect(against?.need.middle).toBeCloseTo(450, 9);
	});
});

describe('the address of a scenario', () => {
	it('gives the scenario back exactly', () => {
		const values = { ...defaultValues(scenario), turnover: 27.35, posts: 1234, 'weight-85': 40 };
		const inputs = changedInputs(scenario, values);
		const text = search({ ...defaultView('middleton', 'workforce'), inputs });
		expect(text).toBe('?in.posts=1234&in.turnover=27.35&in.weight-85=40');
		const { view } = viewOf('middleton', 'workforce', new URLSearchParams(text));
		const read = valuesOf(scenario, view.inputs);
		expect(read).toEqual({ values, problems: [] });
		expect(scenarioAnswer(scenario, read.values)).toEqual(scenarioAnswer(scenario, values));
	});

	it('says nothing of defaults', () => {
		expect(changedInputs(scenario, defaultValues(scenario))).toEqual({});
	});

	it('falls back to the default, and says so, for what is unknown or out of range', () => {
		const { values, problems } = valuesOf(scenario, { turnover: 140, wages: 3, leaving: 20 });
		expect(values).toEqual({ ...defaultValues(scenario), leaving: 20 });
		expect(problems.map(({ key, text }) => `${key}: ${text}`)).toEqual([
			'in.turnover: it must be from 0 to 100',
			'in.wages: left out'
		]);
	});

	it('refuses weights that are all zero', () => {
		const { values, problems } = valuesOf(scenario, { 'weight-65': 0 });
		expect(values['weight-65']).toBe(100);
		expect(problems).toHaveLength(1);
	});
});
