import { beforeAll, describe, expect, it } from 'vitest';
import { isWanted, partnershipBySlug } from '$lib/catalogue/partnerships';
import { packOf, packPlace } from '$lib/server/pack';
import { reviewOf } from '$lib/server/review';
import {
	chosenSections,
	firstPages,
	sectionsText,
	usualSections,
	withSection,
	type Pack
} from '$lib/features/partnership/pack/pack';

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
			'At today’s death rates, men in Wigan live 1.8 years less than in England (2021 to 2023).'
		);
	});
});

describe('the board pack of Lancashire and South Cumbria', () => {
	const partnership = partnershipBySlug('lancashire-and-south-cumbria');
	let sections: Pack['sections'];
	beforeAll(async () => {
		({ sections } = await packOf(partnership, 'england'));
	});

	it('begins with the figures of the whole board and of its trusts, each named as one', () => {
		const ofTrusts = ['rxl', 'rxr', 'rxn', 'rtx'];
		expect(sections.flatMap(({ id, figure }) => (figure ? [id] : []))).toEqual([
			'life-expectancy-birth',
			'life-expectancy-65',
			'emergency-waits',
			'discharge-delays',
			...ofTrusts.map((code) => `emergency-waits-${code}`),
			...ofTrusts.map((code) => `discharge-delays-${code}`)
		]);
		for (const { figure, name, path } of sections)
			if (figure?.shown.level === 'trust') {
				expect(name).toContain(figure.shown.name);
				expect(path).toContain(`/trusts/${figure.shown.slug}/#`);
			}
	});

	it('cuts the review into parts that hold every column once and every place', () => {
		const parts = sections.flatMap(({ review }) => review ?? []);
		const columns = parts.flatMap((part) => part.columns.map(({ key }) => key));
		expect(new Set(columns).size).toBe(columns.length);
		expect(columns).toContain('life-expectancy-birth male');
		expect(columns).toContain('care-staff-turnover persons');
		for (const { columns: some, rows } of parts) {
			expect(some.length).toBeLessThanOrEqual(4);
			expect(rows).toHaveLength(15);
			for (const { cells } of rows) expect(cells).toHaveLength(some.length);
		}
	});

	it('says a sentence of every place, and has a chapter for each that only a choice prints', () => {
		const told = sections.flatMap(({ sentences }) => sentences ?? []);
		expect(told).toHaveLength(15);
		expect(told.every((sentence) => sentence.endsWith('.'))).toBe(true);
		const chapters = sections.filter(({ place }) => place !== undefined);
		expect(chapters.map(({ place }) => place)).toEqual(partnership.review?.places);
		expect(usualSections(sections).filter(({ place }) => place)).toEqual([]);
	});

	it('fills each chapter with the values of the review and the figures behind them', async () => {
		const review = await reviewOf(partnership);
		for (const row of review.rows) {
			const chapter = await packPlace(partnership, row.place.slug);
			expect(chapter.sentence).toBe(row.sentence);
			const held = review.columns.flatMap(({ key }, at) => {
				const cell = row.cells[at];
				return cell && !/^not (published|held)$/.test(cell.value)
					? [[key, cell.value, cell.verdict]]
					: [];
			});
			const lines = chapter.lines.map(({ key, value, verdict }) => [key, value, verdict]);
			expect(lines.toSorted()).toEqual(held.toSorted());
			const figures = chapter.sheets.flat().map(({ figure }) => figure);
			expect(new Set(figures.map(({ id }) => id))).toEqual(
				new Set(chapter.lines.map(({ key }) => key.split(' ')[0]))
			);
			for (const figure of figures) expect(figure.area.slug).toBe(row.place.slug);
			const section = sections.find(({ place }) => place === row.place.slug);
			expect(section?.pages).toBe(1 + chapter.sheets.length);
		}
		await expect(packPlace(partnership, 'wigan')).rejects.toThrow(RangeError);
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

	it('has chapters of places only where they are asked for, or all is', () => {
		const withPlaces = [...sections, { id: 'place-x', place: 'x', pages: 9 }];
		expect(chosenSections(withPlaces, null)).toEqual(sections);
		expect(chosenSections(withPlaces, 'all')).toEqual(withPlaces);
		expect(sectionsText(withPlaces, withPlaces)).toBe('all');
		expect(sectionsText(withPlaces, sections)).toBeNull();
		expect(chosenSections(withPlaces, 'place-x,b').map(({ id }) => id)).toEqual(['place-x', 'b']);
	});

	it('adds a section behind the nearest before it, and leaves the order of the others', () => {
		const [a, b, c] = sections as [{ id: string }, { id: string }, { id: string }];
		expect(withSection(sections, [c, a], b)).toEqual([c, a, b]);
		expect(withSection(sections, [c, b], a)).toEqual([a, c, b]);
		expect(withSection(sections, [b, a], c)).toEqual([b, a, c]);
	});

	it('counts the pages of chapters in the contents', () => {
		const chosen = [{ id: 'a' }, { id: 'place-x', pages: 9 }, { id: 'b' }];
		expect(firstPages(chosen)).toEqual([2, 3, 12]);
	});
});
