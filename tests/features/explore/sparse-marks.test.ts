import { describe, expect, it } from 'vitest';
import { funnelLayers } from '$lib/features/explore/charts/funnel';
import type { LayeredDrawing } from '$lib/features/explore/charts/layers';
import { scatterLayers, type Pair } from '$lib/features/explore/charts/scatter';
import { groupOf, tileLayers } from '$lib/features/explore/charts/tiles';
import { defaultExploration } from '$lib/figures/measures/exploration';
import type { Explored, ExploredArea, FunnelLimits } from '$lib/figures/measures/measure';
import { exploredOf } from '$lib/figures/measures/explored';
import { measure, place, places, slice, values } from '../../figures/measures/made';

const made = measure([slice(values)]);
const explored = (of = made, change = {}, among = places): Explored =>
	exploredOf({ ...defaultExploration(), ...change }, of, among).explored;
const layer = ({ layers }: LayeredDrawing, key: string) =>
	layers.find((one) => one.key === key)?.d ?? '';
const said = ({ labels }: LayeredDrawing) => labels.map(({ text }) => text).join(' ');

function expectSound({ layers, grid, points, labels, height }: LayeredDrawing) {
	expect(layers.map(({ d }) => d).join('') + grid).not.toMatch(/NaN|undefined|Infinity/);
	for (const { x, y } of [...points, ...labels, { x: 0, y: height }])
		expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
}

describe.each([680, 340])('a funnel at %i px', (width) => {
	const limits: FunnelLimits = {
		average: 20,
		lower95: [
			[100, 12],
			[1000, 17]
		],
		upper95: [
			[100, 28],
			[1000, 23]
		],
		lower99_8: [
			[100, 8],
			[1000, 15]
		],
		upper99_8: [
			[100, 32],
			[1000, 25]
		],
		own: null,
		outside: ['E06leeds'],
		words: { E06leeds: 'below the 99.8% limits' },
		counts: { areas: 5, beyond95: 1, beyond99_8: 1 }
	};
	const counts: Record<string, number | null> = {
		wigan: 1000,
		bolton: 900,
		bury: 800,
		leeds: 1000,
		derby: 4
	};
	const own = (change: Record<string, number | null> = {}) => {
		const denominators = places.map(({ slug }) => ({ ...counts, ...change })[slug] ?? null);
		return measure([{ ...slice({ ...values, derby: 100 }), denominators }]);
	};

	it('leaves a place with very few people beyond the axis, and names it', () => {
		const drawing = funnelLayers(explored(own()), limits, width);
		expectSound(drawing);
		expect(said(drawing)).toContain('Beyond the axis, with very few people: Derby.');
		expect(drawing.points.map(({ name }) => name)).not.toContain('Derby');
	});

	it('says nothing of places beyond the axis where there are none', () => {
		const drawing = funnelLayers(explored(own({ derby: 1000 })), limits, width);
		expect(said(drawing)).not.toContain('Beyond the axis');
		expect(drawing.points.map(({ name }) => name)).toContain('Derby');
	});

	it('marks home, the place that was picked and the one outside, each by its own shape', () => {
		const drawing = funnelLayers(explored(own(), { areas: ['bury'] }), limits, width);
		expect(layer(drawing, 'home')).toMatch(/a6 6/);
		expect(layer(drawing, 'picked')).toMatch(/h9v9h-9z/);
		expect(layer(drawing, 'outside').match(/z/g)).toHaveLength(1);
		expect(layer(drawing, 'inside').match(/M/g)).toHaveLength(1);
		const leeds = drawing.points.find(({ name }) => name === 'Leeds');
		expect(leeds?.value).toBe('12.0%; below the 99.8% limits');
		expect(drawing.points.find(({ name }) => name === 'Wigan')?.value).toBe('20.0%');
	});

	it('of places without counts has the average alone', () => {
		const drawing = funnelLayers(explored(), limits, width);
		expectSound(drawing);
		expect(drawing.points).toEqual([]);
		expect(layer(drawing, 'average')).not.toBe('');
	});
});

