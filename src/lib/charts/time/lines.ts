import { isProjected, pointOf, intervalWords, seriesOf, unitOf, valuesOf } from '../layout/series';
import { toneOf, type PanelSheet, type LinesDrawing, type Panel } from './drawing';
import { bandPath, linePath, runsOf } from './runs';
import type { Estimate, Figure } from '$lib/figure';
import { midYear, sexText } from '$lib/format';
import {
	valueAxis,
	type ValueAxis,
	timeAxis,
	ticksWidth,
	axisWords,
	domainOf
} from '../layout/axis';
import { px, type Box, blankDrawing, NARROW, notes } from '../layout/drawing';
import { SMALL, textWidth } from '../layout/text';
import { addBreaks, addMissing, breaksHeight, missingHeight } from './interruptions';
import { addNames, namesWidth } from './names';

/** The lines of a panel, their bands, and a mark at the last value and at each value on its own. */
function addLines({ figure, panel, drawing, place }: PanelSheet): void {
	// Home comes last and so lies on top.
	for (const { key, role, estimates } of [...panel.series].reverse()) {
		const runs = runsOf(estimates, figure.breaks);
		const tone = toneOf(role);
		const [d, band] = [linePath(runs, place), bandPath(runs, place)];
		if (d) drawing.lines.push({ key, role, tone, d, band });
		const last = runs.at(-1)?.at(-1);
		const marked = new Set(runs.flatMap((run) => (run.length === 1 ? run : [])));
		if (last) marked.add(last);
		for (const estimate of marked)
			drawing.marks.push({
				key: `${key}|${estimate.period}`,
				x: place.x(estimate),
				y: place.y(estimate.value ?? 0),
				tone,
				hollow: isProjected(role)
			});
	}
}

/** A point for every estimate of a panel; missing ones stand at the foot of the plot. */
function addPoints({ figure, panel, drawing, place, plot }: PanelSheet): void {
	for (const { key, estimates } of panel.series)
		for (const estimate of estimates) {
			const y = estimate.value === null ? plot.y + plot.height : place.y(estimate.value);
			const at = { x: place.x(estimate), y, row: key, slot: estimate.period };
			drawing.points.push(pointOf(figure, estimate, at));
		}
}

/** Room for the texts of the time axis, px. */
const FOOT = 28;

function addAxes({ drawing, plot, time, axis, panel }: PanelSheet): void {
	const [left, right, bottom] = [plot.x, px(plot.x + plot.width), plot.y + plot.height];
	const style = { tone: 'ink-soft', small: true } as const;
	const special = panel.unit.id === 'index' ? 100 : 0;
	for (const { at, text, value } of axis.ticks) {
		const path = `M${left} ${at}H${right}`;
		if (value === special) drawing.rules += path;
		else drawing.grid += path;
		drawing.labels.push({ x: left - 8, y: px(at + 4.5), text, anchor: 'end', ...style });
	}
	for (const { at, text } of time.ticks) {
		drawing.grid += `M${at} ${bottom}v5`;
		// A long period at the start of the axis would run out of the picture.
		const x = Math.max(at, Math.ceil(textWidth(text, SMALL) / 2) + 4);
		drawing.labels.push({ x, y: bottom + 20, text, anchor: 'middle', ...style });
	}
}

function addHeading({ drawing, panel }: PanelSheet, { x, y }: Box): void {
	if (!panel.heading) return;
	const style = { anchor: 'start', tone: 'ink', bold: true } as const;
	drawing.labels.push({ x, y: y + 14, text: panel.heading, ...style });
}

