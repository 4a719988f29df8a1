import { describe, expect, it } from 'vitest';
import type { Distribution, Figure, Slope } from '$lib/figure';
import { scenarioAnswer } from '$lib/figures/scenario/answer';
import { valuesOf } from '$lib/figures/scenario/values';
import { gapPanel } from '$lib/words/gaps';
import { missingSentence, scenarioHeadline } from '$lib/features/scenario/words/scenario';
import { figureTable } from '$lib/words/table';
import { madeScenario } from '../features/scenario/made';
import { comparison, estimate, madeFigure } from './made';

const values = (figure: Figure) =>
	gapPanel([figure])[0]?.values.map((one) => [one.value, one.beside]);

describe('the gap at a glance', () => {
	const birth = (value: number, benchmark: number) =>
		madeFigure({
			id: 'life-expectancy-birth',
			comparisons: [comparison('male', value, benchmark, { verdict: 'similar' })]
		});

	it('to the benchmark is shorter, longer, or no gap at the digits shown', () => {
		expect(values(birth(76, 79))?.[0]).toEqual(['3.0 years shorter', 'about the same']);
		expect(values(birth(80, 79))?.[0]?.[0]).toBe('1.0 years longer');
		expect(values(birth(79.04, 79))?.[0]?.[0]).toBe('no gap');
	});

	it('within the area may lie the other way round, and says so', () => {
		const within = (value: number, benchmark: number | null) =>
			values(
				madeFigure({ id: 'slope-index', comparisons: [comparison('female', value, benchmark)] })
			);
		expect(within(9.2, 8)).toEqual([['9.2 years', 'within England 8.0']]);
		expect(within(-1.5, null)).toEqual([['1.5 years the other way', '']]);
	});

	it('of our own slope has its interval, or none where there is none', () => {
		const slope: Slope = { sex: 'male', from: 70, to: 82, slopeIndex: 12 };
		const own = (change: Partial<Slope>) =>
			values(madeFigure({ id: 'life-expectancy-tenths', slopes: [{ ...slope, ...change }] }));
		expect(own({ lower: 10, upper: 14 })).toEqual([['12.0 years', '95% interval 10.0 to 14.0']]);
		expect(own({})).toEqual([['12.0 years', '']]);
		expect(own({ slopeIndex: -2 })).toEqual([['2.0 years the other way', '']]);
		expect(values(madeFigure({ id: 'life-expectancy-tenths' }))).toEqual([]);
	});
});

describe('a table of all authorities', () => {
	const distribution: Distribution = {
		values: [10, 20, 30, 40],
		missing: 2,
		lowerQuartile: 17.5,
		median: 25,
		upperQuartile: 32.5,
		neighbourModel: 'made up'
	};
	const table = (change: Partial<Distribution> = {}) =>
		figureTable(
			madeFigure({
				kind: 'strip',
				distribution: { ...distribution, ...change },
				estimates: [
					estimate('persons', 20),
					estimate('persons', null, { role: 'benchmark', area: 'E92000001' }),
					estimate('persons', 30, { role: 'neighbour', area: 'E06000999' }),
					estimate('persons', 25, { role: 'middle', area: '' })
				]
			})
		);

	it('counts those without a value, where there are any', () => {
		expect(table().foot).toBe('All 6 authorities are in the whole table; 2 of them have no value.');
		expect(table({ missing: 0 }).foot).toBe('All 4 authorities are in the whole table.');
	});

	it('names each by what it is here, one that is not known by its code', () => {
		expect(table().rows.map(([name, value]) => [name, value])).toEqual([
			['Wigan', '20.0'],
			['England, compared with', 'not published'],
			['E06000999, statistical neighbour', '30.0'],
			['', '25.0'],
			['Lowest quarter of authorities lies below', '17.5'],
			['Middle of all authorities', '25.0'],
			['Highest quarter of authorities lies above', '32.5']
		]);
	});
});

describe('a table of one area', () => {
	it('has a column for each role, with the interval where one is published', () => {
		const { columns, rows } = figureTable(
			madeFigure({
				benchmark: null,
				estimates: [
					estimate('male', 76, { lower: 75, upper: 77 }),
					estimate('female', 80),
					estimate('male', 78, { role: 'middle', area: '' }),
					estimate('male', 70, { role: 'benchmark', area: 'E92000001' })
				]
			})
		);
		expect(columns.map(({ label }) => label)).toEqual([
			'Sex',
			'Wigan, years (95% interval)',
			'Benchmark, years',
			'Middle of all authorities, years'
		]);
		expect(rows).toEqual([
			['Men', '76.0 (75.0 to 77.0)', '70.0', '78.0'],
			['Women', '80.0', '–', '–']
		]);
	});

	it('of one row is named by its period', () => {
		const { columns, rows } = figureTable(madeFigure({ estimates: [estimate('male', 76)] }));
		expect(columns[0]?.label).toBe('Period');
		expect(rows).toEqual([['2021 to 2023', '76.0']]);
	});
});

describe('a scenario in short', () => {
	const made = madeScenario();
	const run = (scenario = made) => scenarioAnswer(scenario, valuesOf(scenario, {}).values);

	it('asks to look at the assumptions where nothing is missing', () => {
		expect(scenarioHeadline(made, run())).toMatchObject({
			missing: '',
			action: 'See and change the assumptions'
		});
	});

	it('says what is not published, and asks for it', () => {
		const inputs = made.inputs.map((one) =>
			one.name === 'turnover' ? { ...one, value: null, low: null, high: null } : one
		);
		const scenario = { ...made, inputs };
		expect(scenarioHeadline(scenario, run(scenario)).action).toBe('Fill in what is missing');
		expect(missingSentence(run(scenario))).toMatch(
			/^Not held for this area: .+\. Fill in a number of your own to complete the sum\.$/
		);
	});
});
