import { describe, expect, it } from 'vitest';
import type { Area } from '$lib/catalogue/areas';
import { allAreas, areaByCode, areaBySlug, areaChoices, areaOf } from '$lib/server/areas';

function area(code: string, name: string, level: Area['level'], parents: Partial<Area> = {}): Area {
	return {
		code,
		name,
		level,
		slug: name.toLowerCase(),
		alsoCode: null,
		alsoBoardCode: null,
		regionCode: null,
		upperTierCode: null,
		combinedAuthorityCode: null,
		boardCode: null,
		validFrom: null,
		validTo: null,
		ruralUrban: null,
		...parents
	};
}

const few = [
	area('E12000002', 'North West', 'region'),
	area('E10000017', 'Lancashire', 'county', { regionCode: 'E12000002' }),
	area('E07000127', 'West Lancashire', 'local-authority', {
		regionCode: 'E12000002',
		upperTierCode: 'E10000017'
	}),
	area('E06000008', 'Blackburn', 'local-authority', { regionCode: 'E12000002' })
];

describe('areaChoices', () => {
	it('lists places by name, each with the county or region it lies in', () => {
		expect(areaChoices(few).map(({ name, within }) => [name, within])).toEqual([
			['Blackburn', 'North West'],
			['Lancashire', 'North West'],
			['North West', undefined],
			['West Lancashire', 'Lancashire']
		]);
	});

	it('leaves the areas in the order they had', () => {
		const before = few.map(({ name }) => name);
		areaChoices(few);
		expect(few.map(({ name }) => name)).toEqual(before);
	});
});

describe('areaOf', () => {
	it('reads an empty cell as nothing known', () => {
		const row = { code: 'E06000046', slug: 'isle-of-wight', name: 'Isle of Wight' };
		const read = areaOf({ ...row, level: 'local-authority', upper_tier_code: null });
		expect(read.slug).toBe('isle-of-wight');
		expect(read.upperTierCode).toBeNull();
		expect(read.alsoCode).toBeNull();
	});
});

describe('the areas of the areas table', () => {
	it('are the 296 authorities of 2023, nine regions, England and what lies between', () => {
		const names = (wanted: Area['level']) =>
			allAreas().flatMap(({ level, name }) => (level === wanted ? name : []));
		expect(names('local-authority')).toHaveLength(296);
		expect(names('region')).toHaveLength(9);
		expect(names('country')).toEqual(['England']);
	});

	it('have slugs of their own that can stand in an address', () => {
		const slugs = allAreas().map(({ slug }) => slug);
		expect(new Set(slugs).size).toBe(slugs.length);
		expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
	});

	it('are found by slug and by either code', () => {
		expect(areaBySlug('wigan')?.code).toBe('E08000010');
		expect(areaBySlug('atlantis')).toBeNull();
		expect(areaByCode('E08000010')?.slug).toBe('wigan');
		const merged = allAreas().find(({ alsoCode }) => alsoCode !== null);
		expect(areaByCode(merged?.alsoCode ?? '')?.code).toBe(merged?.code);
		expect(areaByCode('E54000057')?.slug).toBe('greater-manchester');
		expect(areaByCode('E54000048')?.slug).toBe('lancashire-and-south-cumbria');
	});

	it('give the picker a parent for all but the widest and boards that reach into two regions', () => {
		const alone = areaChoices().filter(({ within }) => within === undefined);
		const others = alone.filter(({ level }) => level !== 'region' && level !== 'country');
		expect(others.map(({ level }) => level)).toEqual(Array(5).fill('board'));
		expect(others.map(({ slug }) => slug)).toContain('lancashire-and-south-cumbria');
	});
});
