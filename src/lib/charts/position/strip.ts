import type { Distribution, Estimate, Figure } from '$lib/figure';
import { missingText, numberText } from '$lib/format';
import { domainOf, horizontalAxis, type ValueAxis } from '../layout/axis';
import { NARROW, notes, px, type Drawing, type Label } from '../layout/drawing';
import { atHeadline, isHome, nameOf, pointOf, valuesOf } from '../layout/series';
import { LINE, SMALL, TEXT, textWidth } from '../layout/text';
import {
	dotPath,
	stackedDots,
	type Dot,
	placedFlags,
	type Flag,
	type PlacedFlag
} from './strip-layout';

export interface StripDrawing extends Drawing {
	/** All other authorities as one path of dots. */
	others: string;
	dotSize: number;
	/** Neighbours as small squares, one path. */
	neighbours: string;
	flags: { x: number; y1: number; y2: number; tone: 'home' | 'benchmark' }[];
	/** The middle half of authorities, from the lower to the upper quartile. */
	quartiles: { x: number; width: number; y: number } | null;
}

interface Marked {
	main: Estimate[];
	neighbours: Estimate[];
}

function markedOf(figure: Figure): Marked {
	const home = figure.estimates.find(({ role }) => isHome(role));
	const benchmark = figure.estimates.find(({ role }) => role === 'benchmark' || role === 'middle');
	const neighbours = figure.estimates.filter(({ role }) => role === 'neighbour');
	neighbours.sort((a, b) => (a.value ?? -Infinity) - (b.value ?? -Infinity));
	return { main: [benchmark, home].filter((each) => each !== undefined), neighbours };
}

/** Takes the dot nearest to a value out of `dots`: it is drawn apart, and must not count twice. */
function taken(dots: Dot[], value: number): Dot | null {
	let nearest = -1;
	dots.forEach((dot, index) => {
		const best = dots[nearest];
		if (!best || Math.abs(dot.value - value) < Math.abs(best.value - value)) nearest = index;
	});
	return nearest < 0 ? null : (dots.splice(nearest, 1)[0] ?? null);
}

function flagsOf(figure: Figure, main: Estimate[], axis: ValueAxis, width: number): Flag[] {
	return main
		.filter(({ value }) => value !== null)
		.map((estimate) => {
			const text = `${nameOf(figure, estimate)} ${numberText(estimate.value ?? 0, figure.unit)}`;
			const home = isHome(estimate.role);
			const bold = home && textWidth(text, TEXT, true) < width;
			return { x: axis.at(estimate.value ?? 0), text, tone: home ? 'home' : 'benchmark', bold };
		});
}

function wordsOf(spread: Distribution | undefined, squares: (Dot | null)[]): string[] {
	if (!spread) return [];
	const neighbours = squares.filter((dot) => dot !== null).length;
	return [
		'Each dot is a local authority.',
		neighbours > 0
			? `Squares: ${neighbours} similar authorities, by ${spread.neighbourModel}.`
			: '',
		'Bar: the middle half of authorities.',
		spread.missing > 0 ? `${spread.missing} have no value.` : ''
	];
}

/** Words for home or benchmark without a value, in the row of the flags. */
function missingLabels(figure: Figure, main: Estimate[], y: number): Label[] {
	return main
		.filter(({ value }) => value === null)
		.map((estimate, index) => ({
			x: 0,
			y: y + index * LINE,
			text: `${nameOf(figure, estimate)}: ${missingText(estimate.missing)}`,
			anchor: 'start',
			tone: isHome(estimate.role) ? 'home' : 'benchmark'
		}));
}

/** The dots of home and its neighbours taken out of all, since they are drawn apart. */
function sorted(figure: Figure, { main, neighbours }: Marked, all: Dot[]) {
	const dots = [...all];
	const home = main.find(({ role }) => isHome(role));
	const isAuthority = figure.areas[home?.area ?? '']?.level === 'local-authority';
	if (home && home.value !== null && isAuthority) taken(dots, home.value);
	const squares = neighbours.map(({ value }) => (value === null ? null : taken(dots, value)));
	return { dots, squares };
}

