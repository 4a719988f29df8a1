import type { Estimate, Figure, Role } from '$lib/figure';
import { missingText, numberText, periodText } from '$lib/format';
import type { Row } from '../layout/rows';
import { nameOf } from '../layout/series';
import { textWidth } from '../layout/text';

/** What tells an estimate from the others of its row: its area, its date, or nothing. */
function nameInRow(figure: Figure, row: Row, estimate: Estimate): string {
	const { role, period } = estimate;
	const sameRole = row.estimates.filter((each) => each.role === role);
	const parts = [];
	if (row.estimates.length > sameRole.length) parts.push(nameOf(figure, estimate));
	if (sameRole.length > 1 && role !== 'earlier') parts.push(periodText(period));
	return parts.join(', ');
}

/**
 * The value at a bar's end, or the word for why there is none. `named` adds what the bar stands for;
 * bars of one area at several dates, and missing ones, are always named.
 */
export function endText(figure: Figure, row: Row, estimate: Estimate, named: boolean): string {
	const { value, missing, role } = estimate;
	const text = value === null ? missingText(missing) : numberText(value, row.unit);
	const name = nameInRow(figure, row, estimate);
	const dated = row.estimates.filter((each) => each.role === role).length > 1;
	if (name === '' || !(named || dated || value === null)) return text;
	return value === null ? `${name}: ${text}` : `${name} ${text}`;
}

/**
 * The areas of a chart whose names, with a value, are longer than `room` px and would leave no room
 * for the bars: they get a key. Empty where the first row can carry them.
 */
export function keyOf(figure: Figure, rows: Row[], room: number): { role: Role; name: string }[] {
	const first = rows[0];
	if (!first || first.estimates.length < 2) return [];
	const texts = first.estimates.map((estimate) => endText(figure, first, estimate, true));
	if (texts.every((text) => textWidth(text, undefined, true) <= room)) return [];
	const names = new Map(first.estimates.map((each) => [each.role, nameOf(figure, each)]));
	return [...names].map(([role, name]) => ({ role, name }));
}
