import { describe, expect, it } from 'vitest';
import {
	emptyCells,
	emptyGroup,
	exampleGroup,
	excessCauses,
	gapParts,
	groupTable,
	type DeathsOfGroup
} from '../../../src/lib/figures/life-table';
import { partsDrawing } from '../../../src/lib/features/life-table/parts';
import { groupsFromText } from '$lib/features/life-table/deaths-by-age';

/** Life expectancy and limits that were published with the example, at birth, 45 and 90. */
const published: [number, number, number, number][] = [
	[0, 80.16960813, 79.88268548, 80.45653078],
	[10, 36.49322717, 36.26223216, 36.72422219],
	[19, 6.16210635, 5.887683386, 6.436529314]
];

/** The example with fewer deaths, half of them from one cause. */
function other(): DeathsOfGroup {
	const group = exampleGroup();
	const deaths = group.deaths.map((count, band) => (count ?? 0) * (band < 12 ? 0.8 : 0.9));
	return { ...group, name: 'Other', deaths };
}

const withCauses = (group: DeathsOfGroup, share: number): DeathsOfGroup => ({
	...group,
	causes: { Cancer: group.deaths.map((count) => (count ?? 0) * share) }
});

describe('the worked example', () => {
	const table = groupTable(exampleGroup());

	it('gives 80.17 (79.88 to 80.46) at birth, and the published values at every age', () => {
		expect(table.rows).toHaveLength(20);
		for (const [band, value, lower, upper] of published) {
			const row = table.rows[band]!;
			expect(row.value).toBeCloseTo(value, 7);
			// The published limits were made with 1.96 in place of the exact quantile.
			expect(row.lower).toBeCloseTo(lower, 4);
			expect(row.upper).toBeCloseTo(upper, 4);
		}
		const [birth] = table.rows;
		const shown = [birth?.value, birth?.lower, birth?.upper].map((years) => years?.toFixed(2));
		expect(shown).toEqual(['80.17', '79.88', '80.46']);
	});
});

describe('a life table', () => {
	it('is withheld with the reason where the rules forbid it', () => {
		const small = exampleGroup();
		small.populations = small.populations.map(() => 200);
		small.deaths = small.deaths.map(() => 1);
		expect(groupTable(small).rows).toEqual([]);
		expect(groupTable(small).withheld).toContain('5,000');
		const endless = exampleGroup();
		endless.deaths[19] = 0;
		expect(groupTable(endless).withheld).toContain('90 and over');
	});

	it('is not asked for while cells are empty: each is named', () => {
		const group = exampleGroup();
		group.deaths[3] = null;
		expect(emptyCells(group)).toEqual([
			{ row: 4, column: 'Worked example, deaths', value: '', message: 'is empty' }
		]);
		expect(emptyCells(emptyGroup('Group 1'))).toHaveLength(40);
	});

	it('refuses causes that add up to more than all deaths', () => {
		expect(excessCauses(withCauses(exampleGroup(), 1))).toEqual([]);
		expect(excessCauses(withCauses(exampleGroup(), 2))[0]).toMatchObject({ row: 1, value: '34' });
	});
});

describe('the gap', () => {
	const sum = (list: number[]) => list.reduce((total, years) => total + years, 0);

	it('is the difference of the two, and its ages add up to it', () => {
		const parts = gapParts(exampleGroup(), other());
		if (!parts) throw new Error('no gap');
		expect(parts.gap).toBeCloseTo(parts.second.years - parts.first.years, 12);
		expect(parts.gap).toBeGreaterThan(1);
		expect(sum(parts.ages.map(({ years }) => years))).toBeCloseTo(parts.gap, 10);
		expect(parts.lower).toBeLessThan(parts.gap);
		expect(parts.upper).toBeGreaterThan(parts.gap);
		expect(parts.causes).toEqual([]);
	});

	it('only changes its sign when the groups change places', () => {
		const there = gapParts(withCauses(exampleGroup(), 0.5), withCauses(other(), 0.3));
		const back = gapParts(withCauses(other(), 0.3), withCauses(exampleGroup(), 0.5));
		there?.ages.forEach(({ years, byCause }, band) => {
			expect(years).toBeCloseTo(-(back?.ages[band]?.years ?? NaN), 10);
			expect(byCause[0]).toBeCloseTo(-(back?.ages[band]?.byCause[0] ?? NaN), 10);
		});
	});

	it('is divided among causes that add up to it with the rest', () => {
		const parts = gapParts(withCauses(exampleGroup(), 0.5), withCauses(other(), 0.3));
		if (!parts) throw new Error('no gap');
		expect(parts.causes.map(({ name }) => name)).toEqual(['Cancer', 'All other causes']);
		expect(sum(parts.causes.map(({ years }) => years))).toBeCloseTo(parts.gap, 10);
		expect(parts.causes[0]?.years).toBeGreaterThan(parts.causes[1]?.years ?? NaN);
	});

	it('is not taken apart where causes differ or a life table is withheld', () => {
		expect(gapParts(withCauses(exampleGroup(), 0.5), other())).toBeNull();
		const endless = other();
		endless.deaths[19] = 0;
		expect(gapParts(exampleGroup(), endless)).toBeNull();
	});
});

