import { describe, expect, it } from 'vitest';
import {
	country,
	firstExplored,
	firstIndex,
	homeBorough,
	indicesInUse,
	siteExamples,
	usualBenchmark,
	usualBenchmarkName
} from '$lib/catalogue/dashboard';
import { frontPartnership } from '$lib/catalogue/partnerships';
import { measures } from '$lib/figures/measures/measures';
import { tableRows } from '$lib/server/tables';

const areas = tableRows('areas');
const named = (slug: string) => areas.find((row) => row.slug === slug)?.name;

describe('whose dashboard this is', () => {
	it('names the country and the home as the table of areas does', () => {
		const [home, benchmark] = [homeBorough, usualBenchmark];
		expect(areas.find(({ code }) => code === country.code)).toMatchObject({
			name: country.name,
			slug: country.slug,
			level: 'country'
		});
		expect(named(home.slug)).toBe(home.name);
		expect(named(benchmark)).toBeDefined();
		expect(frontPartnership().area).toBe(home.slug);
		expect(named(usualBenchmark)).toBe(usualBenchmarkName);
	});

	it('has places that there are in its examples', () => {
		const { group, near, ages } = siteExamples;
		const slugs = [...group.areas, ...near.places, ages.place];
		expect(slugs.filter((slug) => named(slug) === undefined)).toEqual([]);
		expect(group.name).toBe(group.areas.map(named).join(' and '));
	});

	it('begins the explorer with measures that there are', () => {
		const ids = measures().map(({ id }) => id);
		const wanted = [firstExplored.indicator, ...firstExplored.alike];
		expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('uses indices of deprivation that are held, the newest first', () => {
		const held = new Set(tableRows('deprivation').map((row) => row.index));
		expect(indicesInUse.filter(({ index }) => !held.has(index))).toEqual([]);
		expect(firstIndex()).toBe(indicesInUse[0]);
	});
});

describe('the numbers of worked examples', () => {
	it('are those of the tables that they are from', () => {
		const examples = tableRows('worked_examples');
		const copied = examples.filter(({ example }) => example !== 'residents');
		expect(copied.length).toBeGreaterThan(50);
		const columns: Record<string, string> = {
			'person-years': 'person_years',
			'standard-error': 'standard_error'
		};
		const strange = copied.filter((row) => {
			const column = columns[String(row.measure)] ?? String(row.measure);
			return !tableRows(String(row.from_table)).some(
				(one) =>
					one.area_code === row.area_code &&
					one.period_start === row.period_start &&
					one[column] === row.value
			);
		});
		expect(strange).toEqual([]);
	});

	it('add up residents by age', () => {
		const residents = tableRows('worked_examples').filter(({ example }) => example === 'residents');
		const ages = tableRows('population_by_age');
		const limits: Record<string, [number, number]> = {
			all: [0, 90],
			'0-15': [0, 15],
			'16-64': [16, 64],
			'65+': [65, 90]
		};
		for (const { item, area_code, period_end, value } of residents) {
			const [from, to] = limits[String(item)]!;
			const own = ages.filter(
				(row) =>
					row.area_code === area_code &&
					row.period_end === period_end &&
					Number(row.age) >= from &&
					Number(row.age) <= to
			);
			expect(own.reduce((total, row) => total + Number(row.value), 0)).toBe(value);
		}
		expect(residents).toHaveLength(8);
	});

	it('name their area as the table of areas does', () => {
		const names = tableRows('worked_examples').map((row) => [row.area_code, row.place]);
		const known = new Map(areas.map((row) => [row.code, row.name]));
		expect(names.filter(([code, place]) => known.get(code ?? '') !== place)).toEqual([]);
	});
});
