import type { Tone } from './paint';
import { LINE, SMALL, TEXT, textWidth, wrapped } from './text';

/** A text with its place; `x`, `y` is the baseline at its anchor, px. */
export interface Label {
	x: number;
	y: number;
	text: string;
	anchor: 'start' | 'middle' | 'end';
	tone: Tone;
	bold?: boolean;
	small?: boolean;
	/** Drawn over marks: gets an outline in the colour of the paper. */
	halo?: boolean;
}

/** One estimate where it is drawn, and how it is read out. Missing ones stand where they would be. */
export interface Point {
	x: number;
	y: number;
	/** What it is: "Wigan, 2021 to 2023, men". */
	name: string;
	/** "77.3 years, 76.9 to 77.6", or the word for why there is none. */
	value: string;
	/** The up and down arrows go from row to row, keeping the slot where the next row has it. */
	row: string;
	slot: string;
}

/** What every chart has beside its marks. Coordinates in px of the viewBox, rounded to 0.1. */
export interface Drawing {
	width: number;
	height: number;
	/** Light gridlines as one path. */
	grid: string;
	/** Axis and zero lines as one path. */
	rules: string;
	labels: Label[];
	points: Point[];
}

/** A drawing with nothing in it yet. */
export function blankDrawing(width: number): Drawing {
	return { width, height: 0, grid: '', rules: '', labels: [], points: [] };
}

/** A place to draw in, px. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The widths that every chart of a page is drawn for, px. */
export const WIDE = 680;
export const PHONE = 340;
/** Below this width a chart is laid out for a phone. */
export const NARROW = 480;

/** Rounded to a tenth of a pixel: finer is not seen and costs bytes. */
export function px(value: number): number {
	return Math.round(value * 10) / 10 || 0;
}

export const clamp = (value: number, low: number, high: number) =>
	Math.min(Math.max(value, low), Math.max(low, high));

/** The part of the x axis that a label covers. */
export function extentOf(label: Label): [number, number] {
	const width = textWidth(label.text, label.small ? SMALL : TEXT, label.bold);
	const start = { start: 0, middle: width / 2, end: width }[label.anchor];
	return [label.x - start, label.x - start + width];
}

/** Labels of one text broken over several lines, the first at `y`. */
export function stacked(lines: string[], label: Omit<Label, 'text'>): Label[] {
	return lines.map((text, index) => ({
		...label,
		text,
		x: px(label.x),
		y: px(label.y + index * LINE)
	}));
}

/** Sentences under a chart, one after the other, broken at its width; with the height they take. */
export function notes(sentences: string[], x: number, y: number, width: number) {
	const lines = wrapped(sentences.filter(Boolean).join(' '), width - x, SMALL);
	const labels = stacked(lines, { x, y, anchor: 'start', tone: 'ink-soft', small: true });
	return { labels, height: lines.length * LINE };
}

/** A label on a line: where its middle would like to be and how long it is, px. */
interface Wish {
	at: number;
	size: number;
}

/** Neighbouring labels that would touch, moved as one. */
interface Cluster {
	sum: number;
	count: number;
}

/**
 * Middles of labels on one line that overlap nowhere, in the order of the wishes' places, with the
 * least sum of squared moves (isotonic regression), kept between `low` and `high`.
 *
 * @param wishes in any order; the result keeps that order
 * @returns null when they are together longer than the line
 */
export function spread(wishes: Wish[], low: number, high: number, gap = 4): number[] | null {
	const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]!.at - wishes[b]!.at);
	const offsets: number[] = [];
	let length = 0;
	for (const index of order) {
		offsets[index] = length + wishes[index]!.size / 2;
		length += wishes[index]!.size + gap;
	}
	const room = high - low - (length - gap);
	if (room < -0.01) return null;
	const clusters: Cluster[] = [];
	for (const index of order) {
		let last: Cluster = { sum: wishes[index]!.at - offsets[index]!, count: 1 };
		while (clusters.length > 0 && mean(clusters.at(-1)!) > mean(last)) {
			const before = clusters.pop()!;
			last = { sum: before.sum + last.sum, count: before.count + last.count };
		}
		clusters.push(last);
	}
	const starts = clusters.flatMap((each) => Array<number>(each.count).fill(mean(each)));
	const middles: number[] = [];
	order.forEach((index, place) => {
		const start = Math.min(Math.max(starts[place]!, low), low + Math.max(room, 0));
		middles[index] = start + offsets[index]!;
	});
	return middles;
}

function mean({ sum, count }: Cluster): number {
	return sum / count;
}
