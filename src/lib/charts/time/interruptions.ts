import type { Break } from '$lib/figures/figure';
import { missingText } from '$lib/format';
import { clamp, extentOf, px, stacked, type Label } from '../layout/drawing';
import { nameOf } from '../layout/series';
import { LINE, SMALL, textWidth, widest, wrapped } from '../layout/text';
import type { PanelSheet } from './drawing';
import { breakYear, missingRuns } from './runs';

interface Gap {
	x: number;
	text: string;
	names: string[];
}

/** Gaps of a panel's lines; those of several lines at one place and for one reason together. */
function gapsOf({ figure, panel, place }: PanelSheet): Gap[] {
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
	return label.y === other.y && from < otherTo + 4 && otherFrom < to + 4;
}

/** A word for each gap at the foot of the plot, one over another where they would touch. */
export function addMissing(sheet: PanelSheet): void {
	const { panel, drawing, plot } = sheet;
	const foot = plot.y + plot.height - 7;
	const placed: Label[] = [];
	for (const { x, text, names } of gapsOf(sheet)) {
		const whole = names.length === panel.series.length ? text : `${names.join(' and ')}: ${text}`;
		const half = textWidth(whole, SMALL) / 2;
		const middle = px(clamp(x, plot.x + half, plot.x + plot.width - half));
		const style = { anchor: 'middle', tone: 'ink-soft', small: true, halo: true } as const;
		const label: Label = { x: middle, y: px(foot), text: whole, ...style };
		while (placed.some((other) => meets(label, other))) label.y = px(label.y - LINE);
		placed.push(label);
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
