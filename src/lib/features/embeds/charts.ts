import type { Component } from 'svelte';
import type { Figure, FigureKind } from '$lib/figure';

export type ChartOf = Component<{ figure: Figure; width: number; label: string }>;

/** Each kind of chart by itself, so that a frame fetches the one that it draws and no other. */
const charts: Record<FigureKind, () => Promise<{ default: ChartOf }>> = {
	strip: () => import('$lib/charts/position/Strip.svelte'),
	pyramid: () => import('$lib/charts/length/Pyramid.svelte'),
	gap: () => import('$lib/charts/position/Gap.svelte'),
	lines: () => import('$lib/charts/time/Lines.svelte'),
	gradient: () => import('$lib/charts/position/Gradient.svelte'),
	waterfall: () => import('$lib/charts/length/Waterfall.svelte'),
	bars: () => import('$lib/charts/length/Bars.svelte'),
	reported: () => import('$lib/ui/table/FigureTable.svelte')
};

/** What draws a kind of figure: its chart, or a table for single published points. */
export async function chartOf(kind: FigureKind): Promise<ChartOf> {
	return (await charts[kind]()).default;
}
