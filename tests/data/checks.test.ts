import { describe, expect, it } from 'vitest';
import { checkAnchor } from '../../scripts/data/checks/anchors';
import { checkAreas, membersOf } from '../../scripts/data/checks/areas';
import { problemLine } from '../../scripts/data/checks/findings';
import { checkIdentity } from '../../scripts/data/checks/identities';
import {
	checkLimits,
	checkMissing,
	checkPeriods,
	checkReferences
} from '../../scripts/data/checks/rows';
import { checkSums } from '../../scripts/data/checks/sums';
import {
	checkLifeTable,
	checkStatedMedian,
	checkTwins,
	checkVintage
} from '../../scripts/data/checks/vintages';
import { found, loaded, smallTable } from './small-table';

const england = 'E92000001';
const members = new Map([[england, ['A', 'B']]]);

describe('a row', () => {
	const missing = (value: number | null, reason: string | null) =>
		found((f) => checkMissing(loaded('t', [{ value, missing: reason }]), f)).problems;

	it('has a value or a reason for having none, not both', () => {
		expect([missing(0, null), missing(null, 'suppressed')]).toEqual([[], []]);
		expect(missing(null, null)).toMatchObject([{ row: 2, column: 'value', value: '' }]);
		expect(missing(5, 'suppressed')).toMatchObject([{ column: 'missing', value: 'suppressed' }]);
	});

	const limits = (value: number | null, lower: number | null, upper: number | null) =>
		found((f) => checkLimits(loaded('t', [{ value, lower, upper }]), f)).problems;

	it('has limits on both sides of the value', () => {
		expect([limits(5, 4, 6), limits(5, 5, 5), limits(null, null, null)]).toEqual([[], [], []]);
		expect(limits(5, 5.1, 6)).toMatchObject([{ column: 'lower', value: '5.1' }]);
		expect(limits(5, 4, 4.9)).toMatchObject([{ column: 'upper', message: 'is below the value 5' }]);
		expect(limits(5, 4, null)).toMatchObject([{ column: 'upper' }]);
	});

	it('has a period that does not end before it starts', () => {
		const rows = [{ period_start: '2023-06-30', period_end: '2022-06-30' }];
		expect(found((f) => checkPeriods(loaded('t', rows), f)).problems).toMatchObject([
			{ column: 'period_end', value: '2022-06-30' }
		]);
	});

	it('names an area that exists', () => {
		const areas = loaded('areas', [{ code: 'A' }]);
		const small = { table: smallTable, rows: [{ area_code: 'A' }, { area_code: 'Z' }] };
		const check = found((f) => checkReferences(small, new Map([['areas', areas]]), f));
		expect(check.checks).toBe(2);
		expect(check.problems.map(problemLine)).toEqual([
			'small, row 3, area_code: "Z" is not in areas'
		]);
	});
});

describe('areas', () => {
	const row = (code: string, level: string, region_code: string | null = null) => ({
		code,
		also_code: null,
		level,
		region_code,
		upper_tier_code: null,
		combined_authority_code: null
	});
	const areas = [row('A', 'local-authority', 'R'), row('R', 'region'), row(england, 'country')];
	const parts = [england, 'R'].map((area_code) => ({ area_code, member_code: 'A' }));
	const check = (rows: typeof areas, links: typeof parts) =>
		found((f) => checkAreas(loaded('areas', rows), loaded('area_members', links), f)).problems;

	it('and members agree', () => {
		expect(check(areas, parts)).toEqual([]);
		expect(membersOf(loaded('area_members', parts)).get('R')).toEqual(['A']);
	});

	it('have parents of the right level', () => {
		const wrong = [row('A', 'local-authority', england), ...areas.slice(1)];
		expect(check(wrong, parts)).toMatchObject([
			{ row: 2, column: 'region_code', value: england, message: 'is no region' }
		]);
	});

	it('are members of their parents and of England', () => {
		expect(check(areas, parts.slice(0, 1))).toMatchObject([
			{ column: 'region_code', value: 'R', message: 'has no member A' },
			{ column: 'code', value: 'R', message: 'has no members' }
		]);
		expect(check(areas, parts.slice(1))).toMatchObject([
			{ value: 'A', message: 'is not among the members of England' },
			{ value: england, message: 'has no members' }
		]);
	});
});

