import type { MeasureFacts, MeasureValues, Place } from '$lib/figures/explore/explore';
import { measureFacts, measures } from '$lib/figures/explore/measures';
import { measureValues, placesOf } from '$lib/figures/explore/source';
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
