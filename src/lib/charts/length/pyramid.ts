import type { Estimate, Figure, Sex, Role } from '$lib/figure';
import { type ValueAxis, domainOf, horizontalAxis } from '../layout/axis';
import { type Drawing, px, type Label, blankDrawing, NARROW, notes } from '../layout/drawing';
import { nameOf, atHeadline, categoriesOf, pointOf, sexesOf, valuesOf } from '../layout/series';
import { textWidth, SMALL, widest } from '../layout/text';
import { missingText, sexText } from '$lib/format';

/** Bars and outlines of one sex; lengths grow from `zero` towards `way` (−1 left, 1 right). */
interface PyramidSide {
	sex: Sex;
	zero: number;
	way: -1 | 1;
	/** y and length of each bar, px. */
	bars: { key: string; y: number; length: number }[];
	/** Steps round the compared values. */
	outlines: { role: Estimate['role']; d: string }[];
}

interface PyramidDrawing extends Drawing {
	sides: PyramidSide[];
	barHeight: number;
}

/** Where the bars of a sex start, where they go, and where the longest may end. */
interface Side {
	zero: number;
	way: -1 | 1;
	edge: number;
}

/** Where the parts of the chart are collected. */
interface PyramidSheet {
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
function find(figure: Figure, key: string, sex: Sex, role: Estimate['role']) {
	return figure.estimates.find(
		(each) => each.category === key && each.sex === sex && each.role === role
	);
}

const drawn: Role[] = ['home', 'benchmark', 'earlier'];

/** How far bars and outlines reach at a row of a side, px from its zero. */
function reachAt({ figure, axis }: PyramidSheet, sex: Sex, key: string, roles: Role[]): number {
	const values = roles.map((role) => find(figure, key, sex, role)?.value ?? 0);
	return Math.max(...values.map(axis.at));
}

/**
 * The name of a role with a line to its bar or outline, in the highest row where it fits beyond
 * them and those of the rows around; null where no row has the room.
 */
function nameBeside(
	sheet: PyramidSheet,
	role: Role,
	text: string,
	[sex, { zero, way, edge }]: [Sex, Side]
): { label: Label; lead: string } | null {
	const { keys, pitch, top } = sheet;
	const bold = role === 'home';
	for (const [index, key] of keys.entries()) {
		const around = keys.slice(Math.max(0, index - 1), index + 2);
		const own = reachAt(sheet, sex, key, [role]);
		const start = Math.max(...around.map((each) => reachAt(sheet, sex, each, drawn))) + 16;
		const room = Math.abs(edge - zero) - start;
		if (index === 0 || own === 0 || textWidth(text, undefined, bold) > room) continue;
		const y = px(top(key) + pitch / 2);
		const lead = `M${px(zero + way * (own + 3))} ${y}H${px(zero + way * (start - 4))}`;
		const tone = bold ? 'home' : role === 'earlier' ? 'ink' : 'benchmark';
		const anchor = way < 0 ? 'end' : 'start';
		return { label: { x: px(zero + way * start), y: y + 5, text, anchor, tone, bold }, lead };
	}
	return null;
}

/**
 * Names bars (on the first side) and outline (on the last); what has no room beside its marks is
 * returned as sentences for the foot of the chart.
 */
function addNames(sheet: PyramidSheet): string[] {
	const { drawing, figure, sides } = sheet;
	const order = [...sides.entries()];
	const words: string[] = [];
	for (const role of drawn) {
		const example = figure.estimates.find((each) => each.role === role && each.value !== null);
		const side = role === 'home' ? order[0] : order.at(-1);
		if (!example || !side) continue;
		const text = nameOf(figure, example);
		const placed = order.length > 1 ? nameBeside(sheet, role, text, side) : null;
		if (placed) {
			drawing.labels.push(placed.label);
			drawing.rules += placed.lead;
		} else words.push(`${role === 'home' ? 'Bars' : 'Outline'}: ${text}.`);
	}
	return words;
}

const HEAD = 26;
/** Room beyond the axis for half of its last tick's text, px. */
const MARGIN = 20;

/** Two sides about a middle column of labels, or one side beside it where only one sex is shown. */
function sidesOf(sexes: Sex[], width: number, column: number): Map<Sex, Side> {
	if (!sexes.includes('female') || !sexes.includes('male'))
		return new Map([[sexes[0] ?? 'persons', { zero: column, way: 1, edge: width - MARGIN }]]);
	return new Map<Sex, Side>([
		['female', { zero: px((width - column) / 2), way: -1, edge: MARGIN }],
		['male', { zero: px((width + column) / 2), way: 1, edge: width - MARGIN }]
	]);
}

/** A line of steps from the lowest row up, broken where a value is missing. */
function outline(lengths: (number | null)[], tops: number[], pitch: number): string {
	let d = '';
	lengths.forEach((length, index) => {
		if (length === null) return;
		const top = tops[index] ?? 0;
		const joined = index > 0 && lengths[index - 1] !== null;
		d += `${joined ? `H${length}` : `M${length} ${px(top + pitch)}`}V${px(top)}`;
	});
	return d;
}

function addSide(sheet: PyramidSheet, sex: Sex, { zero, way }: Side): void {
	const { figure, axis, keys, pitch, top, drawing } = sheet;
	const bars: PyramidSide['bars'] = [];
	for (const key of keys) {
		const home = find(figure, key, sex, 'home');
		if (home && home.value !== null)
			bars.push({ key, y: px(top(key) + 1), length: axis.at(home.value) });
		else if (home)
			drawing.labels.push({
				x: px(zero + way * 6),
				y: px(top(key) + pitch / 2 + 4.5),
				text: missingText(home.missing),
				anchor: way < 0 ? 'end' : 'start',
				tone: 'ink-soft',
				small: true,
				halo: true
			});
	}
	const upward = [...keys].reverse();
	const outlines = (['earlier', 'benchmark'] as const).map((role) => {
		const lengths = upward.map((key) => {
			const value = find(figure, key, sex, role)?.value ?? null;
			return value === null ? null : px(zero + way * axis.at(value));
		});
		return { role, d: outline(lengths, upward.map(top), pitch) };
	});
	drawing.sides.push({ sex, zero, way, bars, outlines: outlines.filter(({ d }) => d !== '') });
}

function addAxis({ axis, drawing, sides }: PyramidSheet, bottom: number): void {
	for (const { zero, way } of sides.values())
		for (const { at, text, value } of axis.ticks) {
			if (value === 0) continue;
			const x = px(zero + way * at);
			drawing.grid += `M${x} ${HEAD}V${bottom}`;
			const style = { anchor: 'middle', tone: 'ink-soft', small: true } as const;
			drawing.labels.push({ x, y: bottom + 18, text, ...style });
		}
}

function addHeadings({ drawing, figure, keys, pitch, top, sides, column }: PyramidSheet): void {
	const two = sides.size > 1;
	const x = two ? drawing.width / 2 : column - 8;
	for (const key of keys) {
		const text = categoriesOf(figure).find((each) => each.key === key)?.label ?? key;
		const y = px(top(key) + pitch / 2 + 4.5);
		drawing.labels.push({ x, y, text, anchor: two ? 'middle' : 'end', tone: 'ink', small: true });
	}
	for (const [sex, { zero, way }] of sides) {
		const anchor = way < 0 ? 'end' : 'start';
		drawing.labels.push({ x: zero, y: 15, text: sexText(sex), anchor, tone: 'ink', bold: true });
	}
}

function addPoints({ figure, drawing, keys, pitch, top, axis, sides }: PyramidSheet): void {
	for (const key of keys)
		for (const [sex, { zero, way }] of sides)
			for (const role of ['home', 'benchmark', 'earlier'] as const) {
				const estimate = find(figure, key, sex, role);
				if (!estimate) continue;
				const x = zero + way * axis.at(estimate.value ?? 0);
				const place = { x, y: top(key) + pitch / 2, row: key, slot: `${sex}|${role}` };
				drawing.points.push(pointOf(figure, estimate, place));
			}
}

/** Age bands as bars, youngest at the bottom, women left and men right; the compared as outline. */
export function pyramidDrawing(whole: Figure, width: number): PyramidDrawing {
	const figure = atHeadline(whole);
	const categories = categoriesOf(figure);
	const keys = categories.map(({ key }) => key).reverse();
	const labels = categories.map(({ label }) => label);
	const column = Math.ceil(widest(labels, SMALL)) + 14;
	const sides = sidesOf(sexesOf(figure.estimates), width, column);
	const length = Math.min(...[...sides.values()].map(({ zero, edge }) => Math.abs(edge - zero)));
	const axis = horizontalAxis(
		domainOf(valuesOf(figure.estimates), 'zero'),
		[0, length],
		figure.unit
	);
	const pitch = width < NARROW ? 18 : 20;
	const bottom = HEAD + keys.length * pitch;
	const drawing: PyramidDrawing = { ...blankDrawing(width), sides: [], barHeight: pitch - 2 };
	const top = (key: string) => HEAD + keys.indexOf(key) * pitch;
	const sheet: PyramidSheet = { figure, drawing, axis, keys, pitch, top, sides, column };
	addHeadings(sheet);
	addAxis(sheet, bottom);
	for (const [sex, side] of sides) addSide(sheet, sex, side);
	const note = notes(addNames(sheet), 0, bottom + 42, width);
	drawing.labels.push(...note.labels);
	drawing.height = bottom + 26 + (note.height > 0 ? note.height + 6 : 0);
	addPoints(sheet);
	return drawing;
}
