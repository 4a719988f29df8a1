import { beforeAll, describe, expect, it } from 'vitest';
import type { Query } from '$lib/database/query';
import { scenarioFor } from '$lib/features/scenario/figures/scenario';
import { scenarioAnswer } from '$lib/figures/scenario/answer';
import { matches } from '$lib/features/scenario/figures/evidence';
import type { InputName, Scenario } from '$lib/figures/scenario/scenario';
import { defaultValues } from '$lib/figures/scenario/values';
import { committedTables } from '../../engine';

describe('scenarios from the published tables', () => {
	let query: Query;
	beforeAll(async () => {
		query = (await committedTables()).query;
	});
	const of = async (slug: string) => {
		const scenario = await scenarioFor(query, slug);
		return { scenario, answer: scenarioAnswer(scenario, defaultValues(scenario)) };
	};
	const input = ({ inputs }: Scenario, name: InputName) => inputs.find((one) => one.name === name)!;

	it('Wigan: reported posts, published turnover, its own leavers', async () => {
		const { scenario, answer } = await of('wigan');
		expect(input(scenario, 'posts')).toMatchObject({ value: 7400, basis: 'reported' });
		expect(input(scenario, 'vacancy')).toMatchObject({ value: 9, basis: 'reported' });
		expect(input(scenario, 'turnover')).toMatchObject({ value: 27.9, period: '2022-23' });
		expect(input(scenario, 'leavers')).toMatchObject({ value: 3595, period: '2021/22' });
		expect(scenario.notes.map(({ text }) => text).join(' ')).toContain(
			'6.8% and not the reported 9%'
		);
		expect(scenario.baseYear).toBe(2022);
		// 7,400 posts, 9% vacant: 6,734 filled, of whom 27.9% × 37% leave care in the first year.
		expect(answer.recruits[0]?.replacement).toBeCloseTo(6734 * 0.279 * 0.37, 6);
		expect(answer.against?.percent?.middle).toBeGreaterThan(20);
	});

	it('West Lancashire: the county’s turnover and leavers, named', async () => {
		const { scenario, answer } = await of('west-lancashire');
		expect(input(scenario, 'turnover')).toMatchObject({ value: 27.2 });
		expect(input(scenario, 'turnover').source).toContain('Lancashire');
		expect(scenario.supply).toMatchObject({ ownLeavers: 87, ownResidents18: 1527, leavers: 10694 });
		expect(answer.against?.area.name).toBe('Lancashire');
		expect(scenario.notes[0]?.text).toContain('87 here, beside 1,527 residents aged 18');
	});

	it('England: implied posts, and growth near what Skills for Care published', async () => {
		const { scenario } = await of('england');
		expect(input(scenario, 'posts')).toMatchObject({
			value: 1_860_000,
			low: 1_810_000,
			high: 1_910_000,
			basis: 'implied'
		});
		const { national } = scenario;
		expect(national).toMatchObject({ posts: 540_000, percent: 29 });
		expect(national?.growth.map(({ from, percent }) => [from, percent.toFixed(1)])).toEqual([
			[2023, '31.6'],
			[2024, '29.2']
		]);
	});

	it('a county whose leavers do not match goes to its region', async () => {
		const { scenario } = await of('nottinghamshire');
		expect(scenario.supply?.area.name).toBe('East Midlands');
	});

	it.each([
		['isles-of-scilly', ['turnover', 'leavers']],
		['city-of-london', ['leavers']],
		['cumberland', ['turnover']]
	])('%s says what is missing', async (slug, missing) => {
		const { scenario, answer } = await of(slug);
		expect(answer.missing).toEqual(missing);
		for (const name of missing)
			expect(input(scenario, name as InputName)).toMatchObject({ value: null, basis: 'missing' });
		expect(answer.posts.every(({ low, high }) => low > 0 && high >= low)).toBe(true);
	});

	it('every default lies within its limits and its range, with a reason and a source', async () => {
		for (const slug of ['wigan', 'greater-manchester', 'north-west', 'merseyside', 'kent']) {
			const { scenario, answer } = await of(slug);
			expect(answer.missing).toEqual([]);
			for (const { name, value, low, high, min, max, reason, source } of scenario.inputs) {
				expect(`${name} ${reason && source ? 'told' : 'untold'}`).toBe(`${name} told`);
				for (const one of [value, low, high])
					expect(one === null || (one >= min && one <= max)).toBe(true);
				if (value !== null && low !== null && high !== null)
					expect(low <= value && value <= high).toBe(true);
			}
			const { span, posts } = answer;
			expect(span && span.low <= span.middle && span.middle <= span.high).toBe(true);
			expect(posts.every(({ low, middle, high }) => low <= middle && middle <= high)).toBe(true);
			// What a page is made with survives being written into it.
			expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
		}
	});
});

describe('leavers beside residents aged 18', () => {
	it.each([
		[100, 100, true],
		[99, 100, false],
		[600, 1000, true],
		[599, 1000, false],
		[1400, 1000, true],
		[1401, 1000, false]
	])('%i leavers and %i residents: %s', (leavers, residents, expected) => {
		expect(matches(leavers, residents)).toBe(expected);
	});
});
