import { figureOf } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import { isWanted, type Partnership } from '$lib/catalogue/partnerships';
import { defaultView } from '$lib/catalogue/view';
import type { Pack, PackSection } from '$lib/features/partnership/pack/pack';
import type { Review } from '$lib/words/review/review';
import { engine } from '../engine';
import { indicatorOf } from '../items';
import { overviewOf } from '../overview';
import { reviewOf } from '../review';
import { placeSections, sentenceSections } from './places';
import { figureSection, sectionId } from './printed';

/** Columns of a review that fit beside each other on a page of A4. */
const columnsPerPage = 4;

type Sections = Pack['sections'];

/** The figures of all priorities, each once, in the partnership's order. */
async function figureSections(
	{ area, priorities }: Partnership,
	compare: string,
	overview: string
): Promise<Sections> {
	if (area === null) return [];
	const { query } = await engine();
	const view = { ...defaultView(area, 'summary'), compare };
	const { context } = await contextFor(query, view);
	const items = priorities.flatMap((priority) => priority.items);
	const asked = new Map(
		items.flatMap((item) => (isWanted(item) ? [] : [[sectionId(item), indicatorOf(item)] as const]))
	);
	const sections: Sections = [];
	for (const [id, indicator] of asked)
		sections.push(figureSection(id, await figureOf(context, indicator), overview));
	return sections;
}

/** A review in as many parts as its columns need pages. */
function reviewSections(path: string, review: Review): Sections {
	const pages = Math.ceil(review.columns.length / columnsPerPage);
	return Array.from({ length: pages }, (_, page): PackSection => {
		const [from, to] = [page * columnsPerPage, (page + 1) * columnsPerPage];
		const whole = review.columns.slice(from, to);
		const columns = whole.map(({ key, title, period, benchmark }) => {
			return { key, title, period, benchmark };
		});
		const rows = review.rows.map(({ place, partly, cells }) => {
			return { place, partly, cells: cells.slice(from, to) };
		});
		return {
			id: `review-${page + 1}`,
			path,
			title: `Review of needs, place by place: part ${page + 1} of ${pages}`,
			name: `Review of needs, part ${page + 1} of ${pages}`,
			review: { benchmark: review.benchmark, columns, rows },
			sources: [...new Set(whole.flatMap((column) => column.sources))]
		};
	});
}

/** "Care at home and reablement: no table of them is held, so nothing is said." */
function unsaidOf({ priorities }: Partnership): string[] {
	const items = priorities.flatMap((priority) => priority.items).filter(isWanted);
	return items.map(({ wanted, because }) => `${wanted}: ${because}.`);
}

/**
 * The board pack of a partnership: what each of its pages prints. Of a review it holds what is said
 * of the whole, the table in parts, each place's sentence, and a chapter for each place.
 *
 * @param compare slug of the area that its figures are compared with; a review has one of its own
 */
export async function packOf(partnership: Partnership, compare: string): Promise<Pack> {
	const { slug, name, front } = partnership;
	const path = front ? '/' : `/partnerships/${slug}/`;
	const unsaid = unsaidOf(partnership);
	const figures = await figureSections(partnership, compare, path);
	if (partnership.review) {
		const review = await reviewOf(partnership);
		const sections = [
			...figures,
			...reviewSections(path, review),
			...sentenceSections(path, review),
			...(await placeSections(partnership))
		];
		return { slug, name, benchmark: compare, statements: review.counted, unsaid, sections };
	}
	const { statements } = await overviewOf(partnership, compare);
	return { slug, name, benchmark: compare, statements, unsaid, sections: figures };
}
