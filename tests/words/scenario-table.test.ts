import { describe, expect, it } from 'vitest';
import type { ScenarioAnswer, ScenarioInput } from '$lib/figures/scenario/scenario';
import { basisText } from '$lib/figures/scenario/values';
import * as table from '$lib/features/scenario/words/tables';
import {
	madeAnswer as answer,
	madeScenario,
	madeValues as values
} from '../features/scenario/made';

const made = madeScenario();
/** The made inputs, some of them changed. */
const scenarioWith = (change: Partial<Record<ScenarioInput['name'], Partial<ScenarioInput>>>) =>
	madeScenario({ inputs: made.inputs.map((one) => ({ ...one, ...change[one.name] })) });

describe('a value of an input', () => {
	it.each<[ScenarioInput['unit'], number | null, string]>([
		['%', 27.9, '27.9%'],
		['%', 10, '10%'],
		['%', 0, '0%'],
		['% a year', 0.25, '0.25% a year'],
		['% a year', -1.5, '−1.5% a year'],
		['years', 1, '1 year'],
		['years', 5, '5 years'],
		['years', 0.5, '0.5 years'],
		['posts', 7400, '7,400'],
		['people a year', 1 / 3, '0.33'],
		['posts', null, 'missing'],
		['%', null, 'missing']
	])('in %s of %s is “%s”', (unit, value, expected) => {
		expect(table.inputText({ unit }, value)).toBe(expected);
	});

	it('says how far it can be relied on, with its period where it has one', () => {
		const text = (basis: ScenarioInput['basis'], period = '') =>
			basisText({ ...made.inputs[0]!, basis, period });
		expect(text('published', '2023/24')).toBe('published, 2023/24');
		expect(text('reported', 'April 2025')).toBe('reported by the press, April 2025');
		expect(text('implied')).toBe('implied, assumed');
		expect(text('missing')).toBe('missing');
	});
});

describe('the tables of an answer', () => {
	it('give posts as whole numbers, low to high', () => {
		expect(
			table.postsTable(answer({ posts: [{ year: 2024, low: 999.6, middle: 1200, high: 1500 }] }))
				.rows
		).toEqual([['2024', '1,000', '1,200', '1,500']]);
	});

	it('give recruits of each year, then the average where there is one', () => {
		const of = { growth: -12, replacement: 150.4, vacancies: 0, total: 138.4 };
		const recruits = [{ year: 2024, ...of }];
		const row = ['−12', '150', '0', '138'];
		expect(table.recruitsTable(answer({ recruits })).rows).toEqual([['To mid-2024', ...row]]);
		expect(table.recruitsTable(answer({ recruits, mean: of })).rows).toEqual([
			['To mid-2024', ...row],
			['Average a year', ...row]
		]);
	});

	it('give both ends of each assumption, in shares or in people', () => {
		const bars = [
			{ name: 'turnover', atLow: 12.5, atHigh: 50, low: 20, high: 40 },
			{ name: 'served', atLow: 0, atHigh: 101, low: '65+', high: '85+' }
		] as const;
		const of = (unit: 'percent' | 'people') =>
			table.tornadoTable(made, answer({ tornado: { unit, middle: 10, bars: [...bars] } }));
		expect(of('percent').rows).toEqual([
			['turnover', '20%', '40%', '12.5% (1 in 8)', '50.0% (1 in 2)'],
			[
				'Age group whose growth posts follow',
				'aged 65+',
				'aged 85+',
				'0.0% (none of the leavers)',
				'101.0% (more than all of the leavers)'
			]
		]);
		expect(of('percent').columns[3]?.label).toBe('Share of leavers at the first');
		expect(of('people').rows[0]).toEqual(['turnover', '20%', '40%', '13', '50']);
		expect(of('people').columns[4]?.label).toBe('People a year at the second');
		expect(table.tornadoTable(made, answer()).rows).toEqual([]);
	});

	it('name an assumption that the scenario does not have by its key', () => {
		expect(table.assumptionLabel(madeScenario({ inputs: [] }), 'turnover')).toBe('turnover');
	});

	it('give what is used beside the default and its range, “none” where there is none', () => {
		const of = scenarioWith({
			posts: { unit: 'posts', basis: 'published', period: '2024/25' },
			turnover: { value: null, low: null, high: null, basis: 'missing' }
		});
		const { rows } = table.inputsTable(
			of,
			answer({ values: { ...values, posts: 900, turnover: 0 } })
		);
		const last = ['a test', 'made for a test.'];
		expect(rows[0]).toEqual([
			'posts',
			'900',
			'1,000',
			'800',
			'1,200',
			'published, 2024/25',
			...last
		]);
		expect(rows[1]).toEqual([
			'turnover',
			'0%',
			'missing',
			'no range',
			'no range',
			'missing',
			...last
		]);
	});

	it('give what would be enough: a decimal of a share, two digits of a count', () => {
		const of = scenarioWith({ posts: { unit: 'posts' } });
		const enough: ScenarioAnswer['enough'] = [
			{ name: 'posts', value: 1234 },
			{ name: 'turnover', value: 12.345 },
			{ name: 'leaving', value: null },
			{ name: 'vacancy', value: 0 }
		];
		expect(table.enoughTable(of, answer({ enough })).rows).toEqual([
			['posts', '1,000', '1,200'],
			['turnover', '30%', '12.3%'],
			['leaving', '50%', 'no value in reach'],
			['vacancy', '0%', '0%']
		]);
		expect(table.enoughTable(madeScenario({ inputs: [] }), answer({ enough })).rows).toEqual([]);
	});
});
