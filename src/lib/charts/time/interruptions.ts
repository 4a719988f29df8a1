import type { Break, Figure } from '$lib/figure';
import { missingText } from '$lib/format';
import { clamp, extentOf, px, stacked, type Label } from '../layout/drawing';
import { nameOf } from '../layout/series';
import { LINE, SMALL, widest, wrapped } from '../layout/text';
import type { Panel, PanelSheet } from './drawing';
import { breakYear, missingRuns } from './runs';

interface Gap {
	x: number;
	text: string;
	names: string[];
}

type Where = Pick<PanelSheet, 'figure' | 'panel' | 'place'>;

/** Gaps of a panel's lines; those of several lines at one place and for one reason together. */
function gapsOf({ figure, panel, place }: Where): Gap[] {
	const gaps = new Map<string, Gap>();
	for (const { estimates } of panel.series)
		for (const { first, last } of missingRuns(estimates)) {
			const x = (place.x(first) + place.x(last)) / 2;
			const text = missingText(first.missing);
			const gap = gaps.get(`${x}${text}`) ?? { x, text, names: [] };
			gap.names.push(nameOf(figure, first));
			gaps.set(`${x}${text}`, gap);
		}
	return [...gaps.values()];
}

function meets(label: Label, other: Label): boolean {
	const [from, to] = extentOf(label);
	const [otherFrom, otherTo] = extentOf(other);
	return Math.abs(label.y - other.y) < LINE && from < otherTo + 4 && otherFrom < to + 4;
}

function wordsOf({ text, names }: Gap, panel: Panel): string {
	return names.length === panel.series.length ? text : `${names.join(' and ')}: ${text}`;
}

/** Room that a panel keeps free under its lines for the words of their gaps, px. */
export function missingHeight(figure: Figure, panel: Panel, width: number): number {
	const gaps = gapsOf({ figure, panel, place: { x: () => 0, y: () => 0 } });
	const lines = gaps.map((gap) => wrapped(wordsOf(gap, panel), width, SMALL).length);
	return lines.length > 0 ? Math.max(...lines) * LINE + 8 : 0;
}

/** A word for each gap at the foot of the plot, one over another where they would touch. */
export function addMissing(sheet: PanelSheet): void {
	const { panel, drawing, plot } = sheet;
	const placed: Label[] = [];
	for (const gap of gapsOf(sheet)) {
		const lines = wrapped(wordsOf(gap, panel), plot.width, SMALL);
		const half = widest(lines, SMALL) / 2;
		const middle = clamp(gap.x, plot.x + half, plot.x + plot.width - half);
		const y = plot.y + plot.height - 7 - (lines.length - 1) * LINE;
		const style = { anchor: 'middle', tone: 'ink-soft', small: true, halo: true } as const;
		let labels = stacked(lines, { x: middle, y, ...style });
		while (labels.some((label) => placed.some((other) => meets(label, other))))
			labels = labels.map((label) => ({ ...label, y: px(label.y - LINE) }));
		placed.push(...labels);
	}
	drawing.labels.push(...placed);
}

/** The label of a break, in lines that leave room beside it. */
function linesOf({ label }: Break, width: number): string[] {
	return wrapped(label, width * 0.55, SMALL);
}

/** Height that the labels of breaks take over a plot, px: each has rows of its own. */
export function breaksHeight(breaks: Break[], width: number): number {
	return breaks.reduce((sum, each) => sum + linesOf(each, width).length * LINE, 0);
}

/** Breaks as upright lines from their labels, which begin at `top`, to the foot of the plot. */
export function addBreaks({ figure, drawing, time, plot }: PanelSheet, top: number): void {
	let y = top;
	for (const each of figure.breaks) {
		const lines = linesOf(each, plot.width);
		const x = time.at(breakYear(each));
		const left = x + 6 + widest(lines, SMALL) > plot.x + plot.width;
		const style = { tone: 'ink-soft', small: true, anchor: left ? 'end' : 'start' } as const;
		drawing.labels.push(...stacked(lines, { x: left ? x - 6 : x + 6, y: y + 12, ...style }));
		drawing.breaks += `M${x} ${px(y + 1)}V${px(plot.y + plot.height)}`;
		y += lines.length * LINE;
	}
}
