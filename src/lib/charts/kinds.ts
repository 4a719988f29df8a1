import type { Component } from 'svelte';
import type { Figure, FigureKind } from '$lib/figure';
import { atHeadline } from './layout/series';

/** What is drawn: every kind of figure but single published points, which stand in a table. */
export type ChartKind = Exclude<FigureKind, 'reported'>;

/** The chart of a kind, at a width in px; its label is the finding, as the accessible name. */
export type ChartOfKind = Component<{ figure: Figure; width: number; label: string }>;

/** A figure that a chart is drawn of. */
type Drawn = Figure & { kind: ChartKind };

/**
 * True for a figure of a kind that is drawn, with a value to draw. A chart without a single value
 * would be an empty frame: the table and notes say why.
 */
export function isDrawn(figure: Figure): figure is Drawn {
	if (figure.kind === 'reported') return false;
	const drawn = figure.kind === 'lines' ? figure : atHeadline(figure);
	return drawn.estimates.some(({ value }) => value !== null);
}
