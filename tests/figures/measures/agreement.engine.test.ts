import { beforeAll, describe, expect, it } from 'vitest';
import { defaultExploration } from '$lib/figures/measures/exploration';
import { exploredOf } from '$lib/figures/measures/explored';
import type { Place } from '$lib/figures/measures/measure';
import { prerenderedMeasure, prerenderedPlaces } from '$lib/server/prerendered';
import { pageOf } from '../engine';

const judgedBoth = ['life-expectancy-birth', 'healthy-life-expectancy'];

describe('a value and its benchmark', () => {
	let places: Place[];
	beforeAll(async () => {
		places = await prerenderedPlaces();
	}, 120_000);

	const explored = async (
		indicator: string,
		mark: string,
		compare: string,
		sex: 'female' | 'male'
	) =>
		exploredOf(
			{ ...defaultExploration(), indicator, mark, compare, sex },
			await prerenderedMeasure(indicator),
			places
		).explored;

	it('have one verdict with one interval, on the page of a place and in the explorer', async () => {
		const every = places.filter((_, at) => at % 40 === 0).map(({ slug }) => slug);
		let judged = 0;
		for (const mark of [...every, 'wigan', 'greater-manchester', 'lancashire'])
			for (const compare of ['england', 'west-lancashire']) {
				if (mark === compare) continue;
				const { figures } = await pageOf(mark, 'life-expectancy', { compare });
				for (const id of judgedBoth)
					for (const one of figures.find((figure) => figure.id === id)?.comparisons ?? []) {
						if (one.value === null || one.lower === undefined || one.sex === 'persons') continue;
						const { home, period } = await explored(id, mark, compare, one.sex);
						// A district without a value of its own is shown with its county's on its page.
						if (home?.value !== one.value || period !== one.period) continue;
						const { verdict, differenceLower, differenceUpper } = one;
						expect(home, `${id} ${mark} ${compare}`).toMatchObject({
							verdict,
							...(differenceLower === undefined ? {} : { differenceLower, differenceUpper })
						});
						judged += 1;
					}
			}
		expect(judged).toBeGreaterThan(40);
	}, 120_000);

	it('are told in the heading as they are judged: obesity in Wigan beside Havant', async () => {
		const { home } = await explored('adult-obesity', 'wigan', 'havant', 'female').catch(() =>
			explored('adult-obesity', 'wigan', 'havant', 'male')
		);
		expect(['better', 'worse', 'open', 'similar']).toContain(home?.verdict);
		expect(home?.reason).toContain('interval of the difference');
	});

	it('of a whole and its part are nested, either way round', async () => {
		const large = 'one is a large part of the other';
		for (const [mark, compare] of [
			['lancashire', 'west-lancashire'],
			['west-lancashire', 'lancashire']
		] as const) {
			const { home } = await explored('life-expectancy-birth', mark, compare, 'male');
			expect(home).toMatchObject({ verdict: 'not-compared' });
			expect(home?.reason).toContain(large);
		}
	});
});
