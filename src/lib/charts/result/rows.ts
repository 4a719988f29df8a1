import { domainOf, horizontalAxis, type ValueAxis } from '../layout/axis';
import { blankDrawing, notes, px, type Drawing } from '../layout/drawing';
import { LINE, SMALL, textWidth, widest } from '../layout/text';
import { plainUnit, shownNumber, spokenValue, type ResultChart, type ResultMark } from './result';

/** A drawing of one row for each mark: a bar from zero, or a dot with its limits. */
interface RowsDrawing extends Drawing {
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

/** What the rows of a chart share. */
interface Sheet {
	drawing: RowsDrawing;
	chart: ResultChart;
	axis: ValueAxis;
}

const isBars = ({ kind }: ResultChart) => kind === 'bars';
const middleOf = (index: number) => px(8 + index * PITCH + PITCH / 2);

/** A bar from zero, or a dot, with its limits; nothing where there is no value. */
function addMark({ drawing, chart, axis }: Sheet, mark: ResultMark, middle: number): void {
	const { value, lower, upper } = mark;
	if (value !== null && isBars(chart)) {
		const [from, to] = [axis.at(Math.min(0, value)), axis.at(Math.max(0, value))];
		const y = middle - THICKNESS / 2;
		drawing.bars.push({ x: from, y, width: px(to - from), height: THICKNESS });
	} else if (value !== null) drawing.dots.push({ x: axis.at(value), y: middle });
	if (lower !== undefined && upper !== undefined)
		drawing.whiskers += `M${axis.at(lower)} ${middle - 4}v8m0-4H${axis.at(upper)}m0-4v8`;
}

const valueText = ({ value }: ResultMark, { unit }: ResultChart) =>
	value === null ? 'no value' : shownNumber(value, unit);

function addRow(sheet: Sheet, mark: ResultMark, index: number): void {
	const { drawing, chart, axis } = sheet;
	const { value, upper } = mark;
	const middle = middleOf(index);
	const end = axis.at(value ?? axis.domain[0]);
	addMark(sheet, mark, middle);
	const limit = upper === undefined ? end : axis.at(upper);
	const right = Math.max(end, limit, isBars(chart) ? axis.at(0) : end);
	const style = { anchor: 'start', tone: 'ink' } as const;
	drawing.labels.push({ x: px(right + 9), y: middle + 5, text: valueText(mark, chart), ...style });
	const read = { name: mark.label, value: spokenValue(mark, chart.unit) };
	drawing.points.push({ x: end, y: middle, row: `${index}`, slot: '', ...read });
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

/** The axis beside a column of labels, with room for the value at each bar's end. */
function axisOf(chart: ResultChart, marks: ResultMark[], column: number, width: number): ValueAxis {
	const numbers = marks.flatMap(({ value, lower, upper }) =>
		[value, lower, upper].filter((one) => typeof one === 'number')
	);
	const room = widest(marks.map((mark) => valueText(mark, chart))) + 12;
	return horizontalAxis(
		domainOf(numbers, isBars(chart) ? 'zero' : 'near-zero'),
		[column + 14, width - room],
		chart.unit ?? plainUnit(chart.valueName)
	);
}

/** One row for each mark, in the order of the result. */
export function rowsDrawing(chart: ResultChart, width: number): RowsDrawing {
	const marks = chart.marks.slice(0, drawnRows);
	const drawing: RowsDrawing = { ...blankDrawing(width), bars: [], dots: [], whiskers: '' };
	const column = Math.min(widest(marks.map(({ label }) => label)), 0.38 * width);
	const axis = axisOf(chart, marks, column, width);
	marks.forEach((mark, index) => {
		const y = 8 + index * PITCH + PITCH / 2 + 5;
		const text = fitting(mark.label, column);
		drawing.labels.push({ x: px(column), y, text, anchor: 'end', tone: 'ink' });
		addRow({ drawing, chart, axis }, mark, index);
	});
	const bottom = 8 + marks.length * PITCH + 4;
	addAxis(drawing, axis, bottom);
	const words = [
		`${chart.valueName}.`,
		isBars(chart) || axis.domain[0] <= 0 ? '' : 'The axis does not start at zero.',
		drawing.whiskers ? 'Lines: lower and upper.' : '',
		chart.marks.length > drawnRows ? `The first ${drawnRows} of ${chart.marks.length} rows.` : ''
	];
	const note = notes(words, 0, bottom + 18 + LINE + 4, width);
	drawing.labels.push(...note.labels);
	drawing.height = px(bottom + 18 + SMALL + note.height + 8);
	return drawing;
}
