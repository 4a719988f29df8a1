import type { Break, Estimate } from '$lib/figure';
import { allowed, refused, type Permission } from './permission';

/** Fewest periods without a day in common from which a trend may be told. */
export const fewestPeriods = 5;

const start = ({ period }: Estimate) => period.slice(0, 10);
const end = ({ period }: Estimate) => period.slice(11);

/**
 * The values that are independent of each other: going back from the newest, each whose period
 * shares no day with the one kept before it.
 */
export function separatePeriods(estimates: readonly Estimate[]): Estimate[] {
	const held = estimates.filter(({ value }) => value !== null);
	const newestFirst = held.toSorted((a, b) => end(b).localeCompare(end(a)));
	return newestFirst
		.reduce<Estimate[]>((kept, one) => {
			const last = kept.at(-1);
			return !last || end(one) < start(last) ? [...kept, one] : kept;
		}, [])
		.toReversed();
}

/**
 * May a word of trend ("rising", "falling") be used of a series of one area, sex and category?
 *
 * @param tested true where a test of the trend was made and found one
 */
export function trend(
	estimates: readonly Estimate[],
	breaks: readonly Break[],
	tested: boolean
): Permission {
	const separate = separatePeriods(estimates);
	const [first, last] = [separate[0], separate.at(-1)];
	if (!first || !last || separate.length < fewestPeriods)
		return refused('fewer than five separate periods are held');
	if (breaks.some(({ at, through }) => !through && at > start(first) && at <= end(last)))
		return refused('the series is broken');
	return tested ? allowed : refused('no test has found one');
}
