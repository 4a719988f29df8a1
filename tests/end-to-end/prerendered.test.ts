import { describe, expect, it } from 'vitest';
import { builtPage, states, visibleText } from './harness/built-site';
import { awkwardAreas, themePaths } from './harness/pages';

/**
 * Published figures that must stand in the page as written at build time, for readers without
 * scripts. Life expectancy and its limits: ONS, 2021 to 2023; population: ONS mid-year estimates,
 * July 2024 release; turnover of the care workforce: Office for Local Government.
 */
const published: Record<string, string[]> = {
	'/areas/wigan/age-profile/': ['19.3%', '18.7%'],
	'/areas/west-lancashire/age-profile/': ['22.4%'],
	'/areas/wigan/population-growth/': ['318,122', '339,174', '6.6%', '8.6%', '332,240'],
	'/areas/wigan/life-expectancy/': [
		'77.3 (76.9 to 77.6)',
		'80.9 (80.6 to 81.3)',
		'2021 to 2023',
		'79.1',
		'83.1',
		'17.9',
		'19.8',
		'54.6 (50.3 to 58.9)',
		'11.3',
		'9.2'
	],
	'/areas/wigan/workforce/': ['27.9%', '3,595']
};

const text = (path: string) => visibleText(builtPage(path));

describe('published figures in the prerendered pages', () => {
	for (const [path, figures] of Object.entries(published))
		it.each(figures)(`${path} states %s`, (figure) => {
			expect(states(text(path), figure)).toBe(true);
		});

	it('a figure of another area is not on the page', () => {
		expect(states(text('/areas/wigan/age-profile/'), '22.4%')).toBe(false);
	});

	it('England’s life expectancy of women is rounded half away from zero', () => {
		expect(states(text('/areas/wigan/life-expectancy/'), '83.0')).toBe(false);
	});
});

const figureElement = /<figure\b[\s\S]*?<\/figure>/g;
const reasons =
	/not published|not held|not available|not applicable|not comparable|suppressed|too few|no .* published/i;

describe.each(Object.entries(awkwardAreas))('the pages of %s', (slug, name) => {
	it('the summary names the place and has its themes', () => {
		const html = builtPage(`/areas/${slug}/`);
		expect(visibleText(html.match(/<h1[\s\S]*?<\/h1>/)?.[0] ?? '')).toContain(name);
		for (const theme of themePaths) expect(html).toContain(`${theme}`);
	});

	it.each(themePaths)('%s is whole: each figure is drawn or says why not', (theme) => {
		const html = builtPage(`/areas/${slug}/${theme}/`);
		expect(visibleText(html)).toContain(name);
		const figures = html.match(figureElement) ?? [];
		expect(figures.length).toBeGreaterThan(0);
		const silent = figures.filter(
			(figure) => !figure.includes('<svg') && !reasons.test(visibleText(figure))
		);
		expect(silent.map(visibleText)).toEqual([]);
	});
});
