import { describe, expect, it } from 'vitest';
import type { LayeredDrawing } from '$lib/features/explore/charts/layers';
import { timeLayers } from '$lib/features/explore/charts/over-time';
import { pyramidLayers, sharesOf } from '$lib/features/explore/charts/pyramid';
import { rowLayers } from '$lib/features/explore/charts/rows';
import { stripLayers } from '$lib/features/explore/charts/strip';
import { defaultExploration } from '$lib/figures/measures/exploration';
import type { Explored, Place } from '$lib/figures/measures/measure';
import type { AgeProfile } from '$lib/figures/measures/age-profiles';
import { exploredOf } from '$lib/figures/measures/explored';
import { measure, place, places, slice, values } from '../../figures/measures/made';

/** Areas that have a row with a name each. */
const mostRows = 45;

const years = { id: 'years' as const, label: 'years', decimals: 1 };
const explored = (of = measure([slice(values)]), change = {}, among = places): Explored =>
	exploredOf({ ...defaultExploration(), ...change }, of, among).explored;
const layer = ({ layers }: LayeredDrawing, key: string) =>
	layers.find((one) => one.key === key)?.d ?? '';
const said = ({ labels }: LayeredDrawing) => labels.map(({ text }) => text).join(' ');

/** No number of a drawing has gone wrong. */
function expectSound(drawing: LayeredDrawing) {
	const { layers, grid, rules, points, labels, height } = drawing;
	expect(layers.map(({ d }) => d).join('') + grid + rules).not.toMatch(/NaN|undefined|Infinity/);
	for (const { x, y } of [...points, ...labels, { x: 0, y: height }])
		expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
}

/** More areas than have rows of their own, the last without a value. */
const town = Array.from({ length: mostRows + 6 }, (_, at) => place(`town-${at}`));
const england: Place = place('england', { code: 'E92', level: 'country', region: null });
function crowd(unit = measure([]).unit, reach?: number, mean: number | null = 30): Explored {
	const held = [...town.slice(0, -1).map((_, at) => 10 + at), null, mean];
	const limits = (sign: number) => held.map((one) => (one === null ? null : one + sign * reach!));
	const own = {
		...slice({}),
		values: held,
		...(reach === undefined ? {} : { lower: limits(-1), upper: limits(1) })
	};
	const all = [...town, england];
	const of = measure([own], { unit, areas: all.map(({ code }) => code) });
	return explored(of, { mark: 'town-3', areas: ['town-9'] }, all);
}

describe.each([680, 340])('where values are missing, at %i px', (width) => {
	const none = () => explored(measure([slice({})]));

	it('rows and dots of no area at all are empty, and sound', () => {
		for (const drawing of [rowLayers(none(), width), stripLayers(none(), width)]) {
			expectSound(drawing);
			expect(drawing.points.every(({ value }) => value === 'not published')).toBe(true);
			for (const key of ['others', 'home', 'benchmark', 'whiskers', 'half'])
				expect(layer(drawing, key)).toBe('');
		}
	});

	it('a dashed line is spoken of only where it is drawn', () => {
		const bare = explored(measure([slice({ ...values, england: null })]));
		expect(layer(rowLayers(bare, width), 'benchmark')).toBe('');
		expect(said(rowLayers(bare, width))).not.toContain('Dashed line');
		expect(said(rowLayers(explored(), width))).toContain('Dashed line: England.');
		const crowded = rowLayers(crowd(undefined, 2, null), width);
		expect(layer(crowded, 'benchmark')).toBe('');
		expect(said(crowded)).not.toContain('England');
	});

	it('the benchmark of a strip is read with the word for why, without a flag', () => {
		const drawing = stripLayers(explored(measure([slice({ ...values, england: null })])), width);
		expectSound(drawing);
		expect(layer(drawing, 'to-benchmark')).toBe('');
		expect(drawing.points.at(-1)).toMatchObject({ name: 'England', value: 'not published' });
	});

	it('a strip counts the areas without a value, and marks those picked', () => {
		const drawing = stripLayers(explored(undefined, { areas: ['leeds'] }), width);
		expect(said(drawing)).toContain('1 without a value are listed');
		expect(said(drawing)).toContain('Hollow squares: places you added.');
		expect(layer(drawing, 'picked').match(/z/g)).toHaveLength(1);
		expect(said(stripLayers(explored(), width))).not.toContain('Hollow squares');
	});

	it('a strip without a benchmark, of too few for quartiles, has neither line nor bar', () => {
		const own = explored(measure([slice({ wigan: 20, leeds: 12 })]), { mark: 'england' });
		const drawing = stripLayers(own, width);
		expectSound(drawing);
		expect(said(drawing)).not.toContain('Bar:');
		expect(drawing.points.map(({ name }) => name)).toEqual(['Leeds', 'Wigan']);
	});
});

