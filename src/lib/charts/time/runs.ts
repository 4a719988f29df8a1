import { px } from '../layout/drawing';
import type { Break, Estimate } from '$lib/figure';
import { midYear } from '$lib/format';

/** A place in the drawing, px. */
type Spot = readonly [x: number, y: number];

const joined = (spots: readonly Spot[]) => spots.map(([x, y]) => `${px(x)},${px(y)}`).join('L');

/**
 * Straight lines from spot to spot as the path of an SVG, rounded to a tenth of a pixel. D3 could do
 * it, with all its curves, which are a third of what a chart over time would then fetch.
 */
export function straightPath(spots: readonly Spot[]): string {
	return spots.length > 0 ? `M${joined(spots)}` : '';
}

/** The area between two lines over the same places, along the first and back along the second. */
export function bandBetween(upper: readonly Spot[], lower: readonly Spot[]): string {
	return upper.length > 0 ? `M${joined([...upper, ...lower.toReversed()])}Z` : '';
}

export interface Place {
	x: (estimate: Estimate) => number;
	y: (value: number) => number;
}

export function breakYear({ at }: Break): number {
	return midYear(`${at}/${at}`);
}

/**
 * Stretches of a series over which a line may be drawn: it ends before a missing value and before a
 * break, since a line would claim what lies between.
 */
export function runsOf(estimates: Estimate[], breaks: Break[]): Estimate[][] {
	const runs: Estimate[][] = [];
	let before: Estimate | null = null;
	for (const estimate of estimates) {
		const [from, to] = [before && midYear(before.period), midYear(estimate.period)];
		const broken = breaks.some(
			(each) => !each.through && from !== null && from < breakYear(each) && breakYear(each) <= to
		);
		if (estimate.value === null) before = null;
		else {
			if (!before || broken) runs.push([]);
			runs.at(-1)!.push(estimate);
			before = estimate;
		}
	}
	return runs;
}

/** The lines of a series as one path; a run of one value has no line. */
export function linePath(runs: Estimate[][], { x, y }: Place): string {
	const path = (run: Estimate[]) => straightPath(run.map((one) => [x(one), y(one.value ?? 0)]));
	return runs.map((run) => (run.length > 1 ? path(run) : '')).join('');
}

/** Bands between the limits of neighbouring values, as one path. */
export function bandPath(runs: Estimate[][], { x, y }: Place): string {
	const path = (run: Estimate[]) =>
		bandBetween(
			run.map((one) => [x(one), y(one.upper ?? 0)]),
			run.map((one) => [x(one), y(one.lower ?? 0)])
		);
	const limited = runs.flatMap((run) => consecutive(run));
	return limited.map((run) => (run.length > 1 ? path(run) : '')).join('');
}

/** Parts of a run in which every value has limits. */
function consecutive(run: Estimate[]): Estimate[][] {
	const parts: Estimate[][] = [[]];
	for (const estimate of run)
		if (estimate.lower === undefined || estimate.upper === undefined) parts.push([]);
		else parts.at(-1)!.push(estimate);
	return parts;
}

/** Neighbouring missing values of a series with one reason. */
interface Missing {
	first: Estimate;
	last: Estimate;
}

export function missingRuns(estimates: Estimate[]): Missing[] {
	const found: Missing[] = [];
	estimates.forEach((estimate, index) => {
		if (estimate.value !== null) return;
		const before = estimates[index - 1];
		if (before?.value === null && before.missing === estimate.missing && found.length > 0)
			found.at(-1)!.last = estimate;
		else found.push({ first: estimate, last: estimate });
	});
	return found;
}
