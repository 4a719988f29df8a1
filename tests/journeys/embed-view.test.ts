import { describe, expect, it } from 'vitest';
import { sample } from './harness/scope';
import { requests } from './harness/visit';
import { weighed } from './harness/weigh';

describe('a frame with a view in its address', () => {
	const searches = [
		'?area=wigan&sex=women',
		'?area=wigan&compare=north-west',
		'?area=wigan&sex=men&compare=north-west'
	];

	it.each(
		sample(['life-expectancy-birth', 'healthy-life-expectancy'], 2).flatMap((id) =>
			searches.map((search) => `/embed/${id}/${search}`)
		)
	)('%s needs at most 65 kB and no database', async (address) => {
		const { page, bytes } = await weighed(address);
		expect(await page.locator('main h1').count()).toBe(1);
		expect(requests(page).filter((url) => /wasm|worker/.test(url))).toEqual([]);
		const words = await page.locator('main').innerText();
		if (address.includes('compare=')) expect(words).toContain('North West');
		if (address.includes('sex=women')) expect(words).not.toMatch(/^Men:/m);
		expect(bytes).toBeGreaterThan(20_000);
		expect(bytes).toBeLessThanOrEqual(65_000);
	});
});
