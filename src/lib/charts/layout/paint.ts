/**
 * Paint by role. Every mark carries its colour twice: as an SVG attribute in the light palette, so
 * that a picture taken out of the page stands alone, and as a class that charts.css maps to the
 * page's palette of the moment (light, dark, forced colours).
 */
export type Tone = 'home' | 'benchmark' | 'other' | 'ink' | 'ink-soft' | 'line' | 'paper';

/** The light palette; tests/charts/palette.test.ts holds it to src/app.css. */
export const lightPalette: Record<Tone, string> = {
	home: '#12436d',
	benchmark: '#3d3d3d',
	other: '#6f777b',
	ink: '#1c1e22',
	'ink-soft': '#4c545a',
	line: '#cfd4d8',
	paper: '#ffffff'
};

interface Paint {
	class: string;
	fill?: string;
	stroke?: string;
}

/** Attributes that paint the inside of a shape or text, and its outline where one is named. */
export function fill(inside: Tone, outline?: Tone): Paint {
	if (!outline) return { class: `f-${inside}`, fill: lightPalette[inside] };
	return {
		class: `f-${inside} s-${outline}`,
		fill: lightPalette[inside],
		stroke: lightPalette[outline]
	};
}

/** Attributes of a line that encloses nothing. */
export function stroke(tone: Tone): Paint {
	return { class: `s-${tone}`, fill: 'none', stroke: lightPalette[tone] };
}
