/** Figures that were written beforehand: where each kind lies, fetched when a number is cited or checked. */
import { resolve } from '$app/paths';
import type { AreaChoice } from '$lib/catalogue/areas';
import type { MeasureValues } from '$lib/figures/measures/measure';
import type { Figure, Period, Sex } from '$lib/figure';
import type { Scenario } from '$lib/features/scenario/figures/scenario-figure';
import { fetchedJson } from './fetched';

type Written = { figures: Figure[] } | null;

/** Figures of a page of an area, or of England's page of causes; none where there is no such page. */
export async function pageFigures(area: string, page: string): Promise<Figure[]> {
	const address =
		page === 'causes'
			? resolve('/areas/england/life-expectancy/causes/figures.json')
			: resolve('/areas/[area]/[theme=theme]/figures.json', { area, theme: page });
	return (await fetchedJson<Written>(address))?.figures ?? [];
}

/** Figures of a hospital trust's page. */
export async function trustFigures(trust: string): Promise<Figure[]> {
	return (
		(await fetchedJson<Written>(resolve('/trusts/[trust]/figures.json', { trust })))?.figures ?? []
	);
}

/** Every figure that the lines of a partnership's overview are made from, against one benchmark. */
export async function overviewFigures(partnership: string, benchmark: string): Promise<Figure[]> {
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
	const [values, places, { measureFigure }] = await Promise.all([
		fetchedJson<MeasureValues>(resolve('/explore/values/[measure].json', { measure })),
		everyPlace(),
		import('$lib/figures/measures/measure-figure')
	]);
	const [home, other] = [asked.area, asked.compare].map((slug) =>
		places.find((place) => place.slug === slug)
	);
	const [newest] = values?.slices ?? [];
	if (!values || !home || !newest) return null;
	const benchmark = other && other.code !== home.code ? other : null;
	return measureFigure(values, home, benchmark, {
		sex: asked.sex ?? newest.sex,
		period: asked.period ?? newest.period
	});
}

/** Every part of a scenario, run again with the inputs of a citation. */
export async function scenarioFigures(area: string, inputs: string): Promise<Figure[]> {
	const [
		scenario,
		{ scenarioAnswer },
		{ inputsRead, valuesOf },
		{ scenarioFigure, scenarioParts },
		{ inputsFigure }
	] = await Promise.all([
		fetchedJson<Scenario>(resolve('/areas/[area]/workforce/scenario.json', { area })),
		import('$lib/features/scenario/figures/answer'),
		import('$lib/features/scenario/figures/values'),
		import('$lib/features/scenario/figures/scenario-figures'),
		import('$lib/citations/scenario-inputs')
	]);
	if (!scenario) return [];
	const { values, problems } = valuesOf(scenario, inputsRead(inputs));
	// Run with other inputs than the cited ones it would be another scenario.
	if (problems.length > 0) return [];
	const answer = scenarioAnswer(scenario, values);
	const figures = scenarioParts.map((part) => scenarioFigure(scenario, answer, part));
	const like = scenarioFigure(scenario, answer, 'need');
	// What is first shown does not follow from what was entered, so that it is cited without it.
	return [...figures, inputsFigure(like, scenario), inputsFigure(like, scenario, answer)];
}
