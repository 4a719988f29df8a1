import { describe, expect, it } from 'vitest';
import { exampleGroup } from '$lib/features/life-table/figures/example';
import type { DeathsOfGroup } from '$lib/features/life-table/figures/life-table';
import { groupsFromText } from '$lib/features/life-table/figures/reading';
import {
	emptyCells,
	excessCauses,
	gapParts,
	groupTable
} from '$lib/features/life-table/figures/results';

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
