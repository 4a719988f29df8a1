import type { Figure } from '$lib/figure';
import { sexText } from '$lib/format';
import { axisWords, domainOf, type ValueAxis } from '../layout/axis';
import { blankDrawing, NARROW, notes, px } from '../layout/drawing';
import { intervalWords, seriesOf, unitOf, valuesOf } from '../layout/series';
import type { LinesDrawing, Panel } from './drawing';
import { addPanel } from './panel';

const GUTTER = 24;

/** Panels by sex where the figure asks for them, and by unit, since no panel has two axes. */
export function panelsOf(figure: Figure): Panel[] {
	const panels = new Map<string, Panel>();
	const kept = figure.estimates.filter(({ role }) => role !== 'neighbour');
	for (const series of seriesOf(kept)) {
		const unit = unitOf(figure, series.category);
		const bySex = figure.panels === 'sex' && series.sex !== 'persons';
		const heading = bySex ? sexText(series.sex) : '';
		const key = `${heading}|${unit.id}|${unit.label}`;
		const panel = panels.get(key) ?? { key, heading, unit, series: [], domain: [0, 1] };
		panel.series.push(series);
		panels.set(key, panel);
	}
	const all = [...panels.values()];
	for (const panel of all) {
		const alike = all.filter(({ unit }) => unit.id === panel.unit.id);
		const estimates = alike.flatMap(({ series }) => series.flatMap((each) => each.estimates));
		panel.domain = domainOf(valuesOf(estimates), 'near-zero');
	}
	return all;
}

/** Values over time as lines that carry their names; panels beside one another, or below on a phone. */
export function linesDrawing(figure: Figure, width: number): LinesDrawing {
	const panels = panelsOf(figure);
	const columns = width < NARROW ? 1 : Math.min(2, panels.length);
	const panelWidth = (width - (columns - 1) * GUTTER) / columns;
	const height = columns === 1 && width >= NARROW ? 330 : 280;
	const drawing: LinesDrawing = {
		...blankDrawing(width),
		lines: [],
		marks: [],
		breaks: '',
		leads: ''
	};
	const bottom = Math.ceil(panels.length / columns) * (height + GUTTER) - GUTTER;
	const axes = panels.map((panel, index): ValueAxis => {
		const x = (index % columns) * (panelWidth + GUTTER);
		const y = Math.floor(index / columns) * (height + GUTTER);
		const box = { x: px(x), y, width: panelWidth, height };
		return addPanel(figure, panel, box, drawing, panelWidth < NARROW ? 100 : 150);
	});
	const words = new Set(panels.map(({ unit }, index) => axisWords(unit, axes[index]!)));
	const note = notes([...words, intervalWords(figure, 'Shaded')], 0, bottom + 16, width);
	drawing.labels.push(...note.labels);
	drawing.height = px(bottom + note.height + (note.height > 0 ? 6 : 0));
	return drawing;
}
