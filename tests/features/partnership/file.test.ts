import { describe, expect, it } from 'vitest';
import { indicatorById } from '$lib/catalogue/indicators';
import {
	frontPartnership,
	isFront,
	isWanted,
	partnershipBySlug,
	partnerships
} from '$lib/catalogue/partnerships';
import { areaBySlug } from '$lib/server/areas';

const items = partnerships.flatMap(({ priorities, review }) => [
	...priorities.flatMap((each) => each.items),
	...(review?.items ?? [])
]);

describe('the file of partnerships', () => {
	it('has one partnership on the front page, and each slug once', () => {
		expect(partnerships.filter(isFront).map(({ slug }) => slug)).toEqual(['wigan']);
		const slugs = partnerships.map(({ slug }) => slug);
		expect(new Set(slugs).size).toBe(slugs.length);
		expect(slugs.every((slug) => /^[a-z]+(-[a-z]+)*$/.test(slug))).toBe(true);
	});

	it('has the three priorities of Wigan in their order', () => {
		expect(frontPartnership().priorities.map(({ title }) => title)).toEqual([
			'Addressing health inequalities',
			'Transforming local services in communities',
			'Developing a sustainable workforce'
		]);
	});

	it('names areas that there are, and compares none with itself', () => {
		for (const { area, benchmarks, review } of partnerships) {
			const places = [...(area === null ? [] : [area]), ...(review?.places ?? []), ...benchmarks];
			expect(places.filter((slug) => areaBySlug(slug) === null)).toEqual([]);
			expect(benchmarks[0]).toBe('england');
			expect(benchmarks).not.toContain(area);
		}
	});

	it('has priorities for an area, or places for a review', () => {
		for (const { area, priorities, review } of partnerships) {
			expect(priorities.length > 0).toBe(area !== null);
			expect(review !== undefined || area !== null).toBe(true);
			const places = review?.places ?? [];
			expect(new Set(places).size).toBe(places.length);
			expect((review?.partly ?? []).filter((slug) => !places.includes(slug))).toEqual([]);
		}
	});

	it('names indicators that there are, or says in words what is wanted and why it is not there', () => {
		for (const item of items) {
			if (isWanted(item)) expect(item.because).toMatch(/^[a-z].*[a-z]$/);
			else {
				expect(indicatorById(item.indicator).id).toBe(item.indicator);
				if (item.series) expect(indicatorById(item.series).id).toBe(item.series);
			}
		}
		expect(items.length).toBeGreaterThan(20);
	});

	it('knows no partnership of another name', () => {
		expect(frontPartnership()).not.toBe(partnershipBySlug('west-lancashire'));
		expect(() => partnershipBySlug('atlantis')).toThrow('no partnership is called atlantis');
	});
});
