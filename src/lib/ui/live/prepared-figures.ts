/** Figures that were written beforehand: where each kind lies, fetched when a number is cited or checked. */
import { resolve } from '$app/paths';
import type { AreaChoice } from '$lib/catalogue/areas';
import type { MeasureValues, ExploreGroups } from '$lib/figures/measures/measure';
import type { Figure, Period, Sex } from '$lib/figure';

/** A prerendered file as JSON; null where there is none. @throws when nothing can be reached */
export async function fetchedJson<T>(address: string): Promise<T | null> {
	const response = await fetch(address);
	if (response.status === 404) return null;
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return (await response.json()) as T;
}

type Written = { figures: Figure[] } | null;

/** Figures of a page of an area, or of England's page of causes; none where there is no such page. */
export async function figuresOfPage(area: string, page: string): Promise<Figure[]> {
	const address =
		page === 'causes'
			? resolve('/areas/england/life-expectancy/causes/figures.json')
			: resolve('/areas/[area]/[theme=theme]/figures.json', { area, theme: page });
	return (await fetchedJson<Written>(address))?.figures ?? [];
}

/** Figures of a hospital trust's page. */
export async function figuresOfTrust(trust: string): Promise<Figure[]> {
	return (
		(await fetchedJson<Written>(resolve('/trusts/[trust]/figures.json', { trust })))?.figures ?? []
	);
}

/** Every figure that the lines of a partnership's overview are made from, against one benchmark. */
export async function figuresOfOverview(partnership: string, benchmark: string): Promise<Figure[]> {
	const address = resolve('/partnerships/[partnership]/[benchmark]/figures.json', {
		partnership,
		benchmark
	});
	return (await fetchedJson<Written>(address))?.figures ?? [];
}

/** Names and codes of every place. */
export async function everyPlace(): Promise<AreaChoice[]> {
	return (await fetchedJson<AreaChoice[]>(resolve('/areas.json'))) ?? [];
}

/**
 * The values of a measure in one area, every period and sex, as a figure.
 *
 * @param asked slugs of the area and of what it is compared with; which number is offered first, the
 *   newest of the measure's first sex where nothing is said
 * @returns null where there is no such measure or place
 */
export async function exploredFigure(
	measure: string,
	asked: { area: string; compare: string; sex?: Sex; period?: Period }
): Promise<Figure | null> {
	const [values, groups, { measureFigure }, { footprintsOfPlaces }] = await Promise.all([
		fetchedJson<MeasureValues>(resolve('/explore/values/[measure].json', { measure })),
		fetchedJson<ExploreGroups>(resolve('/explore/places.json')),
		import('$lib/figures/measures/measure-figure'),
		import('$lib/figures/measures/footprints')
	]);
	const places = groups?.places ?? [];
	const [home, other] = [asked.area, asked.compare].map((slug) =>
		places.find((place) => place.slug === slug)
	);
	const [newest] = values?.slices ?? [];
	if (!values || !home || !newest) return null;
	const benchmark = other && other.code !== home.code ? other : null;
	const shown = { sex: asked.sex ?? newest.sex, period: asked.period ?? newest.period };
	return measureFigure(values, home, benchmark, shown, footprintsOfPlaces(places));
}