/** What a panel in `box` is drawn with, `names` px of it kept at the right for the lines' names. */
function sheetOf(
	figure: Figure,
	panel: Panel,
	box: Box,
	drawing: LinesDrawing,
	names: number
): PanelSheet {
	const right = px(box.x + box.width - (names > 0 ? names + 14 : 10));
	const head = headOf(panel, box);
	const bottom = px(box.y + box.height - FOOT);
	// Breaks are labelled over the plot, whose width is known once its value axis is.
	const first = valueAxis(panel.domain, [bottom, head], panel.unit, 5);
	const left = px(box.x + Math.ceil(ticksWidth(first)) + 10);
	const top = px(head + breaksHeight(figure.breaks, right - left));
	const low = px(bottom - missingHeight(figure, panel, right - left));
	const axis = valueAxis(panel.domain, [low, top], panel.unit, 5);
	const periods = panel.series.flatMap(({ estimates }) => estimates.map(({ period }) => period));
	const time = timeAxis(periods, left + 8, right - 6);
	const plot = { x: left, y: top, width: px(right - left), height: px(bottom - top) };
	const place = { x: ({ period }: Estimate) => time.at(midYear(period)), y: axis.at };
	return { figure, panel, drawing, plot, time, axis, place };
}

/** Where the plot of a panel may begin, below its heading. */
const headOf = (panel: Panel, box: Box) => box.y + (panel.heading ? 28 : 10);

/** Draws a panel into its box, names at the right at most `widestName` px; returns its value axis. */
function addPanel(
	figure: Figure,
	panel: Panel,
	box: Box,
	drawing: LinesDrawing,
	widestName: number
): ValueAxis {
	const names = namesWidth(figure, panel, widestName);
	const sheet = sheetOf(figure, panel, box, drawing, names);
	addHeading(sheet, box);
	addAxes(sheet);
	addBreaks(sheet, headOf(panel, box) - 8);
	addLines(sheet);
	addMissing(sheet);
	addNames(sheet, names);
	addPoints(sheet);
	return sheet.axis;
}

const GUTTER = 24;

/** Panels by sex where the figure asks for them, and by unit, since no panel has two axes. */
function panelsOf(figure: Figure): Panel[] {
	const panels = new Map<string, Panel>();
	const kept = figure.estimates.filter(({ role }) => role !== 'neighbour');
	for (const series of seriesOf(kept)) {
		const unit = unitOf(figure, series.category);
		const bySex = figure.panels === 'sex' && series.sex !== 'persons';
		const heading = bySex ? sexText(series.sex) : '';
		const key = `${heading}|${unit.id}|${unit.label}`;
		const panel = panels.get(key) ?? { key, heading, unit, series: [], domain: [0, 1] };
		panel.series.push(series);
		panels.set(key, panel);
	}
	const all = [...panels.values()];
	for (const panel of all) {
		const alike = all.filter(({ unit }) => unit.id === panel.unit.id);
		const estimates = alike.flatMap(({ series }) => series.flatMap((each) => each.estimates));
		panel.domain = domainOf(valuesOf(estimates), 'near-zero');
	}
	return all;
}

/** Values over time as lines that carry their names; panels beside one another, or below on a phone. */
export function linesDrawing(figure: Figure, width: number): LinesDrawing {
	const panels = panelsOf(figure);
	const columns = width < NARROW ? 1 : Math.min(2, panels.length);
	const panelWidth = (width - (columns - 1) * GUTTER) / columns;
	const height = columns === 1 && width >= NARROW ? 330 : 280;
	const drawing: LinesDrawing = {
		...blankDrawing(width),
		lines: [],
		marks: [],
		breaks: '',
		leads: ''
	};
	const bottom = Math.ceil(panels.length / columns) * (height + GUTTER) - GUTTER;
	const axes = panels.map((panel, index): ValueAxis => {
		const x = (index % columns) * (panelWidth + GUTTER);
		const y = Math.floor(index / columns) * (height + GUTTER);
		const box = { x: px(x), y, width: panelWidth, height };
		return addPanel(figure, panel, box, drawing, panelWidth < NARROW ? 100 : 150);
	});
	const words = new Set(panels.map(({ unit }, index) => axisWords(unit, axes[index]!)));
	const note = notes([...words, intervalWords(figure, 'Shaded')], 0, bottom + 16, width);
	drawing.labels.push(...note.labels);
	drawing.height = px(bottom + note.height + (note.height > 0 ? 6 : 0));
	return drawing;
}
