import { hashDigits } from '$lib/citations/citation';
import type { Figure, TableRef } from '$lib/figure';
import { indicatorById } from '$lib/catalogue/indicators';
import type { IndicatorItem } from '$lib/catalogue/partnerships';
import { finding } from '$lib/words/finding';
import type { PackSection } from '$lib/features/partnership/pack/pack';

/** A section that holds one figure. */
export type FigureSection = PackSection & { figure: Figure };

/**
 * Where a figure stands: on a page of the area, on that of its trust or indicator, or, where none of
 * these shows it, on the overview whose pack it is.
 */
function pathOf({ id, theme, area, shown }: Figure, overview: string): string {
	if (shown.level === 'trust') return `/trusts/${shown.slug}/#${id}`;
	if (theme) return `/areas/${area.slug}/${theme}/#${id}`;
	return indicatorById(id).gradient ? `/gradient/${id}/?area=${area.slug}` : overview;
}

/** True where the page that checks citations finds the figure's numbers: on a page or in a table. */
function isCitable({ id, theme, shown }: Figure): boolean {
	const onPage = theme !== null || shown.level === 'trust';
	return onPage || indicatorById(id).question === 'published';
}

/** A table as its source line names it, and as a citation does: paper leads to the page for the rest. */
function named({ name, sha256, source }: TableRef): TableRef {
	const { publisher, publication, released, supersededBy } = source;
	const newer = supersededBy ? { supersededBy } : {};
	const said = { publisher, publication, released, licence: '', url: '', ...newer };
	return { name, title: '', sha256: sha256.slice(0, hashDigits), source: said };
}

/**
 * What paper shows of a figure: the working, the caveats and, where nothing is drawn over time, the
 * other periods are a press away on its own page. Kept, they would weigh on the page of the pack.
 */
function printed(figure: Figure): Figure {
	const notes = figure.notes.filter(({ kind }) => kind !== 'caveat');
	const short = {
		...figure,
		query: '',
		working: [],
		notes,
		tables: figure.tables.map((table) => named(table))
	};
	if (figure.kind !== 'gap') return short;
	const estimates = figure.estimates.filter(
		({ role, period }) => role === 'earlier' || period === figure.period
	);
	const comparisons = figure.comparisons.filter(({ period }) => period === figure.period);
	return { ...short, estimates, comparisons };
}

/** Names a figure in the address of a chosen pack: that of each trust is one of its own. */
export function sectionId({ indicator, trust }: IndicatorItem): string {
	return trust ? `${indicator}-${trust.toLowerCase()}` : indicator;
}

/** A figure as a section of a pack; `overview` is the path of the page that the pack is the paper of. */
export function figureSection(id: string, figure: Figure, overview: string): FigureSection {
	const { title, shown } = figure;
	return {
		id,
		path: pathOf(figure, overview),
		title: finding(figure),
		name: shown.level === 'trust' ? `${title}: ${shown.name}` : title,
		figure: printed(figure),
		...(isCitable(figure) ? { citable: true } : {})
	};
}
