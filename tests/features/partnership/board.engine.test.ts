import { beforeAll, describe, expect, it } from 'vitest';
import { partnershipBySlug } from '$lib/catalogue/partnerships';
import { overviewOf } from '$lib/server/overview';
import { longestSentence } from '$lib/words/overview/line';
import type { Overview } from '$lib/words/overview/overview';
import { plainText } from '$lib/words/statement';

describe('Lancashire and South Cumbria as a whole', () => {
	let overview: Overview;
	beforeAll(async () => {
		overview = await overviewOf(partnershipBySlug('lancashire-and-south-cumbria'), 'england');
	});
	const lines = () => overview.priorities.flatMap((priority) => priority.lines);

	it('has the board’s own life expectancy, judged', () => {
		const own = lines().filter(({ indicator }) => indicator === 'life-expectancy-birth');
		expect(own.map(({ sex, value, verdict, wider }) => [sex, value, verdict, wider])).toEqual([
			['male', '77.5', 'worse', ''],
			['female', '81.7', 'worse', '']
		]);
	});

	it('has what its hospitals did together, and each trust under its own name', () => {
		const waits = lines().filter(({ indicator }) => indicator === 'emergency-waits');
		expect(waits.map(({ trust }) => trust)).toEqual(['', 'rxl', 'rxr', 'rxn', 'rtx']);
		expect(plainText(waits[0]?.sentence ?? [])).toContain(
			'in the hospitals of Lancashire and South Cumbria'
		);
		for (const { trust, wider, sentence, period } of waits) {
			expect(wider === '').toBe(trust === '');
			expect(plainText(sentence)).toContain(wider);
			expect(period).toBe('July 2025');
		}
	});

	it('says each line once, within the length that is allowed', () => {
		const keys = lines().map(({ key }) => key);
		expect(keys).toHaveLength(14);
		expect(new Set(keys).size).toBe(keys.length);
		for (const { sentence } of lines()) {
			expect(plainText(sentence).length).toBeLessThanOrEqual(longestSentence);
			expect(plainText(sentence)).not.toMatch(/NaN|undefined|\s\s|nothing is/);
		}
	});
});
