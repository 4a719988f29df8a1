import type { AreaRef, Figure } from '$lib/figure';
import type { Line } from './line';

/** What the small chart of a line is drawn from: one sex and category over time. */
export type Spark = Pick<Figure, 'estimates' | 'breaks'>;

/** A line with its small chart and the page on which its figure stands. */
export interface OverviewLine extends Omit<Line, 'named' | 'strength' | 'distance' | 'comparison'> {
	spark: Spark | null;
	/** What the small chart shows, in words; empty without one. */
	overTime: string;
	theme: Figure['theme'];
	/** True where a page shows the indicator by deprivation. */
	gradient: boolean;
	/** Address of the hospital trust whose value it is; empty where it is a place's. */
	trust: string;
}

/** A priority with its lines in the partnership's order, and what cannot be said yet. */
export interface OverviewPriority {
	title: string;
	lines: OverviewLine[];
	unsaid: { wanted: string; because: string }[];
}

/** All that the overview of a partnership shows. */
export interface Overview {
	slug: string;
	name: string;
	about: string;
	area: AreaRef;
	benchmark: AreaRef;
	/** What it can be compared with, the usual one first. */
	benchmarks: AreaRef[];
	/** What the evidence carries best, with full stops. */
	statements: string[];
	priorities: OverviewPriority[];
}
