import { expect, it } from 'vitest';
import { quantile, size, spread, time } from '../../scripts/bench/summary.mjs';

it('takes the middle of an odd number of times, and the mean of the two middle ones of an even', () => {
	expect(quantile([30, 10, 20], 0.5)).toBe(20);
	expect(quantile([40, 10, 20, 30], 0.5)).toBe(25);
	expect(quantile([7], 0.95)).toBe(7);
});

it('takes the 95th percentile between its neighbours in proportion', () => {
	const oneToHundred = Array.from({ length: 100 }, (_, index) => index + 1);
	expect(quantile(oneToHundred, 0.95)).toBeCloseTo(95.05, 10);
});

it('leaves the order of its input alone', () => {
	const values = [3, 1, 2];
	quantile(values, 0.5);
	expect(values).toEqual([3, 1, 2]);
});

it('prints with units a reader knows', () => {
	expect([time(12.4), time(2345)]).toEqual(['12 ms', '2.35 s']);
	expect([size(1234), size(5_917_553)]).toEqual(['1.2 kB', '5.9 MB']);
	expect(spread([10, 20, 30])).toBe('median 20 ms, p95 29 ms (3 times)');
});
