import { render } from 'svelte/server';
import type { ChartKind } from '$lib/charts/kinds';
import { charts } from '$lib/charts/registry';
import { barsDrawing } from '$lib/charts/length/bars';
import { pyramidDrawing } from '$lib/charts/length/pyramid';
import { waterfallDrawing } from '$lib/charts/length/waterfall';
import { gapDrawing } from '$lib/charts/position/gap';
import { gradientDrawing } from '$lib/charts/position/gradient';
import { stripDrawing } from '$lib/charts/position/strip';
import { linesDrawing } from '$lib/charts/time/lines';
import type { Drawing } from '$lib/charts/layout/drawing';
import type { Figure } from '$lib/figure';

export { PHONE, WIDE } from '$lib/charts/layout/drawing';

const drawings: Record<ChartKind, (figure: Figure, width: number) => Drawing> = {
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
	return drawings[figure.kind as ChartKind](figure, width);
}

/** The markup of a figure's chart at a width, without the framework's comments. */
export function markupOf(figure: Figure, width: number, label = 'The finding'): string {
	const { body } = render(charts[figure.kind as ChartKind], {
		props: { figure, width, label }
	});
	return body.replace(/<!--.*?-->/g, '');
}