describe.each([680, 340])('a scatter at %i px', (width) => {
	const pair = (
		slug: string,
		value: number,
		second: number,
		change: Partial<Pick<ExploredArea, 'place' | 'role'>> = {}
	): Pair => ({
		area: {
			place: place(slug),
			role: 'other',
			verdict: 'not-compared',
			reason: '',
			value,
			...change
		},
		second: { value: second }
	});
	const drawn = (pairs: Pair[], benchmark: Pair | null = null) =>
		scatterLayers(
			{ first: made, second: made, pairs, benchmark, periods: ['2023', '2022'] },
			width
		);
	const fifth = (slug: string, of: number | null) => place(slug, { fifth: of });

	it('tells the most and the least deprived fifth from the others, and home from all', () => {
		const drawing = drawn(
			[
				pair('anytown', 10, 1, { place: fifth('anytown', 1) }),
				pair('otherton', 20, 2, { place: fifth('otherton', 5) }),
				pair('middleton', 30, 3, { place: fifth('middleton', null) }),
				pair('hometon', 40, 4, { place: fifth('hometon', 1), role: 'home' }),
				pair('pickton', 50, 5, { place: fifth('pickton', 5), role: 'picked' })
			],
			pair('england', 25, 2.5)
		);
		expectSound(drawing);
		for (const key of ['most', 'least', 'between', 'home', 'picked', 'benchmark'])
			expect(layer(drawing, key).match(/M/g), key).toHaveLength(1);
		// Named: home, the one picked and the benchmark, and no other.
		const names = drawing.labels
			.map(({ text }) => text)
			.filter((text) => /^[A-Z][a-z]+$/.test(text));
		expect(names.sort()).toEqual(['England', 'Hometon', 'Pickton']);
		expect(drawing.points.map(({ name }) => name)[0]).toBe('Anytown');
		expect(drawing.points[0]?.value).toBe('10.0%; 1.0%');
	});

	it('of no places is empty and sound, and without a benchmark has none', () => {
		const drawing = drawn([]);
		expectSound(drawing);
		expect(drawing.layers).toEqual([]);
		expect(layer(drawn([pair('anytown', 1, 1)]), 'benchmark')).toBe('');
	});
});

describe('the tiles of a map', () => {
	const tiled = places.map((one, at) =>
		one.level === 'local-authority' ? { ...one, tile: [at, 0] as [number, number] } : one
	);
	const tiles = tiled.flatMap(({ tile }) => (tile ? [tile] : []));
	const bounds = [10, 15, 19, 20, 22, 30];

	it('are in the group that ends at their value, the highest in the last', () => {
		expect([10, 15, 15.1, 20, 30].map((value) => groupOf(value, bounds))).toEqual([0, 0, 1, 2, 4]);
		expect(groupOf(31, bounds)).toBe(4);
	});

	it.each([680, 340])(
		'name the marked place at %i px on the side with room, and mark the one picked',
		(width) => {
			// prettier-ignore
			const drawing = tileLayers(explored(made, { areas: ['leeds'] }, tiled), tiles, bounds, width);
			expectSound(drawing);
			expect(layer(drawing, 'picked').match(/z/g)).toHaveLength(1);
			expect(drawing.labels.find(({ text }) => text === 'Wigan')?.anchor).toBe('start');
			const far = tiled.map((one) =>
				one.slug === 'wigan' ? { ...one, tile: [30, 0] as [number, number] } : one
			);
			const right = tileLayers(explored(made, {}, far), [...tiles, [30, 0]], bounds, width);
			expect(right.labels.find(({ text }) => text === 'Wigan')?.anchor).toBe('end');
		}
	);

	it('without bounds have no key, and without a marked place no name', () => {
		const none = explored(measure([slice({})]), { mark: 'england' }, tiled);
		const drawing = tileLayers(none, tiles, [], 680);
		expectSound(drawing);
		expect(said(drawing)).not.toContain('no value');
		expect(layer(drawing, 'home')).toBe('');
		expect(layer(drawing, 'crosses').match(/M/g)).toHaveLength(6);
	});
});
