import type { Estimate, Figure } from '$lib/figure';
import { missingText, numberText, signedText, sexText, lowerFirst } from '$lib/format';
import { type Row, rowLabels, rowsOf, type RowLabels } from '../layout/rows';
import { textWidth, LINE } from '../layout/text';
import { type Labelled, domainOf, fittedScale } from '../layout/axis';
import { blankDrawing, notes, px, type Drawing, type Label } from '../layout/drawing';
import { atHeadline, pointOf, sexesOf } from '../layout/series';

/** One step: from the total before it to the total after it, both counted from the start. */
interface Step {
	row: Row;
	estimate: Estimate;
	part: 'start' | 'rise' | 'fall' | 'end';
	from: number;
	to: number;
	text: string;
}

/** Categories that are the whole before and after all steps; a gap starts from nothing. */
const totals: Record<string, 'start' | 'end'> = {
	population_start: 'start',
	population_end: 'end',
	gap: 'end'
};

function partOf(category: string, value: number): Step['part'] {
	const total = totals[category];
	if (total) return total;
	return value < 0 ? 'fall' : 'rise';
}

const isTotal = (part: Step['part']) => part === 'start' || part === 'end';

/**
 * The steps of a change, each from where the one before ended. Totals are shown as their distance
 * from the starting total: beside it, a year's change would be too small to see from zero.
 */
export function stepsOf(figure: Figure, rows: Row[]): Step[] {
	const start = rows.find(({ category }) => category === 'population_start');
	const first = start?.estimates[0]?.value ?? null;
	let total = 0;
	return rows.map((row) => {
		const estimate = row.estimates[0]!;
		const { value, missing } = estimate;
		const part = partOf(row.category, value ?? 0);
		if (value === null)
			return { row, estimate, part, from: total, to: total, text: missingText(missing) };
		const wholeTotal = isTotal(part);
		const text = wholeTotal ? numberText(value, row.unit) : signedText(value, row.unit);
		if (part === 'end' && first !== null) total = value - first;
		else if (!wholeTotal) total += value;
		return { row, estimate, part, from: wholeTotal ? 0 : total - value, to: total, text };
	});
}

/** The room that a step's text takes, and on which side of its bar. */
function textRoom({ from, to, part, text }: Step): Labelled {
	const room = textWidth(text, undefined, true) + 9;
	if (part === 'fall') return { value: Math.min(from, to), room, side: 'left' };
	return { value: Math.max(from, to), room, side: 'right' };
}

interface WaterfallBar {
	key: string;
	part: Step['part'];
	x: number;
	y: number;
	width: number;
	height: number;
}

interface WaterfallDrawing extends Drawing {
	bars: WaterfallBar[];
	/** Lines from the end of each step to the next. */
	connectors: string;
}

const THICKNESS = 18;
const BETWEEN = 12;

/** Where the parts of the chart are collected. */
interface Sheet {
	figure: Figure;
	columns: RowLabels;
	drawing: WaterfallDrawing;
	at: (value: number) => number;
	y: number;
}

function stepLabel(step: Step, at: (value: number) => number, y: number): Label {
	const { value, side } = textRoom(step);
	const left = side === 'left';
	return {
		x: px(at(value) + (left ? -7 : 7)),
		y,
		text: step.text,
		anchor: left ? 'end' : 'start',
		tone: step.estimate.value === null ? 'ink-soft' : 'home',
		bold: isTotal(step.part),
		halo: true
	};
}

function addStep(sheet: Sheet, step: Step, next: Step | undefined): void {
	const { drawing, columns, figure, at } = sheet;
	const { row, from, to, part, estimate } = step;
	const inside = Math.max(THICKNESS, columns.beside(row));
	const top = px(sheet.y + columns.over(row) + (inside - THICKNESS) / 2);
	const middle = top + THICKNESS / 2;
	drawing.labels.push(
		...columns.labels(row, sheet.y, middle, isTotal(part)),
		stepLabel(step, at, middle + 5)
	);
	if (estimate.value !== null) {
		const [x, end] = [at(Math.min(from, to)), at(Math.max(from, to))];
		const size = { width: px(Math.max(end - x, 1.5)), height: THICKNESS };
		drawing.bars.push({ key: row.key, part, x, y: top, ...size });
	}
	const place = { x: at(to), y: middle, row: row.key, slot: '' };
	drawing.points.push(pointOf(figure, estimate, place));
	sheet.y += columns.over(row) + inside + BETWEEN;
	if (!next) return;
	const below =
		sheet.y + columns.over(next.row) + Math.max(0, columns.beside(next.row) - THICKNESS) / 2;
	drawing.connectors += `M${at(to)} ${top + THICKNESS}V${px(below)}`;
}

/** The steps of one sex, or of all where the figure has no panels; returns where they end. */
function addSteps(drawing: WaterfallDrawing, part: Figure, heading: string, top: number): number {
	// Under a heading the sex is said once.
	const rows = rowsOf(part).map((row) => {
		const label = part.categories.find(({ key }) => key === row.category)?.label;
		return heading && label ? { ...row, label } : row;
	});
	const steps = stepsOf(part, rows);
	const columns = rowLabels(rows, drawing.width);
	const domain = domainOf(
		steps.flatMap(({ from, to }) => [from, to]),
		'zero'
	);
	const at = fittedScale(domain, steps.map(textRoom), columns.column + 1, drawing.width);
	if (heading) {
		const style = { anchor: 'start', tone: 'ink', bold: true } as const;
		drawing.labels.push({ x: 0, y: top + 14, text: heading, ...style });
	}
	const first = heading ? top + LINE + 12 : top;
	const sheet: Sheet = { figure: part, columns, drawing, at, y: first };
	steps.forEach((step, index) => addStep(sheet, step, steps[index + 1]));
	const bottom = px(sheet.y - BETWEEN);
	drawing.rules += `M${at(0)} ${first}V${bottom}`;
	return bottom;
}

/** What a change or a gap is made of: steps that lead from one total to the next, a panel per sex. */
export function waterfallDrawing(figure: Figure, width: number): WaterfallDrawing {
	const home = atHeadline(figure).estimates.filter(({ role }) => role === 'home');
	const drawing: WaterfallDrawing = { ...blankDrawing(width), bars: [], connectors: '' };
	const sexes = figure.panels === 'sex' ? sexesOf(home) : [];
	let bottom = 4;
	if (sexes.length === 0) bottom = addSteps(drawing, { ...figure, estimates: home }, '', bottom);
	sexes.forEach((sex, index) => {
		const estimates = home.filter((each) => each.sex === sex);
		const top = index > 0 ? bottom + 24 : bottom;
		bottom = addSteps(drawing, { ...figure, estimates }, sexText(sex), top);
	});
	const start = figure.categories.find(({ key }) => key === 'population_start');
	const name = start ? lowerFirst(start.label) : '';
	const words = name ? [`Bars show the change from the upright line: ${name}.`] : [];
	const note = notes(words, 0, bottom + 26, width);
	drawing.labels.push(...note.labels);
	drawing.height = px(bottom + 16 + note.height);
	return drawing;
}
