import { describe, expect, it } from 'vitest';
import { funnelLayers } from '$lib/features/explore/charts/funnel';
import { circle, type LayeredDrawing } from '$lib/features/explore/charts/layers';
import { timeLayers } from '$lib/features/explore/charts/over-time';
import { pyramidLayers, sharesOf } from '$lib/features/explore/charts/pyramid';
import { rowLayers } from '$lib/features/explore/charts/rows';
import { scatterLayers } from '$lib/features/explore/charts/scatter';
import { stripLayers } from '$lib/features/explore/charts/strip';
import { groupOf, tileLayers } from '$lib/features/explore/charts/tiles';
import { defaultExploration } from '$lib/figures/measures/exploration';
import { neighboursOf, similarTo } from '$lib/figures/measures/alike';
import type { Counted, Explored } from '$lib/figures/measures/measure';
import { type AgeProfile, profileAt } from '$lib/figures/measures/age-profiles';
import { exploredOf } from '$lib/figures/measures/explored';
import { funnelAreas, funnelOf, boundsOf, pairsOf } from '$lib/figures/measures/group-numbers';
import { funnelSignificance } from '$lib/statistics/funnels/significance';
import { ageFinding, ageTable } from '$lib/features/explore/words/views';
import {
	funnelSentences,
	pairTable,
	timeTable,
	togetherSentences
} from '$lib/features/explore/words/views';
import { measure, place, places, slice, values } from '../../figures/measures/made';

/** Areas that have a row with a name each. */
const mostRows = 45;

const made = measure([slice(values, 3)]);
const explored = (of = made, change = {}, among = places) =>
	exploredOf({ ...defaultExploration(), ...change }, of, among).explored;
const widths = [680, 340];

/** Everything drawn stands within the drawing, and no number has gone wrong. */
function expectWhole(drawing: LayeredDrawing, width: number) {
	expect(drawing.height).toBeGreaterThan(50);
	for (const { x, y } of [...drawing.points, ...drawing.labels]) {
		expect(x).toBeGreaterThanOrEqual(-1);
		expect(x).toBeLessThanOrEqual(width + 1);
		expect(y).toBeGreaterThanOrEqual(0);
		expect(y).toBeLessThanOrEqual(drawing.height + 4);
	}
	const paths = drawing.layers.map(({ d }) => d).join(' ') + drawing.grid + drawing.rules;
	expect(paths).not.toMatch(/NaN|undefined|Infinity/);
	expect(new Set(drawing.layers.map(({ key }) => key)).size).toBe(drawing.layers.length);
}

describe.each(widths)('charts of %i px', (width) => {
	it('strip: a point for every area with a value, and the benchmark', () => {
		const drawing = stripLayers(explored(), width);
		expectWhole(drawing, width);
		expect(drawing.points.map(({ name }) => name)).toEqual([
			'Leeds',
			'Bury',
			'Wigan',
			'Derby',
			'Bolton',
			'England'
		]);
		expect(drawing.points[2]?.value).toBe('20.0%, 17.0% to 23.0%');
	});

	it('rows: highest first with a name each; many stand side by side, lowest first', () => {
		const few = rowLayers(explored(), width);
		expectWhole(few, width);
		expect(few.points.map(({ name }) => name)[0]).toBe('Bolton');
		const many = Array.from({ length: mostRows + 5 }, (_, at) => place(`town-${at}`));
		const own = { ...slice({}), values: many.map((_, at) => 40 - at / 2) };
		const crowded = measure([own], { areas: many.map(({ code }) => code) });
		const drawing = rowLayers(
			explored(crowded, { mark: 'town-3', compare: 'town-3' }, many),
			width
		);
		expectWhole(drawing, width);
		expect(drawing.points).toHaveLength(many.length);
		expect(drawing.points[0]?.value).toBe('15.5%');
	});

	it('lines: a gap in the years breaks the line', () => {
		const years = [2023, 2022, 2021, 2020].map((year) => ({
			...slice({ ...values, wigan: year === 2021 ? null : year - 2000 }),
			period: `${year}-01-01/${year}-12-31`
		}));
		const { areas, benchmark } = explored(measure(years));
		const input = { measure: measure(years), slices: years, areas, benchmark };
		const drawing = timeLayers(input, width);
		expectWhole(drawing, width);
		const home = drawing.layers.find(({ stroke }) => stroke === 'home');
		expect(home?.d.match(/M/g)).toHaveLength(2);
		const table = timeTable(explored(measure(years)), years);
		expect(table.rows.find(([name]) => name === 'Wigan')).toEqual([
			'Wigan',
			'20.0%',
			'not published',
			'22.0%',
			'23.0%'
		]);
	});

	it('map: an empty tile crossed through where there is no value, a dot where it was not asked for', () => {
		const tiled = places.map((one, at) =>
			one.level === 'local-authority' ? { ...one, tile: [at, 0] as [number, number] } : one
		);
		const tiles = tiled.flatMap(({ tile }) => (tile ? [tile] : []));
		const own = explored(made, { group: 'same:region' }, tiled);
		const drawing = tileLayers(own, tiles, [10, 15, 19, 20, 22, 30], width);
		expectWhole(drawing, width);
		const layer = (key: string) => drawing.layers.find((one) => one.key === key)?.d ?? '';
		expect(layer('crosses').match(/M/g)).toHaveLength(1);
		expect(layer('outside').match(/M/g)).toHaveLength(2);
		expect(layer('home').match(/M/g)).toHaveLength(1);
		const burnley = drawing.points.find(({ name }) => name === 'Burnley');
		expect(burnley?.value).toBe('not published');
	});

	it('map: without any tile has a size all the same', () => {
		const own = { ...explored(), areas: [] };
		expectWhole(tileLayers(own, [], [10, 15, 19, 20, 22, 30], width), width);
	});

	it('pyramid: a point for each age and sex, of shares that add up', () => {
		const profile = (name: string, twist: number): AgeProfile => ({
			name,
			slug: name,
			day: '2023-06-30',
			table: made.tables[0]!,
			asked: { sql: 'SELECT 1', parameters: [], rows: 182 },
			female: Array.from({ length: 91 }, (_, age) => 100 + ((age * twist) % 37)),
			male: Array.from({ length: 91 }, (_, age) => 120 - ((age * twist) % 31))
		});
		const [home, other] = [profile('Wigan', 3), profile('England', 5)];
		const drawing = pyramidLayers(home, other, width);
		expectWhole(drawing, width);
		expect(drawing.points).toHaveLength(182);
		const { female, male } = sharesOf(home);
		expect([...female, ...male].reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 9);
		expect(ageTable(home, other).rows).toHaveLength(91);
		expect(ageFinding(home, other)).toMatch(/^Wigan, mid-2023: [\d,]+ residents, [\d.]+% of them/);
		const earlier = { ...home, day: '2011-06-30' };
		expect(profileAt([home, earlier], '2011')).toBe(earlier);
		expect(profileAt([home, earlier], '1999')).toBe(home);
	});
});

