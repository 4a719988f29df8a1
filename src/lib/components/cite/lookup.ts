import { resolve } from '$app/paths';
import type { AreaChoice } from '$lib/areas';
import { citedQuantity, type Citation } from '$lib/citations/citation';
import {
	isCitedRow,
	quantityOfRow,
	rowName,
	type Cells,
	type CitedFigure
} from '$lib/citations/index-entry';
import { quantityName } from '$lib/citations/naming';
import type { Quantity } from '$lib/citations/quantity';
import type { PageFigures } from '$lib/figures';
import type { Figure } from '$lib/figures/figure';
import { defaultView, type Theme, type View } from '$lib/view';
import { sources } from '$lib/words/source';
import { engine } from '../engine.svelte';

/** A cited number as it stands today, and where it was found. */
export interface Found {
	quantity: Quantity;
	name: string;
	sources: string[];
	/** From figures that were written beforehand, from a whole table, or asked of the database. */
	by: 'page' | 'table' | 'engine';
}

/** A prerendered file as JSON; null where there is none. @throws when nothing can be reached */
export async function fetchedJson<T>(address: string): Promise<T | null> {
	const response = await fetch(address);
	if (response.status === 404) return null;
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return (await response.json()) as T;
}

function inFigures(figures: Figure[], id: string, cited: Citation, by: Found['by']): Found | null {
	const figure = figures.find((one) => one.id === id);
	const quantity = figure && citedQuantity(figure, cited);
	if (!figure || !quantity) return null;
	return { quantity, name: quantityName(figure, quantity), sources: sources(figure), by };
}

/** The figures that are written beside the page on which the number stands. */
async function fromPage(known: CitedFigure, cited: Citation): Promise<Found | null> {
	if (!known.page) return null;
	const address =
		known.page === 'causes'
			? resolve('/areas/england/life-expectancy/causes/figures.json')
			: resolve('/areas/[area]/[theme=theme]/figures.json', {
					area: cited.area,
					theme: known.page
				});
	const shown = await fetchedJson<{ figures: Figure[] }>(address);
	return shown && inFigures(shown.figures, known.id, cited, 'page');
}

/** The rows of a CSV of ours as texts by column; null where there is no such file. */
export async function fetchedRows(address: string): Promise<Cells[] | null> {
	const response = await fetch(address);
	if (!response.ok) return null;
	const { recordsOf } = await import('$lib/tables');
	const { header, records } = recordsOf(await response.text());
	return records.map((cells) =>
		Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))
	);
}

/** A row of the table in which the value stands as it was published. */
async function fromTable(known: CitedFigure, cited: Citation): Promise<Found | null> {
	if (cited.measure !== 'value' || cited.series !== 'shown' || cited.group !== '') return null;
	for (const { table, filter } of known.published) {
		const rows = await fetchedRows(resolve('/data/[table=table].csv', { table }));
		const row = rows?.find((cells) => isCitedRow(cells, cited, filter));
		if (!row) continue;
		const areas = (await fetchedJson<AreaChoice[]>(resolve('/areas.json'))) ?? [];
		const area = areas.find(({ code, alsoCode }) => code === cited.of || alsoCode === cited.of);
		return {
			quantity: quantityOfRow(row, known.unit, cited),
			name: rowName(known, area?.name ?? cited.of, cited),
			sources: known.sources,
			by: 'table'
		};
	}
	return null;
}

/** Views in which the number can stand, the likeliest first. */
function views(known: CitedFigure, cited: Citation): View[] {
	const view = {
		...defaultView(cited.area, known.page as Theme),
		compare: cited.compare,
		sex: cited.sex === 'persons' ? ('all' as const) : cited.sex
	};
	return [{ ...view, year: Number(cited.period.split('/')[1]?.slice(0, 4)) }, view];
}

/** The answer of the database, asked as the page would. */
async function fromEngine(known: CitedFigure, cited: Citation): Promise<Found | null> {
	if (!known.page || known.page === 'causes') return null;
	for (const view of views(known, cited)) {
		const shown: PageFigures = await engine.figures(view);
		const found = inFigures(shown.figures, known.id, cited, 'engine');
		if (found) return found;
	}
	return null;
}

/**
 * The cited number as it stands today: from prerendered figures where they have it, else from the
 * table in which it was published, else from the database.
 *
 * @returns null where none of them has such a number
 * @throws when nothing can be reached, or the database cannot be started
 */
export async function presentNumber(known: CitedFigure, cited: Citation): Promise<Found | null> {
	return (
		(await fromPage(known, cited)) ??
		(await fromTable(known, cited)) ??
		(await fromEngine(known, cited))
	);
}
