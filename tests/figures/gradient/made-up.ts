import type { GradientSource } from '$lib/figures/gradient/gradient';
import type { GradientChoice } from '$lib/figures/gradient/choice';

const table = {
	name: 'made_up',
	sha256: '0',
	title: 'Made up',
	source: {
		publisher: 'P',
		publication: 'Q',
		released: null,
		licence: 'L',
		url: 'https://example.org'
	}
};

/** Twenty made-up authorities of equal size whose value rises by 1 from each to the next less deprived. */
export function madeUp(
	change: Partial<GradientSource> = {},
	reach: number | null = 2
): GradientSource {
	return {
		id: 'made-up',
		title: 'Good things',
		meaning: '',
		caveats: [],
		absent: { 'area-3': 'Nothing here.' },
		unit: { id: 'percent', label: '%', decimals: 1 },
		polarity: 'high-is-good',
		level: 'authorities',
		period: '2024-01-01/2024-12-31',
		weighted: '2024-06-30/2024-06-30',
		intervalMethod: null,
		sexes: ['persons'],
		england: [20],
		regions: { R1: 'North', R2: 'South' },
		areas: Array.from({ length: 20 }, (_, at) => ({
			code: `A${String(at).padStart(2, '0')}`,
			name: `Area ${at}`,
			slug: `area-${at}`,
			region: at < 10 ? 'R1' : 'R2',
			population: 1000,
			scores: { 'imd-2025': 60 - at, 'imd-2019': 20 + at },
			values: [
				{
					value: 10 + at,
					...(reach === null ? {} : { lower: 10 + at - reach, upper: 10 + at + reach })
				}
			]
		})),
		countyOf: { 'a-district': 'A03' },
		tables: [table],
		asked: [],
		indexTables: { 'imd-2025': table, 'imd-2019': table },
		...change
	};
}

export const choice: GradientChoice = {
	area: 'area-3',
	index: 'imd-2025',
	grouping: 'tenths',
	sex: 'persons'
};
