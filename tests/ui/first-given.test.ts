import { describe, expect, it } from 'vitest';
import { firstGiven } from '$lib/ui/live/page-figures';

const after = <T>(ms: number, value: T) =>
	new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));
const failing = (ms: number, words: string) =>
	after(ms, null).then(() => {
		throw new Error(words);
	});

describe('a value that two can give', () => {
	it('is the first one’s where it is there at once, and the second is not asked', async () => {
		let asked = 0;
		const second = () => after(0, `second, asked ${(asked += 1)}`);
		expect(await firstGiven(() => after(1, 'first'), second, 500)).toBe('first');
		expect(asked).toBe(0);
	});

	it('is the second one’s where the first is late', async () => {
		const given = firstGiven(
			() => after(2_000, 'first'),
			() => after(1, 'second'),
			10
		);
		expect(await given).toBe('second');
	});

	it('is the first one’s where it is late and the second later', async () => {
		const given = firstGiven(
			() => after(60, 'first'),
			() => after(2_000, 'second'),
			10
		);
		expect(await given).toBe('first');
	});

	it('is the second one’s as soon as the first has failed', async () => {
		const start = performance.now();
		const given = firstGiven(
			() => failing(1, 'no line'),
			() => after(1, 'second'),
			60_000
		);
		expect(await given).toBe('second');
		expect(performance.now() - start).toBeLessThan(30_000);
	});

	it('is the first one’s where only the second fails', async () => {
		const given = firstGiven(
			() => after(60, 'first'),
			() => failing(1, 'no engine'),
			10
		);
		expect(await given).toBe('first');
	});

	it('is missing with the second one’s reason where both fail', async () => {
		const given = firstGiven(
			() => failing(1, 'no line'),
			() => failing(1, 'no engine'),
			10
		);
		await expect(given).rejects.toThrow('no engine');
	});

	it('may be nothing at all', async () => {
		expect(
			await firstGiven(
				() => after(1, null),
				() => after(1, 'second'),
				500
			)
		).toBeNull();
	});
});
