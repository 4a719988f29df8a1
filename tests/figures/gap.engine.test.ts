import { describe, expect, it } from 'vitest';
import type { Estimate, Figure, Sex } from '$lib/figure';
import { changeWithinChance, periodsApart } from '$lib/figures/life-expectancy/gaps';
import { tableRows } from '$lib/server/tables';
import { contextFor, tableRef } from '$lib/figures/context';
import { besidePublished } from '$lib/figures/life-expectancy/tenths';
import { englandTenths } from '$lib/figures/life-expectancy/england-causes';
import { engine as wholeEngine, englandGapFigures } from '$lib/server/engine';
import { defaultView } from '$lib/catalogue/view';
import { engine, figureOf } from './engine';

const tenthsOf = (area: string) => figureOf(area, 'life-expectancy', 'life-expectancy-tenths');
const changeOf = (area: string) => figureOf(area, 'life-expectancy', 'gap-change');
const shown = (value: number | null | undefined) => (value == null ? null : value.toFixed(1));
const texts = (figure: Figure) => figure.notes.map(({ text }) => text).join(' ');

describe('a slope beside the published one', () => {
	const unit = { id: 'years', label: 'years', decimals: 1 } as const;
	const slope = { sex: 'male', from: 70, to: 80, slopeIndex: 10.02, lower: 9, upper: 11 } as const;
	const dated = (released: string | null) => ({ ...tableRef('slope_index').source, released });
	const said = (published: number | null, groups: string | null, index: string | null) =>
		besidePublished([{ ...slope, published }], unit, {
			groups: dated(groups),
			index: dated(index)
		})
			.map(({ text }) => text)
			.join(' ');

	it('is told by how far apart the two are', () => {
		expect(said(null, null, null)).toContain('No published slope index');
		expect(said(10, null, null)).toContain('the same at this precision');
		expect(said(10.1, null, null)).toContain('one apart in the last digit');
		expect(said(10.8, null, null)).toContain('within the 95% interval of ours');
		expect(said(11.2, null, null)).toContain('outside the 95% interval of ours');
	});

	it('is put down to another release only where both files show their own', () => {
		const [early, late] = ['2018-03-01', '2019-03-01'] as const;
		const others: [string | null, string | null][] = [
			[null, null],
			[early, null],
			[null, late],
			[early, early]
		];
		for (const [groups, index] of others)
			expect(said(10.8, groups, index)).not.toContain('inputs are revised');
		expect(said(10.8, early, late)).toContain(
			'released on 1 March 2018 and the index on 1 March 2019: between releases, inputs are revised'
		);
		expect(said(10, early, late)).not.toContain('revised');
	});
});

describe('the slope through the deprivation groups of an area', () => {
	it('is 12.0 and 9.8 in Wigan beside the published 11.9 and 9.9, and says what the files show of it', async () => {
		const figure = await tenthsOf('wigan');
		expect(figure.slopes?.map((one) => [one.sex, shown(one.slopeIndex), one.published])).toEqual([
			['male', '12.0', 11.9],
			['female', '9.8', 9.9]
		]);
		expect(texts(figure)).toContain(
			'one apart in the last digit for men and one apart in the last digit for women. The files do not both say when they were released'
		);
	});

	it('stands beside the published slope of the same years for England', async () => {
		const { slopes } = await tenthsOf('england');
		expect(slopes?.map((one) => [shown(one.slopeIndex), one.published])).toEqual([
			['9.3', 9.4],
			['7.3', 7.3]
		]);
	});

	it('has simulated limits that are the same on each visit and close to the analytic ones', async () => {
		const [first, second] = [await tenthsOf('wigan'), await tenthsOf('wigan')];
		expect(first.slopes).toEqual(second.slopes);
		for (const { lower, upper, simulated } of first.slopes ?? []) {
			expect(Math.abs((simulated?.lower ?? NaN) - (lower ?? NaN))).toBeLessThan(0.05);
			expect(Math.abs((simulated?.upper ?? NaN) - (upper ?? NaN))).toBeLessThan(0.05);
		}
	});

	it('agrees with a weighted line worked out in SQL, to 1e-9', async () => {
		const { query } = await engine();
		const rows = await query<{ sex: Sex; slope: number }>(
			`WITH t AS (SELECT sex, tenth, value, person_years / sum(person_years) OVER (PARTITION BY sex) AS w,
    (sum(person_years) OVER (PARTITION BY sex ORDER BY tenth) - person_years / 2.0)
      / sum(person_years) OVER (PARTITION BY sex) AS r
  FROM life_expectancy_by_tenth WHERE area_code = ?)
SELECT sex, CAST((sum(w * r * value) - sum(w * r) * sum(w * value))
  / (sum(w * r * r) - sum(w * r) ** 2) AS DOUBLE) AS slope FROM t GROUP BY sex`,
			['E08000010']
		);
		for (const { sex, slopeIndex } of (await tenthsOf('wigan')).slopes ?? [])
			expect(slopeIndex).toBeCloseTo(rows.find((row) => row.sex === sex)?.slope ?? NaN, 9);
	});

	it('takes the least from the most deprived tenth, not the largest from the smallest', async () => {
		const { slopes, estimates } = await tenthsOf('west-lancashire');
		const at = (sex: Sex, tenth: string) =>
			estimates.find((one) => one.sex === sex && one.category === tenth)?.value ?? NaN;
		for (const { sex, ends } of slopes ?? []) {
			expect(ends?.value).toBeCloseTo(at(sex, '10') - at(sex, '1'), 9);
			expect(ends?.lower).toBeLessThan(ends?.value ?? NaN);
			expect(ends?.upper).toBeGreaterThan(ends?.value ?? NaN);
		}
	});

	it('says where the groups are out of order', async () => {
		expect(texts(await tenthsOf('west-lancashire'))).toContain('out of order');
		expect(texts(await tenthsOf('england'))).not.toContain('out of order');
	});

	it.each([
		[
			'isles-of-scilly',
			'No value for this area is held in this series; 124 of 132 single-tier authorities'
		],
		[
			'city-of-london',
			'No value for this area is held in this series; 124 of 132 single-tier authorities'
		],
		['cumberland', 'founded in 2023'],
		['west-suffolk', 'founded in 2019'],
		[
			'greater-manchester',
			'No value for combined authorities is held in this series, only for local'
		]
	])('%s has none, and says why', async (area, reason) => {
		const figure = await tenthsOf(area);
		expect(figure.slopes).toEqual([]);
		expect(figure.estimates.every(({ value }) => value === null)).toBe(true);
		expect(texts(figure)).toContain(reason);
	});
});

