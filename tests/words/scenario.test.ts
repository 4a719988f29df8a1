import { describe, expect, it } from 'vitest';
import type { AgainstLeavers, NationalCheck, ScenarioAnswer } from '$lib/figures/scenario/scenario';
import * as words from '$lib/features/scenario/words/scenario';
import {
	madeAnswer as answer,
	madeScenario,
	madeValues as values
} from '../features/scenario/made';
import { england } from './made';

const made = madeScenario();

const span = (low: number, middle: number, high: number) => ({ low, middle, high });

describe('the finding of a scenario', () => {
	it.each<[string, Partial<ScenarioAnswer>, string]>([
		[
			'gives the posts where the people cannot be said',
			{ posts: [{ year: 2025, ...span(95.6, 1032, 1180) }] },
			'Under these assumptions, care in Middleton would need between 96 and 1,200 posts in 2025; how many people must join cannot be said yet'
		],
		[
			'gives nothing where nothing is known',
			{},
			'How many people must join care in Middleton cannot be said yet'
		]
	])('%s', (_, change, expected) => {
		expect(words.scenarioFinding(made, answer(change))).toBe(expected);
	});

	it('names what is missing in words', () => {
		expect(words.missingWords(['turnover', 'leavers'])).toBe(
			'the turnover of care staff and the students who finish 16–18 study'
		);
		expect(words.missingWords(['posts'])).toBe('the posts');
		expect(words.missingWords([])).toBe('');
	});
});

describe('the need beside those who finish study', () => {
	const own = { area: made.area, need: span(80, 150, 240), leavers: 1500, entering: 150 };
	const share = (change: Partial<AgainstLeavers>) =>
		words.scenarioShare(made, answer({ against: { ...own, percent: null, ...change } }));

	it.each<[string, Partial<AgainstLeavers>, string]>([
		[
			'is a share with its range',
			{ percent: span(5, 10, 50) },
			'That is 1 in 10 of the 1,500 students who finish 16–18 study in Middleton each year, those who study on included (between 1 in 20 and 1 in 2).'
		],
		[
			'has no range where both ends say the same',
			{ percent: span(101, 150, 300) },
			'That is more than all of the 1,500 students who finish 16–18 study in Middleton each year, those who study on included (more than all of them).'
		],
		[
			'is none of them where nobody is needed',
			{ percent: span(-5, 0, 10) },
			'That is none of the 1,500 students who finish 16–18 study in Middleton each year, those who study on included (from none of them to 1 in 10).'
		],
		[
			'is not given of fewer than 30',
			{ leavers: 12 },
			'Fewer than 30 students (12) finish 16–18 study there each year, so no share of them is given.'
		],
		[
			'is that of the wider area where leavers are known of it alone',
			{ area: england, need: span(1, 54_321, 3), leavers: 400_000, percent: span(10, 13.6, 20) },
			'At the rates taken for Middleton, England as a whole would need about 54,000 a year: 1 in 7.4 of the 400,000 students who finish 16–18 study there each year, those who study on included (between 1 in 10 and 1 in 5).'
		]
	])('%s', (_, change, expected) => {
		expect(share(change)).toBe(expected);
	});

	it('says where no leavers are known, and nothing where no need is', () => {
		expect(words.scenarioShare(made, answer({ span: span(1, 2, 3) }))).toBe(
			'No leavers are known here, so the need is not set against them.'
		);
		expect(words.scenarioShare(made, answer())).toBe('');
	});

	it('says whether the share entering would do', () => {
		const entering = (percent: number | null, people: number) =>
			words.scenarioEntering(
				answer({
					against: { ...own, percent: span(5, 10, 50), entering: people },
					values: { ...values, entering: percent }
				})
			);
		expect(entering(10, 150)).toBe(
			'One in ten of them would be 150 people a year: enough, under these assumptions.'
		);
		expect(entering(2.5, 37.5)).toBe(
			'2.5% of them would be 38 people a year: about 110 more would have to come from elsewhere.'
		);
		expect(entering(8, 120)).toMatch(/^8% of them would be 120 people a year: about 30 more/);
		expect(entering(null, 0)).toBe('');
		expect(words.scenarioEntering(answer())).toBe('');
	});
});

describe('the model beside the published growth', () => {
	const growth = [
		{ from: 2023, percent: 30 },
		{ from: 2024, percent: 27.44 }
	];
	const check = (national: NationalCheck | null) => words.nationalCheckWords({ ...made, national });

	it('counts both on the posts that the publication implies', () => {
		const [first, second] = check({ posts: 470_000, percent: 27, growth });
		// 470,000 are 27% of 1,740,741: 30% of that are 522,222 and 27.44% are 477,659.
		expect(first).toBe(
			'For England, Skills for Care published 470,000 more posts by 2025, 27%. With England’s figures this model gives 522,000 more posts (30.0%) from mid-2023, or 478,000 more posts (27.4%) from mid-2024, to mid-2025.'
		);
		expect(second).toContain('(1,740,000) are themselves worked out');
	});

	it('says nothing without two growths to set side by side', () => {
		expect(check({ posts: 470_000, percent: 27, growth: growth.slice(1) })).toEqual([]);
		expect(check(null)).toEqual([]);
	});
});
