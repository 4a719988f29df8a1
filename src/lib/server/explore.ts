import type { NeighbourLists } from '$lib/figures/measures/alike';
import { tableRef } from '$lib/figures/context';
import {
	measureFacts,
	type ExploreGroups,
	type MeasureFacts,
	type MeasureValues,
	type Place
} from '$lib/figures/measures/measure';
import type { AgeProfile } from '$lib/figures/measures/age-profiles';
import { measures } from '$lib/figures/measures/measures';
import {
	ageProfiles,
	groupTables,
	measureValues,
	neighbourModels,
	neighboursBy,
	placesOf
} from '$lib/figures/measures/source';
import { allAreas, areaBySlug } from './areas';
import { engine } from './engine';

/** Parameters of every file of values. */
export function measureEntries(): { measure: string }[] {
	return measures().map(({ id }) => ({ measure: id }));
}

/** All that can be explored, without values. */
export function exploredMeasures(): MeasureFacts[] {
	return measures().map(measureFacts);
}

/** Every value of a measure. @throws {RangeError} for a measure that there is none of */
export async function prerenderedMeasure(id: string): Promise<MeasureValues> {
	const measure = measures().find((one) => one.id === id);
	if (!measure) throw new RangeError(`nothing to explore is called ${id}`);
	const { query } = await engine();
	return measureValues(query, measure);
}

/** Every area with its groups. */
export async function prerenderedPlaces(): Promise<Place[]> {
	const { query } = await engine();
	return placesOf(query);
}

/** Every area with its groups, and the tables in which areas are put into them. */
export async function prerenderedGroups(): Promise<ExploreGroups> {
	return { places: await prerenderedPlaces(), groupTables: groupTables.map(tableRef) };
}

/** Parameters of every file of statistical neighbours. */
export function neighbourEntries(): { model: string }[] {
	return neighbourModels.map((model) => ({ model }));
}

/** Statistical neighbours of every authority by a model. */
export async function prerenderedNeighbours(model: string): Promise<NeighbourLists> {
	const { query } = await engine();
	return neighboursBy(query, model);
}

/** Parameters of every file of residents by age. */
export function ageEntries(): { area: string }[] {
	return allAreas().map(({ slug }) => ({ area: slug }));
}

/** Residents of an area by single year of age. @throws {RangeError} for an area that there is none of */
export async function prerenderedAges(slug: string): Promise<AgeProfile[]> {
	const area = areaBySlug(slug);
	if (!area) throw new RangeError(`no place is called ${slug}`);
	const { query } = await engine();
	return ageProfiles(query, area);
}
