import { beforeAll, describe, expect, it } from 'vitest';
import { isWanted, partnershipBySlug } from '$lib/partnerships';
import { packOf } from '$lib/server/pack';
import { chosenSections, sectionsText, type Pack } from '$lib/words/pack';

describe('the board pack of Wigan', () => {
	let pack: Pack;
	beforeAll(async () => {
		pack = await packOf(partnershipBySlug('wigan'), 'england');
	});

	it('has a section for every figure of the overview, once, in its order', () => {
		const items = partnershipBySlug('wigan').priorities.flatMap((priority) => priority.items);
		const ids = items.flatMap((item) =>
			isWanted(item) ? [] : [item.trust ? `${item.indicator}-rrf` : item.indicator]
		);
		expect(pack.sections.map(({ id }) => id)).toEqual([...new Set(ids)]);
	});

	it('names the finding, the figure and where it stands', () => {
		expect(pack.sections[0]).toMatchObject({
			id: 'life-expectancy-birth',
			name: 'Life expectancy at birth',
			path: '/areas/wigan/life-expectancy/#life-expectancy-birth'
		});
		expect(pack.sections[0]?.title).toContain('1.8 years lower for men');
		expect(pack.statements[0]).toBe(
			'Men in Wigan can expect to live 1.8 years less than in England.'
		);
	});
});

describe('the board pack of Lancashire and South Cumbria', () => {
	it('cuts the review into parts that hold every column once and every place', async () => {
		const { sections } = await packOf(partnershipBySlug('lancashire-and-south-cumbria'), 'england');
		const columns = sections.flatMap(({ review }) => review?.columns.map(({ key }) => key) ?? []);
		expect(new Set(columns).size).toBe(columns.length);
		expect(columns).toContain('life-expectancy-birth male');
		expect(columns).toContain('care-turnover persons');
		for (const { review } of sections) {
			expect(review?.columns.length).toBeLessThanOrEqual(5);
			expect(review?.rows).toHaveLength(15);
			for (const { cells } of review?.rows ?? [])
				expect(cells).toHaveLength(review?.columns.length ?? 0);
		}
	});
});

describe('the choice in the address', () => {
	const sections = ['a', 'b', 'c'].map((id) => ({ id }));
	it.each([
		[null, 'a b c'],
		['', 'a b c'],
		['c,a', 'c a'],
		['b,b,x', 'b'],
		['x', 'a b c']
	])('%s gives %s', (asked, ids) => {
		expect(
			chosenSections(sections, asked)
				.map(({ id }) => id)
				.join(' ')
		).toBe(ids);
	});

	it('is left out for the whole pack in its own order, and leads back to the same choice', () => {
		expect(sectionsText(sections, sections)).toBeNull();
		const chosen = chosenSections(sections, 'c,a');
		expect(sectionsText(sections, chosen)).toBe('c,a');
		expect(sectionsText(sections, sections.toReversed())).toBe('c,b,a');
	});
});
