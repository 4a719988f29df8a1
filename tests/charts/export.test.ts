import { describe, expect, it } from 'vitest';
import { standalonePicture } from '$lib/charts/export';
import { lightPalette } from '$lib/charts/layout/paint';
import { markupOf, WIDE } from './drawn';
import { gallery } from './synthetic';

const words = {
	title: 'Men & women: "1.8 years" <less>',
	subtitle: 'Life expectancy at birth, 2021 to 2023, years',
	source: 'Source: ONS\u0000, July 2024',
	date: '2026-06-30',
	link: `https://example.org/${'areas/'.repeat(40)}?a=1&b=2`
};

/** Names of elements that are opened and never closed, or closed and never opened. */
function unbalanced(xml: string): string[] {
	const open: string[] = [];
	for (const [, closing, name = '', self] of xml.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
		if (self) continue;
		if (!closing) open.push(name);
		else if (open.pop() !== name) return [name];
	}
	return open;
}

describe('a picture that leaves the page', () => {
	const picture = standalonePicture('<path d="M0 0h9"/>', 680, 200, words);

	it('says what it shows, where it comes from, when it was made and where it was found', () => {
		expect(picture).toContain('Men &amp; women: &quot;1.8 years&quot; &lt;less&gt;');
		expect(picture).toContain('Life expectancy at birth, 2021 to 2023, years');
		expect(picture).toContain('Source: ONS, July 2024');
		expect(picture).toContain('30 June 2026');
		expect(picture).toContain('https://example.org/');
		expect(picture).toContain('b=2');
	});

	it('is well-formed and needs nothing else', () => {
		expect(unbalanced(picture)).toEqual([]);
		expect(picture).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
		expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
		expect(picture.replace(/xmlns="[^"]*"/, '')).not.toMatch(/var\(|<style|\shref=|\ssrc=/);
	});

	it('holds no character that XML does not know, wherever it came from', () => {
		const odd = '\u0000\u0001\u000b\u001f\ud800\ufffe';
		const picture = standalonePicture(`<text>${odd}Leigh \u{1f3f4}</text>`, 680, 200, {
			...words,
			title: `Wigan${odd}`
		});
		expect(picture).toContain('<text>Leigh \u{1f3f4}</text>');
		expect(picture).toContain('<title>Wigan</title>');
	});

	it('breaks long sources and addresses into lines inside the picture', () => {
		const longest = Math.max(
			...[...picture.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text.length)
		);
		expect(longest).toBeLessThan(130);
	});
});

describe('paint by attributes', () => {
	const colours = new Set(['none', ...Object.values(lightPalette)]);

	it.each(Object.entries(gallery()))(
		'gives %s light colours only, with a class for each',
		(_, figure) => {
			const markup = markupOf(figure, WIDE);
			for (const [tag] of markup.matchAll(/<[a-z]+ [^>]*(?:fill|stroke)="[^>]*>/g)) {
				const fill = /\sfill="([^"]*)"/.exec(tag)?.[1];
				const stroke = /\sstroke="([^"]*)"/.exec(tag)?.[1];
				for (const colour of [fill, stroke]) if (colour) expect(colours).toContain(colour);
				if (fill && fill !== 'none') expect(tag).toMatch(/class="f-/);
				if (stroke) expect(tag).toMatch(/class="(f-\S+ )?s-/);
			}
			// A shape with neither is painted by its group; nothing is left to the default black.
			expect(markup).not.toMatch(/fill="black"|fill="#000/);
		}
	);
});
