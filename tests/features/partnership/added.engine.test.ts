import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partnerships, type Partnership } from '$lib/catalogue/partnerships';
import { plainText, type Statement } from '$lib/words/statement';

const added: Partnership = {
	slug: 'bolton-together',
	name: 'Bolton Together',
	area: 'bolton',
	benchmarks: ['england', 'greater-manchester'],
	about: 'Partners of Bolton who want longer lives in good health.',
	priorities: [
		{
			title: 'Longer lives',
			items: [
				{ indicator: 'life-expectancy-birth', series: 'life-expectancy-trend' },
				{ indicator: 'emergency-waits', trust: 'RMC' },
				{ wanted: 'Care at home', because: 'no table of it is held' }
			]
		},
		{ title: 'People who care', items: [{ indicator: 'care-turnover' }] }
	]
};

beforeAll(() => void partnerships.push(added));
afterAll(() => void partnerships.pop());

/** What the routes write for the partnership, as the build calls them. */
async function written() {
	const page = await import('../../../src/routes/partnerships/[partnership]/+page.server');
	const comparison =
		await import('../../../src/routes/partnerships/[partnership]/[benchmark].json/+server');
	const pack = await import('../../../src/routes/pack/[partnership]/+page.server');
	return { page, comparison, pack };
}

describe('a partnership that is added to the file alone', () => {
	it('has a page, a comparison with each of its benchmarks, and a pack', async () => {
		const { page, comparison, pack } = await written();
		expect(await page.entries()).toContainEqual({ partnership: 'bolton-together' });
		expect(await comparison.entries()).toContainEqual({
			partnership: 'bolton-together',
			benchmark: 'greater-manchester'
		});
		expect(await pack.entries()).toContainEqual({ partnership: 'bolton-together' });
	});

	it('is told in its own order, with what cannot be said and with its trust by name', async () => {
		const { page, pack } = await written();
		const event = { params: { partnership: 'bolton-together' } };
		const { overview } = (await page.load(event as never)) as {
			overview: { priorities: { lines: { sentence: Statement }[]; unsaid: unknown[] }[] };
		};
		expect(overview.priorities.map(({ lines }) => lines.length)).toEqual([3, 1]);
		expect(overview.priorities[0]?.unsaid).toHaveLength(1);
		expect(plainText(overview.priorities[0]?.lines[2]?.sentence ?? [])).toContain(
			'Bolton hospital trust'
		);
		const made = (await pack.load(event as never)) as {
			pack: { sections: { id: string }[]; unsaid: string[] };
		};
		expect(made.pack.sections.map(({ id }) => id)).toEqual([
			'life-expectancy-birth',
			'emergency-waits-rmc',
			'care-turnover'
		]);
		expect(made.pack.unsaid).toEqual(['Care at home: no table of it is held.']);
	});
});
