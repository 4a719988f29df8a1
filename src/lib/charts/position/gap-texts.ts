import type { Estimate, Figure } from '$lib/figure';
import { distanceText, missingText, numberText } from '$lib/format';
import type { ValueAxis } from '../layout/axis';
import { clamp, px, type Label } from '../layout/drawing';
import type { Tone } from '../layout/paint';
import type { Row } from '../layout/rows';
import { isHome, nameOf } from '../layout/series';
import { spread } from '../layout/spread';
import { LINE, textWidth } from '../layout/text';

/** What is written over a mark, and where it would like to stand, px. */
export interface MarkText {
	text: string;
	at: number;
	bold: boolean;
	tone: Tone;
}

/** Home and its projections in one colour, the middle of all authorities in grey, else benchmark. */
export function toneOf({ role }: Estimate): 'home' | 'benchmark' | 'other' {
	return isHome(role) ? 'home' : role === 'middle' ? 'other' : 'benchmark';
}

/** How far home is from the benchmark: "1.8 years less", "0.6 points higher"; null if not compared. */
export function differenceWords(figure: Figure, row: Row): string | null {
	const { unit, sex, category } = row;
	const found = figure.comparisons.find(
		(each) => each.sex === sex && each.category === category && each.period === figure.period
	);
	if (!found || found.difference === null) return null;
	const size = distanceText(found.difference, unit);
	if (!/[1-9]/.test(size)) return 'no difference';
	const counted = unit.id === 'years' || unit.id === 'persons' || unit.id === 'posts';
	const [more, less] = counted ? ['more', 'less'] : ['higher', 'lower'];
	const [amount = size] = unit.id.startsWith('per-') ? size.split(' per ') : [size];
	return `${amount} ${found.difference > 0 ? more : less}`;
}

/** A text for each mark of a row, home's first; `named` adds the areas' names. */
export function textsOf(
	figure: Figure,
	row: Row,
	axis: ValueAxis,
	named: boolean,
	room: number
): MarkText[] {
	return [...row.estimates]
		.sort((a, b) => Number(isHome(b.role)) - Number(isHome(a.role)))
		.map((estimate) => {
			const { value, missing, role } = estimate;
			const name = nameOf(figure, estimate);
			const shown = value === null ? missingText(missing) : numberText(value, row.unit);
			const text = value === null ? `${name}: ${shown}` : named ? `${name} ${shown}` : shown;
			const bold = isHome(role) && value !== null && textWidth(text, undefined, true) < room;
			const tone = value === null || role === 'middle' ? 'ink-soft' : toneOf(estimate);
			return { text, at: axis.at(value ?? axis.domain[0]), bold, tone };
		});
}

/** Texts side by side with `y` 0; one over the other, home's on top, where one line is too short. */
export function placedTexts(texts: MarkText[], from: number, to: number): Label[] {
	const sizes = texts.map(({ text, bold }) => textWidth(text, undefined, bold));
	const wishes = texts.map(({ at }, index) => ({ at, size: sizes[index] ?? 0 }));
	const middles = spread(wishes, from, to, 10);
	return texts.map(({ text, at, bold, tone }, index) => {
		const half = (sizes[index] ?? 0) / 2;
		const x = px(middles?.[index] ?? clamp(at, from + half, to - half));
		const line = middles ? 0 : texts.length - 1 - index;
		return { x, y: -line * LINE, text, anchor: 'middle', tone, bold, halo: true };
	});
}