describe('a funnel', () => {
	const counted: Counted = {
		statistic: 'proportion',
		multiplier: 100,
		years: 1,
		noFunnel: null,
		numerator: 'events',
		denominator: 'people'
	};
	const counts = {
		wigan: [150, 1000],
		bolton: [60, 500],
		bury: [300, 1500],
		leeds: [20, 400],
		derby: [90, 800],
		england: [620, 4200]
	};
	const list = (at: number) =>
		places.map(
			({ slug }) => (counts[slug as keyof typeof counts] as number[] | undefined)?.[at] ?? null
		);
	const own = {
		...slice({}),
		numerators: list(0),
		denominators: list(1),
		values: list(0).map((events, at) => (events === null ? null : (100 * events) / list(1)[at]!))
	};
	const of = (change: Partial<Counted> = {}): Explored =>
		explored(measure([own], { counted: { ...counted, ...change } }), { areas: ['england'] });

	it('has the limits and judgements of the statistics, of areas that do not hold each other', () => {
		const limits = funnelOf(of())!;
		const shown = funnelAreas(of().areas);
		expect(shown.map(({ place: { slug } }) => slug)).toEqual([
			'wigan',
			'bolton',
			'bury',
			'leeds',
			'derby'
		]);
		const [numerators, denominators] = [
			shown.map((one) => one.numerator),
			shown.map((one) => one.denominator)
		];
		const average = (100 * 620) / 4200;
		expect(limits.average).toBeCloseTo(average, 9);
		// By hand: the average and 1.96 standard errors of a proportion.
		const [people, upper] = limits.upper95.at(-1)!;
		const p = average / 100;
		expect(upper).toBeCloseTo(100 * (p + 1.959964 * Math.sqrt((p * (1 - p)) / people)), 4);
		const expected = funnelSignificance({ statistic: 'proportion', numerators, denominators });
		expect(Object.values(limits.words).filter((word) => word.includes('99.8'))).toHaveLength(
			expected.filter((one) => one.includes('0.001')).length
		);
		expect(limits.counts).toMatchObject({ areas: 5, beyond99_8: limits.outside.length });
		expect(funnelSentences({ ...of(), areas: shown }, limits)[1]).toBe(
			'Wigan lies within the limits. At its size the limits are 12.6% to 17.0% (95%) and 11.3% to 18.2% (99.8%), about an average of 14.8%.'
		);
		for (const width of widths)
			expectWhole(funnelLayers({ ...of(), areas: shown }, limits, width), width);
	});

	it.each(widths)('has four lines that end at the same place, at %i px', (width) => {
		const limits = funnelOf(of({ statistic: 'rate', multiplier: 100 }))!;
		const starts = limits.upper95.map(([size]) => size)[0];
		expect(limits.lower95[0]![0]).not.toBe(starts);
		const { layers } = funnelLayers({ ...of(), areas: funnelAreas(of().areas) }, limits, width);
		const ends = ['inner', 'outer'].flatMap((key) => {
			const d = layers.find((one) => one.key === key)?.d ?? '';
			return d.split('M').flatMap((line) => (line ? [line.split('L').at(-1)!.split(' ')[0]] : []));
		});
		expect(ends).toHaveLength(4);
		expect(new Set(ends).size).toBe(1);
	});

	it('is drawn of rates in the same unit as the values', () => {
		const limits = funnelOf(of({ statistic: 'rate', multiplier: 1000 }))!;
		expect(limits.average).toBeCloseTo((1000 * 620) / 4200, 6);
		const [, lower] = limits.lower95.at(-1)!;
		expect(lower).toBeLessThan(limits.average);
	});

	it('is refused without counts, without chance, and for fewer than five areas', () => {
		expect(funnelOf(explored())).toBeNull();
		expect(funnelOf(of({ noFunnel: 'counted, not sampled' }))).toBeNull();
		expect(funnelOf({ ...of(), areas: of().areas.slice(0, 3) })).toBeNull();
	});
});

