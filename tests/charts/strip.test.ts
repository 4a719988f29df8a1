import { describe, expect, it } from 'vitest';
import { extentOf } from '$lib/charts/layout/drawing';
import { stripDrawing, type StripDrawing } from '$lib/charts/position/strip';
import type { Figure } from '$lib/figure';
import { PHONE, WIDE } from './drawn';
import { area, england, estimate, home, named, strip } from './synthetic';

const dotsIn = (d: string) => d.match(/h0/g)?.length ?? 0;
const texts = ({ labels }: StripDrawing) => labels.map(({ text }) => text);
const said = (drawing: StripDrawing) => texts(drawing).join(' ');
const paths = ({ others, neighbours, grid, rules }: StripDrawing) =>
	others + neighbours + grid + rules;

/** A strip whose neighbours have these values. */
function among(values: (number | null)[], of: Figure = strip()): Figure {
	const own = of.estimates.filter(({ role }) => role !== 'neighbour');
	const beside = values.map((value, at) =>
		estimate('neighbour', value, { area: `E0700000${at}`, missing: 'suppressed' })
	);
	return { ...of, estimates: [...own, ...beside] };
}

/** A strip of a few dots only. */
function few(values: number[]): Figure {
	return { ...strip(), distribution: { ...strip().distribution!, values } };
}

describe('the dots of a strip', () => {
	it('leave out home and every neighbour, which are drawn apart', () => {
		const drawing = stripDrawing(strip(), WIDE);
		expect(dotsIn(drawing.others)).toBe(296 - 1 - 10);
		expect(drawing.neighbours.match(/z/g)).toHaveLength(10);
	});

	it('keep one for the area where home has no value, or is no authority', () => {
		expect(dotsIn(stripDrawing(strip(null), WIDE).others)).toBe(296 - 10);
		const region = area(home.code, 'North West', 'region');
		const figure = { ...strip(), areas: { ...strip().areas, [home.code]: region } };
		expect(dotsIn(stripDrawing(figure, WIDE).others)).toBe(296 - 10);
	});

	it('take away the dot nearest to home, whatever the order of the values', () => {
		const { others, points } = stripDrawing(among([], few([30, 10, 19, 20])), WIDE);
		const at = points.find(({ slot }) => slot === 'home')!.x;
		const left = [...others.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x));
		expect(dotsIn(others)).toBe(3);
		expect(left.every((x) => Math.abs(x - at) > 10)).toBe(true);
	});

	it('run out without harm where there are more neighbours than dots', () => {
		const drawing = stripDrawing(among([18, 19, 20], few([19, 20])), WIDE);
		expect(dotsIn(drawing.others)).toBe(0);
		expect(drawing.neighbours.match(/z/g)).toHaveLength(1);
		expect(paths(drawing)).not.toMatch(/NaN|undefined|Infinity/);
	});

	it.each([WIDE, PHONE])('are none where no distribution is held, at %i px', (width) => {
		const bare = among([]);
		delete bare.distribution;
		const drawing = stripDrawing(bare, width);
		expect(drawing.others).toBe('');
		expect(drawing.quartiles).toBeNull();
		expect(said(drawing)).not.toMatch(/dot|Bar/);
		expect(drawing.points).toHaveLength(2);
		expect(drawing.points.every(({ x }) => x >= 0 && x <= width)).toBe(true);
	});
});

describe('a missing value in a strip', () => {
	it('of home is a word and no flag, and the flag of the benchmark stays', () => {
		const drawing = stripDrawing(strip(null), WIDE);
		expect(texts(drawing)).toContain('Wigan: not published');
		expect(drawing.flags.map(({ tone }) => tone)).toEqual(['benchmark']);
		expect(drawing.points.find(({ slot }) => slot === 'home')?.value).toBe('not published');
	});

	it('of both is a word each, one under the other, and no flag', () => {
		const drawing = stripDrawing(strip(null, null), PHONE);
		const words = drawing.labels.filter(({ text }) => text.endsWith('not published'));
		expect(words.map(({ text, tone }) => [text, tone])).toEqual([
			['England: not published', 'benchmark'],
			['Wigan: not published', 'home']
		]);
		expect(words[1]!.y - words[0]!.y).toBeGreaterThanOrEqual(12);
		expect(drawing.flags).toEqual([]);
	});

	it('of a neighbour gives it no square, and it is not counted among the squares', () => {
		const drawing = stripDrawing(among([null, 21, null, 15]), WIDE);
		expect(drawing.neighbours.match(/z/g)).toHaveLength(2);
		expect(said(drawing)).toContain('Squares: 2 similar authorities, by ONS, all factors.');
		const read = drawing.points.filter(({ row }) => row === 'neighbours');
		expect(read.map(({ value }) => value)).toEqual(['suppressed', 'suppressed', '15.0%', '21.0%']);
	});

	it('of every neighbour leaves out the words about squares', () => {
		expect(said(stripDrawing(among([null, null]), WIDE))).not.toContain('Squares');
		expect(said(stripDrawing(among([]), WIDE))).not.toContain('Squares');
	});

	it('of other authorities is counted, and not mentioned where there is none', () => {
		expect(said(stripDrawing(strip(), WIDE))).toContain('2 have no value.');
		const whole = { ...strip(), distribution: { ...strip().distribution!, missing: 0 } };
		expect(said(stripDrawing(whole, WIDE))).not.toContain('no value');
	});
});

describe('the bar and the flags of a strip', () => {
	it('has a bar over the middle half only where more than three have a value', () => {
		expect(stripDrawing(among([], few([17, 18, 19])), WIDE).quartiles).toBeNull();
		expect(stripDrawing(among([], few([17, 18, 19, 20])), WIDE).quartiles).not.toBeNull();
	});

	it('has a bar that can be seen where the quartiles are equal', () => {
		const figure = strip();
		const distribution = { ...figure.distribution!, lowerQuartile: 19, upperQuartile: 19 };
		expect(stripDrawing({ ...figure, distribution }, WIDE).quartiles?.width).toBe(1);
	});

	it('compares with the middle of all authorities where there is no benchmark', () => {
		const figure = strip();
		const estimates = [estimate('home', 19.3), estimate('middle', 20)];
		const drawing = stripDrawing({ ...figure, estimates }, WIDE);
		expect(texts(drawing)).toContain('Middle of all authorities 20.0%');
		expect(drawing.flags).toHaveLength(2);
	});

	it('is not bold where a long name would leave a narrow picture', () => {
		const long = named(strip(), 'Bournemouth, Christchurch and Poole and its neighbours');
		const flag = (width: number) =>
			stripDrawing(long, width).labels.find(({ text }) => text.startsWith('Bournemouth'))!;
		expect(flag(WIDE).bold).toBe(true);
		expect(flag(PHONE).bold).toBe(false);
		const [from, to] = extentOf(flag(WIDE));
		expect(from).toBeGreaterThanOrEqual(-1);
		expect(to).toBeLessThanOrEqual(WIDE + 1);
	});

	it('is drawn whole where nothing at all has a value', () => {
		const figure = { ...among([], few([])), estimates: [] };
		const drawing = stripDrawing(figure, PHONE);
		expect(paths(drawing)).not.toMatch(/NaN|undefined|Infinity/);
		expect(drawing.points).toEqual([]);
		expect(drawing.height).toBeGreaterThan(50);
	});

	it('names an area that the figure does not know by what it has', () => {
		const figure = { ...strip(), areas: {} };
		const words = texts(stripDrawing(figure, WIDE));
		expect(words).toContain('Wigan 19.3%');
		expect(words).toContain(`${england.code} 18.7%`);
	});
});
