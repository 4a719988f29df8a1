import type { Period } from '$lib/figure';
import { midYear, shortPeriodText } from '$lib/format';
import { extent, scaleLinear } from '../d3';
import { px } from '../layout/drawing';
import { SMALL, textWidth } from '../layout/text';

export interface TimeTick {
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