/** Where the area stands among all authorities: stacked dots on a scale, home and benchmark flagged. */
export function stripDrawing(whole: Figure, width: number): StripDrawing {
	const figure = atHeadline(whole);
	const spread = figure.distribution;
	const { main, neighbours } = markedOf(figure);
	const values = [...(spread?.values ?? [])].sort((a, b) => a - b);
	const domain = domainOf([...values, ...valuesOf([...main, ...neighbours])], 'free');
	const axis = horizontalAxis(domain, [14, width - 14], figure.unit);
	const stacks = stackedDots(values, axis.at, width < NARROW ? 100 : 120);

	const placing = placedFlags(flagsOf(figure, main, axis, width), width);
	const missing = missingLabels(figure, main, LINE * (placing.rows + 1) - 4);
	const top = LINE * (placing.rows + missing.length) + 14;
	const baseline = px(top + stacks.height + 2);
	const { dots, squares } = sorted(figure, { main, neighbours }, stacks.dots);
	const words = notes(wordsOf(spread, squares), 0, baseline + 50, width);
	const ticks = axis.ticks.map(({ at, text }) => tickLabel(at, baseline + 30, text, width));
	return {
		width,
		height: baseline + 42 + words.height,
		grid: axis.ticks.map(({ at }) => `M${at} ${top - 6}V${baseline}`).join(''),
		rules: `M0 ${baseline}H${width}`,
		labels: [...ticks, ...placing.flags.map(({ label }) => label), ...missing, ...words.labels],
		points: pointsOf(figure, main, neighbours, squares, axis, baseline),
		others: dotPath(dots, baseline - 1),
		dotSize: stacks.size,
		neighbours: squares.map((dot) => (dot ? square(dot, baseline - 1, stacks.size) : '')).join(''),
		flags: placing.flags.map((flag) => flagLine(flag, baseline)),
		quartiles: spread && values.length > 3 ? quartilesOf(spread, axis, baseline) : null
	};
}

/** At its tick, or where it still is within the picture. */
function tickLabel(at: number, y: number, text: string, width: number): Label {
	const x = px(Math.min(at, width + 1 - textWidth(text, SMALL) / 2));
	return { x, y, text, anchor: 'middle', tone: 'ink-soft', small: true };
}

function square({ x, y }: Dot, baseline: number, dotSize: number): string {
	const size = px(dotSize + 1);
	return `M${px(x - size / 2)} ${px(baseline + y - size / 2)}h${size}v${size}h-${size}z`;
}

function flagLine({ label, x, top }: PlacedFlag, baseline: number) {
	return { x, y1: px(top), y2: px(baseline + 9), tone: label.tone as 'home' | 'benchmark' };
}

function quartilesOf(spread: Distribution, axis: ValueAxis, baseline: number) {
	const [from, to] = [axis.at(spread.lowerQuartile), axis.at(spread.upperQuartile)];
	return { x: from, width: px(Math.max(to - from, 1)), y: px(baseline + 6) };
}

function pointsOf(
	figure: Figure,
	main: Estimate[],
	neighbours: Estimate[],
	squares: (Dot | null)[],
	axis: ValueAxis,
	baseline: number
) {
	const marks = main.map((estimate) => {
		const x = estimate.value === null ? axis.at(axis.domain[0]) : axis.at(estimate.value);
		return pointOf(figure, estimate, { x, y: baseline + 9, row: 'marks', slot: estimate.role });
	});
	const dots = neighbours.map((estimate, index) => {
		const dot = squares[index];
		const place = dot ? { x: dot.x, y: baseline - 1 + dot.y } : { x: 14, y: baseline };
		return pointOf(figure, estimate, { ...place, row: 'neighbours', slot: estimate.area });
	});
	return [...dots, ...marks];
}
