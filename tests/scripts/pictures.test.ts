import { renderAsync } from '@resvg/resvg-js';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sharedPicture } from '../../scripts/pictures/drawing';
import { overviewOn, overviewPicture } from '../../scripts/pictures/overview';
import { shownOn } from '../../scripts/pictures/page';
import { palettePng } from '../../scripts/pictures/png';

const html = `<head><title>Life &amp; health, Wigan – Fair Measure</title></head>
<h2 id="x-finding" class="s"><!--[-->Lower for <span>men</span>&nbsp;&lt;65<!--]--></h2>
<div class="wide"><!--[--><svg viewBox="0 0 680 120" font-size="14" role="group"><g class="f-home" fill="#12436d"><!--x--><circle r="4"></circle></g></svg></div>`;

describe('what a page’s picture shows', () => {
	const shown = shownOn(html)!;

	it('is the page’s own title, finding and chart', () => {
		expect(shown).toEqual({
			page: 'Life & health, Wigan',
			finding: 'Lower for men <65',
			chart: '<g fill="#12436d"><circle r="4"></circle></g>',
			width: 680,
			height: 120
		});
	});

	it('is nothing for a page without a finding, and words alone for one without a chart', () => {
		expect(shownOn('<title>Data</title><h1>Data</h1>')).toBeNull();
		const [words] = html.split('<div');
		expect(sharedPicture(shownOn(words!)!)).not.toContain('scale(');
	});

	it('is drawn within 1200 by 630, however long the finding', () => {
		for (const finding of ['Short', 'a long finding about a long place '.repeat(9)]) {
			const svg = sharedPicture({ ...shown, finding });
			for (const [, y] of svg.matchAll(/<text x="60" y="(\d+)"/g))
				expect(Number(y)).toBeLessThan(600);
			const [, top, scale] = /translate\([\d.]+ (\d+)\) scale\(([\d.]+)\)/.exec(svg)!;
			expect(Number(top) + 120 * Number(scale)).toBeLessThanOrEqual(560);
		}
	});

	it('is well-formed: what draws it accepts it', async () => {
		const picture = await renderAsync(sharedPicture(shown), { font: { loadSystemFonts: false } });
		expect([picture.width, picture.height]).toEqual([1200, 630]);
	});
});

describe('a PNG with a palette', () => {
	it('gives back the colours of a drawing that has few', () => {
		const colours = [
			[255, 255, 255],
			[18, 67, 109],
			[244, 106, 37]
		];
		const picked = Array.from({ length: 12 }, (_, at) => colours[at % 3]!);
		const png = palettePng(Uint8Array.from(picked.flatMap((colour) => [...colour, 255])), 4, 3);
		const part = (type: string) => {
			const at = png.indexOf(type, 0, 'latin1');
			return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
		};
		expect([part('IHDR').readUInt32BE(0), part('IHDR').readUInt32BE(4)]).toEqual([4, 3]);
		const rows = inflateSync(part('IDAT'));
		const palette = part('PLTE');
		const read = picked.map((_, at) => {
			const place = rows[Math.floor(at / 4) * 5 + (at % 4) + 1]!;
			return [...palette.subarray(3 * place, 3 * place + 3)];
		});
		expect(read).toEqual(picked);
	});

	it('has at most 256 colours', () => {
		const pixels = Uint8Array.from(
			{ length: 4 * 4096 },
			(_, at) => [(at >> 10) << 4, (at >> 6) << 4, (at >> 2) << 4, 255][at % 4]! & 255
		);
		const png = palettePng(pixels, 64, 64);
		const at = png.indexOf('PLTE', 0, 'latin1');
		expect(png.readUInt32BE(at - 4)).toBeLessThanOrEqual(768);
	});
});

const overview = `<head><title>A partnership – Fair Measure</title><meta name="description" content="Needs, place by place. 3 of 4 were found. The end."/></head>
<table role="table" aria-label="One"><thead><tr><th>Finding</th><th>Over time</th><th>Wigan</th><th>England</th><th>Difference</th><th>Judgement</th></tr></thead>
<tbody>${['men', 'women']
	.map(
		(sex) =>
			`<tr role="row"><th><span class="sentence s">Said.</span> <span class="exactly s"><a href="x">Life &amp; health, ${sex}</a>, 2023 <button aria-label="Cite">Cite</button></span></th><td class="spark"><svg class="sparkline" viewBox="0 0 144 40"><path class="s-home" d="M0,0"></path></svg></td><td class="value"><span class="name s">Wigan</span> <span><strong>77.3</strong></span></td><td><span class="name s">England</span> <span>79.1</span></td><td><span class="name s">Difference</span> <span>−1.8</span></td><td class="judged"><span class="chip chip-worse">worse</span></td></tr>`
	)
	.join('')}
<tr role="row"><th><span class="exactly">Nothing, 2023</span></th><td></td><td><strong>not published</strong></td><td><span>–</span></td><td></td><td></td></tr></tbody></table>`;

describe('the picture of an overview', () => {
	const shown = overviewOn(overview)!;

	it('is the page’s own sentence and lines, without those that have no value', () => {
		expect(shown.page).toBe('A partnership');
		expect(shown.finding).toBe('3 of 4 were found.');
		expect(shown.heads).toEqual(['Wigan', 'England']);
		expect(shown.lines.map(({ name }) => name)).toEqual([
			'Life & health, men, 2023',
			'Life & health, women, 2023'
		]);
		const [first] = shown.lines;
		expect([first?.value, first?.benchmark, first?.judgement]).toEqual(['77.3', '79.1', 'worse']);
		expect(first?.spark).toBe('<path d="M0,0"></path>');
	});

	it('shows each indicator once, within 1200 by 630, as well-formed SVG', async () => {
		const svg = overviewPicture({ ...shown, finding: 'a long sentence about it '.repeat(12) });
		expect(svg).toContain('Life &amp; health, men');
		expect(svg).not.toContain('women');
		for (const [, y] of svg.matchAll(/<text x="\d+" y="(\d+)"/g))
			expect(Number(y)).toBeLessThan(600);
		const picture = await renderAsync(svg, { font: { loadSystemFonts: false } });
		expect([picture.width, picture.height]).toEqual([1200, 630]);
	});

	it('is none for a page without lines', () => {
		expect(overviewOn('<title>Data</title><h1>Data</h1>')).toBeNull();
	});
});
