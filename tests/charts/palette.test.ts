import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lightPalette, type Tone } from '$lib/charts/layout/paint';

const palette = readFileSync('src/app.css', 'utf8');
const charts = readFileSync('src/lib/charts/charts.css', 'utf8');
const tones = Object.keys(lightPalette) as Tone[];

/** Colours of the first `:root` block after a place in the palette. */
function coloursAfter(place: string): Map<string, string> {
	const start = palette.indexOf(place);
	expect(start, place).toBeGreaterThanOrEqual(0);
	const block = /:root\s*\{([^}]*)\}/.exec(palette.slice(start))?.[1] ?? '';
	return new Map(
		[...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value])
	);
}

function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

const light = coloursAfter(':root');
const dark = coloursAfter('prefers-color-scheme: dark');
const forced = coloursAfter('forced-colors: active');

describe('the colours of charts', () => {
	it.each(tones)('paint %s in a picture as in the light page', (tone) => {
		expect(light.get(tone)).toBe(lightPalette[tone]);
	});

	it.each(tones)('have %s in dark and forced colours too', (tone) => {
		expect(dark.get(tone)).toMatch(/^#[0-9a-f]{6}$/);
		expect(forced.get(tone)).toMatch(/^[A-Z][A-Za-z]+$/);
	});

	it.each([
		['light', light],
		['dark', dark]
	])('are legible on %s paper: words 4.5 to 1, marks 3 to 1', (_, colours) => {
		const paper = colours.get('paper') ?? '';
		for (const word of ['home', 'benchmark', 'ink', 'ink-soft'])
			expect(contrast(colours.get(word) ?? '', paper), word).toBeGreaterThanOrEqual(4.5);
		expect(contrast(colours.get('other') ?? '', paper)).toBeGreaterThanOrEqual(3);
	});

	it('have a rule for every class that a mark can carry', () => {
		for (const tone of tones) {
			expect(charts).toMatch(new RegExp(`\\.f-${tone} \\{\\s*fill: var\\(--${tone}\\)`));
			expect(charts).toMatch(new RegExp(`\\.s-${tone} \\{\\s*stroke: var\\(--${tone}\\)`));
		}
	});

	it('move nothing for a reader who asked for no motion', () => {
		const moving = charts.slice(charts.indexOf('prefers-reduced-motion: no-preference'));
		expect(charts.replace(moving, '')).not.toContain('transition');
	});
});
