import type { Figure } from '$lib/figure';
import { midYear } from '$lib/format';
import { valueAxis, type ValueAxis } from '../layout/axis';
import { px, type Box } from '../layout/drawing';
import { SMALL, widest, textWidth } from '../layout/text';
import { timeAxis } from './axis';
import type { LinesDrawing, Panel, PanelSheet } from './drawing';
import { addBreaks, addMissing, breaksHeight, missingHeight } from './interruptions';
import { addLines, addPoints } from './marks';
import { addNames, namesWidth } from './names';

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

/** Draws a panel into its box, names at the right at most `widestName` px; returns its value axis. */
export function addPanel(
	figure: Figure,
	panel: Panel,
	box: Box,
	drawing: LinesDrawing,
	widestName: number
): ValueAxis {
	const names = namesWidth(figure, panel, widestName);
	const right = px(box.x + box.width - (names > 0 ? names + 14 : 10));
	const head = box.y + (panel.heading ? 28 : 10);
	const bottom = px(box.y + box.height - FOOT);
	// Breaks are labelled over the plot, whose width is known once its value axis is.
	const first = valueAxis(panel.domain, [bottom, head], panel.unit, 5);
	const left = px(
		box.x +
			Math.ceil(
				widest(
					first.ticks.map(({ text }) => text),
					SMALL
				)
			) +
			10
	);
	const top = px(head + breaksHeight(figure.breaks, right - left));
	const low = px(bottom - missingHeight(figure, panel, right - left));
	const axis = valueAxis(panel.domain, [low, top], panel.unit, 5);
	const periods = panel.series.flatMap(({ estimates }) => estimates.map(({ period }) => period));
	const time = timeAxis(periods, left + 8, right - 6);
	const sheet: PanelSheet = {
		figure,
		panel,
		drawing,
		plot: { x: left, y: top, width: px(right - left), height: px(bottom - top) },
		time,
		axis,
		place: { x: ({ period }) => time.at(midYear(period)), y: axis.at }
	};
	addHeading(sheet, box);
	addAxes(sheet);
	addBreaks(sheet, head - 8);
	addLines(sheet);
	addMissing(sheet);
	addNames(sheet, names);
	addPoints(sheet);
	return axis;
}
