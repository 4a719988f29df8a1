import type { Estimate, Figure, Role } from '$lib/figure';
import { missingText, numberText, periodText } from '$lib/format';
import { type Row, blocksOf, rowLabels, rowsOf, type Block, type RowLabels } from '../layout/rows';
import { nameOf, atHeadline, intervalWords, isHome, pointOf, valuesOf } from '../layout/series';
import { textWidth, LINE } from '../layout/text';
import { domainOf, unitWords, fittedScale } from '../layout/axis';
import { blankDrawing, notes, px, type Drawing, type Label } from '../layout/drawing';

/** What tells an estimate from the others of its row: its area, its date, or nothing. */
function nameInRow(figure: Figure, row: Row, estimate: Estimate): string {
	const { role, period } = estimate;
	const sameRole = row.estimates.filter((each) => each.role === role);
	const parts = [];
	if (row.estimates.length > sameRole.length) parts.push(nameOf(figure, estimate));
	if (sameRole.length > 1 && role !== 'earlier') parts.push(periodText(period));
	return parts.join(', ');
}

/**
 * The value at a bar's end, or the word for why there is none. `named` adds what the bar stands for;
 * bars of one area at several dates, and missing ones, are always named.
 */
export function endText(figure: Figure, row: Row, estimate: Estimate, named: boolean): string {
	const { value, missing, role } = estimate;
	const text = value === null ? missingText(missing) : numberText(value, row.unit);
	const name = nameInRow(figure, row, estimate);
	const dated = row.estimates.filter((each) => each.role === role).length > 1;
	if (name === '' || !(named || dated || value === null)) return text;
	return value === null ? `${name}: ${text}` : `${name} ${text}`;
}

/**
 * The areas of a chart whose names, with a value, are longer than `room` px and would leave no room
 * for the bars: they get a key. Empty where the first row can carry them.
 */
function keyOf(figure: Figure, rows: Row[], room: number): { role: Role; name: string }[] {
	const first = rows[0];
	if (!first || first.estimates.length < 2) return [];
	const texts = first.estimates.map((estimate) => endText(figure, first, estimate, true));
	if (texts.every((text) => textWidth(text, undefined, true) <= room)) return [];
	const names = new Map(first.estimates.map((each) => [each.role, nameOf(figure, each)]));
	return [...names].map(([role, name]) => ({ role, name }));
}

interface Bar {
	key: string;
	role: Role;
	x: number;
	y: number;
	width: number;
	height: number;
}

interface BarsDrawing extends Drawing {
	bars: Bar[];
	/** Samples of the bars beside the names of areas that are too long to stand at a bar. */
	key: Bar[];
	whiskers: string;
}

type Scale = (value: number) => number;

const THICKNESS = 14;
const PITCH = 20;
const BETWEEN = 12;

/** Where the parts of the chart are collected. */
interface Sheet {
	figure: Figure;
	columns: RowLabels;
	drawing: BarsDrawing;
	/** Whether the first row of bars names its areas; else the key does. */
	named: boolean;
	y: number;
}

/** Where the text of a bar begins: beyond the value and its limits, on the side away from zero. */
function endOf({ value, lower, upper }: Estimate): { value: number; side: 'left' | 'right' } {
	if (value !== null && value < 0) return { value: Math.min(value, lower ?? value), side: 'left' };
	return { value: Math.max(value ?? 0, upper ?? 0), side: 'right' };
}

function endLabel(estimate: Estimate, text: string, at: Scale, middle: number): Label {
	const { value, role } = estimate;
	const end = endOf(estimate);
	const tone = isHome(role) ? 'home' : role === 'middle' ? 'ink-soft' : 'benchmark';
	return {
		x: px(at(end.value) + (end.side === 'left' ? -7 : 7)),
		y: middle + 5,
		text,
		anchor: end.side === 'left' ? 'end' : 'start',
		tone: value === null ? 'ink-soft' : tone,
		bold: role === 'home' && value !== null
	};
}

