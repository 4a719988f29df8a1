import { afterEach, describe, expect, it, vi } from 'vitest';
import { allReleases, revisionEntries, revisions, tableRows } from '$lib/server/tables';
import { allAreas } from '$lib/server/areas';
import {
	ageEntries,
	exploredMeasures,
	measureEntries,
	neighbourEntries,
	prerenderedAges,
	prerenderedMeasure,
	prerenderedNeighbours,
	gradientEntries,
	prerenderedGradient
} from '$lib/server/prerendered';
import { pageEntries, themeEntries } from '$lib/server/pages';
import { overviewOf } from '$lib/server/overview';
import { reviewOf } from '$lib/server/review';
import { trustBySlug } from '$lib/server/trusts';
import { partnershipBySlug } from '$lib/catalogue/partnerships';

describe('the pages that are built', () => {
	afterEach(() => vi.unstubAllEnvs());

	it('are those of every area and theme', () => {
		expect(pageEntries()).toHaveLength(allAreas().length);
		expect(themeEntries()).toHaveLength(4 * allAreas().length);
	});

	it('are those of the areas that are named, where some are, and no others', () => {
		vi.stubEnv('FAIR_MEASURE_AREAS', 'wigan, england,atlantis');
		expect(
			pageEntries()
				.map(({ area }) => area)
				.sort()
		).toEqual(['england', 'wigan']);
		expect(themeEntries()).toHaveLength(8);
	});
});

describe('the files of the page where measures are explored', () => {
	it('are one of values for each measure, of ages for each area, of neighbours for each model', async () => {
		expect(measureEntries().map(({ measure }) => measure)).toEqual(
			exploredMeasures().map(({ id }) => id)
		);
		expect(ageEntries()).toContainEqual({ area: 'wigan' });
		for (const { model } of neighbourEntries())
			expect(Object.keys(await prerenderedNeighbours(model)).length).toBeGreaterThan(200);
	});

	it('are refused by name where there is none', async () => {
		await expect(prerenderedMeasure('atlantis')).rejects.toThrow(
			'nothing to explore is called atlantis'
		);
		await expect(prerenderedAges('atlantis')).rejects.toThrow('no place is called atlantis');
		await expect(prerenderedGradient('median-age')).rejects.toThrow('is not shown by deprivation');
		expect(gradientEntries().map(({ indicator }) => indicator)).not.toContain('median-age');
	});

	it('of ages hold each residents’ count of the table', async () => {
		const [newest] = await prerenderedAges('wigan');
		const rows = tableRows('population_by_age').filter(
			(row) => row.area_code === 'E08000010' && row.period_end === '2023-06-30'
		);
		const of = (sex: string) =>
			rows.filter((row) => row.sex === sex).map(({ value }) => Number(value));
		expect(newest?.day).toBe('2023-06-30');
		expect(newest?.female).toEqual(of('female'));
		expect(newest?.male).toEqual(of('male'));
	});
});

describe('releases of the tables', () => {
	it('have a file of revised values only where one is kept, with a head that names the columns', () => {
		const known = allReleases().flatMap(({ release, changes }) =>
			changes.map(({ table }) => `${release} ${table}`)
		);
		for (const { release, table } of revisionEntries()) {
			expect(known).toContain(`${release} ${table}`);
			const [head = ''] = new TextDecoder().decode(revisions(release, table)).split('\n', 1);
			expect(head.split(',').length).toBeGreaterThan(2);
		}
		expect(() => revisions('1999.01', 'areas')).toThrow();
	});
});

describe('a partnership', () => {
	const wigan = partnershipBySlug('wigan');

	it('without an area of its own has no overview', async () => {
		await expect(overviewOf({ ...wigan, area: null }, 'england')).rejects.toThrow(
			'wigan has no area of its own'
		);
	});

	it('is not compared with itself, nor with a place that there is none of', async () => {
		const short = { ...wigan, priorities: [] };
		await expect(overviewOf(short, 'wigan')).rejects.toThrow('wigan is compared with itself');
		const lost = { ...short, benchmarks: ['atlantis'] };
		await expect(overviewOf(lost, 'england')).rejects.toThrow('no place is called atlantis');
	});

	it('without a review has none, and one of no place is none', async () => {
		const { review, ...rest } = partnershipBySlug('lancashire-and-south-cumbria');
		await expect(reviewOf(rest)).rejects.toThrow('has no review');
		const empty = { ...rest, review: { ...review!, places: [] } };
		await expect(reviewOf(empty)).rejects.toThrow('names no place');
		const itself = {
			...rest,
			benchmarks: ['burnley'],
			review: { ...review!, places: ['burnley'] }
		};
		await expect(reviewOf(itself)).rejects.toThrow('burnley is compared with itself');
	});
});

it('a trust that is not held is none', () => {
	expect(trustBySlug('zzz')).toBeNull();
	expect(() => tableRows('atlantis')).toThrow(RangeError);
});