describe('authorities', () => {
	const counts = (whole: number, b: number | null) =>
		loaded('population_total', [
			{ area_code: 'A', period_start: '2023-06-30', value: 2 },
			{ area_code: 'B', period_start: '2023-06-30', value: b },
			{ area_code: england, period_start: '2023-06-30', value: whole }
		]);
	const rule = { table: 'population_total', dimensions: ['period_start'] };
	const sums = (whole: number, b: number | null, tolerance?: () => number) =>
		found((f) => checkSums(counts(whole, b), members, { ...rule, tolerance }, f)).problems;

	it('add up to England exactly, or within the stated rounding', () => {
		expect([sums(5, 3), sums(6, 3, () => 1)]).toEqual([[], []]);
		expect(sums(6, 3).map(problemLine)).toEqual([
			'population_total, row 4, value: "6" is not the sum of its authorities, 5'
		]);
	});

	it('must all have a value', () => {
		expect(sums(2, null)).toMatchObject([{ row: 4, column: 'value', value: '2' }]);
	});
});

describe('parts', () => {
	const change = (end: number, births: number | null) => [
		{ area_code: 'A', component: 'start', value: 10 },
		{ area_code: 'A', component: 'births', value: births },
		{ area_code: 'A', component: 'deaths', value: 3 },
		{ area_code: 'A', component: 'end', value: end }
	];
	const identity = {
		table: 't',
		column: 'component',
		dimensions: ['area_code'],
		whole: 'end',
		parts: { start: 1, births: 1, deaths: -1 } as Record<string, 1 | -1>
	};
	const check = (end: number, births: number | null) =>
		found((f) => checkIdentity(loaded('t', change(end, births)), identity, f));

	it('add up to the whole, signs as given', () => {
		expect(check(12, 5)).toEqual({ problems: [], checks: 1 });
		expect(check(13, 5).problems).toMatchObject([
			{ row: 5, column: 'value', value: '13', message: 'is not the sum of its parts, 12' }
		]);
	});

	it('are not added up when one has no value', () => {
		expect(check(13, null)).toEqual({ problems: [], checks: 0 });
	});
});

describe('vintages', () => {
	const age = (value: number) => ({ area_code: england, period_start: '2022-06-30', value });
	const byAge = loaded('population_by_age', [age(4), age(6)]);
	const check = (total: number, agree: boolean) =>
		found((f) => checkVintage(byAge, loaded('population_total', [age(total)]), agree, f)).problems;

	it('that were not revised agree', () => {
		expect(check(10, true)).toEqual([]);
		expect(check(11, true)).toMatchObject([{ table: 'population_total', value: '11' }]);
	});

	it('that were revised differ', () => {
		expect(check(11, false)).toEqual([]);
		expect(check(10, false)).toMatchObject([{ value: '10' }]);
	});
});

describe('life expectancy', () => {
	const at = (age_from: number, value: number) => ({
		area_code: 'A',
		sex: 'male',
		period_start: '2021-01-01',
		age_from,
		value
	});

	it('never means an earlier death for those who live longer', () => {
		const good = loaded('life_expectancy', [at(0, 77.3), at(1, 76.6), at(5, 72.6)]);
		const bad = loaded('life_expectancy', [at(0, 77.3), at(1, 72.6)]);
		expect(found((f) => checkLifeTable(good, f)).problems).toEqual([]);
		expect(found((f) => checkLifeTable(bad, f)).problems).toMatchObject([
			{ row: 3, value: '72.6' }
		]);
	});

	it('of two series differs by no more than revisions explain', () => {
		const twin = { table: 'a', other: 'b', tolerance: 0.2 };
		const check = (value: number) =>
			found((f) => checkTwins(loaded('a', [at(0, value)]), loaded('b', [at(0, 77)]), twin, f));
		expect(check(77.2)).toEqual({ problems: [], checks: 1 });
		expect(check(77.3).problems).toMatchObject([{ table: 'a', value: '77.3' }]);
	});
});

describe('published figures', () => {
	it('place the stated median in the middle of the values', () => {
		const rows = (median_published: number) =>
			loaded(
				'care_turnover',
				[10, 20, 30, 40, 50].map((value) => ({
					period_start: '2022-04-01',
					value,
					median_published
				}))
			);
		expect(found((f) => checkStatedMedian(rows(30), f)).problems).toEqual([]);
		expect(found((f) => checkStatedMedian(rows(40), f)).problems).toHaveLength(5);
	});

	it('are given back by the table', () => {
		const rows = loaded('t', [
			{ area_code: 'A', value: 3 },
			{ area_code: 'A', value: 4 }
		]);
		const check = (figure: number, area_code = 'A') =>
			found((f) => checkAnchor(rows, { table: 't', rows: { area_code }, figure }, f)).problems;
		expect(check(7)).toEqual([]);
		expect(check(8).map(problemLine)).toEqual(['t, row 2, value: "7" should be 8 for A']);
		expect(check(0, 'Z')).toHaveLength(1);
	});
});
