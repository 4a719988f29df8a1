import type { Unit } from '$lib/figure';
import type { Gradient, PlacedAuthority } from '$lib/figures/gradient/gradient';
import { amountText, intervalText } from '$lib/format';
import { scaleLinear } from '../d3';
import { axisWords, domainOf, valueAxis, type ValueAxis } from '../layout/axis';
import { blankDrawing, clamp, notes, px, type Drawing, type Point } from '../layout/drawing';
import { SMALL, textWidth, widest } from '../layout/text';

export interface AuthoritiesDrawing extends Drawing {
	/** All authorities as one path of round-capped points. */
	dots: string;
	/** Means of the groups. */
	diamonds: { key: string; x: number; y: number }[];
	/** The fitted line; empty where there is none. */
	fit: string;
	home: { x: number; y: number; whisker: string; expected: number | null } | null;
}

const HEIGHT = 300;

/** What the marks are placed with. */
interface Sheet {
	gradient: Gradient;
	unit: Unit;
	axis: ValueAxis;
	/** Place of a rank from 0, the most deprived end, to 1. */
	at: (rank: number) => number;
	drawing: AuthoritiesDrawing;
}

function valueWords({ value, lower, upper }: Omit<PlacedAuthority, 'code'>, unit: Unit): string {
	const limits =
		lower === undefined || upper === undefined ? '' : `, ${intervalText(lower, upper, unit)}`;
	return amountText(value, unit) + limits;
}

/** Middle rank of each group's people. */
function ranksOf({ groups }: Gradient): number[] {
	const total = groups.reduce((sum, { population }) => sum + population, 0);
	let before = 0;
	return groups.map(({ population }) => {
		const middle = (before + population / 2) / total;
		before += population;
		return middle;
	});
}

function addAuthorities({ gradient, unit, axis, at, drawing }: Sheet): void {
	for (const one of gradient.authorities) {
		const [x, y] = [px(at(one.rank)), axis.at(one.value)];
		drawing.dots += `M${x} ${y}h0`;
		drawing.points.push({
			x,
			y,
			row: 'authorities',
			slot: one.code,
			name: one.name,
			value: valueWords(one, unit)
		});
	}
}

function addGroups({ gradient, unit, axis, at, drawing }: Sheet): void {
	const ranks = ranksOf(gradient);
	const points = gradient.groups.map((group, index): Point => {
		const [x, y] = [px(at(ranks[index]!)), axis.at(group.value)];
		drawing.diamonds.push({ key: group.key, x, y });
		const value = amountText(group.value, unit);
		return { x, y, row: 'groups', slot: group.key, name: group.label, value };
	});
	drawing.points.unshift(...points);
}

function addHome({ gradient, axis, at, drawing }: Sheet): void {
	if (!gradient.home) return;
	const { place, expected } = gradient.home;
	const [x, y] = [px(at(place.rank)), axis.at(place.value)];
	const { lower, upper } = place;
	const whisker =
		lower === undefined || upper === undefined ? '' : `M${x} ${axis.at(lower)}V${axis.at(upper)}`;
	drawing.home = { x, y, whisker, expected: gradient.gap ? axis.at(expected) : null };
	const half = textWidth(place.name, undefined, true) / 2 + 2;
	const above = y - 16 > 14;
	const top = whisker ? Math.min(axis.at(upper ?? 0), y) : y;
	drawing.labels.push({
		x: px(clamp(x, half, drawing.width - half)),
		y: px(above && top - 10 > 14 ? top - 10 : y + 24),
		text: place.name,
		anchor: 'middle',
		tone: 'home',
		bold: true,
		halo: true
	});
}

function addAxes({ axis, drawing }: Sheet, left: number, bottom: number): void {
	const style = { tone: 'ink-soft', small: true } as const;
	for (const { at, text } of axis.ticks) {
		drawing.grid += `M${left} ${at}H${drawing.width}`;
		drawing.labels.push({ x: left - 8, y: px(at + 4.5), text, anchor: 'end', ...style });
	}
	drawing.labels.push(
		{ x: left, y: bottom + 20, text: 'most deprived', anchor: 'start', ...style },
		{ x: drawing.width, y: bottom + 20, text: 'least deprived', anchor: 'end', ...style }
	);
}

function domainFor({ authorities, gap, home }: Gradient): [number, number] {
	const line = gap ? [gap.from, gap.to] : [];
	const limits = [home?.place.lower, home?.place.upper].filter((limit) => limit !== undefined);
	return domainOf([...authorities.map(({ value }) => value), ...line, ...limits], 'near-zero');
}

/**
 * Authorities from most to least deprived, each at the middle of its residents, with the means of
 * their groups, the line through these, and the home area above or below what the line expects.
 */
export function authoritiesDrawing(
	gradient: Gradient,
	unit: Unit,
	width: number
): AuthoritiesDrawing {
	const drawing: AuthoritiesDrawing = {
		...blankDrawing(width),
		dots: '',
		diamonds: [],
		fit: '',
		home: null
	};
	const bottom = HEIGHT - 28;
	const axis = valueAxis(domainFor(gradient), [bottom, 12], unit, 5);
	const texts = axis.ticks.map(({ text }) => text);
	const left = px(Math.ceil(widest(texts, SMALL)) + 10);
	const at = scaleLinear([0, 1], [left, width - 6]);
	const sheet: Sheet = { gradient, unit, axis, at, drawing };
	addAxes(sheet, left, bottom);
	addAuthorities(sheet);
	addGroups(sheet);
	const { gap } = gradient;
	if (gap) drawing.fit = `M${px(at(0))} ${axis.at(gap.from)}L${px(at(1))} ${axis.at(gap.to)}`;
	addHome(sheet);
	const words = ['Grey dots: authorities. Diamonds: groups.', axisWords(unit, axis)];
	const note = notes(words, 0, HEIGHT + 16, width);
	drawing.labels.push(...note.labels);
	drawing.height = px(HEIGHT + note.height + 6);
	return drawing;
}
