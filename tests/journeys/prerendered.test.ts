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
	it('are stated, each of them, on the page of their place', () => {
		const missing = Object.entries(published).flatMap(([path, figures]) =>
			figures.filter((figure) => !states(text(path), figure)).map((figure) => [path, figure])
		);
		expect(missing).toEqual([]);
	});

	it('a figure of another area is not on the page', () => {
		expect(states(text('/areas/wigan/age-profile/'), '22.4%')).toBe(false);
	});

	it('England’s 83.05 years are rounded half away from zero in the long series', () => {
		expect(text('/areas/wigan/life-expectancy/')).toContain('Women 2021 to 2023 80.9 83.1');
	});
});

const reasons =
	/\bnot (published|held|available|applicable|comparable)|\bno\b.* (published|held)|nothing is held|suppressed|too few/i;

/** The figures of a page, drawn or not, by their ids. */
function cards(path: string): Map<string, string> {
	const found = builtPage(path).matchAll(/<article id="([^"]+)"[\s\S]*?<\/article>/g);
	return new Map([...found].map(([html, id = '']) => [id, html]));
}

describe('the pages of every place for which something is missing', () => {
	const places = Object.entries(awkwardAreas);

	it('the summary names the place and leads to its themes', () => {
		for (const [slug, name] of places) {
			const html = builtPage(`/areas/${slug}/`);
			expect(visibleText(/<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? '')).toContain(name);
			const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
			for (const theme of themePaths)
				expect(
					links.some((href) => href.replace(/\/$/, '').endsWith(theme)),
					`${slug}, ${theme}`
				).toBe(true);
		}
	});

	it('have every figure, drawn or with the reason why not, and no empty frame', () => {
		const pages = places.flatMap(([slug, name]) =>
			themePaths.map((theme) => ({ slug, name, path: `/areas/${slug}/${theme}/` }))
		);
		for (const { slug, name, path } of pages) {
			expect(text(path)).toContain(name);
			expect(cards(path).size).toBeGreaterThan(2);
			expect([...cards(path).keys()]).toEqual([
				...cards(path.replace(`/${slug}/`, '/wigan/')).keys()
			]);
			const silent = [...cards(path)].filter(
				([, html]) => !/<svg|<td/.test(html) && !reasons.test(visibleText(html))
			);
			expect([path, silent.map(([id]) => id)]).toEqual([path, []]);
			const frames = builtPage(path).match(/<figure\b[\s\S]*?<\/figure>/g) ?? [];
			const empty = frames.filter(
				(html) => !html.includes('<svg') && visibleText(html).trim() === ''
			);
			expect([path, empty]).toEqual([path, []]);
		}
	});
});
