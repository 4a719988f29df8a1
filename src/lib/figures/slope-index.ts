import type { Indicator } from '$lib/catalogue/indicators';
import { publishedValues } from '$lib/questions/published';
import { withoutRows } from '$lib/questions/question';
import { columnsOf, tableRef, type Context } from './context';
import type { Category, Figure } from '$lib/figure';
import { sexesShown, workings } from './frame';
import { estimateOf, published } from './published';

/** Two releases of one statistic: series apart, since populations were rebased between them. */
const releases: Category[] = [
	{ key: '', label: 'latest' },
	{ key: 'earlier', label: 'earlier release' }
];

/** The published slope index over time, the earlier release as a series of its own. */
export async function slopeIndexFigure(context: Context, indicator: Indicator): Promise<Figure> {
	const figure = await published(context, indicator);
	const [, earlier = ''] = indicator.tables;
	const answer = await publishedValues(context.query, {
		table: earlier,
		columns: columnsOf(earlier),
		areas: [context.home.code],
		sexes: sexesShown(context, indicator)
	});
	const before = answer.rows
		.filter((row) => row.value !== null)
		.map((row) => ({ ...estimateOf(row, 'home'), category: 'earlier' }));
	if (before.length === 0) return figure;
	return {
		...figure,
		categories: releases,
		estimates: [...figure.estimates, ...before],
		notes: [
			{
				kind: 'vintage',
				text: 'Two releases are shown and never joined: populations were rebased on the 2021 Census between them, so their values differ for the same years.'
			},
			...figure.notes
		],
		tables: [...figure.tables, tableRef(earlier)],
		working: [...figure.working, ...workings(indicator, [withoutRows(answer.asked)])]
	};
}