describe('areas side by side', () => {
	it('are bars from zero only where they can be counted from zero and have no limits', () => {
		expect(layer(rowLayers(crowd(), 680), 'others')).toMatch(/^M[\d.]+ [\d.]+V[\d.]+M/);
		for (const dots of [crowd(undefined, 2), crowd(years)])
			expect(layer(rowLayers(dots, 680), 'others')).toMatch(/^M[\d.]+ [\d.]+h0M/);
	});

	it('leave out the area without a value, and mark home and the one picked', () => {
		const drawing = rowLayers(crowd(undefined, 2), 680);
		expectSound(drawing);
		expect(drawing.points).toHaveLength(town.length - 1);
		expect(layer(drawing, 'whiskers').match(/M/g)).toHaveLength(town.length - 1);
		expect(layer(drawing, 'home')).not.toBe('');
		expect(layer(drawing, 'picked').match(/z/g)).toHaveLength(1);
		expect(said(drawing)).toContain('where intervals overlap the order may be chance');
		expect(said(rowLayers(crowd(), 680))).toContain('No interval is published.');
	});
});

describe('rows', () => {
	it('are dots where there is no zero to measure from, with a shape for each role', () => {
		const of = measure([slice(values, 3)], { unit: years });
		const drawing = rowLayers(explored(of, { areas: ['leeds'] }), 680);
		expect(said(drawing)).toContain('Dots: there is no zero to measure from.');
		expect(drawing.rules).toBe('');
		expect(layer(drawing, 'home')).toMatch(/a6 6/);
		expect(layer(drawing, 'picked')).toMatch(/h10v10h-10z/);
		expect(layer(drawing, 'others').match(/M/g)).toHaveLength(3);
	});

	it('wrap a long name beside its bar, and keep the rows apart', () => {
		const long = places.map((one) =>
			one.slug === 'bury' ? { ...one, name: 'Bournemouth, Christchurch and Poole Together' } : one
		);
		const drawing = rowLayers(explored(undefined, {}, long), 680);
		expect(drawing.labels.filter(({ text }) => /Bournemouth|Together/.test(text))).toHaveLength(2);
		const ys = drawing.points.map(({ y }) => y);
		expect(ys.slice(1).every((y, at) => y - ys[at]! >= 20)).toBe(true);
	});
});

describe('lines over time', () => {
	const at = (year: number, own: Record<string, number | null>) => ({
		...slice(own),
		period: `${year}-01-01/${year}-12-31`
	});
	const lines = (slices: ReturnType<typeof at>[], width = 340) => {
		const of = measure(slices);
		const { areas, benchmark } = explored(of);
		return timeLayers({ measure: of, slices, areas, benchmark }, width);
	};

	it('of one period only are sound, and of none have no point', () => {
		expectSound(lines([at(2023, values)]));
		expect(lines([at(2023, values)]).points).toHaveLength(6);
		expectSound(lines([at(2023, {})], 680));
		expect(lines([at(2023, {})]).points).toEqual([]);
	});

	it('are spoken of only where they are drawn', () => {
		expect(said(lines([at(2023, values)]))).toContain('Solid: Wigan. Dashed: England.');
		const bare = lines([at(2023, { ...values, england: null, wigan: null })]);
		expect(said(bare)).not.toMatch(/Solid|Dashed/);
		expect(said(bare)).toContain('Thin lines: 4 others.');
	});
});

describe('a pyramid', () => {
	const profile = (count: number): AgeProfile => ({
		name: 'Wigan',
		slug: 'wigan',
		day: '2023-06-30',
		table: measure([]).tables[0]!,
		asked: { sql: 'SELECT 1', parameters: [], rows: 182 },
		female: Array<number>(91).fill(count),
		male: Array<number>(91).fill(count)
	});

	it('of one area has no outline, and says nothing of another', () => {
		const drawing = pyramidLayers(profile(10), null, 680);
		expectSound(drawing);
		expect(layer(drawing, 'outline')).toBe('');
		expect(said(drawing)).not.toContain('Outline');
		expect(drawing.points[0]?.value).toBe('0.55% (10 people)');
	});

	it('of nobody is flat, not broken', () => {
		expect(sharesOf(profile(0)).female.every((share) => share === 0)).toBe(true);
		expectSound(pyramidLayers(profile(0), profile(10), 340));
	});
});
