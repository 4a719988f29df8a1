import { resolve } from '$app/paths';
import { citedQuantity, type Citation } from '$lib/citations/citation';
import {
	isCitedRow,
	quantityOfRow,
	rowName,
	type Cells,
	type CitedFigure
} from '$lib/citations/cited-figure';
import { quantityName } from '$lib/citations/naming';
import type { Quantity } from '$lib/citations/quantity';
import type { PageFigures } from '$lib/figures';
import type { Figure } from '$lib/figure';
import { partnerships } from '$lib/catalogue/partnerships';
import { defaultView, themes, type Theme, type View } from '$lib/catalogue/view';
import { sources } from '$lib/words/source';
import { engine } from '$lib/ui/live/engine.svelte';
import {
	everyPlace,
	exploredFigure,
	figuresOfOverview,
	figuresOfPage,
	figuresOfTrust
} from '$lib/ui/live/prepared-figures';
import { agesWorked, gradientWorked, groupWorked, scenarioWorked } from './worked-numbers';

/** The rows of a CSV of ours as texts by column; null where there is no such file. */
export async function fetchedRows(address: string): Promise<Cells[] | null> {
	const response = await fetch(address);
	if (!response.ok) return null;
	const { recordsOf } = await import('$lib/catalogue/tables');
	const { header, records } = recordsOf(await response.text());
	return records.map((cells) =>
		Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))
	);
}

/** A cited number as it stands today, and where it was found. */
export interface Found {
	quantity: Quantity;
	name: string;
	sources: string[];
	/** How it was worked out, in sentences; absent where it was published. */
	conditions?: string;
	/** From figures that were written beforehand, from a whole table, or asked of the database. */
	by: 'page' | 'table' | 'engine';
}

function inFigures(figures: Figure[], id: string, cited: Citation, by: Found['by']): Found | null {
	// The parts of a scenario, and the same figure of several trusts, share an id.
	for (const figure of figures.filter((one) => one.id === id)) {
		const quantity = citedQuantity(figure, cited);
		if (quantity)
			return { quantity, name: quantityName(figure, quantity), sources: sources(figure), by };
	}
	return null;
}

/** Trusts are named by their code, which no place has. */
const isTrust = (slug: string) => /^[a-z][a-z0-9]{2}$/.test(slug);

/** The figures that are written beside the page on which the number stands. */
async function fromPage(known: CitedFigure, cited: Citation): Promise<Found | null> {
	const { area, inputs } = cited;
	const figures =
		known.page === 'scenario'
			? await scenarioWorked(area, inputs)
			: known.trusts && isTrust(area)
				? await figuresOfTrust(area)
				: known.page
					? await figuresOfPage(area, known.page)
					: [];
	return inFigures(figures, known.id, cited, 'page');
}

/** The figures behind the overview of a partnership, which has benchmarks that no other page has. */
async function fromOverview(known: CitedFigure, cited: Citation): Promise<Found | null> {
	for (const { slug, area, benchmarks } of partnerships) {
		if (area !== cited.area || !benchmarks.includes(cited.compare)) continue;
		const figures = await figuresOfOverview(slug, cited.compare);
		const found = inFigures(figures, known.id, cited, 'page');
		if (found) return found;
	}
	return null;
}

/** A row of the table in which the value stands as it was published. */
async function fromTable(known: CitedFigure, cited: Citation): Promise<Found | null> {
	if (cited.measure !== 'value' || cited.series !== 'shown' || cited.group !== '') return null;
	for (const { table, filter } of known.published) {
		const rows = await fetchedRows(resolve('/data/[table=table].csv', { table }));
		const row = rows?.find((cells) => isCitedRow(cells, cited, filter));
		if (!row) continue;
		const areas = await everyPlace();
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

/** The file of all values of a measure that can be explored. */
async function fromExplored(known: CitedFigure, cited: Citation): Promise<Found | null> {
	// A difference on a page of its own has limits, which that file does not have.
	const here = cited.measure !== 'difference' || known.page === null;
	if (!known.explored || !here || cited.group !== '') return null;
	const figure = await exploredFigure(known.id, cited);
	return figure && inFigures([figure], known.id, cited, 'table');
}

/** The numbers of a group of areas that the reader put together in the explorer. */
async function fromGroup(known: CitedFigure, cited: Citation): Promise<Found | null> {
	if (!known.explored || cited.group === '') return null;
	const { figures, conditions } = await groupWorked(known.id, cited);
	const found = inFigures(figures, known.id, cited, 'table');
	return found && { ...found, conditions };
}

/** Numbers that are worked out anew: from a gradient, from residents by age. */
async function fromWorked(known: CitedFigure, cited: Citation): Promise<Found | null> {
	const { worked } = known;
	if (!worked) return null;
	const { figures, conditions } =
		worked.by === 'ages' ? await agesWorked(cited) : await gradientWorked(worked.indicator, cited);
	const found = inFigures(figures, known.id, cited, 'table');
	return found && { ...found, conditions };
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
	if (!(themes as readonly (string | null)[]).includes(known.page)) return null;
	for (const view of views(known, cited)) {
		const shown: PageFigures = await engine.figures(view);
		const found = inFigures(shown.figures, known.id, cited, 'engine');
		if (found) return found;
	}
	return null;
}

/**
 * The cited number as it stands today: from prerendered figures where they have it, else from the
 * table in which it was published or the file of all its values, else from the database.
 *
 * @returns null where none of them has such a number
 * @throws when nothing can be reached, or the database cannot be started
 */
export async function presentNumber(known: CitedFigure, cited: Citation): Promise<Found | null> {
	return (
		(await fromPage(known, cited)) ??
		(await fromTable(known, cited)) ??
		(await fromOverview(known, cited)) ??
		(await fromExplored(known, cited)) ??
		(await fromGroup(known, cited)) ??
		(await fromWorked(known, cited)) ??
		(await fromEngine(known, cited))
	);
}
