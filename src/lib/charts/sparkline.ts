import type { Figure, Role, Sex } from '$lib/figure';
import { midYear } from '$lib/format';
import { extent, scaleLinear } from './d3';
import { px } from './layout/drawing';
import { isHome, seriesOf } from './layout/series';
import { linePath, runsOf } from './time/runs';

export const SPARK_WIDTH = 144;
export const SPARK_HEIGHT = 40;

export interface Sparkline {
	lines: { key: string; role: Role; d: string }[];
	/** The newest value of the home area. */
	end: { x: number; y: number } | null;
}

/**
 * Home and benchmark of one sex and category over time, without axes: only the shape is read, so
 * the lowest value stands at the foot and the highest at the head.
 */
export function sparkline(
	figure: Pick<Figure, 'estimates' | 'breaks'>,
	sex: Sex,
	category: string
): Sparkline {
	const estimates = figure.estimates.filter(
		(each) =>
			each.sex === sex && each.category === category && !['neighbour', 'middle'].includes(each.role)
	);
	const [first = 0, last = 0] = extent(estimates, ({ period }) => midYear(period)) as [
		number,
		number
	];
	const shown = estimates.flatMap(({ value }) => (value === null ? [] : [value]));
	const [low = 0, high = 0] = extent(shown) as [number, number];
	const years = scaleLinear([first, last === first ? first + 1 : last], [4, SPARK_WIDTH - 6]);
	const values = scaleLinear([low, high === low ? low + 1 : high], [SPARK_HEIGHT - 5, 5]);
	const place = {
		x: ({ period }: { period: string }) => px(years(midYear(period))),
		y: (value: number) => px(values(value))
	};
	const series = seriesOf(estimates);
	const lines = series
		.map(({ key, role, estimates: run }) => ({
			key,
			role,
			d: linePath(runsOf(run, figure.breaks), place)
		}))
		.filter(({ d }) => d !== '');
	const home = series.find(({ role }) => role === 'home');
	const newest = home?.estimates.findLast(({ value }) => value !== null);
	const end = newest ? { x: place.x(newest), y: place.y(newest.value ?? 0) } : null;
	return { lines: lines.filter(({ role }) => isHome(role) || role === 'benchmark'), end };
}

/** A row of values side by side as a path: the lowest stands at the foot, the highest at the head. */
export function shapePath(values: readonly number[]): string {
	const y = scaleLinear([Math.min(...values), Math.max(...values)], [SPARK_HEIGHT - 5, 5]);
	const x = scaleLinear([0, Math.max(1, values.length - 1)], [4, SPARK_WIDTH - 4]);
	return values.map((value, at) => `${at === 0 ? 'M' : 'L'}${px(x(at))} ${px(y(value))}`).join('');
}
