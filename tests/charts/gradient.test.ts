import { describe, expect, it } from 'vitest';
import { gradientDrawing, type GradientDrawing } from '$lib/charts/position/gradient';
import type { Figure, Slope } from '$lib/figure';
import { PHONE, WIDE } from './drawn';
import { estimate, figure, gradient, years } from './synthetic';

const tenths = Array.from({ length: 10 }, (_, at) => ({ key: `${at + 1}`, label: `tenth ${at}` }));
const slope: Slope = { sex: 'persons', from: 70, to: 80, slopeIndex: 10 };

/** A gradient of one sex without intervals; a value for each tenth. */
function plain(values: (number | null)[], parts: Partial<Figure> = {}): Figure {
	const estimates = values.map((value, at) =>
		estimate('home', value, { category: tenths[at]!.key })
	);
	return figure('plain', 'gradient', years, { categories: tenths, estimates, ...parts });
}

const rising = tenths.map((_, at) => 70 + at);
const texts = ({ labels }: GradientDrawing) => labels.map(({ text }) => text);
const headings = ({ labels }: GradientDrawing) =>
	labels.filter(({ bold }) => bold).map(({ text }) => text);
const numbers = ({ whiskers, fits, grid }: GradientDrawing) => whiskers + fits + grid;

describe('the heading of a panel', () => {
	it('is the slope alone for all people, without limits where none were worked out', () => {
		expect(headings(gradientDrawing(plain(rising, { slopes: [slope] }), WIDE))).toEqual([
			'slope 10.0 years'
		]);
	});

	it('has limits where both are known, and none where one is', () => {
		const of = (change: Partial<Slope>) =>
			headings(gradientDrawing(plain(rising, { slopes: [{ ...slope, ...change }] }), WIDE))[0];
		expect(of({ lower: 8, upper: 12 })).toBe('slope 10.0 years (8.0 to 12.0)');
		expect(of({ lower: 8 })).toBe('slope 10.0 years');
		expect(of({ slopeIndex: -10, from: 80, to: 70 })).toBe('slope −10.0 years');
	});

	it('is the sex where no line was fitted to it, and nothing for all people', () => {
		const [male] = gradient().slopes!;
		const half = gradientDrawing({ ...gradient(), slopes: [male!] }, WIDE);
		expect(headings(half).at(-1)).toBe('Women');
		expect(half.fits.match(/M/g)).toHaveLength(1);
		const none = gradientDrawing(plain(rising), WIDE);
		expect(headings(none).filter(Boolean)).toEqual([]);
		expect(none.fits).toBe('');
	});

	it('names the one sex that is drawn', () => {
		const women = gradient().estimates.filter(({ sex }) => sex === 'female');
		const drawing = gradientDrawing({ ...gradient(), estimates: women }, WIDE);
		expect(headings(drawing).join(' ')).toMatch(/^Women: slope 9\.8 years/);
		expect(drawing.dots).toHaveLength(10);
	});
});

describe('a group of a gradient', () => {
	it('without a value is a word at the foot, and has neither dot nor whisker', () => {
		const figure = plain([...rising.slice(0, 9), null], { slopes: [slope] });
		const drawing = gradientDrawing(figure, WIDE);
		expect(drawing.dots).toHaveLength(9);
		expect(drawing.dots.map(({ key }) => key)).not.toContain('persons|home|10');
		expect(texts(drawing)).toContain('not published');
		expect(drawing.points.at(-1)?.value).toBe('not published');
		expect(drawing.points.at(-1)!.y).toBe(Math.max(...drawing.points.map(({ y }) => y)));
	});

	it('has a whisker where both limits are known', () => {
		const estimates = [
			estimate('home', 70, { category: '1', lower: 69, upper: 71 }),
			estimate('home', 71, { category: '2', lower: 70 }),
			estimate('home', 72, { category: '3' })
		];
		const drawing = gradientDrawing(plain([], { estimates }), WIDE);
		expect(drawing.whiskers.match(/M/g)).toHaveLength(1);
	});

	it('of the area compared with is a diamond in the same column', () => {
		const values = [70, 75];
		const estimates = values.flatMap((value, at) => [
			estimate('home', value, { category: `${at + 1}` }),
			estimate('benchmark', value + 2, { category: `${at + 1}` })
		]);
		const { dots, diamonds } = gradientDrawing(plain([], { estimates }), WIDE);
		expect(diamonds.map(({ x }) => x)).toEqual(dots.map(({ x }) => x));
		for (const [at, { y }] of diamonds.entries()) expect(y).toBeLessThan(dots[at]!.y);
	});

	it('stands the higher the larger its value, from most to least deprived', () => {
		const { dots } = gradientDrawing(plain(rising), PHONE);
		const [xs, ys] = [dots.map(({ x }) => x), dots.map(({ y }) => y)];
		expect(xs).toEqual([...xs].sort((a, b) => a - b));
		expect(ys).toEqual([...ys].sort((a, b) => b - a));
	});
});

describe('a whole gradient', () => {
	it('stands beside each other when wide, under each other on a phone', () => {
		const [wide, phone] = [gradientDrawing(gradient(), WIDE), gradientDrawing(gradient(), PHONE)];
		expect(phone.height).toBeGreaterThan(wide.height + 200);
		const women = ({ dots }: GradientDrawing) => dots.filter(({ key }) => key.startsWith('female'));
		expect(Math.min(...women(wide).map(({ x }) => x))).toBeGreaterThan(WIDE / 2);
		expect(Math.min(...women(phone).map(({ x }) => x))).toBeLessThan(PHONE / 3);
	});

	it.each([WIDE, PHONE])('of equal values, one value or none is drawn at %i px', (width) => {
		for (const values of [tenths.map(() => 75), [0], tenths.map(() => null), []]) {
			const drawing = gradientDrawing(plain(values), width);
			expect(numbers(drawing)).not.toMatch(/NaN|undefined|Infinity/);
			for (const { x, y } of [...drawing.points, ...drawing.labels])
				expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
			expect(drawing.height).not.toBeNaN();
		}
	});

	it('of no group at all has one column in the middle', () => {
		const only = figure('one', 'gradient', years, { estimates: [estimate('home', 75)] });
		const { dots, grid } = gradientDrawing(only, WIDE);
		const left = Number(/^M([\d.]+)/.exec(grid)?.[1]);
		expect(dots[0]!.x).toBeCloseTo((left + WIDE) / 2, 0);
	});

	it('says what the lines through the dots are only where they are drawn', () => {
		const words = 'Lines through the dots: 95% confidence interval.';
		expect(texts(gradientDrawing(gradient(), WIDE)).join(' ')).toContain(words);
		expect(texts(gradientDrawing(plain(rising), WIDE)).join(' ')).not.toContain('interval');
	});
});
