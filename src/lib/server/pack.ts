import { figureOf } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import { indicatorById } from '$lib/indicators';
import { isWanted, type Partnership } from '$lib/partnerships';
import { defaultView } from '$lib/view';
import { finding } from '$lib/words/finding';
import type { Pack, PackSection } from '$lib/words/pack';
import type { Review } from '$lib/words/review/review';
import { engine } from './engine';
import { overviewOf } from './overview';
import { reviewOf } from './review';

/** Columns of a review that fit beside each other on a page of A4. */
const columnsPerPage = 5;

type Sections = Pack['sections'];

/** The figures of all priorities, each once, in the partnership's order. */
async function figureSections({ area, benchmarks, priorities }: Partnership): Promise<Sections> {
	const { query } = await engine();
	const view = { ...defaultView(area ?? '', 'summary'), compare: benchmarks[0] ?? 'england' };
	const { context } = await contextFor(query, view);
	const items = priorities.flatMap((priority) => priority.items);
	const ids = new Set(items.flatMap((item) => (isWanted(item) ? [] : [item.indicator])));
	const sections: Sections = [];
	for (const id of ids) {
		const figure = await figureOf(context, indicatorById(id));
		const path = `/areas/${area}/${figure.theme ? `${figure.theme}/` : ''}#${id}`;
		// The working is a press away on the figure's own page, not on paper.
		sections.push({
			id,
			path,
			title: finding(figure),
			name: figure.title,
			figure: { ...figure, working: [] }
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
		const rows = review.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) }));
		return {
			id: `review-${page + 1}`,
			path,
			title: `Review of needs, place by place: part ${page + 1} of ${pages}`,
			name: `Review of needs, part ${page + 1} of ${pages}`,
			review: { ...review, columns: review.columns.slice(from, to), rows }
		};
	});
}

/** The board pack of a partnership: what each of its pages prints. */
export async function packOf(partnership: Partnership): Promise<Pack> {
	const { slug, name, benchmarks } = partnership;
	if (partnership.review) {
		const review = await reviewOf(partnership);
		return { slug, name, statements: review.counted, sections: reviewSections(slug, review) };
	}
	const { statements } = await overviewOf(partnership, benchmarks[0] ?? 'england');
	return { slug, name, statements, sections: await figureSections(partnership) };
}