describe('the published slope index', () => {
	it('keeps the earlier release as a series of its own', async () => {
		const figure = await figureOf('wigan', 'life-expectancy', 'slope-index');
		const men = figure.estimates.filter((one) => one.role === 'home' && one.sex === 'male');
		const in2017 = men.filter((one) => one.period === '2015-01-01/2017-12-31');
		expect(in2017.map(({ category, value }) => [category, value])).toEqual([
			['', 11.8],
			['earlier', 11.4]
		]);
		expect(figure.breaks.every(({ through }) => through)).toBe(true);
	});
});

describe('whether the gap is closing', () => {
	it('compares periods that share no year, counted back from the latest', () => {
		const years = (from: number) => ({ start: `${from}-01-01`, end: `${from + 2}-12-31` });
		const held = [2022, 2021, 2020, 2019, 2018, 2017, 2016, 2015].map(years);
		expect(periodsApart(held)).toEqual([2022, 2019, 2016].map(years));
		expect(periodsApart([])).toEqual([]);
	});

	it('is 1.96 × √2 standard errors for what chance alone would give', () => {
		expect(changeWithinChance(1)).toBeCloseTo(2.7718, 4);
	});

	it('takes Wigan’s changes from one release, the slope’s and life expectancy’s', async () => {
		const { changes } = await changeOf('wigan');
		expect(
			changes?.map((one) => [one.category, one.sex, one.from.slice(0, 4), one.change])
		).toEqual([
			['within', 'male', '2019', 0],
			['within', 'male', '2016', -0.2],
			['within', 'female', '2019', -2.5],
			['within', 'female', '2016', 0.5],
			['to-benchmark', 'male', '2019', 0.3],
			['to-benchmark', 'male', '2016', 0.3],
			['to-benchmark', 'female', '2019', 0.1],
			['to-benchmark', 'female', '2016', 0]
		]);
	});

	it('estimates the size within chance from the standard errors of the tenths', async () => {
		const { changes } = await changeOf('wigan');
		const slopes = (await tenthsOf('wigan')).slopes ?? [];
		for (const { sex, lower, upper } of slopes) {
			const size = changes?.find((one) => one.category === 'within' && one.sex === sex);
			const half = ((upper ?? NaN) - (lower ?? NaN)) / 2;
			expect(size?.withinChance).toBeCloseTo(half * Math.SQRT2, 9);
		}
	});

	it('gives no size where no tenths are held, and nothing at all where nothing is published', async () => {
		const founded = await changeOf('cumberland');
		const inside = founded.changes?.filter(({ category }) => category === 'within') ?? [];
		expect(inside.map(({ withinChance }) => withinChance)).toEqual([null, null, null, null]);
		expect(texts(founded)).toContain('no deprivation tenths with standard errors are held here');
		const scilly = await changeOf('isles-of-scilly');
		expect(scilly.estimates.every(({ value }) => value === null)).toBe(true);
		expect(texts(scilly)).toContain('no value is published in this series');
	});
});

