import type { Unit, Period } from '$lib/figure';
import { numberText, midYear, shortPeriodText, sentenceCase } from '$lib/format';
import { scaleLinear, tickStep, extent } from '../d3';
import { px } from './drawing';
import { SMALL, textWidth, widest } from './text';

interface Tick {
	value: number;
	/** Place on the axis, px. */
	at: number;
	text: string;
}

/** A scale of values: `at` gives the place in px of a value in the figure's unit. */
export interface ValueAxis {
	at: (value: number) => number;
	domain: [number, number];
	ticks: Tick[];
}

/** How much of an axis is shown: bars need zero; dots and lines only where it costs little room. */
export type Base = 'zero' | 'near-zero' | 'free';

/** Lowest and highest value to show; never of no width, also for one value or none. */
export function domainOf(values: number[], base: Base): [number, number] {
	if (values.length === 0) return [0, 1];
	let [low, high] = [Math.min(...values), Math.max(...values)];
	const close = (near: number, far: number) => base === 'near-zero' && near < 0.4 * far;
	if (base === 'zero' || close(low, high)) low = Math.min(low, 0);
	if (base === 'zero' || close(-high, -low)) high = Math.max(high, 0);
	if (low !== high) return [low, high];
	const margin = Math.abs(low) * 0.05 || 1;
	return base === 'zero' ? [low, low + 1] : [low - margin, high + margin];
}

/** Digits that a step between ticks needs, whatever the unit shows: 0.5 needs one. */
function decimalsOf(step: number): number {
	return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/**
 * A linear axis over `domain`, widened to round numbers, on `range` px, with about `count` ticks.
 */
export function valueAxis(
	domain: [number, number],
	range: [number, number],
	unit: Unit,
	count: number
): ValueAxis {
	const scale = scaleLinear(domain, range).nice(count);
	const [low, high] = scale.domain() as [number, number];
	const decimals = decimalsOf(tickStep(low, high, count));
	const ticks = scale.ticks(count).map((value) => ({
		value,
		at: px(scale(value)),
		text: numberText(value, { ...unit, decimals })
	}));
	return { at: (value) => px(scale(value)), domain: [low, high], ticks };
}

/** Width that the texts of an upright axis need, px. */
export function ticksWidth({ ticks }: ValueAxis): number {
	return widest(
		ticks.map(({ text }) => text),
		SMALL
	);
}

/** The same for a horizontal axis: as many ticks, at most eight, as stand side by side. */
export function horizontalAxis(
	domain: [number, number],
	range: [number, number],
	unit: Unit
): ValueAxis {
	for (let count = 8; count > 2; count--) {
		const axis = valueAxis(domain, range, unit, count);
		const needed = Math.max(...axis.ticks.map(({ text }) => textWidth(text, SMALL))) + 14;
		const step = Math.abs((axis.ticks[1]?.at ?? Infinity) - (axis.ticks[0]?.at ?? 0));
		if (axis.ticks.length <= 9 && step >= needed) return axis;
	}
	return valueAxis(domain, range, unit, 2);
}

/** What is counted, where the values do not say it themselves. */
export function unitWords(unit: Unit): string {
	return unit.id === 'percent' ? '' : `${sentenceCase(unit.label)}.`;
}

/** What the axis counts, and where it starts when that is not zero. */
export function axisWords(unit: Unit, axis: ValueAxis): string {
	const counted = unitWords(unit);
	const [low, high] = axis.domain;
	if (low <= 0 && high >= 0) return counted;
	// As its own tick writes it: another step would round 17.5 to 18.
	const tick = axis.ticks.find(({ value }) => Math.abs(value - low) < 1e-9 * Math.abs(low));
	const decimals = decimalsOf(tickStep(low, high, 5));
	const start = tick?.text ?? numberText(low, { ...unit, decimals });
	return `${counted} The axis starts at ${start}, not at zero.`.trim();
}

/** A value that has a text beside it, on the side away from zero. */
export interface Labelled {
	value: number;
	/** Room the text needs beyond the value, px. */
	room: number;
	side: 'left' | 'right';
}

/**
 * A scale from zero on which every text beside a bar's end stays between `left` and `right`: the
 * bars get all the room that the texts leave. Settles in a few rounds, since shrinking one end
 * moves the others less and less.
 *
 * @returns the place of a value, px
 */
export function fittedScale(
	domain: [number, number],
	labelled: Labelled[],
	left: number,
	right: number
): (value: number) => number {
	let [from, to] = [left, right];
	for (let round = 0; round < 24; round++) {
		const scale = scaleLinear(domain, [from, to]);
		let [before, beyond] = [0, 0];
		for (const { value, room, side } of labelled) {
			if (side === 'right') beyond = Math.max(beyond, scale(value) + room - right);
			else before = Math.max(before, left - (scale(value) - room));
		}
		if (before < 0.05 && beyond < 0.05) break;
		[from, to] = [from + before, to - beyond];
		if (to < from) [from, to] = [(left + right) / 2, (left + right) / 2];
	}
	const scale = scaleLinear(domain, [from, to]);
	return (value) => px(scale(value));
}

interface TimeTick {
	at: number;
	text: string;
}

export interface TimeAxis {
	/** Place of a decimal year, px. */
	at: (year: number) => number;
	ticks: TimeTick[];
}

/** Every `step`th tick, counted from the last, so that the newest period is always named. */
function everyFromLast(ticks: TimeTick[], step: number): TimeTick[] {
	return ticks.filter((_, index) => (ticks.length - 1 - index) % step === 0);
}

function standApart(ticks: TimeTick[]): boolean {
	return ticks.every((tick, index) => {
		const before = ticks[index - 1];
		const needed = (textWidth(tick.text, SMALL) + textWidth(before?.text ?? '', SMALL)) / 2 + 10;
		return !before || tick.at - before.at >= needed;
	});
}

/** The most ticks that stand apart; of steps that do, one that also names the first period if near. */
function chosen(ticks: TimeTick[]): TimeTick[] {
	for (let step = 1; step < ticks.length; step++) {
		const some = everyFromLast(ticks, step);
		if (!standApart(some)) continue;
		for (let wider = step; wider <= step + 2; wider++)
			if ((ticks.length - 1) % wider === 0) return everyFromLast(ticks, wider);
		return some;
	}
	return ticks.slice(-1);
}

/** A time axis over all periods, missing ones included, each at its middle; ticks are periods. */
export function timeAxis(periods: Period[], from: number, to: number): TimeAxis {
	const [first = 0, last = 1] = extent(periods, midYear) as [number, number];
	const domain: [number, number] = first === last ? [first - 1, last + 1] : [first, last];
	const scale = scaleLinear(domain, [from, to]);
	const places = new Map(periods.map((period) => [shortPeriodText(period), midYear(period)]));
	const ticks = [...places]
		.sort((a, b) => a[1] - b[1])
		.map(([text, year]) => ({ at: px(scale(year)), text }));
	return { at: (year) => px(scale(year)), ticks: chosen(ticks) };
}
