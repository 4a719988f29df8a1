import { strengths } from '../evidence/strength';
import type { Line } from './line';

const most = 4;

/** Better evidence first: its kind, then how far the value lies outside chance. */
function byEvidence(a: Line, b: Line): number {
	return strengths.indexOf(b.strength) - strengths.indexOf(a.strength) || b.distance - a.distance;
}

/** Lines that may stand at the top: published, with something to read them by. */
function fit({ strength }: Line): boolean {
	return strengths.indexOf(strength) >= strengths.indexOf('wider');
}

/** With the period that the table beside a line names: a statement stands by itself. */
function dated({ named, sentence, period }: Line, withPlace: boolean): string {
	const { text } = withPlace ? named : sentence;
	return text.includes(period) ? `${text}.` : `${text} (${period}).`;
}

/**
 * The three or four statements that the evidence carries best: the best of each priority, then the
 * best of what is left; in the partnership's own order, with the place named in the first.
 *
 * @param priorities lines of each priority, in order
 */
export function statements(priorities: readonly (readonly Line[])[]): string[] {
	const fitting = priorities.map((lines) => lines.filter(fit).toSorted(byEvidence));
	const first = fitting.flatMap((lines) => lines[0] ?? []).toSorted(byEvidence);
	const rest = fitting.flatMap((lines) => lines.slice(1)).toSorted(byEvidence);
	const kept = new Set([...first, ...rest].slice(0, most));
	return priorities
		.flat()
		.filter((line) => kept.has(line))
		.map((line, index) => dated(line, index === 0));
}
