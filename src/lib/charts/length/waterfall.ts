import type { Figure } from '$lib/figure';
import { sexText } from '$lib/format';
import { domainOf } from '../layout/axis';
import { blankDrawing, notes, px, type Drawing, type Label } from '../layout/drawing';
import { rowLabels, rowsOf, type RowLabels } from '../layout/rows';
import { atHeadline, pointOf, sexesOf } from '../layout/series';
import { LINE } from '../layout/text';
import { fittedScale } from './fit';
import { isTotal, stepsOf, textRoom, type Step } from './steps';

export interface WaterfallBar {
	key: string;
	part: Step['part'];
	x: number;
	y: number;
	width: number;
	height: number;
}

export interface WaterfallDrawing extends Drawing {
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
	const name = start ? start.label.charAt(0).toLowerCase() + start.label.slice(1) : '';
	const words = name ? [`Bars show the change from the upright line: ${name}.`] : [];
	const note = notes(words, 0, bottom + 26, width);
	drawing.labels.push(...note.labels);
	drawing.height = px(bottom + 16 + note.height);
	return drawing;
}
