import { describe, expect, it } from 'vitest';
import { barsDrawing } from '$lib/charts/length/bars';
import { pyramidDrawing } from '$lib/charts/length/pyramid';
import { rowsOf } from '$lib/charts/layout/rows';
import { stepsOf, waterfallDrawing } from '$lib/charts/length/waterfall';
import { dotPath, stackedDots } from '$lib/charts/position/strip-layout';
import { gapDrawing } from '$lib/charts/position/gap';
import { gradientDrawing } from '$lib/charts/position/gradient';
import { stripDrawing } from '$lib/charts/position/strip';
import type { Figure } from '$lib/figure';
import { PHONE, WIDE } from './drawn';
import * as synthetic from './synthetic';

describe('a strip', () => {
	it('has a dot or square for every authority but the flagged home area', () => {
		const { others, neighbours } = stripDrawing(synthetic.strip(), WIDE);
		const dots = (others.match(/h0/g) ?? []).length;
		const squares = (neighbours.match(/z/g) ?? []).length;
		expect(squares).toBe(10);
		expect(dots + squares).toBe(296 - 1);
	});

	it('keeps every dot of an area that is no authority', () => {
		const figure = synthetic.strip();
		const areas = Object.fromEntries(
			Object.entries(figure.areas).map(([code, area]) => [
				code,
				{ ...area, level: 'region' as const }
			])
		);
		const { others, neighbours } = stripDrawing({ ...figure, areas }, WIDE);
		expect((others.match(/h0/g) ?? []).length + (neighbours.match(/z/g) ?? []).length).toBe(296);
	});

	it('draws the same picture every time and leaves its figure alone', () => {
		const figure = synthetic.strip();
		const before = structuredClone(figure);
		expect(stripDrawing(figure, PHONE)).toEqual(stripDrawing(figure, PHONE));
		expect(figure).toEqual(before);
	});

	it('stacks equal values no higher than it has room for', () => {
		const { dots, height } = stackedDots(Array<number>(296).fill(5), () => 100, 120);
		expect(dots).toHaveLength(296);
		expect(height).toBeLessThanOrEqual(120.001);
		expect(new Set(dots.map(({ x }) => x))).toEqual(new Set([100]));
	});

	it('moves no dot by more than half a dot', () => {
		const values = synthetic.distributionValues();
		const at = (value: number) => value * 18;
		for (const { value, x } of stackedDots(values, at, 120).dots)
			expect(Math.abs(at(value) - x)).toBeLessThanOrEqual(3.6);
	});

	it('writes dots relative to one another without drifting', () => {
		const dots = Array.from({ length: 30 }, (_, at) => ({ value: 1, x: 10, y: -at * 3.33 }));
		const steps = [...dotPath(dots, 100).matchAll(/m0\s?(-?[\d.]+)h0/g)].map(([, dy]) =>
			Number(dy)
		);
		const last = 100 + steps.reduce((sum, dy) => sum + dy, 0);
		expect(last).toBeCloseTo(100 - 29 * 3.33, 0);
	});
});

describe('a pyramid', () => {
	it('draws each value as long as its share, women left and men right', () => {
		const figure = synthetic.pyramid();
		const { sides } = pyramidDrawing(figure, WIDE);
		expect(sides.map(({ sex, way }) => [sex, way])).toEqual([
			['female', -1],
			['male', 1]
		]);
		for (const { sex, bars } of sides) {
			expect(bars).toHaveLength(19);
			const value = (key: string) =>
				figure.estimates.find((e) => e.role === 'home' && e.sex === sex && e.category === key)!
					.value!;
			const scale = bars[0]!.length / value(bars[0]!.key);
			for (const { key, length } of bars) expect(length / value(key)).toBeCloseTo(scale, -0.5);
		}
	});

	it('has the youngest at the bottom', () => {
		const { sides } = pyramidDrawing(synthetic.pyramid(), WIDE);
		const y = (key: string) => sides[0]!.bars.find((bar) => bar.key === key)!.y;
		expect(y('0–4')).toBeGreaterThan(y('90+'));
	});

	it('breaks the outline at a missing band and writes a word for a missing bar', () => {
		const figure = synthetic.pyramid();
		const estimates = figure.estimates.map((each) =>
			each.category === '40–44' ? { ...each, value: null, missing: 'suppressed' as const } : each
		);
		const { sides, labels } = pyramidDrawing({ ...figure, estimates }, WIDE);
		expect(sides[0]!.bars).toHaveLength(18);
		expect(sides[0]!.outlines[0]!.d.match(/M/g)).toHaveLength(2);
		expect(labels.filter(({ text }) => text === 'suppressed')).toHaveLength(2);
	});

	it('shows one sex alone on one side', () => {
		const figure = synthetic.pyramid();
		const estimates = figure.estimates.filter(({ sex }) => sex === 'male');
		const { sides } = pyramidDrawing({ ...figure, estimates }, PHONE);
		expect(sides).toHaveLength(1);
		expect(sides[0]!.zero).toBeLessThan(PHONE / 3);
	});
});

