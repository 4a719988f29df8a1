import { describe, expect, it } from 'vitest';
import { gradientFigure } from '$lib/citations/gradient';
import { publishedByAuthority } from '$lib/features/checking/published';
import type { GradientSource, RankedAuthority } from '$lib/figures/gradient/gradient';
import { years } from '../charts/synthetic';

function authority(name: string, values: RankedAuthority['values'], code = `E06${name}`) {
	const slug = name.toLowerCase();
	return { code, name, slug, region: 'R1', population: 100, values, scores: {} };
}

/** Made-up values of two authorities and a county: men, then women. */
const source: GradientSource = {
	id: 'life',
	title: 'Life',
	unit: years,
	polarity: 'high-is-good',
	meaning: '',
	caveats: [],
	absent: {},
	level: 'authorities',
	period: '2023-01-01/2023-12-31',
	weighted: '2023-06-30/2023-06-30',
	intervalMethod: null,
	sexes: ['male', 'female'],
	england: [79, null],
	regions: {},
	countyOf: {},
	areas: [
		authority('Wigan', [
			{ value: 77, lower: 76, upper: 78 },
			{ value: 81, lower: 80 }
		]),
		authority('Bury', [{ value: null, missing: 'suppressed' }]),
		authority('Shire', [{ value: null }, { value: 83 }], 'E10000001')
	],
	tables: [],
	indexTables: {},
	asked: []
};
const read = (home: string, code: string) =>
	gradientFigure(source, home).estimates.filter(({ area }) => area === code);

describe('the values behind a gradient as a figure', () => {
	it('have limits where both are published, and none where one is', () => {
		const [men, women] = read('wigan', 'E06Wigan');
		expect(men).toMatchObject({ role: 'home', value: 77, lower: 76, upper: 78 });
		expect(women).not.toHaveProperty('lower');
	});

	it('say why one is missing, also where the authority has none for a sex', () => {
		expect(read('wigan', 'E06Bury').map(({ value, missing }) => [value, missing])).toEqual([
			[null, 'suppressed'],
			[null, 'not-held']
		]);
		expect(read('wigan', 'E92000001').map(({ value, missing }) => [value, missing])).toEqual([
			[79, undefined],
			[null, 'not-held']
		]);
	});

	it('are of the first authority where none is marked, and of England where there is none', () => {
		expect(gradientFigure(source, 'nowhere').shown.slug).toBe('wigan');
		expect(gradientFigure({ ...source, areas: [] }, 'wigan').shown.slug).toBe('england');
		expect(gradientFigure(source, 'shire').shown.level).toBe('county');
	});

	it('have an interval where its method is published', () => {
		expect(gradientFigure(source, 'wigan').interval).toBeNull();
		const known = { ...source, intervalMethod: 'Chiang' };
		expect(gradientFigure(known, 'wigan').interval).toEqual({ level: 95, method: 'Chiang' });
	});
});

describe('the values that a sentence is checked against', () => {
	it('are those that are there, never a missing one', () => {
		const held = (slug: string) =>
			publishedByAuthority(source, slug).map(({ area, sex, value }) => [area, sex, value]);
		expect(held('wigan')).toEqual([
			['Wigan', 'male', 77],
			['Wigan', 'female', 81]
		]);
		expect(held('bury')).toEqual([]);
		expect(held('shire')).toEqual([['Shire', 'female', 83]]);
		expect(held('england')).toEqual([['England', 'male', 79]]);
		expect(held('nowhere')).toEqual([]);
	});
});
