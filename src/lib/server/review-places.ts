import { figureOf } from '$lib/figures';
import { areaRef, contextFor } from '$lib/figures/context';
import type { AreaRef, Figure } from '$lib/figure';
import type { IndicatorItem, Partnership } from '$lib/catalogue/partnerships';
import { defaultView } from '$lib/catalogue/view';
import { linesOf, type Line } from '$lib/words/lines/line';
import { sources } from '$lib/words/source';
import { engine } from './engine';
import { indicatorOf } from './items';

/** A place of a review with the figures that it is reviewed by, in the order of the file. */
export interface ReviewedPlace {
	area: AreaRef;
	benchmark: AreaRef;
	/** True where it lies in the partnership with a part only. */
	partly: boolean;
	figures: { item: IndicatorItem; figure: Figure }[];
}

/** A line of a place, with where its figure stands and is from. */
export interface ToldLine {
	line: Line;
	theme: Figure['theme'];
	sources: string[];
}

async function reviewed(slug: string, partnership: Partnership): Promise<ReviewedPlace> {
	const { query } = await engine();
	const compare = partnership.benchmarks[0] ?? 'england';
	const { context } = await contextFor(query, { ...defaultView(slug, 'summary'), compare });
	const { home, benchmark } = context;
	if (!benchmark) throw new RangeError(`${slug} is compared with itself`);
	const figures: ReviewedPlace['figures'] = [];
	for (const item of partnership.review?.items ?? [])
		figures.push({ item, figure: await figureOf(context, indicatorOf(item)) });
	const partly = partnership.review?.partly.includes(slug) ?? false;
	return { area: areaRef(home), benchmark: areaRef(benchmark), partly, figures };
}

async function allReviewed(partnership: Partnership): Promise<ReviewedPlace[]> {
	const places: ReviewedPlace[] = [];
	for (const slug of partnership.review?.places ?? [])
		places.push(await reviewed(slug, partnership));
	return places;
}

const kept = new WeakMap<Partnership, Promise<ReviewedPlace[]>>();

/** The places of a partnership's review; made once, since its page and each part of its pack ask. */
export function reviewedPlaces(partnership: Partnership): Promise<ReviewedPlace[]> {
	const made = kept.get(partnership) ?? allReviewed(partnership);
	kept.set(partnership, made);
	return made;
}

/** What a review says of a place, line by line. */
export function linesOfPlace({ figures }: ReviewedPlace): ToldLine[] {
	return figures.flatMap(({ item, figure }) => {
		const from = { theme: figure.theme, sources: sources(figure) };
		return linesOf(figure, item.categories, item.sexes).map((line) => ({ line, ...from }));
	});
}
