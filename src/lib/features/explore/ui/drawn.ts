import { profileAt } from '$lib/figures/measures/age-profiles';
import type { LayeredDrawing } from '../charts/layers';
import type { Explored, Show } from '$lib/figures/measures/measure';
import type { TableRef } from '$lib/figure';
import { periodText } from '$lib/format';
import type { PlainTable } from '$lib/words/plain-table';
import { ageCell, funnelCell, pairCell, timeCell, type Pressed } from '../words/cited-cells';
import type { Explorer } from './explorer.svelte';

/** A chart with what is said around it. */
export interface Drawn {
	/** Null where there is nothing to draw: then `before` says why. */
	draw: ((width: number) => LayeredDrawing) | null;
	/** The accessible name of the chart: what it shows. */
	label: string;
	before: string[];
	after: string[];
	/** Tables of what the page's own table does not hold, and which number to cite a cell is. */
	tables: {
		table: PlainTable;
		sources: TableRef[];
		numberAt: (row: number, column: number) => Pressed | null;
	}[];
}

const undrawn = (because: string): Drawn => ({
	draw: null,
	label: '',
	before: [because],
	after: [],
	tables: []
});

const plain = (draw: Drawn['draw'], label: string, after: string[] = []): Drawn => ({
	draw,
	label,
	before: [],
	after,
	tables: []
});

async function bars(explored: Explored, label: string): Promise<Drawn> {
	const { rowLayers } = await import('../charts/rows');
	return plain((width) => rowLayers(explored, width), label);
}

async function lines(explored: Explored, label: string): Promise<Drawn> {
	const { measure, areas, benchmark, sex } = explored;
	const slices = measure.slices.filter((slice) => slice.sex === sex);
	if (slices.length < 2)
		return undrawn(
			'This measure is held for one period only, so there is no line to draw: choose one with several periods.'
		);
	const { timeLayers } = await import('../charts/over-time');
	const { timeTable } = await import('../words/views');
	return {
		...plain((width) => timeLayers({ measure, slices, areas, benchmark }, width), label),
		tables: [
			{
				table: timeTable(explored, slices),
				sources: [],
				numberAt: timeCell(explored, slices)
			}
		]
	};
}

async function map(explorer: Explorer, explored: Explored, label: string): Promise<Drawn> {
	const tiles = explorer.places.flatMap(({ tile }) => (tile ? [tile] : []));
	if (!explored.areas.some(({ place }) => place.tile))
		return undrawn('The map has a tile for each local authority, and this choice has none.');
	const { tileLayers } = await import('../charts/tiles');
	const { boundsOf } = await import('$lib/figures/measures/group-numbers');
	const bounds = boundsOf(explored);
	const without = explored.areas.filter(({ value }) => value === null).length;
	const wider = explored.areas.filter(({ place }) => !place.tile).length;
	return plain((width) => tileLayers(explored, tiles, bounds, width), label, [
		...(without > 0 ? [`${without} without a value: the table names them, with the reason.`] : []),
		...(wider > 0
			? [
					wider === 1
						? '1 wider area has no tile; the table has its value.'
						: `${wider} wider areas have no tile; the table has their values.`
				]
			: [])
	]);
}

async function scatter(explorer: Explorer, explored: Explored): Promise<Drawn> {
	const second = explorer.values(explorer.state.second);
	if (!second) return undrawn('Choose a second measure to set this one against.');
	const { pairsOf } = await import('$lib/figures/measures/group-numbers');
	const { scatterLayers } = await import('../charts/scatter');
	const { pairTable, togetherSentences, withoutSentence } = await import('../words/views');
	const found = pairsOf(explored, second);
	if (found.pairs.length === 0) return undrawn('No area of this choice has both values.');
	const [sentence, caution] = togetherSentences(explored.measure, second, found.together);
	const periods: [string, string] = [periodText(explored.period), periodText(found.period)];
	const { pairs, benchmark } = found;
	const input = { first: explored.measure, second, pairs, benchmark, periods };
	return {
		draw: (width) => scatterLayers(input, width),
		label: sentence,
		before: [sentence],
		after: [caution, withoutSentence(found.without)].filter(Boolean),
		tables: [
			{
				table: pairTable(explored, second, found),
				sources: second.tables,
				numberAt: pairCell(explored, second, found)
			}
		]
	};
}

async function funnel(explored: Explored): Promise<Drawn> {
	const { counted, title } = explored.measure;
	if (!counted)
		return undrawn(
			`${title} is published without the counts behind it, and a funnel needs them. Measures with counts: births, deaths, and what young people do after year 11 or 16 to 18 study.`
		);
	if (counted.noFunnel) return undrawn(counted.noFunnel);
	const { funnelAreas, funnelOf } = await import('$lib/figures/measures/group-numbers');
	const { funnelLayers } = await import('../charts/funnel');
	const { funnelSentences, funnelTable } = await import('../words/views');
	const limits = funnelOf(explored);
	if (!limits) return undrawn('Fewer than five areas of this choice have both counts.');
	const shown = { ...explored, areas: funnelAreas(explored.areas) };
	const [sentence = '', ...after] = funnelSentences(shown, limits);
	return {
		draw: (width) => funnelLayers(shown, limits, width),
		label: sentence,
		before: [sentence],
		after,
		tables: [{ table: funnelTable(shown, limits), sources: [], numberAt: funnelCell(shown) }]
	};
}

async function pyramid(explorer: Explorer): Promise<Drawn> {
	const { ages } = explorer;
	if (!ages) return undrawn('Mark a place to see the ages of its residents.');
	const { pyramidLayers } = await import('../charts/pyramid');
	const { ageFinding, ageTable } = await import('../words/views');
	const home = profileAt(ages.home, explorer.state.until);
	const other = ages.other && profileAt(ages.other, home.day);
	const label = ageFinding(home, other);
	return {
		draw: (width) => pyramidLayers(home, other, width),
		label,
		before: [label],
		after: [],
		tables: [
			{
				table: ageTable(home, other),
				sources: [home.table],
				numberAt: ageCell([home, ...(other ? [other] : [])])
			}
		]
	};
}

/** The chart of the reader's choice, fetched with what it needs. */
export function chartOf(explorer: Explorer, finding: string): Promise<Drawn> {
	const { explored } = explorer.answer;
	const charts: Partial<Record<Show, () => Promise<Drawn>>> = {
		bars: () => bars(explored, finding),
		lines: () => lines(explored, finding),
		map: () => map(explorer, explored, finding),
		scatter: () => scatter(explorer, explored),
		funnel: () => funnel(explored),
		pyramid: () => pyramid(explorer)
	};
	const { show } = explorer.state;
	const needsValues = show !== 'pyramid' && explored.areas.every(({ value }) => value === null);
	if (needsValues)
		return Promise.resolve(
			undrawn('No area of this choice has a value, so there is nothing to draw.')
		);
	return charts[show]?.() ?? Promise.resolve(undrawn(''));
}
