import type { Figure } from '$lib/figure';
import { periodText } from '$lib/format';
import { place } from './places';

function span(figure: Figure): string {
	if (figure.kind !== 'lines') return periodText(figure.period);
	const periods = figure.estimates.map((one) => one.period).sort();
	const [first, last] = [periods[0], periods.at(-1)];
	if (!first || !last || first === last) return periodText(figure.period);
	return `${periodText(first)} – ${periodText(last)}`;
}

/** What the figure is, exactly: measure, area where it is a wider one, period and unit. */
export function subtitle(figure: Figure): string {
	const wider = figure.shown.code === figure.area.code ? [] : [place(figure.shown)];
	const all = figure.kind === 'strip' ? ['all local authorities in England'] : [];
	const parts = [figure.title, ...all, ...wider];
	// A single published point has a period and unit of its own.
	if (figure.kind !== 'reported') parts.push(span(figure), figure.unit.label);
	return parts.join(', ');
}
