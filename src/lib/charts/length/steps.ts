import type { Estimate, Figure } from '$lib/figure';
import { missingText, numberText, signedText } from '$lib/format';
import type { Row } from '../layout/rows';
import { textWidth } from '../layout/text';
import type { Labelled } from './fit';

/** One step: from the total before it to the total after it, both counted from the start. */
export interface Step {
	row: Row;
	estimate: Estimate;
	part: 'start' | 'rise' | 'fall' | 'end';
	from: number;
	to: number;
	text: string;
}

/** Categories that are the whole before and after all steps; a gap starts from nothing. */
const totals: Record<string, 'start' | 'end'> = {
	population_start: 'start',
	population_end: 'end',
	gap: 'end'
};

function partOf(category: string, value: number): Step['part'] {
	const total = totals[category];
	if (total) return total;
	return value < 0 ? 'fall' : 'rise';
}

export const isTotal = (part: Step['part']) => part === 'start' || part === 'end';

/**
 * The steps of a change, each from where the one before ended. Totals are shown as their distance
 * from the starting total: beside it, a year's change would be too small to see from zero.
 */
export function stepsOf(figure: Figure, rows: Row[]): Step[] {
	const start = rows.find(({ category }) => category === 'population_start');
	const first = start?.estimates[0]?.value ?? null;
	let total = 0;
	return rows.map((row) => {
		const estimate = row.estimates[0]!;
		const { value, missing } = estimate;
		const part = partOf(row.category, value ?? 0);
		if (value === null)
			return { row, estimate, part, from: total, to: total, text: missingText(missing) };
		const wholeTotal = isTotal(part);
		const text = wholeTotal ? numberText(value, row.unit) : signedText(value, row.unit);
		if (part === 'end' && first !== null) total = value - first;
		else if (!wholeTotal) total += value;
		return { row, estimate, part, from: wholeTotal ? 0 : total - value, to: total, text };
	});
}

/** The room that a step's text takes, and on which side of its bar. */
export function textRoom({ from, to, part, text }: Step): Labelled {
	const room = textWidth(text, undefined, true) + 9;
	if (part === 'fall') return { value: Math.min(from, to), room, side: 'left' };
	return { value: Math.max(from, to), room, side: 'right' };
}