function addBar(sheet: Sheet, row: Row, estimate: Estimate, text: string, at: Scale): void {
	const { drawing, figure } = sheet;
	const { value, lower, upper, role, period } = estimate;
	const middle = px(sheet.y + PITCH / 2);
	const key = `${row.key}|${role}|${period}`;
	if (value !== null) {
		const [x, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
		const y = middle - THICKNESS / 2;
		drawing.bars.push({ key, role, x, y, width: px(to - x), height: THICKNESS });
	}
	if (lower !== undefined && upper !== undefined)
		drawing.whiskers += `M${at(lower)} ${middle - 4}v8m0-4H${at(upper)}m0-4v8`;
	drawing.labels.push(endLabel(estimate, text, at, middle));
	const place = { x: at(value ?? 0), y: middle, row: row.key, slot: `${role}|${period}` };
	drawing.points.push(pointOf(figure, estimate, place));
	sheet.y += PITCH;
}

function addRow(sheet: Sheet, row: Row, texts: string[], at: Scale): void {
	const { columns, drawing } = sheet;
	const [top, bars] = [sheet.y, row.estimates.length * PITCH];
	const inside = Math.max(bars, columns.beside(row));
	const start = top + columns.over(row) + (inside - bars) / 2;
	drawing.labels.push(...columns.labels(row, top, start + bars / 2, false));
	sheet.y = start;
	row.estimates.forEach((estimate, index) => addBar(sheet, row, estimate, texts[index] ?? '', at));
	sheet.y = top + columns.over(row) + inside + BETWEEN;
}

function addBlock(sheet: Sheet, { rows, unit }: Block): void {
	const { figure, drawing, columns } = sheet;
	const texts = rows.map((row, index) =>
		row.estimates.map((estimate) => endText(figure, row, estimate, sheet.named && index === 0))
	);
	const labelled = rows.flatMap((row, index) =>
		row.estimates.map((estimate, place) => ({
			...endOf(estimate),
			room: textWidth(texts[index]?.[place] ?? '', undefined, true) + 9
		}))
	);
	const domain = domainOf(valuesOf(rows.flatMap(({ estimates }) => estimates)), 'zero');
	const at = fittedScale(domain, labelled, columns.column + 1, drawing.width);
	const top = sheet.y;
	rows.forEach((row, index) => addRow(sheet, row, texts[index] ?? [], at));
	drawing.rules += `M${at(0)} ${top}V${px(sheet.y - BETWEEN)}`;
	const words = notes([unitWords(unit)], columns.column, sheet.y + 10, drawing.width);
	drawing.labels.push(...words.labels);
	sheet.y += words.height;
}

/** A line for each area: a sample of its bar and its name. */
function addKey(sheet: Sheet, entries: { role: Role; name: string }[]): void {
	for (const { role, name } of entries) {
		const bar = { key: `key|${role}`, role, x: 1, y: sheet.y + 1, width: 20, height: 12 };
		sheet.drawing.key.push(bar);
		const style = { anchor: 'start', tone: isHome(role) ? 'home' : 'benchmark' } as const;
		sheet.drawing.labels.push({ x: 29, y: sheet.y + 12, text: name, ...style });
		sheet.y += LINE + 2;
	}
	sheet.y += 8;
}

/** Amounts side by side: bars from zero, a row for each category, each value written at its end. */
export function barsDrawing(whole: Figure, width: number): BarsDrawing {
	const figure = atHeadline(whole);
	const rows = rowsOf(figure, ['neighbour']);
	const drawing: BarsDrawing = { ...blankDrawing(width), bars: [], key: [], whiskers: '' };
	const columns = rowLabels(rows, width);
	const key = keyOf(figure, rows, 0.5 * (width - columns.column));
	const sheet: Sheet = { figure, columns, drawing, named: key.length === 0, y: 4 };
	if (key.length > 0) addKey(sheet, key);
	for (const block of blocksOf(rows)) addBlock(sheet, block);
	const words = notes([intervalWords(figure, 'Lines at the ends')], 0, sheet.y + 10, width);
	drawing.labels.push(...words.labels);
	drawing.height = px(sheet.y + words.height);
	return drawing;
}
