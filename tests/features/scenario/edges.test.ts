import { describe, expect, it } from 'vitest';
import type { Query } from '$lib/database/query';
import {
	demandOf,
	growthPaths,
	postsSpans,
	scaleOf,
	scenarioAnswer
} from '$lib/figures/scenario/answer';
import { leaverPlace, nationalCheck, servedBy } from '$lib/features/scenario/figures/places';
import type { Evidence } from '$lib/features/scenario/figures/evidence';
import type { Scenario, ScenarioValues } from '$lib/figures/scenario/scenario';
import { defaultValues } from '$lib/figures/scenario/values';
import { cohorts, projectedServed, turnoverQuartiles } from '$lib/questions/workforce';
import { madeScenario } from './made';
import { anytown, england, growth, madeEvidence } from './made-evidence';

const made = madeScenario();
const values = (change: Partial<ScenarioValues> = {}) => ({ ...defaultValues(made), ...change });
const answer = (change: Partial<ScenarioValues>, scenario: Scenario = made) =>
	scenarioAnswer(scenario, { ...defaultValues(scenario), ...change });

describe('a scenario of which something is not known', () => {
	it('has no recruits while any number that they depend on is missing', () => {
		for (const name of [
			'posts',
			'turnover',
			'leaving',
			'vacancy',
			'vacancy-years',
			'productivity'
		] as const) {
			// prettier-ignore
			expect(demandOf(made, made.home!, values({ [name]: null }))).toBeNull();
			expect(answer({ [name]: null })).toMatchObject({ mean: null, span: null, tornado: null });
			expect(answer({ [name]: null }).missing).toEqual([name]);
		}
	});

	it('has no share of leavers while these are missing, and counts people instead', () => {
		expect(answer({ leavers: null }).against).toBeNull();
		expect(answer({ leavers: null }).tornado?.unit).toBe('people');
	});

	it('asks nothing to be enough where no share is entered', () => {
		expect(answer({ entering: null }).enough).toEqual([]);
		expect(answer({}).enough.map(({ name }) => name)).toContain('posts');
	});

	it('has no posts by year without a place that is projected', () => {
		expect(postsSpans({ ...made, home: null }, values())).toEqual([]);
		const nowhere = answer({}, { ...made, home: null, supply: null });
		expect(nowhere).toMatchObject({ posts: [], recruits: [], against: null, tornado: null });
	});
});

describe('the ages that posts follow', () => {
	it('leave out a group with nobody at the start, and weights that nobody entered', () => {
		const residents = { ...made.home!.residents, '85+': [0, 5, 10] };
		const served = { ...made.home!, residents };
		expect(growthPaths(served, values())).toHaveLength(3);
		expect(growthPaths(served, values({ 'weight-65': null }))).toHaveLength(2);
	});

	it('scale a wider place by its residents aged 65 and over, and not by nobody', () => {
		const wider = { ...made.home!, residents: { ...made.home!.residents, '65+': [250, 250, 250] } };
		expect(scaleOf(made, wider)).toBe(2.5);
		const empty = { ...made.home!, residents: { ...made.home!.residents, '65+': [0, 0, 0] } };
		expect(scaleOf(made, empty)).toBe(1);
		expect(scaleOf({ ...made, home: null }, wider)).toBe(1);
	});
});

describe('a place of a scenario', () => {
	const cohort = (all: number | null) => ({
		start: '2021-08-01',
		end: '2022-07-31',
		all,
		notInEducation: null
	});
	const of = (change: Partial<Evidence> = {}) => madeEvidence(change);

	it('is none where it is unknown, or nothing is projected for it', () => {
		expect(servedBy(of(), 'E06000998', 2023)).toBeNull();
		expect(servedBy(of(), anytown.code, 2023)).toBeNull();
	});

	it('has no leavers to compare where none are published and it lies in nothing wider', () => {
		expect(leaverPlace(of({ home: england }), 2023)).toBeNull();
		const alone = [{ area: anytown, late: [cohort(null)], early: [], asked: [] }];
		expect(leaverPlace(of({ leavers: alone }), 2023)).toBeNull();
	});

	it('is not set beside England’s published posts without them or the residents', () => {
		expect(nationalCheck(of())).toBeNull();
		expect(nationalCheck(of({ points: growth }))).toBeNull();
	});
});

describe('what is asked of the tables for a scenario', () => {
	/** A database that answers every question with these made-up rows. */
	const query = (...rows: object[]) => (() => Promise.resolve(rows)) as unknown as Query;

	it('adds up no open age of which a band is not projected', async () => {
		const band = (name: string, persons: number) => ({
			area: 'A',
			day: '2030-06-30',
			band: name,
			persons
		});
		const answers = query(band('65-74', 50), band('85+', 10));
		const { rows } = await projectedServed(answers, { table: 'made_up' }, ['A']);
		expect(rows).toEqual([
			{ area: 'A', year: 2030, served: { '65+': null, '75+': null, '85+': 10 }, aged18: null }
		]);
	});

	it('knows nobody outside education where either count is missing', async () => {
		const leaver = (year: number, destination: string, value: number | null) => ({
			destination,
			value,
			start: `${year}-08-01`,
			end: `${year + 1}-07-31`
		});
		const { rows } = await cohorts(
			query(
				leaver(2020, 'all', 100),
				leaver(2020, 'education', 80),
				leaver(2021, 'all', 90),
				leaver(2022, 'education', 70)
			),
			'A',
			'16'
		);
		expect(rows.map(({ all, notInEducation }) => [all, notInEducation])).toEqual([
			[100, 20],
			[90, null],
			[null, null]
		]);
	});

	it('knows no quarters of authorities where none has a value', async () => {
		expect(await turnoverQuartiles(query(), '2023-03-31')).toEqual({ lower: null, upper: null });
		const none = query({ lower: null, upper: null });
		expect(await turnoverQuartiles(none, '2023-03-31')).toEqual({ lower: null, upper: null });
	});
});
