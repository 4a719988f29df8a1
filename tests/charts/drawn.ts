import type { Component } from 'svelte';
import { render } from 'svelte/server';
import Bars from '$lib/charts/length/Bars.svelte';
import Pyramid from '$lib/charts/length/Pyramid.svelte';
import Waterfall from '$lib/charts/length/Waterfall.svelte';
import Gap from '$lib/charts/position/Gap.svelte';
import Gradient from '$lib/charts/position/Gradient.svelte';
import Strip from '$lib/charts/position/Strip.svelte';
import Lines from '$lib/charts/time/Lines.svelte';
import { barsDrawing } from '$lib/charts/length/bars';
import { pyramidDrawing } from '$lib/charts/length/pyramid';
import { waterfallDrawing } from '$lib/charts/length/waterfall';
import { gapDrawing } from '$lib/charts/position/gap';
import { gradientDrawing } from '$lib/charts/position/gradient';
import { stripDrawing } from '$lib/charts/position/strip';
import { linesDrawing } from '$lib/charts/time/lines';
import type { Drawing } from '$lib/charts/layout/drawing';
import type { Figure, FigureKind } from '$lib/figure';

export const WIDE = 680;
export const PHONE = 340;

type Kind = Exclude<FigureKind, 'reported'>;

const components: Record<Kind, Component<{ figure: Figure; width: number; label: string }>> = {
	strip: Strip,
	pyramid: Pyramid,
	gap: Gap,
	lines: Lines,
	gradient: Gradient,
	waterfall: Waterfall,
	bars: Bars
};

const drawings: Record<Kind, (figure: Figure, width: number) => Drawing> = {
	strip: stripDrawing,
	pyramid: pyramidDrawing,
	gap: gapDrawing,
	lines: linesDrawing,
	gradient: gradientDrawing,
	waterfall: waterfallDrawing,
	bars: barsDrawing
};

/** The drawing of a figure, before it is markup. */
export function drawingOf(figure: Figure, width: number): Drawing {
	return drawings[figure.kind as Kind](figure, width);
}

/** The markup of a figure's chart at a width, without the framework's comments. */
export function markupOf(figure: Figure, width: number, label = 'The finding'): string {
	const { body } = render(components[figure.kind as Kind], { props: { figure, width, label } });
	return body.replace(/<!--.*?-->/g, '');
}
