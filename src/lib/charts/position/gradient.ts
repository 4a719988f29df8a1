import type { Estimate, Figure, Sex, Slope } from '$lib/figure';
import { distanceText, intervalText, missingText, sexText } from '$lib/format';
import { scaleLinear } from '../d3';
import { axisWords, domainOf, ticksWidth, valueAxis, type ValueAxis } from '../layout/axis';
import {
	blankDrawing,
	NARROW,
	notes,
	px,
	stacked,
	type Box,
	type Drawing
} from '../layout/drawing';
import {
	atHeadline,
	categoriesOf,
	intervalWords,
	isHome,
	pointOf,
	sexesOf,
	valuesOf
} from '../layout/series';
import { LINE, wrapped } from '../layout/text';

export interface GradientDrawing extends Drawing {
	dots: { key: string; x: number; y: number }[];
	/** The same of the area it is compared with, where the figure has them. */
	diamonds: { key: string; x: number; y: number }[];
	whiskers: string;
	/** Fitted lines, from the most to the least deprived end. */
	fits: string;
}

const GUTTER = 28;
const PANEL_HEIGHT = 260;

function headingOf(figure: Figure, sex: Sex, slope: Slope | undefined): string {
	const who = sexesOf(figure.estimates).length > 1 || sex !== 'persons' ? sexText(sex) : '';
	if (!slope) return who;
	const size = distanceText(slope.slopeIndex, figure.unit);
	const { lower, upper } = slope;
	const limits =
		lower === undefined || upper === undefined
			? ''
			: ` (${intervalText(lower, upper, figure.unit)})`;
	const words = `slope ${slope.slopeIndex < 0 ? '−' : ''}${size}${limits}`;
	return who ? `${who}: ${words}` : words;
}

/** What a panel is drawn with. */
interface Sheet {
	figure: Figure;
	drawing: GradientDrawing;
	plot: Box;
	axis: ValueAxis;
	/** Place of a group, and of a rank from 0 (most deprived) to 1. */
	group: (category: string) => number;
	rank: (rank: number) => number;
}

function addAxes({ drawing, plot, axis }: Sheet): void {
	const bottom = plot.y + plot.height;
	const style = { tone: 'ink-soft', small: true } as const;
	for (const { at, text } of axis.ticks) {
		drawing.grid += `M${plot.x} ${at}h${plot.width}`;
		drawing.labels.push({ x: plot.x - 8, y: px(at + 4.5), text, anchor: 'end', ...style });
	}
	const ends: [string, 'start' | 'end', number][] = [
		['most deprived', 'start', plot.x],
		['least deprived', 'end', px(plot.x + plot.width)]
	];
	for (const [text, anchor, x] of ends)
		drawing.labels.push({ x, y: bottom + 20, text, anchor, ...style });
}

function addGroup(sheet: Sheet, estimate: Estimate): void {
	const { drawing, axis, plot, figure } = sheet;
	const { value, lower, upper, sex, role, category } = estimate;
	const x = sheet.group(category);
	const y = value === null ? plot.y + plot.height : axis.at(value);
	const key = `${sex}|${role}|${category}`;
	if (value !== null) (isHome(role) ? drawing.dots : drawing.diamonds).push({ key, x, y });
	else
		drawing.labels.push({
			x,
			y: px(y - 6),
			text: missingText(estimate.missing),
			anchor: 'middle',
			tone: 'ink-soft',
			small: true,
			halo: true
		});
	if (lower !== undefined && upper !== undefined)
		drawing.whiskers += `M${x} ${axis.at(lower)}V${axis.at(upper)}`;
	drawing.points.push(pointOf(figure, estimate, { x, y, row: `${sex}|${role}`, slot: category }));
}

function addPanel(
	figure: Figure,
	sex: Sex,
	box: Box,
	drawing: GradientDrawing,
	domain: [number, number]
) {
	const slope = figure.slopes?.find((each) => each.sex === sex);
	const heading = wrapped(headingOf(figure, sex, slope), box.width, undefined, true);
	const top = px(box.y + heading.length * LINE + 12);
	const bottom = px(box.y + box.height - 28);
	const axis = valueAxis(domain, [bottom, top], figure.unit, 5);
	const left = px(box.x + Math.ceil(ticksWidth(axis)) + 10);
	const plot: Box = { x: left, y: top, width: px(box.x + box.width - left), height: bottom - top };
	const keys = categoriesOf(figure).map(({ key }) => key);
	const scale = scaleLinear([0, 1], [plot.x, plot.x + plot.width]);
	const rank = (at: number) => px(scale(at));
	const group = (key: string) => rank((keys.indexOf(key) + 0.5) / keys.length);
	const sheet: Sheet = { figure, drawing, plot, axis, group, rank };
	const place = { x: box.x, y: box.y + 14, anchor: 'start', tone: 'ink', bold: true } as const;
	drawing.labels.push(...stacked(heading, place));
	addAxes(sheet);
	if (slope) drawing.fits += `M${rank(0)} ${axis.at(slope.from)}L${rank(1)} ${axis.at(slope.to)}`;
	for (const estimate of figure.estimates) if (estimate.sex === sex) addGroup(sheet, estimate);
	return axis;
}

/** Groups from most to least deprived as dots with whiskers and the fitted line, a panel per sex. */
export function gradientDrawing(whole: Figure, width: number): GradientDrawing {
	const figure = atHeadline(whole);
	const sexes = sexesOf(figure.estimates);
	const columns = width < NARROW ? 1 : Math.min(2, sexes.length);
	const panelWidth = (width - (columns - 1) * GUTTER) / columns;
	const height = Math.ceil(sexes.length / columns) * (PANEL_HEIGHT + 20) - 20;
	const marks = { dots: [], diamonds: [], whiskers: '', fits: '' };
	const drawing: GradientDrawing = { ...blankDrawing(width), ...marks };
	const fitted = (figure.slopes ?? []).flatMap(({ from, to }) => [from, to]);
	const domain = domainOf([...valuesOf(figure.estimates), ...fitted], 'near-zero');
	const axes = sexes.map((sex, index) => {
		const x = px((index % columns) * (panelWidth + GUTTER));
		const y = Math.floor(index / columns) * (PANEL_HEIGHT + 20);
		const box = { x, y, width: panelWidth, height: PANEL_HEIGHT };
		return addPanel(figure, sex, box, drawing, domain);
	});
	const words = axes[0] ? axisWords(figure.unit, axes[0]) : '';
	const limits = intervalWords(figure, 'Lines through the dots');
	const note = notes([words, limits], 0, height + 16, width);
	drawing.labels.push(...note.labels);
	drawing.height = px(height + note.height + 6);
	return drawing;
}
