import { describe, expect, it } from 'vitest';
import {
	country,
	firstIndex,
	homeBorough,
	indicesInUse,
	siteExamples,
	usualBenchmark
} from '$lib/catalogue/dashboard';
import { frontPartnership } from '$lib/catalogue/partnerships';
import { tableRows } from '$lib/server/tables';
import methods from '../../data/methods.json';

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
	});

	it('has places that there are in its examples', () => {
		const { group, near, ages } = siteExamples;
		const slugs = [...group.areas, ...near.places, ages.place];
		expect(slugs.filter((slug) => named(slug) === undefined)).toEqual([]);
		expect(group.name).toBe(group.areas.map(named).join(' and '));
	});

	it('uses indices of deprivation that are held, the newest first', () => {
		const held = new Set(tableRows('deprivation').map((row) => row.index));
		expect(indicesInUse.filter(({ index }) => !held.has(index))).toEqual([]);
		expect(firstIndex()).toBe(indicesInUse[0]);
	});
});

describe('the numbers of worked examples', () => {
	const code = areas.find((row) => row.slug === 'wigan')?.code;

	it('are those of the tables', () => {
		const { leavers, residents, menByTenth } = methods.numbers;
		const rows = tableRows('leavers').filter((row) => row.area_code === code && row.stage === '16');
		for (const { period, count, denominator } of leavers) {
			const of = (destination: string) =>
				rows.find(
					(row) =>
						row.destination === destination && `${row.period_start}/${row.period_end}` === period
				)?.value;
			expect([of('not-sustained'), of('all')]).toEqual([count, denominator]);
		}
		const ages = tableRows('population_by_age').filter((row) => row.area_code === code);
		const sum = (end: string, from = 0, to = 90) =>
			ages
				.filter((row) => row.period_end === end && Number(row.age) >= from && Number(row.age) <= to)
				.reduce((total, row) => total + Number(row.value), 0);
		expect(sum('2011-06-30')).toBe(residents.first);
		expect(sum('2023-06-30')).toBe(residents.last);
		expect([0, 16, 65].map((from, at) => sum('2023-06-30', from, [15, 64, 90][at]))).toEqual(
			Object.values(residents.ages)
		);
		const tenths = tableRows('life_expectancy_by_tenth')
			.filter((row) => row.area_code === code && row.sex === 'male')
			.sort((a, b) => Number(a.tenth) - Number(b.tenth));
		expect(tenths.map((row) => row.deaths)).toEqual(menByTenth.deaths);
		expect(tenths.map((row) => row.person_years)).toEqual(menByTenth.personYears);
	});
});
