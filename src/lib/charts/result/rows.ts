import { domainOf, horizontalAxis, type ValueAxis } from '../layout/axis';
import { blankDrawing, notes, px, type Drawing } from '../layout/drawing';
import { LINE, SMALL, textWidth, widest } from '../layout/text';
import { plainUnit, shownNumber, spokenValue } from './amount';
import type { ResultChart, ResultMark } from './types';

/** A drawing of one row for each mark: a bar from zero, or a dot with its limits. */
export interface RowsDrawing extends Drawing {
	bars: { x: number; y: number; width: number; height: number }[];
	dots: { x: number; y: number }[];
	whiskers: string;
}

/** Rows drawn: more could not be read. */
export const drawnRows = 60;
const PITCH = 22;
const THICKNESS = 14;

/** As much of a text as fits, with an ellipsis where it was cut. */
export function fitting(text: string, width: number): string {
	if (textWidth(text) <= width) return text;
	let cut = text;
	while (cut.length > 1 && textWidth(`${cut}…`) > width) cut = cut.slice(0, -1);
	return `${cut.trimEnd()}…`;
}

function addRow(
	drawing: RowsDrawing,
	chart: ResultChart,
	mark: ResultMark,
	axis: ValueAxis,
	index: number
) {
	const { unit } = chart;
	const bars = chart.kind === 'bars';
	const { value, lower, upper } = mark;
	const middle = px(8 + index * PITCH + PITCH / 2);
	const end = value === null ? axis.at(axis.domain[0]) : axis.at(value);
	if (value !== null && bars) {
		const [from, to] = [axis.at(Math.min(0, value)), axis.at(Math.max(0, value))];
		drawing.bars.push({
			x: from,
			y: middle - THICKNESS / 2,
			width: px(to - from),
			height: THICKNESS
		});
	} else if (value !== null) drawing.dots.push({ x: end, y: middle });
	if (lower !== undefined && upper !== undefined)
		drawing.whiskers += `M${axis.at(lower)} ${middle - 4}v8m0-4H${axis.at(upper)}m0-4v8`;
	const right = Math.max(end, upper === undefined ? end : axis.at(upper), bars ? axis.at(0) : end);
	drawing.labels.push({
		x: px(right + 9),
		y: middle + 5,
		anchor: 'start',
		tone: 'ink',
		text: value === null ? 'no value' : shownNumber(value, unit)
	});
	drawing.points.push({
		x: end,
		y: middle,
		row: `${index}`,
		slot: '',
		name: mark.label,
		value: spokenValue(mark, unit)
	});
}

function addAxis(drawing: RowsDrawing, axis: ValueAxis, bottom: number): void {
	for (const { at, text } of axis.ticks) {
		drawing.grid += `M${at} 8V${bottom}`;
		const style = { anchor: 'middle', tone: 'ink-soft', small: true } as const;
		drawing.labels.push({ x: at, y: bottom + 18, text, ...style });
	}
	const [low, high] = axis.domain;
	if (low <= 0 && high >= 0) drawing.rules += `M${axis.at(0)} 8V${bottom}`;
}

/** One row for each mark, in the order of the result. */
export function rowsDrawing(chart: ResultChart, width: number): RowsDrawing {
	const marks = chart.marks.slice(0, drawnRows);
	const bars = chart.kind === 'bars';
	const drawing: RowsDrawing = { ...blankDrawing(width), bars: [], dots: [], whiskers: '' };
	const column = Math.min(widest(marks.map(({ label }) => label)), 0.38 * width);
	const numbers = marks.flatMap(({ value, lower, upper }) =>
		[value, lower, upper].filter((one) => typeof one === 'number')
	);
	const texts = marks.map(({ value }) =>
		value === null ? 'no value' : shownNumber(value, chart.unit)
	);
	const room = widest(texts) + 12;
	const domain = domainOf(numbers, bars ? 'zero' : 'near-zero');
	const axis = horizontalAxis(
		domain,
		[column + 14, width - room],
		chart.unit ?? plainUnit(chart.valueName)
	);
	marks.forEach((mark, index) => {
		const y = 8 + index * PITCH + PITCH / 2 + 5;
		const text = fitting(mark.label, column);
		drawing.labels.push({ x: px(column), y, text, anchor: 'end', tone: 'ink' });
		addRow(drawing, chart, mark, axis, index);
	});
	const bottom = 8 + marks.length * PITCH + 4;
	addAxis(drawing, axis, bottom);
	const words = [
		`${chart.valueName}.`,
		bars || axis.domain[0] <= 0 ? '' : 'The axis does not start at zero.',
		drawing.whiskers ? 'Lines: lower and upper.' : '',
		chart.marks.length > drawnRows ? `The first ${drawnRows} of ${chart.marks.length} rows.` : ''
	];
	const note = notes(words, 0, bottom + 18 + LINE + 4, width);
	drawing.labels.push(...note.labels);
	drawing.height = px(bottom + 18 + SMALL + note.height + 8);
	return drawing;
}
