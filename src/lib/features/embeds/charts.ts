import type { ChartKind, ChartOfKind } from '$lib/charts/kinds';
import type { FigureKind } from '$lib/figure';

/** Each kind of chart by itself, so that a frame fetches the one that it draws and no other. */
const charts: Record<ChartKind, () => Promise<{ default: ChartOfKind }>> = {
	strip: () => import('$lib/charts/position/Strip.svelte'),
	pyramid: () => import('$lib/charts/length/Pyramid.svelte'),
	gap: () => import('$lib/charts/position/Gap.svelte'),
	lines: () => import('$lib/charts/time/Lines.svelte'),
	gradient: () => import('$lib/charts/position/Gradient.svelte'),
	waterfall: () => import('$lib/charts/length/Waterfall.svelte'),
	bars: () => import('$lib/charts/length/Bars.svelte')
};

/** What draws a kind of figure: its chart, or a table for single published points. */
export async function chartOf(kind: FigureKind): Promise<ChartOfKind> {
	const drawing = kind === 'reported' ? import('$lib/ui/table/FigureTable.svelte') : charts[kind]();
	return (await drawing).default;
}
