import type { CitedFigure } from '$lib/citations/index-entry';
import { tableRef } from '$lib/figures/context';
import { unitOfIndicator } from '$lib/figures/units';
import { everyIndicator, type Indicator } from '$lib/indicators';
import { sourceText } from '$lib/words/source';

/** Figures of England alone, which have a page of their own. */
const causes = ['england-gap-causes', 'england-gap-ages', 'england-slopes'];

function publishedIn({
	question,
	tables,
	filter = {},
	later
}: Indicator): CitedFigure['published'] {
	const [main] = tables;
	if (question !== 'published' || !main) return [];
	return [{ table: main, filter }, ...(later ? [{ table: later, filter: {} }] : [])];
}

/** Every indicator that could have been cited, with what is needed to find its numbers. */
export function citedFigures(): CitedFigure[] {
	return everyIndicator.map((indicator) => {
		const { id, title, theme, sexes, renamedFrom, withdrawn, methodChanges } = indicator;
		const tables = withdrawn ? [] : indicator.tables;
		return {
			...{ id, title, sexes },
			page: causes.includes(id) ? 'causes' : theme,
			gradient: indicator.gradient !== undefined,
			unit: unitOfIndicator(indicator),
			published: publishedIn(indicator),
			sources: [...new Set(tables.map((name) => sourceText(tableRef(name))))],
			...(renamedFrom ? { renamedFrom } : {}),
			...(withdrawn ? { withdrawn } : {}),
			...(methodChanges ? { methodChanges } : {})
		};
	});
}
