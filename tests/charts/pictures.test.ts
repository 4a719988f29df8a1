import { describe, expect, it } from 'vitest';
import { standalonePicture } from '$lib/charts/export';
import { markupOf, PHONE, WIDE } from './drawn';
import { gallery } from './synthetic';

/** Charts whose pictures are kept, one or two of each kind; open them in a browser to review them. */
const kept = [
	'strip',
	'strip-long',
	'pyramid',
	'gap',
	'gap-categories',
	'lines-sexes',
	'lines-projected',
	'lines-interrupted',
	'gradient',
	'waterfall',
	'bars',
	'bars-twelve'
];

const words = {
	title: 'A synthetic figure: no number here is a statistic',
	subtitle: 'Made up for the tests',
	source: 'tests/charts/synthetic.ts',
	date: '2026-01-01',
	link: 'https://example.org/'
};

/** The drawing inside the chart's own `<svg>`, with its width and height. */
function inside(markup: string): { body: string; width: number; height: number } {
	const found = /<svg viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>(.*)<\/svg>/s.exec(markup);
	if (!found) throw new Error('the chart has no drawing');
	const [, width, height, body = ''] = found;
	return { body, width: Number(width), height: Number(height) };
}

describe.each(kept)('the picture of %s', (name) => {
	const figure = gallery()[name]!;

	it.each([
		['wide', WIDE],
		['phone', PHONE]
	])('is the one that was reviewed (%s)', async (place, width) => {
		const { body, width: across, height } = inside(markupOf(figure, width));
		const lines = body.replaceAll('><', '>\n<');
		const picture = standalonePicture(lines, across, height, words);
		await expect(picture).toMatchFileSnapshot(`../snapshots/charts/${name}-${place}.svg`);
	});
});