describe('two measures', () => {
	const second = measure(
		[slice({ wigan: 5, bolton: 6, bury: 4, leeds: 2, derby: null, england: 3 })],
		{
			id: 'other',
			title: 'English and maths'
		}
	);
	const found = pairsOf(explored(), second);

	it('pair the areas with both values and name those without', () => {
		expect(found.pairs.map(({ area }) => area.place.slug)).toEqual([
			'wigan',
			'bolton',
			'bury',
			'leeds'
		]);
		expect(found.without).toEqual(['Derby', 'Burnley']);
		expect(found.benchmark?.second.value).toBe(3);
		expect(pairTable(explored(), second, found).rows[0]?.slice(0, 3)).toEqual([
			'Wigan',
			'20.0% (95% interval 17.0% to 23.0%)',
			'5.0%'
		]);
		const input = { first: made, second, ...found, periods: ['2023', '2023'] as [string, string] };
		for (const width of widths) expectWhole(scatterLayers(input, width), width);
	});

	it('are not said to go together on few areas, nor where the interval holds 0', () => {
		expect(found.together).toEqual({ correlation: null, areas: 4 });
		expect(togetherSentences(made, second, found.together)[0]).toContain('too few');
		const words = (value: number, lower: number, upper: number) =>
			togetherSentences(made, second, { correlation: { value, lower, upper }, areas: 50 })[0];
		expect(words(0.2, -0.1, 0.4)).toContain('cannot be said to go together');
		expect(words(-0.9, -0.95, -0.8)).toBe(
			'Made up and English and maths go together closely: where one is higher the other tends to be lower over 50 authorities (correlation −0.90, 95% interval −0.95 to −0.80).'
		);
	});
});

describe('similar areas', () => {
	const state = { ...defaultExploration(), group: 'similar:own', near: 2 };
	const two = measure([slice({ wigan: 1, bolton: 3, bury: 2, leeds: 9, derby: 4 })]);

	it('by the reader’s own measures: nearest first, with their distances, those without named', () => {
		const found = similarTo(state, places, [two]);
		expect(found.codes).toEqual(['E06bury', 'E06bolton']);
		expect(found.distances.E06wigan).toBe(0);
		// Values 1, 3, 2, 9 and 4 have mean 3.8 and standard deviation 3.1145.
		expect(found.distances.E06bury).toBeCloseTo(1 / 3.1145, 4);
		expect(found.without).toEqual(['Burnley']);
		const shown = exploredOf(state, made, places, found).explored;
		expect(
			shown.areas.map(({ place: { slug }, distance }) => [slug, distance?.toFixed(3)])
		).toEqual([
			['wigan', '0.000'],
			['bolton', '0.642'],
			['bury', '0.321']
		]);
	});

	it('by ONS: in the published order, the model named, and none for a wider area', () => {
		const lists = { E06wigan: ['E06derby', 'E06leeds', 'E06bury'] };
		const own = { ...state, group: 'neighbours:demographic' };
		expect(neighboursOf(own, places, lists)).toEqual({
			codes: ['E06derby', 'E06leeds'],
			text: 'ONS statistical nearest neighbours of Wigan, demographic model'
		});
		expect(neighboursOf({ ...own, mark: 'north' }, places, lists).problem).toContain(
			'no statistical'
		);
		expect(similarTo({ ...state, mark: 'north' }, places, [two]).problem).toContain('not a local');
	});
});

describe('the groups of a map', () => {
	it('hold equal values together, the highest in the last', () => {
		const bounds = [1, 2, 3, 4, 5, 9];
		expect([1, 2, 2.1, 5, 9].map((value) => groupOf(value, bounds))).toEqual([0, 0, 1, 3, 4]);
		expect(boundsOf(explored())).toHaveLength(6);
	});

	it('are drawn with marks of finite size', () => {
		expect(circle(10, 20, 5)).toBe('M5 20a5 5 0 1 0 10 0a5 5 0 1 0-10 0z');
	});
});
