import type { Comparison, Figure } from '$lib/figure';
import { judgement, sameness } from './comparison';

/** How much evidence stands behind a statement, weakest first. */
export const strengths = [
	/** nothing is published */
	'none',
	/** known through the press only, or a model's projection */
	'reported',
	/** published, with nothing to set beside it */
	'alone',
	/** published for a wider area than the one asked for */
	'wider',
	/** published, without limits */
	'published',
	/** tested, and no difference found */
	'similar',
	/** a count of everybody */
	'counted',
	/** tested, and found to differ */
	'tested'
] as const;
export type Strength = (typeof strengths)[number];

const projections = ['projection-by-age', 'projection-total', 'care-occupations'];

/** The strength of the evidence for one comparison of a figure. */
export function strength(figure: Figure, one: Comparison): Strength {
	if (one.value === null) return 'none';
	if (figure.kind === 'reported' || projections.includes(figure.id)) return 'reported';
	if (one.benchmark === null) return 'alone';
	if (figure.shown.code !== figure.area.code) return 'wider';
	const tested = one.lower !== undefined && figure.interval !== null;
	if (tested && judgement(figure, one).allowed) return 'tested';
	if (one.verdict === 'higher' || one.verdict === 'lower') return tested ? 'tested' : 'counted';
	return sameness(one).allowed ? 'similar' : 'published';
}

/** Half-widths of its interval by which a value lies from its benchmark; 0 where there is no interval. */
export function distance({ difference, lower, upper }: Comparison): number {
	if (difference === null || lower === undefined || upper === undefined || upper <= lower) return 0;
	return Math.abs(difference) / ((upper - lower) / 2);
}
