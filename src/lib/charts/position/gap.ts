import type { Estimate, Figure } from '$lib/figure';
import { distanceText, missingText, numberText } from '$lib/format';
import { type ValueAxis, axisWords, domainOf, horizontalAxis } from '../layout/axis';
import {
	clamp,
	px,
	type Label,
	blankDrawing,
	notes,
	type Drawing,
	spread
} from '../layout/drawing';
import type { Tone } from '../layout/paint';
import { type Row, blocksOf, rowLabels, rowsOf, type Block, type RowLabels } from '../layout/rows';
import {
	isHome,
	nameOf,
	atHeadline,
	intervalWords,
	isProjected,
	pointOf,
	valuesOf
} from '../layout/series';
import { LINE, textWidth, SMALL } from '../layout/text';

/** What is written over a mark, and where it would like to stand, px. */
interface MarkText {
	text: string;
	at: number;
	bold: boolean;
	tone: Tone;
}

/** Home and its projections in one colour, the middle of all authorities in grey, else benchmark. */
export function toneOf({ role }: Estimate): 'home' | 'benchmark' | 'other' {
	return isHome(role) ? 'home' : role === 'middle' ? 'other' : 'benchmark';
}

/** How far home is from the benchmark: "1.8 years less", "0.6 points higher"; null if not compared. */
export function differenceWords(figure: Figure, row: Row): string | null {
	const { unit, sex, category } = row;
	const found = figure.comparisons.find(
		(each) => each.sex === sex && each.category === category && each.period === figure.period
	);
	if (!found || found.difference === null) return null;
	const size = distanceText(found.difference, unit);
	if (!/[1-9]/.test(size)) return 'no difference';
	const counted = unit.id === 'years' || unit.id === 'persons' || unit.id === 'posts';
	const [more, less] = counted ? ['more', 'less'] : ['higher', 'lower'];
	const [amount = size] = unit.id.startsWith('per-') ? size.split(' per ') : [size];
	return `${amount} ${found.difference > 0 ? more : less}`;
}

/** A text for each mark of a row, home's first; `named` adds the areas' names. */
function textsOf(
	figure: Figure,
	row: Row,
	axis: ValueAxis,
	named: boolean,
	room: number
): MarkText[] {
	return [...row.estimates]
		.sort((a, b) => Number(isHome(b.role)) - Number(isHome(a.role)))
		.map((estimate) => {
			const { value, missing, role } = estimate;
			const name = nameOf(figure, estimate);
			const shown = value === null ? missingText(missing) : numberText(value, row.unit);
			const text = value === null ? `${name}: ${shown}` : named ? `${name} ${shown}` : shown;
			const bold = isHome(role) && value !== null && textWidth(text, undefined, true) < room;
			const tone = value === null || role === 'middle' ? 'ink-soft' : toneOf(estimate);
			return { text, at: axis.at(value ?? axis.domain[0]), bold, tone };
		});
}

/** Texts side by side with `y` 0; one over the other, home's on top, where one line is too short. */
function placedTexts(texts: MarkText[], from: number, to: number): Label[] {
	const sizes = texts.map(({ text, bold }) => textWidth(text, undefined, bold));
	const wishes = texts.map(({ at }, index) => ({ at, size: sizes[index] ?? 0 }));
	const middles = spread(wishes, from, to, 10);
	return texts.map(({ text, at, bold, tone }, index) => {
		const half = (sizes[index] ?? 0) / 2;
		const x = px(middles?.[index] ?? clamp(at, from + half, to - half));
		const line = middles ? 0 : texts.length - 1 - index;
		return { x, y: -line * LINE, text, anchor: 'middle', tone, bold, halo: true };
	});
}

interface GapMark {
	key: string;
	x: number;
	y: number;
	tone: 'home' | 'benchmark' | 'other';
	hollow: boolean;
}

interface GapDrawing extends Drawing {
	/** Lines between the two dots of a row. */
	links: string;
	homeWhiskers: string;
	benchmarkWhiskers: string;
	marks: GapMark[];
}

/** Space below the marks of a row, with and without a difference, and between rows, px. */
const BELOW_DIFFERENCE = 24;
const BELOW = 8;
const BETWEEN = 16;

/** Where the parts of the chart are collected. */
interface Sheet {
	figure: Figure;
	columns: RowLabels;
	drawing: GapDrawing;
	/** Whether every row names its areas; in longer charts the first does for all. */
	namesInAll: boolean;
	y: number;
}

function whiskers(estimates: Estimate[], axis: ValueAxis, y: number): string {
	return estimates
		.map(({ lower, upper }) => {
			if (lower === undefined || upper === undefined) return '';
			return `M${axis.at(lower)} ${y - 6}v12m0-6H${axis.at(upper)}m0-6v12`;
		})
		.join('');
}

