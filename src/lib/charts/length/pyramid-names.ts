import type { Role, Sex } from '$lib/figure';
import { px, type Label } from '../layout/drawing';
import { nameOf } from '../layout/series';
import { textWidth } from '../layout/text';
import { find, type PyramidSheet, type Side } from './pyramid-sheet';

const drawn: Role[] = ['home', 'benchmark', 'earlier'];

/** How far bars and outlines reach at a row of a side, px from its zero. */
function reachAt({ figure, axis }: PyramidSheet, sex: Sex, key: string, roles: Role[]): number {
	const values = roles.map((role) => find(figure, key, sex, role)?.value ?? 0);
	return Math.max(...values.map(axis.at));
}

/**
 * The name of a role with a line to its bar or outline, in the highest row where it fits beyond
 * them and those of the rows around; null where no row has the room.
 */
function nameBeside(
	sheet: PyramidSheet,
	role: Role,
	text: string,
	[sex, { zero, way, edge }]: [Sex, Side]
): { label: Label; lead: string } | null {
	const { keys, pitch, top } = sheet;
	const bold = role === 'home';
	for (const [index, key] of keys.entries()) {
		const around = keys.slice(Math.max(0, index - 1), index + 2);
		const own = reachAt(sheet, sex, key, [role]);
		const start = Math.max(...around.map((each) => reachAt(sheet, sex, each, drawn))) + 16;
		const room = Math.abs(edge - zero) - start;
		if (index === 0 || own === 0 || textWidth(text, undefined, bold) > room) continue;
		const y = px(top(key) + pitch / 2);
		const lead = `M${px(zero + way * (own + 3))} ${y}H${px(zero + way * (start - 4))}`;
		const tone = bold ? 'home' : role === 'earlier' ? 'ink' : 'benchmark';
		const anchor = way < 0 ? 'end' : 'start';
		return { label: { x: px(zero + way * start), y: y + 5, text, anchor, tone, bold }, lead };
	}
	return null;
}

/**
 * Names bars (on the first side) and outline (on the last); what has no room beside its marks is
 * returned as sentences for the foot of the chart.
 */
export function addNames(sheet: PyramidSheet): string[] {
	const { drawing, figure, sides } = sheet;
	const order = [...sides.entries()];
	const words: string[] = [];
	for (const role of drawn) {
		const example = figure.estimates.find((each) => each.role === role && each.value !== null);
		const side = role === 'home' ? order[0] : order.at(-1);
		if (!example || !side) continue;
		const text = nameOf(figure, example);
		const placed = order.length > 1 ? nameBeside(sheet, role, text, side) : null;
		if (placed) {
			drawing.labels.push(placed.label);
			drawing.rules += placed.lead;
		} else words.push(`${role === 'home' ? 'Bars' : 'Outline'}: ${text}.`);
	}
	return words;
}
