import { describe, expect, it } from 'vitest';
import { randomSource, standardNormals } from '$lib/statistics/distributions/random';

const word = (value: bigint) => BigInt.asUintN(32, value);
const rotated = (value: bigint, by: bigint) => word((value << by) | (value >> (32n - by)));

/** Four words by SplitMix32 as published, in whole numbers that never overflow. */
function splitMix(seed: number): bigint[] {
	let state = word(BigInt(seed));
	return [0, 1, 2, 3].map(() => {
		state = word(state + 0x9e3779b9n);
		let z = word((state ^ (state >> 16n)) * 0x21f0aaadn);
		z = word((z ^ (z >> 15n)) * 0x735a2d97n);
		return z ^ (z >> 15n);
	});
}

/** Numbers by xoshiro128** as published by Blackman and Vigna. */
function xoshiro(seed: number, count: number): number[] {
	const s = splitMix(seed) as [bigint, bigint, bigint, bigint];
	return Array.from({ length: count }, () => {
		const result = word(rotated(word(s[1] * 5n), 7n) * 9n);
		const t = word(s[1] << 9n);
		s[2] ^= s[0];
		s[3] ^= s[1];
		s[1] ^= s[2];
		s[0] ^= s[3];
		s[2] ^= t;
		s[3] = rotated(s[3], 11n);
		return (Number(BigInt.asIntN(32, result)) + 0.5) / 2 ** 31;
	});
}

describe.each([0, 1, 2013, -7, 2 ** 31 + 5])('the random source of seed %d', (seed) => {
	it('gives the numbers of the published generator', () => {
		const source = randomSource(seed);
		const drawn = Array.from({ length: 200 }, () => source.signedUniform());
		expect(drawn).toEqual(xoshiro(seed, 200));
	});

	it('gives normal numbers in pairs by the polar method', () => {
		const uniform = xoshiro(seed, 400);
		const expected: number[] = [];
		while (expected.length < 100) {
			const [x, y] = uniform.splice(0, 2) as [number, number];
			const square = x * x + y * y;
			if (square >= 1) continue;
			const scale = Math.sqrt((-2 * Math.log(square)) / square);
			expected.push(x * scale, y * scale);
		}
		const source = randomSource(seed);
		expect(expected.map(() => source.normal())).toEqual(expected);
	});
});

describe('the first normal numbers of a seed', () => {
	const first = (seed: number, count: number) => {
		const source = randomSource(seed);
		return Array.from({ length: count }, () => source.normal());
	};

	it('are those of its source, however many were asked for before, and of which seed', () => {
		for (const [seed, count] of [
			[5, 10],
			[5, 4],
			[5, 35],
			[5, 36],
			[6, 3],
			[6, 300],
			[5, 40],
			[5, 0]
		] as const)
			expect([...standardNormals(seed, count).subarray(0, count)], `${seed} ${count}`).toEqual(
				first(seed, count)
			);
	});

	it('are kept for the next who asks', () => {
		const list = standardNormals(11, 1_000);
		expect(list.length).toBeGreaterThanOrEqual(1_000);
		expect(standardNormals(11, 20)).toBe(list);
		expect(standardNormals(11, list.length)).toBe(list);
		expect(standardNormals(11, list.length + 1)).not.toBe(list);
	});
});
