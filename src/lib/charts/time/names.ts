import type { Estimate, Figure } from '$lib/figure';
import { midYear, numberText } from '$lib/format';
import type { Label } from '../layout/drawing';
import { nameOf, unitOf, type Series } from '../layout/series';
import { toneOf, type Panel, type PanelSheet } from './drawing';
import { along, columnNames, columnWidth, nameInside, type LineName } from './places';
import type { Place } from './runs';

/** Names of lines that reach the newest periods stand at the right; the others inside the plot. */
interface Names {
	atEnd: LineName[];
	inside: LineName[];
}

/** Share of the time axis before its end that still counts as its end. */
const END = 0.12;

/** "Wigan 106.6"; with several categories their names too, with one area theirs only. */
function nameText(figure: Figure, { series }: Panel, line: Series, last: Estimate): string {
	const several = new Set(series.map(({ category }) => category)).size > 1;
	const areas = new Set(series.map(({ role }) => role)).size > 1;
	const category = figure.categories.find(({ key }) => key === line.category)?.label ?? '';
	const name = nameOf(figure, last);
	const who = several ? (areas ? `${name}, ${category}` : category) : name;
	return `${who} ${numberText(last.value ?? 0, unitOf(figure, line.category))}`;
}

function namesOf(figure: Figure, panel: Panel, { x, y }: Place): Names {
	const years = panel.series.flatMap(({ estimates }) => estimates.map((e) => midYear(e.period)));
	const newest = Math.max(...years);
	const near = newest - END * (newest - Math.min(...years));
	const names: Names = { atEnd: [], inside: [] };
	for (const line of panel.series) {
		const last = line.estimates.findLast(({ value }) => value !== null);
		if (!last) continue;
		const tone = line.role === 'middle' ? 'ink-soft' : toneOf(line.role);
		const text = nameText(figure, panel, line, last);
		const place = { x: x(last), y: y(last.value ?? 0) };
		const where = midYear(last.period) >= near ? names.atEnd : names.inside;
		where.push({ text, tone, bold: line.role === 'home', ...place });
	}
	return names;
}

/** Width that a panel's names need at the right, at most `most` px, before anything is placed. */
export function namesWidth(figure: Figure, panel: Panel, most: number): number {
	return columnWidth(namesOf(figure, panel, { x: () => 0, y: () => 0 }).atEnd, most);
}

/** Writes every line's name and last value: in a column of `width` px, or where the line stops. */
export function addNames({ figure, panel, drawing, plot, place }: PanelSheet, width: number): void {
	const { atEnd, inside } = namesOf(figure, panel, place);
	const { labels, leads } = columnNames(atEnd, plot, { x: plot.x + plot.width + 12, width });
	drawing.labels.push(...labels);
	drawing.leads += leads;
	const corners = panel.series.map(({ estimates }) =>
		estimates
			.filter(({ value }) => value !== null)
			.map((each): [number, number] => [place.x(each), place.y(each.value ?? 0)])
	);
	const placed: Label[] = [];
	for (const name of inside) placed.push(...nameInside(name, plot, corners.flatMap(along), placed));
	drawing.labels.push(...placed);
}