describe('the chart of the parts', () => {
	const unit = { id: 'years', label: 'years', decimals: 2 } as const;
	const parts = [
		{ name: 'Young', value: 0.5 },
		{ name: 'Old', value: -0.2 }
	];

	it('starts each part where the one before ended, and draws the total from zero', () => {
		for (const width of [680, 340]) {
			const { bars, labels, points } = partsDrawing(
				parts,
				{ name: 'Gap', value: 0.3 },
				unit,
				width
			);
			const [young, old, gap] = bars;
			if (!young || !old || !gap) throw new Error('a bar is missing');
			expect(old.x + old.width).toBeCloseTo(young.x + young.width, 0);
			expect(gap.x).toBe(young.x);
			expect(gap.x + gap.width).toBeCloseTo(old.x, 0);
			expect([young.falls, old.falls, gap.total]).toEqual([false, true, true]);
			expect(labels.map(({ text }) => text)).toContain('−0.20');
			expect(points.map(({ value }) => value)).toEqual([
				'+0.50 years',
				'−0.20 years',
				'+0.30 years'
			]);
			expect(bars.every(({ x, width: length }) => x >= 0 && x + length <= width)).toBe(true);
		}
	});
});

/** The worked example with other counts in one band. */
function changed(band: number, population: number | null, deaths: number | null): DeathsOfGroup {
	const group = exampleGroup();
	[group.populations[band], group.deaths[band]] = [population, deaths];
	return group;
}

describe('a life table', () => {
	it.each<[string, DeathsOfGroup]>([
		['a number of deaths is below 0', changed(3, 1000, -1)],
		['an age band has no population', changed(3, 0, 0)],
		['an age band has more deaths than people', changed(3, 5, 6)]
	])('is withheld where %s', (reason, group) => {
		expect(groupTable(group)).toEqual({ name: 'Worked example', rows: [], withheld: reason });
	});
});

describe('the cells that must be filled', () => {
	it('are those of causes too, each named with its row', () => {
		const group = exampleGroup();
		const cancer = group.deaths.map((count, band) => (band === 5 ? null : count));
		expect(emptyCells({ ...group, causes: { Cancer: cancer } })).toEqual([
			{ row: 6, column: 'Worked example, Cancer', value: '', message: 'is empty' }
		]);
	});

	it('are not exceeded where the deaths from all causes are not known, or a cause is not', () => {
		const group = changed(5, 1000, null);
		const causes = { Cancer: group.deaths.map(() => 1), Stroke: group.deaths.map(() => null) };
		expect(excessCauses({ ...group, causes })).toEqual([]);
		const all = { Cancer: exampleGroup().deaths, Stroke: group.deaths.map(() => 1) };
		const [fault] = excessCauses({ ...exampleGroup(), causes: all });
		expect(fault?.message).toBe(
			`is more than the ${exampleGroup().deaths[0]} deaths from all causes`
		);
	});
});

describe('the gap of two groups', () => {
	const half = (group: DeathsOfGroup) => ({
		...group,
		causes: { Cancer: group.deaths.map((count) => (count ?? 0) / 2) }
	});

	it('of two that are alike is none, and no cause can be told from another', () => {
		const parts = gapParts(half(exampleGroup()), half(exampleGroup()));
		expect(parts?.gap).toBe(0);
		// Rates that do not differ cannot be divided: the split is not known, and so not 0.
		expect(parts?.ages.every(({ byCause }) => byCause[0] === null)).toBe(true);
		expect(parts?.causes.map(({ years }) => years)).toEqual([0, 0]);
		expect(parts?.lower).toBeCloseTo(-(parts?.upper ?? NaN), 9);
	});

	it('is not known where either life table is withheld', () => {
		expect(gapParts(exampleGroup(), changed(3, 0, 0))).toBeNull();
		expect(gapParts(changed(3, 0, 0), exampleGroup())).toBeNull();
	});
});

describe('a pasted table', () => {
	it('may be divided by semicolons, and a group without a name is one all the same', () => {
		const { groups, faults } = groupsFromText('group;age;population;deaths\n;0;10;1\n;1-4;20;2');
		expect(faults).toEqual([]);
		expect(groups).toHaveLength(1);
		expect(groups[0]).toMatchObject({ name: 'Group' });
		expect(groups[0]?.populations.slice(0, 3)).toEqual([10, 20, null]);
	});

	it('of nothing lacks all three columns', () => {
		const { groups, faults } = groupsFromText('');
		expect(groups).toEqual([]);
		expect(faults.map(({ column }) => column)).toEqual(['age', 'population', 'deaths']);
	});

	it('says which row is short, and takes a column without a name for no cause', () => {
		const { groups, faults } = groupsFromText('age,population,deaths,\n0,10,1,\n1-4,20');
		expect(Object.keys(groups[0]?.causes ?? {})).toEqual([]);
		expect(faults.every(({ row }) => row === 3)).toBe(true);
		expect(groups[0]?.deaths[1]).toBeNull();
	});
});
