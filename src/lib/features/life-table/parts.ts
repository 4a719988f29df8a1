import type { Unit } from '$lib/figure';
import { signedText } from '$lib/format';
import { scaleLinear } from '$lib/charts/d3';
import { blankDrawing, px, type Drawing } from '$lib/charts/layout/drawing';
import { widest } from '$lib/charts/layout/text';

/** A named part of a total. */
export interface NamedPart {
	name: string;
	value: number;
}

export interface PartsDrawing extends Drawing {
	bars: { key: string; x: number; y: number; width: number; falls: boolean; total: boolean }[];
	connectors: string;
	thickness: number;
}

const PITCH = 26;
const THICKNESS = 16;

/** Where each part starts and ends, the total last and from zero. */
function steps(parts: NamedPart[], total: NamedPart) {
	let sum = 0;
	const each = parts.map((part) => {
		const from = sum;
		sum += part.value;
		return { ...part, from, to: sum, total: false };
	});
	return [...each, { ...total, from: 0, to: total.value, total: true }];
}

type Step = ReturnType<typeof steps>[number];

/** One row: its bar, its name and value, and what is read out of it. */
function addRow(
	drawing: PartsDrawing,
	row: Step,
	{ y, at, text, unit }: { y: number; at: (value: number) => number; text: string; unit: Unit }
) {
	const key = String(drawing.bars.length);
	const [low, high] = [at(Math.min(row.from, row.to)), at(Math.max(row.from, row.to))];
	const falls = row.value < 0;
	const total = row.total;
	const width = px(Math.max(1.5, high - low));
	drawing.bars.push({ key, y, falls, total, x: px(low), width });
	const style = { anchor: falls ? 'end' : 'start', tone: 'home', bold: total } as const;
	drawing.labels.push(
		{ x: 0, y: y + 13, text: row.name, anchor: 'start', tone: 'ink', bold: total },
		{ x: px(falls ? low - 6 : high + 6), y: y + 13, text, ...style }
	);
	drawing.points.push({
		x: px(at(row.to)),
		y: y + THICKNESS / 2,
		row: key,
		slot: '',
		name: row.name,
		value: `${text} ${unit.label}`
	});
}

/**
 * Parts of a total as bars in rows, each starting where the one before ended, and the total below.
 *
 * @param parts in display order; their sum is `total.value`
 */
export function partsDrawing(
	parts: NamedPart[],
	total: NamedPart,
	unit: Unit,
	width: number
): PartsDrawing {
	const rows = steps(parts, total);
	const texts = rows.map(({ value }) => signedText(value, unit));
	const left = Math.min(width * 0.4, widest(rows.map(({ name }) => name)) + 12);
	const room = widest(texts, undefined, true) + 12;
	const ends = rows.flatMap(({ from, to }) => [from, to]);
	const domain = [Math.min(0, ...ends), Math.max(0, ...ends, 1e-9)];
	const at = scaleLinear(domain, [left + room, width - room]);
	const blank = blankDrawing(width);
	const drawing: PartsDrawing = { ...blank, bars: [], connectors: '', thickness: THICKNESS };
	rows.forEach((row, index) => {
		const y = index * PITCH + 6;
		addRow(drawing, row, { y, at, text: texts[index]!, unit });
		if (index < rows.length - 1)
			drawing.connectors += `M${px(at(row.to))} ${y + THICKNESS}V${y + PITCH}`;
	});
	drawing.height = rows.length * PITCH + 8;
	drawing.rules = `M${px(at(0))} 2V${drawing.height - 6}`;
	return drawing;
}
