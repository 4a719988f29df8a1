import type { Group } from '../session/grouping';
import type { Reference, ReferenceArea } from '../reference';
import type { Choice } from './analysis';
import { residentsIn } from './estimates';
import type { Bands } from './bands';

/** A group with the counts of its parts. */
export interface Gathered {
	key: string;
	label: string;
	area: ReferenceArea | undefined;
	rows: number;
	numerator: number | null;
	denominator: number | null;
	parts: { part: string; numerator: number | null; denominator: number | null }[];
}

/** Published residents of an area; null where none are held. */
export function residentsOf(area: ReferenceArea | undefined, sex: Choice['sex']): number | null {
	if (!area?.ages) return null;
	const list = (one: 'female' | 'male') => area.ages![one].reduce((sum, people) => sum + people, 0);
	return sex === 'persons' ? list('female') + list('male') : list(sex);
}

const plus = (one: number | null, other: number | null) =>
	one === null || other === null ? null : one + other;

/**
 * Groups of the worker, which come in parts, put together by group. A missing part makes the sum
 * missing.
 * @param groups sums in the order numerator, denominator (where it is a column)
 */
export function gathered(
	groups: readonly Group[],
	choice: Choice,
	reference: Pick<Reference, 'areas' | 'populations'>
): Gathered[] {
	const areas = new Map(reference.areas.map((area) => [area.code, area]));
	const found = new Map<string, Gathered>();
	for (const { key, label, area, part, rows, sums } of groups) {
		const place = area === null ? undefined : areas.get(area);
		// Values as they stand are of no numerator and no denominator, and none is invented.
		const counted = choice.method !== 'values';
		const numerator = counted ? (sums[0]?.value ?? null) : null;
		const own = counted ? (sums[1]?.value ?? null) : null;
		const denominator = counted && choice.denominator === 'residents' ? 0 : own;
		const one = found.get(key);
		if (!one) {
			const parts = [{ part, numerator, denominator }];
			found.set(key, { key, label, area: place, rows, numerator, denominator, parts });
			continue;
		}
		one.rows += rows;
		one.numerator = plus(one.numerator, numerator);
		one.denominator = plus(one.denominator, denominator);
		one.parts.push({ part, numerator, denominator });
	}
	const all = [...found.values()];
	if (choice.denominator === 'residents' && choice.method !== 'values')
		for (const one of all) one.denominator = residentsOf(one.area, choice.sex);
	return all;
}

/** Counts of a group by band, for standardising. */
export function byBand(
	{ parts, area }: Pick<Gathered, 'parts' | 'area'>,
	bands: Bands,
	placeOf: ReadonlyMap<string, number>,
	choice: Choice
) {
	const events: (number | null | undefined)[] = bands.starts.map(() => undefined);
	const own: (number | null | undefined)[] = bands.starts.map(() => undefined);
	const add = (list: typeof events, place: number, count: number | null) => {
		list[place] = list[place] === undefined ? count : plus(list[place] ?? null, count);
	};
	for (const { part, numerator, denominator } of parts) {
		const place = placeOf.get(part) ?? 0;
		add(events, place, numerator);
		add(own, place, denominator);
	}
	if (choice.denominator !== 'residents') return { events, people: own };
	return { events, people: area?.ages ? residentsIn(area.ages, choice.sex, bands) : [null] };
}
