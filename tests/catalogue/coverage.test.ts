import { describe, expect, it } from 'vitest';
import {
	earliest,
	latest,
	ofYear,
	periods,
	releases,
	slices,
	yearOf,
	years
} from '$lib/catalogue/coverage';
import manifest from '../../data/manifest.json';

const withPeriods = manifest.tables.filter((table) => 'slices' in table).map(({ name }) => name);

describe('the clock of the tables', () => {
	it.each(withPeriods)('tells the periods of %s in order, each once', (name) => {
		const ends = periods(name).map((period) => period.slice(11));
		expect(ends).toEqual([...ends].sort());
		expect(new Set(periods(name)).size).toBe(periods(name).length);
		expect(latest(name).period).toBe(periods(name).at(-1));
		expect(earliest(name).period).toBe(periods(name)[0]);
	});

	it('names the releases of a period, and none where the table is of one release', () => {
		const { period } = latest('population_by_age');
		expect(releases('population_by_age', period)).toEqual([latest('population_by_age').release]);
		expect(releases('median_age', latest('median_age').period)).toEqual([]);
	});

	it('finds the part of a year by the year in which its period ends', () => {
		for (const year of years('life_expectancy_at_birth'))
			expect(yearOf(ofYear('life_expectancy_at_birth', year)!.period)).toBe(year);
		expect(ofYear('population_by_age', 1801)).toBeNull();
		expect(ofYear('population_by_age', null)).toBeNull();
	});

	it('refuses a name that is no table, and the latest period of a table without periods', () => {
		expect(() => slices('nothing')).toThrow(RangeError);
		expect(() => latest('areas')).toThrow(RangeError);
		expect(slices('areas')).toEqual([]);
	});
});
