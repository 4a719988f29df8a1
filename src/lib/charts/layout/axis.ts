import type { Unit } from '$lib/figure';
import { numberText } from '$lib/format';
import { scaleLinear, tickStep } from '../d3';
import { px } from './drawing';
import { capitalised, SMALL, textWidth } from './text';

export interface Tick {
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
	return unit.id === 'percent' ? '' : `${capitalised(unit.label)}.`;
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
