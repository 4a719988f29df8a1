import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	axisWords,
	domainOf,
	horizontalAxis,
	valueAxis,
	fittedScale
} from '$lib/charts/layout/axis';
import { spread } from '$lib/charts/layout/drawing';
import { SMALL, textWidth, wrapped } from '$lib/charts/layout/text';
import { percent, years } from './synthetic';

const seed = 20231;

describe('labels on a line', () => {
	const wishes = fc.array(
		fc.record({
			at: fc.double({ min: 0, max: 300, noNaN: true }),
			size: fc.integer({ min: 1, max: 60 })
		}),
		{ minLength: 1, maxLength: 8 }
	);

	it('never overlap, stay inside and keep their order', () => {
		fc.assert(
			fc.property(wishes, (list) => {
				const middles = spread(list, 0, 300, 4);
				const length = list.reduce((sum, { size }) => sum + size + 4, -4);
				expect(middles === null).toBe(length > 300);
				if (!middles) return;
				const boxes = list
					.map(({ at, size }, index) => ({ at, from: middles[index]! - size / 2, size }))
					.sort((a, b) => a.from - b.from);
				boxes.forEach(({ from, size, at }, index) => {
					expect(from).toBeGreaterThanOrEqual(-1e-6);
					expect(from + size).toBeLessThanOrEqual(300 + 1e-6);
					const next = boxes[index + 1];
					if (!next) return;
					expect(next.from).toBeGreaterThanOrEqual(from + size + 4 - 1e-6);
					expect(next.at).toBeGreaterThanOrEqual(at);
				});
			}),
			{ seed }
		);
	});

	it('stay where they want to be when they do not touch', () => {
		expect(
			spread(
				[
					{ at: 200, size: 20 },
					{ at: 50, size: 20 }
				],
				0,
				300
			)
		).toEqual([200, 50]);
	});

	it('share the way when two want the same place', () => {
		expect(
			spread(
				[
					{ at: 100, size: 20 },
					{ at: 100, size: 20 }
				],
				0,
				300,
				4
			)
		).toEqual([88, 112]);
	});
});

describe('an axis', () => {
	it('of bars starts at zero, whatever the values', () => {
		expect(domainOf([70, 80], 'zero')).toEqual([0, 80]);
		expect(domainOf([-5, -2], 'zero')).toEqual([-5, 0]);
		expect(domainOf([0, 0], 'zero')).toEqual([0, 1]);
	});

	it('of lines starts at zero only where that costs little room', () => {
		expect(domainOf([77, 83], 'near-zero')).toEqual([77, 83]);
		expect(domainOf([2, 19], 'near-zero')).toEqual([0, 19]);
		expect(domainOf([-19, -2], 'near-zero')).toEqual([-19, 0]);
		expect(domainOf([-6, 9], 'near-zero')).toEqual([-6, 9]);
	});

	it('has a width for one value and for none', () => {
		expect(domainOf([], 'free')).toEqual([0, 1]);
		for (const value of [0, 5, -5, 1e6]) {
			const [low, high] = domainOf([value, value], 'free');
			expect(low).toBeLessThan(value);
			expect(high).toBeGreaterThan(value);
		}
	});

	it('says where it starts when that is not zero', () => {
		expect(axisWords(years, valueAxis([77, 83], [0, 100], years, 5))).toBe(
			'Years. The axis starts at 77, not at zero.'
		);
		expect(axisWords(years, horizontalAxis([17.6, 21.2], [0, 500], years))).toBe(
			'Years. The axis starts at 17.5, not at zero.'
		);
		expect(axisWords(years, valueAxis([0, 83], [0, 100], years, 5))).toBe('Years.');
		expect(axisWords(percent, valueAxis([-3, 8], [0, 100], percent, 5))).toBe('');
		expect(axisWords(percent, valueAxis([25.2, 26.1], [0, 100], percent, 5))).toBe(
			'The axis starts at 25.2%, not at zero.'
		);
	});

	it('has ticks that stand apart, two at least and nine at most', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -1e5, max: 1e6, noNaN: true }),
				fc.double({ min: 0.5, max: 1e6, noNaN: true }),
				fc.integer({ min: 220, max: 680 }),
				(low, size, width) => {
					const { ticks } = horizontalAxis([low, low + size], [0, width], years);
					expect(ticks.length).toBeGreaterThanOrEqual(2);
					expect(ticks.length).toBeLessThanOrEqual(9);
					ticks.slice(1).forEach(({ at, text }, index) => {
						const before = ticks[index]!;
						const needed = (textWidth(text, SMALL) + textWidth(before.text, SMALL)) / 2;
						expect(at - before.at).toBeGreaterThan(needed);
					});
					expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
				}
			),
			{ seed }
		);
	});
});

describe('bars with texts at their ends', () => {
	it('leave every text inside, and zero inside too', () => {
		const bar = fc.record({
			value: fc.double({ min: -100, max: 100, noNaN: true }),
			room: fc.integer({ min: 10, max: 120 })
		});
		fc.assert(
			fc.property(fc.array(bar, { minLength: 1, maxLength: 12 }), (bars) => {
				const labelled = bars.map(({ value, room }) => ({
					value,
					room,
					side: value < 0 ? ('left' as const) : ('right' as const)
				}));
				const domain = domainOf(
					bars.map(({ value }) => value),
					'zero'
				);
				const at = fittedScale(domain, labelled, 0, 400);
				for (const { value, room, side } of labelled) {
					if (side === 'right') expect(at(value) + room).toBeLessThanOrEqual(401);
					else expect(at(value) - room).toBeGreaterThanOrEqual(-1);
				}
				expect(at(Math.max(1, ...bars.map(({ value }) => value)))).toBeGreaterThanOrEqual(at(0));
			}),
			{ seed }
		);
	});
});

describe('text in lines', () => {
	it('is cut at spaces, loses no word and fits', () => {
		const text = 'Bournemouth, Christchurch and Poole 404,050';
		const lines = wrapped(text, 130);
		expect(lines.join(' ')).toBe(text);
		for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(130);
	});

	it('cuts a word only where it fills a line by itself', () => {
		const lines = wrapped(`see ${'x'.repeat(60)}`, 100);
		expect(lines[0]).toBe('see');
		expect(lines.slice(1).join('')).toBe('x'.repeat(60));
		expect(wrapped('', 100)).toEqual([]);
	});

	it('is wider in bold and grows with its size', () => {
		expect(textWidth('Wigan', 14, true)).toBeGreaterThan(textWidth('Wigan', 14));
		expect(textWidth('Wigan', 28)).toBeCloseTo(2 * textWidth('Wigan', 14), 9);
	});
});
