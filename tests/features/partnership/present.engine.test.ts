import { beforeAll, describe, expect, it } from 'vitest';
import { presentedId, presentHash, slideAfterKey, slidesOf } from '$lib/ui/present/slides';
import { partnershipBySlug } from '$lib/catalogue/partnerships';
import { prerenderedFigures } from '$lib/server/engine';
import { packOf } from '$lib/server/pack/pack';
import { unbroken } from '$lib/words/unbroken';

describe('the key pressed while presenting', () => {
	it.each([
		['ArrowRight', 0, 1],
		['ArrowRight', 4, 4],
		['ArrowLeft', 0, 0],
		['ArrowLeft', 3, 2],
		['PageDown', 2, 3],
		['PageUp', 2, 1],
		['Home', 3, 0],
		['End', 0, 4]
	])('%s leads from slide %i of five to %i', (key, at, target) => {
		expect(slideAfterKey(key, at, 5)).toBe(target);
	});

	it.each(['Tab', 'Enter', ' ', 'a', 'constructor'])('%s leads nowhere', (key) => {
		expect(slideAfterKey(key, 2, 5)).toBeNull();
	});
});

describe('the address of a slide', () => {
	it.each(['slope-index', 'review-1', 'a b/ü'])('%s leads back to itself', (id) => {
		expect(presentedId(presentHash(id))).toBe(id);
	});

	it.each([
		['', null],
		['#slope-index', null],
		['#present=', ''],
		['#present=%E0%A4%A', '']
	])('%s asks for %s', (hash, id) => {
		expect(presentedId(hash)).toBe(id);
	});
});

describe('the slides', () => {
	it('of a theme page are its figures that have a value', async () => {
		const { figures } = await prerenderedFigures('wigan', 'life-expectancy');
		const ids = slidesOf(figures).map(({ id }) => id);
		expect(ids.slice(0, 2)).toEqual(['life-expectancy-birth', 'life-expectancy-65']);
		const scilly = await prerenderedFigures('isles-of-scilly', 'life-expectancy');
		const empty = scilly.figures.filter(({ estimates }) =>
			estimates.every(({ value }) => value === null)
		);
		expect(empty.length).toBeGreaterThan(0);
		const shown = slidesOf(scilly.figures).map(({ id }) => id);
		expect(shown.filter((id) => empty.some((figure) => figure.id === id))).toEqual([]);
	});

	it('of an overview are compared with what it is compared with', async () => {
		const { sections } = await packOf(partnershipBySlug('wigan'), 'north-west');
		const first = sections[0];
		expect(first?.figure?.benchmark?.name).toBe('North West');
		expect(first?.title).toContain('than in the North West');
	});

	describe('of a review', () => {
		let sources: string[][] = [];
		beforeAll(async () => {
			const { sections } = await packOf(
				partnershipBySlug('lancashire-and-south-cumbria'),
				'england'
			);
			sources = sections.flatMap(({ id, sources: list }) =>
				id.startsWith('review-') ? [list ?? []] : []
			);
		});

		it('each name where their values are from, each source once', () => {
			expect(sources.length).toBeGreaterThan(3);
			for (const list of sources) {
				expect(list.length).toBeGreaterThan(0);
				expect(new Set(list).size).toBe(list.length);
			}
			expect(sources[0]?.join(' ')).toContain('Office for National Statistics');
		});
	});
});

describe('a text with periods', () => {
	it.each<[string, string[], string]>([
		['9% more than at mid-2011', ['mid-2011'], ''],
		['from 2016-17 to 2022-23, and 2021/22.', ['2016-17', '2022-23', '2021/22'], '.'],
		['well-being in 2021 to 2023', [], 'well-being in 2021 to 2023'],
		['tel 1234-5678', [], 'tel 1234-5678']
	])('%s keeps whole %s', (text, words, rest) => {
		const found = unbroken(text);
		expect(found.pieces.map(({ word }) => word)).toEqual(words);
		expect(found.rest).toBe(rest);
		const joined = found.pieces.map(({ before, word }) => before + word).join('') + found.rest;
		expect(joined).toBe(text);
	});
});
