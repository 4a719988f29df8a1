import type { Figure } from '$lib/figure';
import { headlineRows } from '$lib/words/headline';
import type { Partnership } from '$lib/catalogue/partnerships';
import type { Line } from '$lib/words/lines/line';
import type { PackLine, PackPlace, PackSection } from '$lib/features/partnership/pack/pack';
import type { Review } from '$lib/words/review/review';
import { reviewOf } from '../review';
import { linesOfPlace, reviewedPlaces, type ReviewedPlace } from '../review-places';
import { figureSection, sectionId, type FigureSection } from './printed';

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
export function sheetsOf<S extends { figure: Figure }>(sections: readonly S[]): S[][] {
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

const overviewOf = ({ slug }: Partnership) => `/partnerships/${slug}/`;

/** Names a place in the address of a chosen pack. */
const placeId = (slug: string) => `place-${slug}`;

/** The chapters of the places of a review: what stands in them is fetched when one is chosen. */
export async function placeSections(partnership: Partnership): Promise<PackSection[]> {
	const places = await reviewedPlaces(partnership);
	return places.map((place): PackSection => {
		const { slug, name } = place.area;
		return {
			id: placeId(slug),
			path: `/areas/${slug}/`,
			title: name,
			name,
			place: slug,
			pages: 1 + sheetsOf(sectionsOf(place, overviewOf(partnership))).length
		};
	});
}

/** Sentences of places that fit on a page. */
const sentencesPerPage = 8;

/** "Each place in a sentence", in as many parts as they need pages. */
export function sentenceSections(path: string, { rows }: Review): PackSection[] {
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
		sheets: sheetsOf(sectionsOf(place, overviewOf(partnership)))
	};
}
