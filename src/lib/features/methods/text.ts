import type { Maybe } from '$lib/statistics/errors';
import type { Limits } from '$lib/statistics/intervals/confidence';
import { roundedHalfAwayFromZero } from '$lib/statistics/population/rounding';
import type { ExampleRow } from './method';

const MINUS = '\u2212';

/** A number for reading: rounded, with thousands separators and a minus sign; words where missing. */
export function shown(value: Maybe | undefined, decimals = 1): string {
	const rounded = roundedHalfAwayFromZero(value ?? null, decimals);
	if (rounded === null) return 'not available';
	const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return (rounded < 0 ? MINUS : '') + grouped + (fraction ? `.${fraction}` : '');
}

/** Both limits of an interval for reading. */
export function limits({ lower, upper }: Limits, decimals = 1): string {
	if (lower === null && upper === null) return 'not available';
	return `${shown(lower, decimals)} to ${shown(upper, decimals)}`;
}

/** A line of an example. */
export function row(label: string, value: string): ExampleRow {
	return { label, value };
}