function addMarks({ figure, drawing }: Sheet, row: Row, axis: ValueAxis, y: number): void {
	const home = row.estimates.filter(({ role }) => isHome(role));
	const others = row.estimates.filter(({ role }) => !isHome(role));
	drawing.homeWhiskers += whiskers(home, axis, y);
	drawing.benchmarkWhiskers += whiskers(others, axis, y);
	for (const estimate of [...others, ...home]) {
		const { role, value } = estimate;
		if (value === null) continue;
		const mark = { key: `${row.key}|${role}`, tone: toneOf(estimate), hollow: isProjected(role) };
		drawing.marks.push({ ...mark, x: axis.at(value), y });
	}
	for (const estimate of [...home, ...others]) {
		const x = axis.at(estimate.value ?? axis.domain[0]);
		const place = { x, y, row: row.key, slot: estimate.role };
		drawing.points.push(pointOf(figure, estimate, place));
	}
}

/** The line between home and benchmark with its length in words; false where it has no words. */
function addDifference({ figure, drawing, columns }: Sheet, row: Row, axis: ValueAxis, y: number) {
	const home = row.estimates.find(({ role }) => isHome(role))?.value ?? null;
	const other = row.estimates.find(({ role }) => !isHome(role))?.value ?? null;
	if (home === null || other === null) return false;
	const [from, to] = [axis.at(home), axis.at(other)];
	if (from !== to) drawing.links += `M${from} ${y}H${to}`;
	const text = differenceWords(figure, row);
	if (!text) return false;
	const half = textWidth(text, SMALL) / 2;
	const x = px(clamp((from + to) / 2, columns.column + half, drawing.width - half));
	const style = { anchor: 'middle', tone: 'ink', small: true, halo: true } as const;
	drawing.labels.push({ x, y: y + 23, text, ...style });
	return true;
}

function addRow(sheet: Sheet, row: Row, axis: ValueAxis, first: boolean): void {
	const { figure, drawing, columns } = sheet;
	const [from, to] = [columns.column, drawing.width];
	const texts = textsOf(figure, row, axis, first || sheet.namesInAll, to - from);
	const over = placedTexts(texts, from, to);
	const lines = 1 - Math.min(0, ...over.map(({ y }) => y)) / LINE;
	const y = px(sheet.y + columns.over(row) + lines * LINE + 8);
	drawing.labels.push(
		...columns.labels(row, sheet.y, y, true),
		...over.map((label) => ({ ...label, y: px(y - 13 + label.y) }))
	);
	addMarks(sheet, row, axis, y);
	const below = addDifference(sheet, row, axis, y) ? BELOW_DIFFERENCE : BELOW;
	sheet.y = y + Math.max(below, columns.beside(row) / 2) + BETWEEN;
}

function addBlock(sheet: Sheet, { unit, rows }: Block): void {
	const { drawing, columns } = sheet;
	const values = valuesOf(rows.flatMap(({ estimates }) => estimates));
	const range: [number, number] = [columns.column + 24, drawing.width - 24];
	const axis = horizontalAxis(domainOf(values, 'near-zero'), range, unit);
	const top = sheet.y;
	rows.forEach((row, index) => addRow(sheet, row, axis, index === 0));
	const bottom = px(sheet.y - BETWEEN / 2);
	for (const { at, value, text } of axis.ticks) {
		const path = `M${at} ${top}V${bottom}`;
		if (value === 0) drawing.rules += path;
		else drawing.grid += path;
		const style = { anchor: 'middle', tone: 'ink-soft', small: true } as const;
		drawing.labels.push({ x: at, y: bottom + 17, text, ...style });
	}
	const words = [axisWords(unit, axis), intervalWords(sheet.figure, 'Lines through the dots')];
	const note = notes(words, columns.column, bottom + 40, drawing.width);
	drawing.labels.push(...note.labels);
	sheet.y = bottom + 30 + note.height;
}

/** Home against benchmark, a row for each sex and category, the difference written on the line. */
export function gapDrawing(whole: Figure, width: number): GapDrawing {
	const figure = atHeadline(whole);
	const rows = rowsOf(figure, ['neighbour']);
	const drawing: GapDrawing = {
		...blankDrawing(width),
		links: '',
		homeWhiskers: '',
		benchmarkWhiskers: '',
		marks: []
	};
	const columns = rowLabels(rows, width);
	const sheet: Sheet = { figure, columns, drawing, namesInAll: rows.length <= 2, y: 4 };
	for (const block of blocksOf(rows)) addBlock(sheet, block);
	const shown = figure.comparisons.filter(({ period }) => period === figure.period);
	if (shown.some((each) => each.fromUnrounded && each.difference !== null)) {
		const words = ['Differences are taken from unrounded figures.'];
		const note = notes(words, columns.column, sheet.y + 10, width);
		drawing.labels.push(...note.labels);
		sheet.y += note.height;
	}
	drawing.height = px(sheet.y);
	return drawing;
}
