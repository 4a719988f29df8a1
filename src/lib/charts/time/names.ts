import { clamp, extentOf, px, stacked, type Box, type Label, spread } from '../layout/drawing';
import type { Tone } from '../layout/paint';
import { LINE, widest, wrapped } from '../layout/text';
import type { Estimate, Figure } from '$lib/figure';
import { midYear, numberText } from '$lib/format';
import { nameOf, unitOf, type Series } from '../layout/series';
import { toneOf, type Panel, type PanelSheet } from './drawing';
import type { Place } from './runs';

/** A line's name and last value, and the point it belongs to, px. */
interface LineName {
	text: string;
	tone: Tone;
	bold: boolean;
	x: number;
	y: number;
}

/** Names in a column at the right of the lines, none over another; leads join those moved far. */
function columnNames(
	names: LineName[],
	box: Box,
	column: { x: number; width: number }
): { labels: Label[]; leads: string } {
	const lines = names.map(({ text, bold }) => wrapped(text, column.width, undefined, bold));
	const wishes = names.map(({ y }, index) => ({ at: y, size: lines[index]!.length * LINE }));
	const tall = wishes.reduce((sum, { size }) => sum + size + 2, 0);
	const low = Math.min(box.y, box.y + box.height - tall);
	const middles = spread(wishes, low - 4, box.y + box.height + 4, 2) ?? wishes.map(({ at }) => at);
	let leads = '';
	const labels = names.flatMap(({ tone, bold, x, y }, index) => {
		const middle = middles[index]!;
		const first = middle - (lines[index]!.length * LINE) / 2 + LINE / 2 + 5;
		if (Math.abs(middle - y) > 10)
			leads += `M${px(x + 6)} ${px(y)}L${px(column.x - 3)} ${px(middle)}`;
		return stacked(lines[index]!, { x: column.x, y: first, tone, bold, anchor: 'start' });
	});
	return { labels, leads };
}

/** Width that the names need in a column of about `most` px: a long word is not cut. */
function columnWidth(names: LineName[], most: number): number {
	const words = names.map(({ text, bold }) => widest(text.split(' '), undefined, bold));
	const room = Math.max(most, ...words);
	const lines = names.map(({ text, bold }) =>
		widest(wrapped(text, room, undefined, bold), undefined, bold)
	);
	return Math.ceil(Math.max(0, ...lines));
}

/** Points every few pixels along lines through `corners`, which a label should not cover. */
function along(corners: [number, number][]): [number, number][] {
	return corners.flatMap(([x, y], index) => {
		const [fromX, fromY] = corners[index - 1] ?? [x, y];
		const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 5));
		return Array.from({ length: steps }, (_, step): [number, number] => {
			const part = (step + 1) / steps;
			return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
		});
	});
}

/** How many of the points, and of the labels, the lines of a text lie on. */
function covered(lines: Label[], points: [number, number][], labels: Label[]): number {
	let total = 0;
	for (const label of lines) {
		const [from, to] = extentOf(label);
		const [top, bottom] = [label.y - 13, label.y + 5];
		const hit = points.filter(([x, y]) => x > from - 2 && x < to + 2 && y > top && y < bottom);
		const met = labels.filter((other) => {
			const [otherFrom, otherTo] = extentOf(other);
			return otherFrom < to && otherTo > from && Math.abs(other.y - label.y) < LINE;
		});
		total += hit.length + 50 * met.length;
	}
	return total;
}

/** Ways from a line's end to the baseline of its name, px, nearest first. */
const rises = [-10, 20, -28, 38, -46, 56, -64, 74];

/** A name near the end of a line that stops inside the plot, where it covers least. */
function nameInside(
	{ text, tone, bold, x, y }: LineName,
	box: Box,
	points: [number, number][],
	labels: Label[]
): Label[] {
	const lines = wrapped(text, box.width - 4, undefined, bold);
	const width = widest(lines, undefined, bold);
	const more = (lines.length - 1) * LINE;
	let best: Label[] = [];
	let least = Infinity;
	for (const rise of rises)
		for (const shift of [-width / 2, -width, 0, -width / 3]) {
			const left = clamp(x + shift, box.x + 2, box.x + box.width - width - 2);
			const first = clamp(
				y + rise - (rise < 0 ? more : 0),
				box.y + 12,
				box.y + box.height - 6 - more
			);
			const style = { anchor: 'start', tone, bold, halo: true } as const;
			const tried = stacked(lines, { x: left, y: first, ...style });
			const cost = covered(tried, points, labels);
			if (cost < least) [best, least] = [tried, cost];
		}
	return best;
}

/** Names of lines that reach the newest periods stand at the right; the others inside the plot. */
interface Names {
	atEnd: LineName[];
	inside: LineName[];
}

/** Share of the time axis before its end that still counts as its end. */
const END = 0.12;

/** "Wigan 106.6"; with several categories their names too, with one area theirs only. */
function nameText(figure: Figure, { series }: Panel, line: Series, last: Estimate): string {
	const several = new Set(series.map(({ category }) => category)).size > 1;
	const areas = new Set(series.map(({ role }) => role)).size > 1;
	const category = figure.categories.find(({ key }) => key === line.category)?.label ?? '';
	const name = nameOf(figure, last);
	const who = several ? (areas ? `${name}, ${category}` : category) : name;
	return `${who} ${numberText(last.value ?? 0, unitOf(figure, line.category))}`;
}

function namesOf(figure: Figure, panel: Panel, { x, y }: Place): Names {
	const years = panel.series.flatMap(({ estimates }) => estimates.map((e) => midYear(e.period)));
	const newest = Math.max(...years);
	const near = newest - END * (newest - Math.min(...years));
	const names: Names = { atEnd: [], inside: [] };
	for (const line of panel.series) {
		const last = line.estimates.findLast(({ value }) => value !== null);
		if (!last) continue;
		const tone = line.role === 'middle' ? 'ink-soft' : toneOf(line.role);
		const text = nameText(figure, panel, line, last);
		const place = { x: x(last), y: y(last.value ?? 0) };
		const where = midYear(last.period) >= near ? names.atEnd : names.inside;
		where.push({ text, tone, bold: line.role === 'home', ...place });
	}
	return names;
}

/** Width that a panel's names need at the right, at most `most` px, before anything is placed. */
export function namesWidth(figure: Figure, panel: Panel, most: number): number {
	return columnWidth(namesOf(figure, panel, { x: () => 0, y: () => 0 }).atEnd, most);
}

/** Writes every line's name and last value: in a column of `width` px, or where the line stops. */
export function addNames({ figure, panel, drawing, plot, place }: PanelSheet, width: number): void {
	const { atEnd, inside } = namesOf(figure, panel, place);
	const { labels, leads } = columnNames(atEnd, plot, { x: plot.x + plot.width + 12, width });
	drawing.labels.push(...labels);
	drawing.leads += leads;
	const corners = panel.series.map(({ estimates }) =>
		estimates
			.filter(({ value }) => value !== null)
			.map((each): [number, number] => [place.x(each), place.y(each.value ?? 0)])
	);
	const placed: Label[] = [];
	for (const name of inside) placed.push(...nameInside(name, plot, corners.flatMap(along), placed));
	drawing.labels.push(...placed);
}
