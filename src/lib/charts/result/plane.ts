import { line, scaleLinear } from '../d3';
import { domainOf, ticksWidth, valueAxis, type ValueAxis } from '../layout/axis';
import { blankDrawing, NARROW, notes, px, type Drawing } from '../layout/drawing';
import type { Tone } from '../layout/paint';
import { LINE, widest } from '../layout/text';
import { plainUnit, shortNumber, spokenValue, type ResultChart, type ResultMark } from './result';
import { fitting } from './rows';

/** A drawing of marks in a plane: joined to lines, or each by itself. */
interface PlaneDrawing extends Drawing {
	lines: { key: string; tone: Tone; dashes: string | undefined; d: string }[];
	/** All marks of a scatter as one path of round-capped points. */
	dots: string;
	whiskers: string;
}

/** Lines drawn: more could not be told apart. */
export const drawnSeries = 8;
const HEIGHT = 320;
const styles: { tone: Tone; dashes: string | undefined }[] = [
	{ tone: 'home', dashes: undefined },
	{ tone: 'benchmark', dashes: '6 4' },
	{ tone: 'other', dashes: undefined },
	{ tone: 'ink', dashes: '2 4' }
];

type Placed = ResultMark & { x: number; value: number };

/** What the marks are placed with. */
interface Sheet {
	chart: ResultChart;
	drawing: PlaneDrawing;
	at: (x: number) => number;
	axis: ValueAxis;
	left: number;
	right: number;
}

const isPlaced = (mark: ResultMark): mark is Placed => mark.x !== null && mark.value !== null;

/** A place on the horizontal axis in words: years are never grouped by thousands. */
export function placeText(x: number): string {
	return Number.isInteger(x) && Math.abs(x) < 10_000 ? String(x) : shortNumber(x);
}

function addMarks({ chart, drawing, at, axis }: Sheet, marks: Placed[]): void {
	for (const mark of marks) {
		const [x, y] = [px(at(mark.x)), axis.at(mark.value)];
		if (chart.kind === 'scatter') drawing.dots += `M${x} ${y}h0`;
		if (mark.lower !== undefined && mark.upper !== undefined)
			drawing.whiskers += `M${x} ${axis.at(mark.lower)}V${axis.at(mark.upper)}`;
		const place = mark.xText ?? placeText(mark.x);
		const name = [mark.label, `${chart.xName} ${place}`].filter(Boolean).join(', ');
		const row = chart.kind === 'scatter' ? 'all' : mark.series;
		drawing.points.push({ x, y, name, value: spokenValue(mark, chart.unit), row, slot: place });
	}
}

interface LineEnd {
	x: number;
	y: number;
	name: string;
	tone: Tone;
}

/** Names at the ends of the lines, moved apart where they would lie on each other. */
function addNames(drawing: PlaneDrawing, ends: LineEnd[]) {
	let last = -Infinity;
	for (const { x, y, name, tone } of [...ends].sort((one, other) => one.y - other.y)) {
		const at = Math.max(y + 5, last + LINE);
		last = at;
		const text = fitting(name, drawing.width - x - 8);
		drawing.labels.push({ x: px(x + 8), y: px(at), text, anchor: 'start', tone });
	}
}

function addLines(sheet: Sheet, marks: Placed[], series: string[]): void {
	const { drawing, at, axis, chart } = sheet;
	const join = line<ResultMark>()
		.defined(isPlaced)
		.x((mark) => px(at(mark.x ?? 0)))
		.y((mark) => axis.at(mark.value ?? 0));
	const ends = series.flatMap((name, index) => {
		const { tone, dashes } = styles[index % styles.length]!;
		const own = chart.marks
			.filter((mark) => mark.series === name && mark.x !== null)
			.sort((one, other) => one.x! - other.x!);
		drawing.lines.push({ key: name, tone, dashes, d: join(own) ?? '' });
		const end = own.filter(isPlaced).at(-1);
		return end && name ? [{ x: at(end.x), y: axis.at(end.value), name, tone }] : [];
	});
	addNames(drawing, ends);
	addMarks(sheet, marks);
}

function addAxes({ drawing, axis, at, left, right }: Sheet, ticks: number[]): void {
	const style = { tone: 'ink-soft', small: true } as const;
	for (const tick of axis.ticks) {
		drawing.grid += `M${left} ${tick.at}H${right}`;
		drawing.labels.push({
			x: left - 8,
			y: px(tick.at + 4.5),
			text: tick.text,
			anchor: 'end',
			...style
		});
	}
	drawing.rules += `M${left} ${HEIGHT - 28}H${right}`;
	for (const tick of ticks) {
		const text = placeText(tick);
		drawing.labels.push({ x: px(at(tick)), y: HEIGHT - 8, text, anchor: 'middle', ...style });
	}
}

/** Scales for the marks, with room at the right for the names of lines. */
function sheetOf(
	chart: ResultChart,
	drawing: PlaneDrawing,
	marks: Placed[],
	series: string[]
): Sheet & { places: number[] } {
	const { width } = drawing;
	const values = marks.flatMap(({ value, lower = value, upper = value }) => [value, lower, upper]);
	const unit = chart.unit ?? plainUnit(chart.valueName);
	const axis = valueAxis(domainOf(values, 'near-zero'), [HEIGHT - 28, 12], unit, 5);
	const left = px(ticksWidth(axis) + 12);
	const named = chart.kind === 'lines' && series.some(Boolean);
	const right = px(width - (named ? Math.min(widest(series) + 14, 0.35 * width) : 14));
	const xs = marks.map(({ x }) => x);
	const at = scaleLinear(domainOf(xs, 'free'), [left + 8, right - 8]);
	return { chart, drawing, at, axis, left, right, places: at.ticks(width < NARROW ? 3 : 6) };
}

/** Values over a number or over time, one line for each series, or as single points. */
export function planeDrawing(chart: ResultChart, width: number): PlaneDrawing {
	const drawing: PlaneDrawing = { ...blankDrawing(width), lines: [], dots: '', whiskers: '' };
	const names = [...new Set(chart.marks.map(({ series }) => series))];
	const series = chart.kind === 'lines' ? names.slice(0, drawnSeries) : names;
	const marks = chart.marks.filter(isPlaced).filter((mark) => series.includes(mark.series));
	const sheet = sheetOf(chart, drawing, marks, series);
	addAxes(sheet, sheet.places);
	if (chart.kind === 'lines') addLines(sheet, marks, series);
	else addMarks(sheet, marks);
	const words = [
		`Upwards: ${chart.valueName}. To the right: ${chart.xName}.`,
		sheet.axis.domain[0] > 0 ? 'The axis does not start at zero.' : '',
		names.length > series.length ? `The first ${series.length} of ${names.length} lines.` : ''
	];
	const note = notes(words, 0, HEIGHT + 14, width);
	drawing.labels.push(...note.labels);
	drawing.height = px(HEIGHT + note.height + 6);
	return drawing;
}
