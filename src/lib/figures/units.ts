import type { Indicator } from '$lib/catalogue/indicators';
import type { Unit } from '$lib/figure';

/** Digits that hold any published decimal and any share without binary noise. */
export const PUBLISHED_DECIMALS = 10;

/** Label and digits of a unit where the indicator does not say otherwise. */
const usual: Record<Unit['id'], Omit<Unit, 'id'>> = {
	percent: { label: '%', decimals: 1 },
	persons: { label: 'people', decimals: 0 },
	years: { label: 'years', decimals: 1 },
	'per-1000': { label: 'per 1,000 people', decimals: 0 },
	'per-10000': { label: 'per 10,000 people', decimals: 1 },
	'per-100000': { label: 'per 100,000 people', decimals: 1 },
	index: { label: 'index', decimals: 1 },
	thousands: { label: 'thousand', decimals: 1 },
	posts: { label: 'posts', decimals: 0 },
	score: { label: 'score', decimals: 2 }
};

/** A unit by its name. */
export function unitOf(id: Unit['id'], label?: string, decimals?: number): Unit {
	const { label: usualLabel, decimals: usualDecimals } = usual[id];
	return { id, label: label ?? usualLabel, decimals: decimals ?? usualDecimals };
}

/** The unit that an indicator is shown in. */
export function unitOfIndicator(indicator: Indicator): Unit {
	return unitOf(indicator.unit, indicator.unitLabel, indicator.decimals);
}
