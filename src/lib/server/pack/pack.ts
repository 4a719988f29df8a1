import { figureOf } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import type { Figure, TableRef } from '$lib/figures/figure';
import { indicatorById } from '$lib/indicators';
import { isWanted, type IndicatorItem, type Partnership } from '$lib/partnerships';
import { defaultView } from '$lib/view';
import { finding } from '$lib/words/finding';
import type { Pack, PackSection } from '$lib/words/pack';
import type { Review } from '$lib/words/review/review';
import { engine } from './engine';
import { indicatorOf } from './items';
import { overviewOf } from './overview';
import { reviewOf } from './review';

/** Columns of a review that fit beside each other on a page of A4. */
const columnsPerPage = 5;

type Sections = Pack['sections'];

/** Where a figure stands: on a page of the area, or on that of its trust or indicator. */
function pathOf(area: string, { id, theme, shown }: Figure): string {
	if (shown.level === 'trust') return `/trusts/${shown.slug}/#${id}`;
	if (theme) return `/areas/${area}/${theme}/#${id}`;
	return indicatorById(id).gradient ? `/gradient/${id}/?area=${area}` : `/areas/${area}/`;
}

/** Names a figure in the address of a chosen pack: that of each trust is one of its own. */
function sectionId({ indicator, trust }: IndicatorItem): string {
	return trust ? `${indicator}-${trust.toLowerCase()}` : indicator;
}

/** A table as its source line names it: paper leads to the figure's page for the rest. */
function named({ source, ...table }: TableRef): TableRef {
	const { publisher, publication, released, supersededBy } = source;
	const newer = supersededBy ? { supersededBy } : {};
	const said = { publisher, publication, released, licence: '', url: '', ...newer };
	return { ...table, sha256: '', source: said };
}

/**
 * What paper shows of a figure: the working, the caveats and, where nothing is drawn over time, the
 * other periods are a press away on its own page. Kept, they would weigh on the page of the pack.
 */
function printed(figure: Figure): Figure {
	const notes = figure.notes.filter(({ kind }) => kind !== 'caveat');
	const short = {
		...figure,
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

/** The figures of all priorities, each once, in the partnership's order. */
async function figureSections(
	{ area, priorities }: Partnership,
	compare: string
): Promise<Sections> {
	const { query } = await engine();
	const view = { ...defaultView(area ?? '', 'summary'), compare };
	const { context } = await contextFor(query, view);
	const items = priorities.flatMap((priority) => priority.items);
	const asked = new Map(
		items.flatMap((item) => (isWanted(item) ? [] : [[sectionId(item), indicatorOf(item)] as const]))
	);
	const sections: Sections = [];
	for (const [id, indicator] of asked) {
		const figure = await figureOf(context, indicator);
		const path = pathOf(area ?? '', figure);
		sections.push({
			id,
			path,
			title: finding(figure),
			name: figure.title,
			figure: printed(figure)
		});
	}
	return sections;
}

/** A review in as many parts as its columns need pages, and the places' sentences after them. */
function reviewSections(slug: string, review: Review): Sections {
	const path = `/partnerships/${slug}/`;
	const pages = Math.ceil(review.columns.length / columnsPerPage);
	return Array.from({ length: pages }, (_, page): PackSection => {
		const [from, to] = [page * columnsPerPage, (page + 1) * columnsPerPage];
		const columns = review.columns.slice(from, to);
		const rows = review.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) }));
		return {
			id: `review-${page + 1}`,
			path,
			title: `Review of needs, place by place: part ${page + 1} of ${pages}`,
			name: `Review of needs, part ${page + 1} of ${pages}`,
			review: { ...review, columns, rows },
			sources: [...new Set(columns.flatMap((column) => column.sources))]
		};
	});
}

/**
 * The board pack of a partnership: what each of its pages prints.
 *
 * @param compare slug of the area that its figures are compared with; a review has one of its own
 */
export async function packOf(partnership: Partnership, compare: string): Promise<Pack> {
	const { slug, name } = partnership;
	if (partnership.review) {
		const review = await reviewOf(partnership);
		return { slug, name, statements: review.counted, sections: reviewSections(slug, review) };
	}
	const { statements } = await overviewOf(partnership, compare);
	return { slug, name, statements, sections: await figureSections(partnership, compare) };
}
