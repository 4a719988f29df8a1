import type { Estimate, Figure, Sex } from '$lib/figure';
import type { ValueAxis } from '../layout/axis';
import type { Drawing } from '../layout/drawing';

/** Bars and outlines of one sex; lengths grow from `zero` towards `way` (−1 left, 1 right). */
export interface PyramidSide {
	sex: Sex;
	zero: number;
	way: -1 | 1;
	/** y and length of each bar, px. */
	bars: { key: string; y: number; length: number }[];
	/** Steps round the compared values. */
	outlines: { role: Estimate['role']; d: string }[];
}

export interface PyramidDrawing extends Drawing {
	sides: PyramidSide[];
	barHeight: number;
}

/** Where the bars of a sex start, where they go, and where the longest may end. */
export interface Side {
	zero: number;
	way: -1 | 1;
	edge: number;
}

/** Where the parts of the chart are collected. */
export interface PyramidSheet {
	figure: Figure;
	drawing: PyramidDrawing;
	/** From 0 at a side's zero. */
	axis: ValueAxis;
	/** Categories from the top of the chart down, and where each row begins. */
	keys: string[];
	pitch: number;
	top: (key: string) => number;
	sides: Map<Sex, Side>;
	/** Width of the column of category labels, px. */
	column: number;
}

/** The estimate of a role in one band of one sex. */
export function find(figure: Figure, key: string, sex: Sex, role: Estimate['role']) {
	return figure.estimates.find(
		(each) => each.category === key && each.sex === sex && each.role === role
	);
}
