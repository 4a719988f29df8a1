import type { Figure, Role, Unit } from '$lib/figure';
import type { ValueAxis, TimeAxis } from '../layout/axis';
import type { Box, Drawing } from '../layout/drawing';
import type { Tone } from '../layout/paint';
import { isHome, type Series } from '../layout/series';
import type { Place } from './runs';

interface LinePath {
	key: string;
	role: Role;
	tone: Tone;
	d: string;
	/** Between the limits, where there are any. */
	band: string;
}

interface EndMark {
	key: string;
	x: number;
	y: number;
	tone: Tone;
	hollow: boolean;
}

export interface LinesDrawing extends Drawing {
	lines: LinePath[];
	/** The last value of each line, and values with none beside them. */
	marks: EndMark[];
	breaks: string;
	/** From a line to its name, where the name had to move. */
	leads: string;
}

/** Series that share two axes. */
export interface Panel {
	key: string;
	heading: string;
	unit: Unit;
	series: Series[];
	/** Of all panels with this unit, so that they can be compared. */
	domain: [number, number];
}

/** What a panel is drawn with. */
export interface PanelSheet {
	figure: Figure;
	panel: Panel;
	drawing: LinesDrawing;
	plot: Box;
	time: TimeAxis;
	axis: ValueAxis;
	place: Place;
}

export function toneOf(role: Role): Tone {
	return isHome(role) ? 'home' : role === 'middle' ? 'other' : 'benchmark';
}
