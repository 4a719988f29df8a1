import type { ExploredArea, MeasureValues, Slice } from '$lib/figures/measures/measure';
import { amountText, midYear, periodText, shortPeriodText } from '$lib/format';
import { scaleLinear } from '$lib/charts/d3';
import { axisWords, type ValueAxis } from '$lib/charts/layout/axis';
import { clamp, NARROW, px } from '$lib/charts/layout/drawing';
import { spread } from '$lib/charts/layout/spread';
import { SMALL, textWidth } from '$lib/charts/layout/text';
import {
	addNotes,
	addUpward,
	upwardAxis,
	blankLayers,
	circle,
	drawn,
	type Layer,
	type LayeredDrawing
} from './layers';

/** What the lines are drawn from: the slices of one sex, newest first, and who is shown. */
interface TimeInput {
	measure: MeasureValues;
	slices: Slice[];
	areas: ExploredArea[];
	benchmark: ExploredArea | null;
}

/** The values of an area in time, oldest first. */
interface Line {
	area: ExploredArea;
	role: 'home' | 'benchmark' | 'picked' | 'other';
	points: { period: string; value: number }[];
}

/** What the lines are placed with. */
interface Sheet {
	drawing: LayeredDrawing;
	lines: Line[];
	periods: string[];
	axis: ValueAxis;
	x: (period: string) => number;
	bottom: number;
}

/** Areas of which each line has a name; of more, only the marked and picked ones. */
const MOST_NAMED = 12;
/** Areas whose values can be read one by one; a line has many. */
const MOST_READ = 60;

function linesOf({ measure, slices, areas, benchmark }: TimeInput): Line[] {
	const inTime = [...slices].reverse();
	const line = (area: ExploredArea, role: Line['role']): Line => {
		const at = measure.areas.indexOf(area.place.code);
		const points = inTime.flatMap(({ period, values }) => {
			const value = values[at] ?? null;
			return value === null ? [] : [{ period, value }];
		});
		return { area, role, points };
	};
	const lines = areas.map((area) => line(area, area.role));
	if (benchmark) lines.push(line(benchmark, 'benchmark'));
	const order = ['other', 'picked', 'benchmark', 'home'];
	return lines
		.filter(({ points }) => points.length > 0)
		.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

/** Periods without a value break the line: what lies between is not known. */
function pathOf({ points }: Line, { periods, x, axis }: Sheet): string {
	let d = '';
	let before = -2;
	for (const { period, value } of points) {
		const at = periods.indexOf(period);
		d += `${at === before + 1 ? 'L' : 'M'}${x(period)} ${axis.at(value)}`;
		before = at;
	}
	return d;
}

const style: Record<Line['role'], Omit<Layer, 'key' | 'd'>> = {
	other: { stroke: 'other', width: 1, opacity: 0.55 },
	picked: { stroke: 'ink', width: 2, dash: '2 3' },
	benchmark: { stroke: 'benchmark', width: 2, dash: '6 4' },
	home: { stroke: 'home', width: 2.5 }
};

function layersOf(sheet: Sheet): Layer[] {
	const { lines, x, axis } = sheet;
	const ends = lines.flatMap(({ role, points }) =>
		(role === 'other' ? [] : points.slice(-1)).map(({ period, value }) =>
			circle(x(period), axis.at(value), 3.5)
		)
	);
	const paths = lines.map((line, at) => ({
		key: `${at} ${line.area.place.code}`,
		d: pathOf(line, sheet),
		...style[line.role]
	}));
	return drawn([...paths, { key: 'ends', d: ends.join(''), fill: 'ink' }]);
}

/** As many periods under the axis as stand side by side, the newest always. */
function addPeriods({ drawing, periods, x, bottom }: Sheet): void {
	let from = Infinity;
	for (const period of [...periods].reverse()) {
		const text = shortPeriodText(period);
		const half = textWidth(text, SMALL) / 2;
		const middle = clamp(x(period), half, drawing.width - half);
		if (middle + half > from) continue;
		from = middle - half - 12;
		const style = { anchor: 'middle', tone: 'ink-soft', small: true } as const;
		drawing.labels.push({ x: px(middle), y: bottom + 20, text, ...style });
	}
}

/** Names at the ends of the lines, none over another. */
function addNames({ drawing, axis, x, bottom }: Sheet, named: Line[]): void {
	const last = (line: Line) => line.points.at(-1)!;
	const wishes = named.map((line) => ({ at: axis.at(last(line).value), size: 15 }));
	const places = spread(wishes, 14, bottom, 2) ?? wishes.map(({ at }) => at);
	named.forEach((line, at) => {
		const bold = line.role === 'home';
		drawing.labels.push({
			x: x(last(line).period) + 8,
			y: px(places[at]! + 4.5),
			text: line.area.place.name,
			anchor: 'start',
			tone: bold ? 'home' : 'ink',
			bold,
			small: true,
			halo: true
		});
	});
}

function addPoints({ drawing, lines, x, axis }: Sheet, { measure }: TimeInput): void {
	for (const { area, role, points } of [...lines].reverse().slice(0, MOST_READ))
		for (const { period, value } of points)
			drawing.points.push({
				x: x(period),
				y: axis.at(value),
				row: area.place.code + role,
				slot: period,
				name: `${area.place.name}, ${periodText(period)}`,
				value: amountText(value, measure.unit)
			});
}

function wordsOf({ lines, axis }: Sheet, input: TimeInput, narrow: boolean): string[] {
	const nameOf = (wanted: Line['role']) =>
		lines.find(({ role }) => role === wanted)?.area.place.name;
	const [home, benchmark] = [nameOf('home'), nameOf('benchmark')];
	const others = lines.filter(({ role }) => role === 'other').length;
	const solid = home ? `Solid: ${home}.` : '';
	const dashed = benchmark ? `Dashed: ${benchmark}.` : '';
	return [
		narrow ? `${solid} ${dashed}` : '',
		others > 0 && (narrow || lines.length > MOST_NAMED) ? `Thin lines: ${others} others.` : '',
		axisWords(input.measure.unit, axis)
	];
}

/** Values over time: the marked area strong, the benchmark dashed, others thin. */
export function timeLayers(input: TimeInput, width: number): LayeredDrawing {
	const narrow = width < NARROW;
	const drawing = blankLayers(width);
	const lines = linesOf(input);
	const periods = [...input.slices].reverse().map(({ period }) => period);
	const named = lines.filter(({ role }) => role !== 'other' || lines.length <= MOST_NAMED);
	const names = named.map(({ area }) => textWidth(area.place.name, SMALL, true));
	const room = narrow ? 0 : Math.min(180, Math.max(0, ...names) + 12);
	const bottom = narrow ? 280 : 320;
	const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
	const { axis, left } = upwardAxis(values, 'near-zero', input.measure.unit, [bottom, 14]);
	const years = periods.map((period) => midYear(period));
	const [first = 0, last = 1] = [years[0], years.at(-1)];
	const domain = [first, last === first ? first + 1 : last];
	const scale = scaleLinear(domain, [left + 8, width - room - 10]);
	const x = (period: string) => px(scale(midYear(period)));
	const sheet: Sheet = { drawing, lines, periods, axis, x, bottom };
	drawing.layers = layersOf(sheet);
	addUpward(drawing, axis, left, width - room);
	addPeriods(sheet);
	if (!narrow) addNames(sheet, named);
	addPoints(sheet, input);
	addNotes(drawing, wordsOf(sheet, input, narrow), bottom + 44);
	return drawing;
}
