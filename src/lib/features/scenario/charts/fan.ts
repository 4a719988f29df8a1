import type { Unit } from '$lib/figure';
import { amountText, numberText } from '$lib/format';
import { area, line } from '$lib/charts/d3';
import type { Drawing, Label, Point } from '$lib/charts/layout/drawing';
import { LINE } from '$lib/charts/layout/text';
import { yearPlot, type YearPlot } from './years';

/** A value with its low and high at one mid-year. */
export interface FanYear {
	year: number;
	low: number;
	middle: number;
	high: number;
}

export interface FanDrawing extends Drawing {
	/** Between low and high, and the outlines of both. */
	band: string;
	edges: string;
	middle: string;
	/** The last middle value. */
	end: { x: number; y: number } | null;
}

/** The last values written at the right end, apart from each other, inside the plot. */
function endLabels({ axis, right, top, bottom }: YearPlot, last: FanYear, unit: Unit): Label[] {
	const style = { x: right, anchor: 'end', halo: true } as const;
	const low = Math.min(bottom - 4, axis.at(last.low) + 16);
	const middle = Math.min(low - LINE, axis.at(last.middle) - 10);
	const high = Math.min(middle - LINE, Math.max(top + 4, axis.at(last.high) - 8));
	const text = (value: number, word: string) => `${word} ${numberText(value, unit)}`;
	return [
		{ ...style, y: high, text: text(last.high, 'high'), tone: 'ink-soft' },
		{ ...style, y: middle, text: text(last.middle, 'middle'), tone: 'home', bold: true },
		{ ...style, y: low, text: text(last.low, 'low'), tone: 'ink-soft' }
	];
}

/** What is read out at a year. */
function pointOf({ at, axis }: YearPlot, { year, low, middle, high }: FanYear, unit: Unit): Point {
	return {
		x: at(year),
		y: axis.at(middle),
		name: `mid-${year}`,
		value: `${amountText(middle, unit)}, from ${numberText(low, unit)} to ${numberText(high, unit)}`,
		row: 'middle',
		slot: String(year)
	};
}

/** A band from low to high over the years with its middle line. */
export function fanDrawing(years: FanYear[], unit: Unit, width: number): FanDrawing {
	const values = years.flatMap(({ low, middle, high }) => [low, middle, high]);
	const names = years.map(({ year }) => year);
	const plot = yearPlot(names, values, unit, { width, head: 34, zero: false });
	const { at, axis, drawing } = plot;
	const along = (of: (year: FanYear) => number) =>
		line<FanYear>(
			({ year }) => at(year),
			(year) => axis.at(of(year))
		)(years) ?? '';
	const band = area<FanYear>(
		({ year }) => at(year),
		({ low }) => axis.at(low),
		({ high }) => axis.at(high)
	)(years);
	const last = years.at(-1);
	if (last) drawing.labels.push(...endLabels(plot, last, unit));
	drawing.points = years.map((year) => pointOf(plot, year, unit));
	return {
		...drawing,
		band: band ?? '',
		edges: along(({ low }) => low) + along(({ high }) => high),
		middle: along(({ middle }) => middle),
		end: last ? { x: at(last.year), y: axis.at(last.middle) } : null
	};
}
