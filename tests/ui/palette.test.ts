import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/app.css', 'utf8');

/** The custom properties of the first rule after `start`, as `{ paper: '#ffffff' }`. */
function roles(start: string): Record<string, string> {
	const from = css.indexOf(start);
	const rule = css.slice(
		css.indexOf(':root {', from),
		css.indexOf('}', css.indexOf(':root {', from))
	);
	return Object.fromEntries(
		[...rule.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]])
	) as Record<string, string>;
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string | undefined, other: string | undefined): number {
	if (!one || !other) throw new Error('a role has no colour');
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

const palettes = {
	light: roles(':root'),
	dark: roles('prefers-color-scheme: dark')
};

const words = ['ink', 'ink-soft', 'link', 'home', 'benchmark'];
const marks = ['home', 'benchmark', 'other', 'better', 'worse', 'similar', 'focus'];

describe('contrast', () => {
	it('is 21 for black on white and 3.03 for the orange that is for marks only', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
		expect(contrast('#f46a25', '#ffffff')).toBeCloseTo(3.03, 2);
	});
});

describe.each(Object.entries(palettes))('the %s palette', (_, palette) => {
	it('has a colour for every role of the light one', () => {
		expect(Object.keys(palette).sort()).toEqual(Object.keys(palettes.light).sort());
		expect(Object.keys(palette).length).toBeGreaterThanOrEqual(13);
	});

	it.each(words)('has at least 4.5 to 1 between %s and the ground', (role) => {
		expect(contrast(palette[role], palette.paper)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(palette[role], palette.tint)).toBeGreaterThanOrEqual(4.5);
	});

	it.each(marks)('has at least 3 to 1 between %s and the ground', (role) => {
		expect(contrast(palette[role], palette.paper)).toBeGreaterThanOrEqual(3);
	});

	it('tells better from worse by lightness or hue, never by red and green', () => {
		const hues = (colour = '') => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
		const [betterRed = 0, , betterBlue = 0] = hues(palette.better);
		const [worseRed = 0, , worseBlue = 0] = hues(palette.worse);
		expect(betterBlue).toBeGreaterThan(betterRed);
		expect(worseRed).toBeGreaterThan(worseBlue);
	});
});
