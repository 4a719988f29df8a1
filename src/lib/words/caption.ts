import { country } from '$lib/catalogue/dashboard';
import type { Figure, TableRef } from '$lib/figure';
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
	const all = figure.kind === 'strip' ? [`all local authorities in ${country.name}`] : [];
	const parts = [figure.title, ...all, ...wider];
	// A single published point has a period and unit of its own.
	if (figure.kind !== 'reported') parts.push(span(figure), figure.unit.label);
	return parts.join(', ');
}

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** `15 July 2024` of `2024-07-15`. */
export function dayText(day: string): string {
	const [year = '', month = '', date = ''] = day.split('-');
	return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** One table's source: publisher, publication and vintage. */
export function sourceText({ source }: TableRef): string {
	const released = source.released ? `, released ${dayText(source.released)}` : '';
	const newer = source.supersededBy ? ` ${source.supersededBy}` : '';
	return `${source.publisher}, ${source.publication}${released}.${newer}`;
}

/** Tables by name, each once: one of several releases stands in a figure once for each that was read. */
export function tablesOnce(tables: readonly TableRef[]): TableRef[] {
	return [...new Map(tables.map((table) => [table.name, table])).values()];
}

/** The sources of a figure, each once. */
export function sources(figure: Figure): string[] {
	return [...new Set(figure.tables.map(sourceText))];
}