describe('the gap between separate areas', () => {
	it('has the interval of the difference; against a whole of which it is a small part its own about it', async () => {
		const birth = (compare: string) =>
			figureOf('wigan', 'life-expectancy', 'life-expectancy-birth', { compare });
		const [apart] = (await birth('bolton')).comparisons;
		expect(apart?.differenceLower).toBeLessThan(apart?.difference ?? NaN);
		expect(apart?.differenceUpper).toBeGreaterThan(apart?.difference ?? NaN);
		const [inside] = (await birth('england')).comparisons;
		expect(inside?.differenceLower).toBeCloseTo((inside?.lower ?? 0) - (inside?.benchmark ?? 0), 9);
		expect(inside?.reason).toContain('small part');
	});
});

describe('the gaps published for England', () => {
	it('beside a place are the newest of their publisher, never those of the press', async () => {
		const { estimates } = await figureOf('wigan', 'life-expectancy', 'england-gaps');
		expect(estimates.map((one) => [one.category, one.sex, one.value])).toEqual([
			['life-expectancy gap-of-tenths', 'male', 9.7],
			['healthy-life-expectancy gap-of-tenths', 'male', 18.6],
			['life-expectancy gap-of-tenths', 'female', 7.9],
			['healthy-life-expectancy gap-of-tenths', 'female', 19.3]
		]);
	});

	it('are all shown for England, with the press named', async () => {
		const figure = await figureOf('england', 'life-expectancy', 'england-gaps');
		expect(figure.estimates).toHaveLength(tableRows('england_deprivation_gap').length);
		const reported = figure.categories.filter(({ label }) => label.includes('as reported by'));
		expect(reported.length).toBeGreaterThan(0);
		expect(figure.period).toBe('2018-01-01/2020-12-31');
	});
});

describe('the causes behind England’s gap', () => {
	const behind = async (id: string): Promise<Figure> => {
		const found = (await englandGapFigures()).find((figure) => figure.id === id);
		if (!found) throw new Error(`no figure ${id}`);
		return found;
	};
	const valueOf = (list: Estimate[], sex: Sex, category: string) =>
		list.find((one) => one.sex === sex && one.category === category)?.value ?? NaN;

	it.each(['england-gap-causes', 'england-gap-ages'])('%s adds up to the gap', async (id) => {
		const { estimates, categories } = await behind(id);
		for (const sex of ['male', 'female'] as const) {
			const parts = categories.filter(({ key }) => key !== 'gap');
			const sum = parts.reduce((total, { key }) => total + valueOf(estimates, sex, key), 0);
			expect(sum).toBeCloseTo(valueOf(estimates, sex, 'gap'), 9);
		}
	});

	it('rest on tenths that live 73.97 to 83.11 years (men) and 78.88 to 86.05 (women)', async () => {
		const figure = await behind('england-gap-causes');
		expect(valueOf(figure.estimates, 'male', 'gap')).toBeCloseTo(83.11 - 73.97, 1);
		expect(valueOf(figure.estimates, 'female', 'gap')).toBeCloseTo(86.05 - 78.88, 1);
		const { query } = await wholeEngine();
		const { context } = await contextFor(query, defaultView('england', 'life-expectancy'));
		const { rows } = await englandTenths(context, { from: 2013, to: 2015 });
		const years = (sex: Sex) =>
			rows.filter((row) => row.sex === sex).map((row) => row.value?.toFixed(2));
		expect(years('male')).toEqual(
			'73.97 76.07 77.44 78.71 79.60 80.40 81.00 81.43 82.06 83.11'.split(' ')
		);
		expect(years('female')).toEqual(
			'78.88 80.37 81.66 82.46 83.13 83.63 84.24 84.54 85.06 86.05'.split(' ')
		);
	});

	it('stand on England’s page only, labelled as ours, as England’s and as not current', async () => {
		const figure = await behind('england-gap-causes');
		expect(texts(figure)).toContain('Computed here');
		expect(texts(figure)).toContain('not the current one');
		expect(texts(figure)).toContain('The grouping of causes and the direction decide the order');
		expect(texts(figure)).toContain(
			'For men, heart and respiratory disease change places with the direction'
		);
		await expect(figureOf('wigan', 'life-expectancy', 'england-gap-causes')).rejects.toThrow();
	});

	it('have a slope for each three years from 2001 to 2003 up to 2013 to 2015, with limits', async () => {
		const { estimates } = await behind('england-slopes');
		expect(estimates.filter(({ sex }) => sex === 'male')).toHaveLength(13);
		for (const { value, lower, upper } of estimates) {
			expect(lower).toBeLessThan(value ?? NaN);
			expect(upper).toBeGreaterThan(value ?? NaN);
		}
	});
});
