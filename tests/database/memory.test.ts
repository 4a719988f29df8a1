import { describe, expect, it, vi } from 'vitest';
import { answerMemory } from '$lib/database/memory';

const rows = (count: number) => Array.from({ length: count }, (_, value) => ({ value }));

describe('the memory of answers', () => {
	it('asks a question once, however often and however closely it is put', async () => {
		const remembered = answerMemory();
		const ask = vi.fn(async () => rows(2));
		const both = await Promise.all([remembered('a', [1], ask), remembered('a', [1], ask)]);
		expect(both).toEqual([rows(2), rows(2)]);
		await remembered('a', [1], ask);
		expect(ask).toHaveBeenCalledTimes(1);
		await remembered('a', [2], ask);
		expect(ask).toHaveBeenCalledTimes(2);
	});

	it('forgets a failure, so that trying again helps', async () => {
		const remembered = answerMemory();
		await expect(remembered('a', [], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await remembered('a', [], async () => rows(1))).toEqual(rows(1));
	});

	it('keeps the answers asked for last, and no long ones', async () => {
		const remembered = answerMemory(2, 3);
		const ask = vi.fn(async () => rows(1));
		for (const sql of ['a', 'b', 'a', 'c', 'a']) await remembered(sql, [], ask);
		expect(ask).toHaveBeenCalledTimes(3);
		await remembered('b', [], ask);
		expect(ask).toHaveBeenCalledTimes(4);
		const long = vi.fn(async () => rows(4));
		await remembered('long', [], long);
		await remembered('long', [], long);
		expect(long).toHaveBeenCalledTimes(2);
	});
});
