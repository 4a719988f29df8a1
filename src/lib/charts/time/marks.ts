import { isProjected, pointOf } from '../layout/series';
import { toneOf, type PanelSheet } from './drawing';
import { bandPath, linePath, runsOf } from './runs';

/** The lines of a panel, their bands, and a mark at the last value and at each value on its own. */
export function addLines({ figure, panel, drawing, place }: PanelSheet): void {
	// Home comes last and so lies on top.
	for (const { key, role, estimates } of [...panel.series].reverse()) {
		const runs = runsOf(estimates, figure.breaks);
		const tone = toneOf(role);
		const [d, band] = [linePath(runs, place), bandPath(runs, place)];
		if (d) drawing.lines.push({ key, role, tone, d, band });
		const last = runs.at(-1)?.at(-1);
		const marked = new Set(runs.flatMap((run) => (run.length === 1 ? run : [])));
		if (last) marked.add(last);
		for (const estimate of marked)
			drawing.marks.push({
				key: `${key}|${estimate.period}`,
				x: place.x(estimate),
				y: place.y(estimate.value ?? 0),
				tone,
				hollow: isProjected(role)
			});
	}
}

/** A point for every estimate of a panel; missing ones stand at the foot of the plot. */
export function addPoints({ figure, panel, drawing, place, plot }: PanelSheet): void {
	for (const { key, estimates } of panel.series)
		for (const estimate of estimates) {
			const y = estimate.value === null ? plot.y + plot.height : place.y(estimate.value);
			const at = { x: place.x(estimate), y, row: key, slot: estimate.period };
			drawing.points.push(pointOf(figure, estimate, at));
		}
}
