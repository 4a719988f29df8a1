import { describe, expect, it } from 'vitest';
import { frameCode, pictureCode } from '$lib/downloads/embed-code';

const shown = {
	site: 'https://example.org/',
	id: 'life-expectancy-birth',
	area: 'wigan',
	view: '',
	title: 'Men’s "life" <is> shorter & so on',
	name: 'Life expectancy at birth, Wigan',
	link: 'https://example.org/areas/wigan/life-expectancy/?a=1&b=2#life-expectancy-birth'
};

describe('the code for another site', () => {
	it('of a live figure has a frame with a title, its script and a link that needs neither', () => {
		const code = frameCode(shown);
		expect(code).toContain('src="https://example.org/embed/life-expectancy-birth/?area=wigan"');
		expect(code).toContain('title="Men’s &quot;life&quot; &lt;is&gt; shorter &amp; so on"');
		expect(code).toContain('<script async src="https://example.org/embed/frame.js"></script>');
		expect(code).toContain('?a=1&amp;b=2#life-expectancy-birth">Life expectancy at birth, Wigan');
	});

	it('of a live figure keeps the view that was chosen', () => {
		const view = 'compare=north-west&sex=women';
		const frame = (area: string | null) =>
			/iframe src="([^"]*)"/.exec(frameCode({ ...shown, area, view }))?.[1];
		expect(frame('wigan')).toMatch(/\?area=wigan&amp;compare=north-west&amp;sex=women$/);
		expect(frame(null)).toMatch(/birth\/\?compare=north-west&amp;sex=women$/);
	});

	it('of a figure that there is one of only names no place', () => {
		expect(frameCode({ ...shown, area: null })).toContain('embed/life-expectancy-birth/"');
	});

	it('of a picture holds the picture itself and asks nobody for anything', () => {
		const svg =
			'<svg xmlns="http://www.w3.org/2000/svg" width="720" height="412.5"><text>−1.8 “ü”</text></svg>';
		const code = pictureCode(shown, svg, 'Release 2026.11, as of 30 June 2026.');
		const [, data = ''] = /base64,([^"]+)"/.exec(code) ?? [];
		expect(Buffer.from(data, 'base64').toString('utf8')).toBe(svg);
		expect(code).toContain('width="720" height="412.5"');
		expect(code).toContain('Release 2026.11, as of 30 June 2026.');
		expect(code.replaceAll(/href="[^"]*"/g, '')).not.toMatch(/https?:|<script|<iframe/);
	});
});
