import type { Choice, Guard } from '../../../src/lib/features/own-data/analysis/analysis';
import type { Reference, ReferenceArea } from '../../../src/lib/features/own-data/reference';
import type { Group, Sum } from '../../../src/lib/features/own-data/session/grouping';
import { STANDARD_AGE_BANDS } from '../../../src/lib/statistics/standardisation/direct';

const bands = () => STANDARD_AGE_BANDS.map(() => 500);

/** A made-up authority; 500 women and 500 men in each of the nineteen bands unless told otherwise. */
export function madeArea(name: string, change: Partial<ReferenceArea> = {}): ReferenceArea {
	return {
		code: name.toUpperCase(),
		name,
		slug: name.toLowerCase(),
		level: 'local-authority',
		region: 'NORTH',
		within: ['NORTH'],
		ages: { female: bands(), male: bands() },
		...change
	};
}

/** What a page knows, with these made-up places alone. */
export function madeReference(areas: ReferenceArea[]): Reference {
	const indices = { 'imd-2025': {}, 'imd-2019': {} };
	return {
		areas,
		former: [],
		split: [],
		usual: [],
		bands: [],
		published: [],
		regions: {},
		populations: {
			period: '2023-06-30/2023-06-30',
			table: { source: { publisher: 'Office for National Statistics' } }
		},
		indices
	} as unknown as Reference;
}

/** Percentages of a column, compared with all rows together. */
export const madeChoice: Choice = {
	method: 'rate',
	by: 0,
	numerator: 1,
	denominator: 2,
	multiplier: 100,
	age: null,
	lower: null,
	upper: null,
	only: [],
	sex: 'persons',
	polarity: 'none',
	period: '',
	without: [],
	together: [],
	repeated: null,
	successors: null,
	holders: null,
	benchmark: { kind: 'all' },
	title: 'Made up'
};

/** Everything is shown as it is; counts from 1 to 7 are hidden. */
export const asIs: Guard = { to: 0, hiding: true };
export const hiding: Guard = { to: 7, hiding: true };

const sum = (value: number | null): Sum => ({
	value,
	missing: value === null ? 'suppressed' : null
});

/** The rows of a place, or of an age of it: numerator, then denominator. */
export function madeGroup(
	area: ReferenceArea | string,
	part: string,
	...values: (number | null)[]
): Group {
	const named =
		typeof area === 'string'
			? { key: area, label: area, area: null }
			: { key: area.code, label: area.name, area: area.code };
	return { ...named, part, rows: 1, sums: values.map(sum) };
}
