import type { Figure, TableRef } from '$lib/figure';

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