describe('a gap', () => {
	const texts = (figure: Figure) => gapDrawing(figure, WIDE).labels.map(({ text }) => text);

	it('writes the difference on the line', () => {
		expect(texts(synthetic.gapBySex())).toContain('1.8 years less');
		expect(texts(synthetic.gapBySex(-0.3))).toContain('0.3 years more');
		expect(texts(synthetic.gapBySex(0))).toContain('no difference');
		expect(texts(synthetic.gapByCategory())).toContain('6.2 points lower');
	});

	it('draws a mark for every value, whiskers for limits, a line for each pair', () => {
		const { marks, homeWhiskers, links } = gapDrawing(synthetic.gapBySex(), WIDE);
		expect(marks).toHaveLength(4);
		expect(homeWhiskers.match(/M/g)).toHaveLength(2);
		expect(links.match(/M/g)).toHaveLength(2);
	});

	it('draws only the period of its headline', () => {
		const figure = synthetic.gapBySex();
		const later = figure.estimates.map((each) => ({
			...each,
			period: '2023-01-01/2025-12-31',
			value: 99
		}));
		const { marks, points } = gapDrawing(
			{ ...figure, estimates: [...figure.estimates, ...later] },
			WIDE
		);
		expect(marks).toHaveLength(4);
		expect(points.every(({ name }) => name.includes('2021 to 2023'))).toBe(true);
	});

	it('says when a difference is not that of the values shown', () => {
		const figure = synthetic.gapByCategory();
		expect(texts(figure).join(' ')).not.toContain('unrounded');
		const [first, ...rest] = figure.comparisons;
		const comparisons = [{ ...first!, fromUnrounded: true }, ...rest];
		expect(texts({ ...figure, comparisons }).join(' ')).toContain('unrounded');
	});
});

describe('a waterfall', () => {
	it('leads from the first total to the last through its parts', () => {
		const figure = synthetic.waterfall();
		const steps = stepsOf(figure, rowsOf(figure));
		expect(steps.map(({ to }) => to)).toEqual([0, 3344, -195, 1679, 5070, 5064, 5064]);
		expect(steps.map(({ text }) => text)).toEqual([
			'334,110',
			'+3,344',
			'−3,539',
			'+1,874',
			'+3,391',
			'−6',
			'339,174'
		]);
	});

	it('leaves a gap and a word for a missing part', () => {
		const figure = synthetic.waterfall();
		const estimates = figure.estimates.map((each) =>
			each.category === 'other'
				? { ...each, value: null, missing: 'not-applicable' as const }
				: each
		);
		const { bars, labels } = waterfallDrawing({ ...figure, estimates }, PHONE);
		expect(bars.map(({ key }) => key)).not.toContain('other|persons');
		expect(labels.map(({ text }) => text)).toContain('not applicable');
	});
});

describe('bars', () => {
	it('start at zero and are as long as their values', () => {
		const { bars, rules } = barsDrawing(synthetic.bars(), WIDE);
		const zero = Number(/^M([\d.]+)/.exec(rules)?.[1]);
		expect(new Set(bars.map(({ x }) => x))).toEqual(new Set([zero]));
		const [home, england] = bars;
		expect(home!.width / england!.width).toBeCloseTo(41.2 / 47.9, 2);
	});

	it('go to the left of zero for negative values', () => {
		const { bars, rules } = barsDrawing(synthetic.barsOfTwelve(), PHONE);
		const zero = Number(/^M([\d.]+)/.exec(rules)?.[1]);
		expect(bars).toHaveLength(11);
		expect(bars.filter(({ x, width }) => x + width <= zero + 0.11)).toHaveLength(6);
	});

	it('have a key only where a name leaves them no room', () => {
		expect(barsDrawing(synthetic.bars(), PHONE).key).toEqual([]);
		const long = synthetic.named(synthetic.bars(), 'Bournemouth, Christchurch and Poole');
		expect(barsDrawing(long, PHONE).key.map(({ role }) => role)).toEqual(['home', 'benchmark']);
	});
});

describe('a gradient', () => {
	it('draws ten dots, ten whiskers and a line for each sex, and writes the slope', () => {
		const { dots, whiskers, fits, labels } = gradientDrawing(synthetic.gradient(), WIDE);
		expect(dots).toHaveLength(20);
		expect(whiskers.match(/M/g)).toHaveLength(20);
		expect(fits.match(/M/g)).toHaveLength(2);
		const texts = labels.map(({ text }) => text);
		expect(texts).toContain('Men: slope 12.0 years (10.1 to 13.9)');
		expect(texts).toContain('Women: slope 9.8 years (8.2 to 11.5)');
	});
});
