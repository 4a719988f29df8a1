import { usualBenchmark } from '$lib/catalogue/dashboard';
import { indicatorOf } from '$lib/catalogue/indicators';
import { figureOf } from '$lib/figures';
import { areaRef, contextFor } from '$lib/figures/context';
import type { AreaRef, Figure } from '$lib/figure';
import type { IndicatorItem, Partnership } from '$lib/catalogue/partnerships';
import { defaultView } from '$lib/catalogue/view';
import { linesOf, type Line } from '$lib/words/overview/line';
import { sources } from '$lib/words/caption';
import { engine } from './engine';
import { missingText } from '$lib/format';
import { place } from '$lib/words/places';
import {
	type Review,
	type ReviewCell,
	type ReviewColumn,
	countedSentences,
	placeSentence,
	type ColumnValues
} from '$lib/words/overview/review';

/** A place of a review with the figures that it is reviewed by, in the order of the file. */
export interface ReviewedPlace {
	area: AreaRef;
	benchmark: AreaRef;
	/** True where it lies in the partnership with a part only. */
	partly: boolean;
	figures: { item: IndicatorItem; figure: Figure }[];
}

/** A line of a place, with where its figure stands and is from. */
interface ToldLine {
	line: Line;
	theme: Figure['theme'];
	sources: string[];
}

async function reviewed(slug: string, partnership: Partnership): Promise<ReviewedPlace> {
	const { query } = await engine();
	const compare = partnership.benchmarks[0] ?? usualBenchmark;
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

/** Columns in the order of the items: every line that any place has a value for. */
function columnsOf(rows: readonly { told: ToldLine[] }[], items: readonly IndicatorItem[]) {
	const columns = new Map<string, ReviewColumn>();
	for (const { told } of rows)
		for (const { line, ...from } of told) {
			const { key, title, period, indicator, sex, category, benchmark, comparison } = line;
			if (comparison.value === null || columns.has(key)) continue;
			const days = comparison.period;
			columns.set(key, { key, title, period, days, indicator, sex, category, benchmark, ...from });
		}
	const order = items.map(({ indicator }) => indicator);
	return [...columns.values()].toSorted(
		(a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator)
	);
}

/** A cell without a value, in the word for why. */
const nothing = (value: string): ReviewCell => ({
	value,
	verdict: null,
	wider: '',
	tested: false
});

/** A place's line in a column; what has no value for anybody has one line for all sexes. */
function lineOfColumn(told: ToldLine[], { key, indicator }: ReviewColumn): Line | undefined {
	const lines = told.map(({ line }) => line);
	return (
		lines.find((line) => line.key === key) ??
		lines.find((line) => line.indicator === indicator && line.comparison.value === null)
	);
}

/** A cell is tested where the place's own value has limits and a verdict. */
function cellOf(line: Line | undefined): ReviewCell {
	if (!line) return nothing(missingText('not-held'));
	if (line.comparison.value === null) return nothing(line.value);
	const { value, verdict, wider, comparison } = line;
	const tested =
		wider === '' &&
		comparison.lower !== undefined &&
		verdict !== null &&
		verdict !== 'not-compared';
	return { value, verdict, wider, tested };
}

function valuesOf(
	key: string,
	title: string,
	rows: readonly { area: AreaRef; told: ToldLine[] }[]
) {
	return {
		title,
		values: rows.map(({ area, told }) => {
			const line = told.find((each) => each.line.key === key)?.line;
			const own = line && line.wider === '' ? line.comparison : undefined;
			return { area: area.code, value: own?.value ?? null, ...limits(own) };
		})
	} satisfies ColumnValues;
}

function limits(one: { lower?: number; upper?: number } | undefined) {
	return one?.lower === undefined || one.upper === undefined
		? {}
		: { lower: one.lower, upper: one.upper };
}

/**
 * The review of needs of a partnership: its places against the usual benchmark.
 *
 * @throws {RangeError} for a partnership without a review
 */
export async function reviewOf(partnership: Partnership): Promise<Review> {
	const { review, name, about } = partnership;
	if (!review) throw new RangeError(`${partnership.slug} has no review`);
	const places = await reviewedPlaces(partnership);
	const rows = places.map((place) => ({ ...place, told: linesOfPlace(place) }));
	const benchmark = rows[0]?.benchmark;
	if (!benchmark) throw new RangeError(`the review of ${partnership.slug} names no place`);
	const columns = columnsOf(rows, review.items);
	const values = columns.map(({ key, title }) => valuesOf(key, title, rows));
	const shown = rows.map(({ area, partly, told }) => {
		const cells = columns.map((column) => cellOf(lineOfColumn(told, column)));
		const named = { name: place(area), code: area.code };
		return {
			place: area,
			partly,
			cells,
			sentence: placeSentence(named, cells, values, place(benchmark))
		};
	});
	const counted = countedSentences(shown.flatMap(({ cells }) => cells));
	return { name, about, benchmark, columns, rows: shown, counted, notShown: review.notShown };
}
