import { beforeAll, describe, expect, it } from 'vitest';
import type { NodeDatabase } from '$lib/database/node';
import { defaultExploration } from '$lib/figures/measures/exploration';
import type { Place } from '$lib/figures/measures/measure';
import { exploredOf } from '$lib/figures/measures/explored';
import { measures } from '$lib/figures/measures/measures';
import { ageProfiles, measureValues, neighboursBy, placesOf } from '$lib/figures/measures/source';
import { committedTables } from '../../engine';

describe('everything that can be explored', () => {
	let database: NodeDatabase;
	let places: Place[];
	beforeAll(async () => {
		database = await committedTables();
		places = await placesOf(database.query);
	}, 180_000);

	it('has a name and an id of its own', () => {
		const [ids, titles] = [measures().map(({ id }) => id), measures().map(({ title }) => title)];
		expect(ids.length).toBeGreaterThan(40);
		expect(new Set(ids).size).toBe(ids.length);
		expect(new Set(titles).size).toBe(titles.length);
	});

	it.each(measures().map((measure) => [measure.id, measure] as const))(
		'%s: has values of places that are known, each within its limits',
		async (_, measure) => {
			const found = await measureValues(database.query, measure);
			const known = new Set(places.map(({ code }) => code));
			expect(found.areas.filter((code) => !known.has(code))).toEqual([]);
			for (const { values, lower, upper } of found.slices)
				values.forEach((value, at) => {
					const [low, high] = [lower?.[at] ?? null, upper?.[at] ?? null];
					if (value === null || low === null || high === null) return;
					expect(low).toBeLessThanOrEqual(value + 1e-9);
					expect(high).toBeGreaterThanOrEqual(value - 1e-9);
				});
			const { explored } = exploredOf(defaultExploration(), found, places);
			expect(explored.areas.some(({ value }) => value !== null)).toBe(true);
		}
	);

	it('agrees with the published tables on Wigan', async () => {
		const value = async (id: string) => {
			const measure = measures().find((one) => one.id === id)!;
			const found = await measureValues(database.query, measure);
			return exploredOf(defaultExploration(), found, places).explored.home;
		};
		// 570 of 3,595 leavers; 3,374 births among the mean of 334,014 and 339,174 residents.
		expect((await value('not-sustained-at-18'))?.value).toBeCloseTo((100 * 570) / 3595, 9);
		expect((await value('births-rate'))?.value).toBeCloseTo((1000 * 3374) / 336594, 9);
		expect((await value('residents-65-plus'))?.value?.toFixed(1)).toBe('19.3');
		expect((await value('imd-2025'))?.value).toBe(25.206);
	});

	it('has the groups, neighbours and ages of places', async () => {
		const wigan = places.find(({ slug }) => slug === 'wigan')!;
		expect(wigan).toMatchObject({ region: 'E12000002', combinedAuthority: 'E47000001', fifth: 2 });
		expect(wigan.tile).toHaveLength(2);
		const authorities = places.filter(({ level }) => level === 'local-authority');
		const inFifth = [1, 2, 3, 4, 5].map(
			(fifth) => authorities.filter((one) => one.fifth === fifth).length
		);
		expect(Math.max(...inFifth) - Math.min(...inFifth)).toBeLessThanOrEqual(1);
		expect((await neighboursBy(database.query, 'global'))[wigan.code]?.length).toBeGreaterThan(10);
		const [newest] = await ageProfiles(database.query, wigan);
		const all = [...newest!.female, ...newest!.male].reduce((sum, count) => sum + count, 0);
		expect([newest!.day, newest!.female.length, all]).toEqual(['2023-06-30', 91, 339174]);
	});
});
