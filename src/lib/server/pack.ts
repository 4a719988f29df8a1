import { hashDigits } from '$lib/citations/citation';
import type { Figure, TableRef } from '$lib/figure';
import { indicatorById, indicatorOf } from '$lib/catalogue/indicators';
import {
	type IndicatorItem,
	type Partnership,
	isFront,
	isWanted
} from '$lib/catalogue/partnerships';
import { finding } from '$lib/words/finding';
import type { PackSection, PackLine, PackPlace, Pack } from '$lib/features/partnership/pack/pack';
import { headlineRows } from '$lib/words/headline';
import type { Line } from '$lib/words/overview/line';
import type { Review } from '$lib/words/overview/review';
import { reviewOf, linesOfPlace, reviewedPlaces, type ReviewedPlace } from './review';
import { figureOf } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import { defaultView } from '$lib/catalogue/view';
import { engine } from './engine';
import { overviewOf } from './overview';

/** A section that holds one figure. */
type FigureSection = PackSection & { figure: Figure };

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
 * What paper shows of a figure: the working, what it means, the caveats and, where nothing is drawn over time, the
 * other periods are a press away on its own page. Kept, they would weigh on the page of the pack.
 */
function printed(figure: Figure): Figure {
	const notes = figure.notes.filter(({ kind }) => kind !== 'caveat');
	const short = {
		...figure,
		query: '',
		meaning: '',
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
function sectionId({ indicator, trust }: IndicatorItem): string {
	return trust ? `${indicator}-${trust.toLowerCase()}` : indicator;
}

/** A figure as a section of a pack; `overview` is the path of the page that the pack is the paper of. */
function figureSection(id: string, figure: Figure, overview: string): FigureSection {
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

/** Height of a sheet that its figures may fill, in mm, and what each of them takes of it at most. */
const sheet = 256;
const heights = { oneRow: 84, rows: 78, row: 20, strip: 108, lines: 135, panels: 155 };

/** The room that a figure needs on paper, in mm: more than it takes, so that it is never cut. */
function heightOf(figure: Figure): number {
	const rows = headlineRows(figure).length;
	if (figure.kind === 'strip') return heights.strip;
	if (figure.kind !== 'gap') return figure.panels === 'none' ? heights.lines : heights.panels;
	return rows < 2 ? heights.oneRow : heights.rows + heights.row * rows;
}

/** Figures in their order, as many on a sheet as have room on it. */
function sheetsOf<S extends { figure: Figure }>(sections: readonly S[]): S[][] {
	const sheets: S[][] = [];
	let left = 0;
	for (const section of sections) {
		const needed = heightOf(section.figure);
		if (needed > left) {
			sheets.push([]);
			left = sheet;
		}
		sheets.at(-1)?.push(section);
		left -= needed;
	}
	return sheets;
}

const isHeld = ({ estimates }: Figure) =>
	estimates.some(({ role, value }) => role === 'home' && value !== null);

function sectionsOf({ figures }: ReviewedPlace, overview: string): FigureSection[] {
	return figures
		.filter(({ figure }) => isHeld(figure))
		.map(({ item, figure }) => figureSection(sectionId(item), figure, overview));
}

const overviewPath = ({ slug }: Partnership) => `/partnerships/${slug}/`;

/** Names a place in the address of a chosen pack. */
const placeId = (slug: string) => `place-${slug}`;

/** The chapters of the places of a review: what stands in them is fetched when one is chosen. */
async function placeSections(partnership: Partnership): Promise<PackSection[]> {
	const places = await reviewedPlaces(partnership);
	return places.map((place): PackSection => {
		const { slug, name } = place.area;
		return {
			id: placeId(slug),
			path: `/areas/${slug}/`,
			title: name,
			name,
			place: slug,
			pages: 1 + sheetsOf(sectionsOf(place, overviewPath(partnership))).length
		};
	});
}

/** Sentences of places that fit on a page. */
const sentencesPerPage = 8;

/** "Each place in a sentence", in as many parts as they need pages. */
function sentenceSections(path: string, { rows }: Review): PackSection[] {
	// Named there once: a dozen of them again would weigh on the page.
	const sources = ['those named under the parts of the review of needs.'];
	const pages = Math.ceil(rows.length / sentencesPerPage);
	return Array.from({ length: pages }, (_, page): PackSection => {
		const part = rows.slice(page * sentencesPerPage, (page + 1) * sentencesPerPage);
		const title = `Each place in a sentence${pages > 1 ? `: part ${page + 1} of ${pages}` : ''}`;
		const sentences = part.map(
			({ sentence, partly }) =>
				`${sentence}${partly ? ' (a part of it lies in this partnership)' : ''}.`
		);
		return { id: `places-${page + 1}`, path, title, name: title, sentences, sources };
	});
}

function shownLine({ key, title, period, value, wider, ...line }: Line): PackLine {
	const { benchmark, difference, fromUnrounded, verdict, verdictText } = line;
	const compared = { benchmark, difference, fromUnrounded, verdict, verdictText };
	return { key, title, period, value, wider, ...compared };
}

/**
 * The chapter of a place: its sentence, each of its values in a line, and the figures sheet by sheet.
 *
 * @param slug of the place
 * @throws {RangeError} where the review looks at no such place
 */
export async function packPlace(partnership: Partnership, slug: string): Promise<PackPlace> {
	const { rows, benchmark } = await reviewOf(partnership);
	const row = rows.find(({ place }) => place.slug === slug);
	const place = (await reviewedPlaces(partnership)).find(({ area }) => area.slug === slug);
	if (!row || !place) throw new RangeError(`${partnership.slug} looks at no place called ${slug}`);
	const told = linesOfPlace(place).map(({ line }) => line);
	const lines = told.filter(({ comparison }) => comparison.value !== null).map(shownLine);
	const unsaid = told.filter(({ comparison }) => comparison.value === null);
	return {
		area: row.place,
		benchmark,
		partly: row.partly,
		sentence: row.sentence,
		lines,
		unsaid: unsaid.map(({ title }) => title),
		sheets: sheetsOf(sectionsOf(place, overviewPath(partnership)))
	};
}

/** Without its figure, which is fetched: heading and address are what is read where scripts are off. */
function withoutFigure({ id, path, title, name, citable }: PackSection): PackSection {
	return { id, path, title, name, ...(citable ? { citable } : {}), later: true };
}

/**
 * A pack as its page holds it. The page of a review, with its table of places, would be too heavy
 * with the figures of each hospital trust as well: those are fetched.
 */
export function lightPack(pack: Pack): Pack {
	if (!pack.sections.some(({ review }) => review)) return pack;
	const sections = pack.sections.map((section) =>
		section.figure?.shown.level === 'trust' ? withoutFigure(section) : section
	);
	return { ...pack, sections };
}

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
	const { slug, name } = partnership;
	const path = isFront(partnership) ? '/' : `/partnerships/${slug}/`;
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
