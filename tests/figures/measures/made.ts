import { defaultExploration } from '$lib/figures/measures/exploration';
import type {
	Counted,
	Explored,
	ExploredArea,
	MeasureValues,
	Place,
	Slice
} from '$lib/figures/measures/measure';
import { exploredOf } from '$lib/figures/measures/explored';

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

/** A made-up place; authorities lie in region R1 unless told otherwise. */
export function place(slug: string, change: Partial<Place> = {}): Place {
	return {
		code: `E06${slug}`,
		name: slug.charAt(0).toUpperCase() + slug.slice(1),
		slug,
		level: 'local-authority',
		region: 'R1',
		upperTier: null,
		combinedAuthority: null,
		board: null,
		fifth: 1,
		ruralUrban: 'Urban: near',
		size: change.level && change.level !== 'local-authority' ? null : 10,
		tile: null,
		...change
	};
}

/** Synthetic places: five authorities, a county with one district, two regions, England. */
export const places: Place[] = [
	place('wigan', { combinedAuthority: 'C1' }),
	place('bolton', { combinedAuthority: 'C1', fifth: 2 }),
	place('bury', { combinedAuthority: 'C1', ruralUrban: 'Rural: far' }),
	place('leeds', { region: 'R2' }),
	place('derby', { region: 'R2', fifth: 5 }),
	place('burnley', { code: 'E07burnley', upperTier: 'E10shire', board: 'B1' }),
	place('shire', { code: 'E10shire', level: 'county', fifth: null, ruralUrban: null }),
	place('north', {
		code: 'R1',
		level: 'region',
		region: null,
		fifth: null,
		ruralUrban: null
	}),
	place('east', {
		code: 'R2',
		level: 'region',
		region: null,
		fifth: null,
		ruralUrban: null
	}),
	place('manchester-area', {
		code: 'C1',
		level: 'combined-authority',
		fifth: null,
		ruralUrban: null
	}),
	place('board', {
		code: 'B1',
		level: 'board',
		region: null,
		fifth: null,
		ruralUrban: null
	}),
	place('england', {
		code: 'E92',
		level: 'country',
		region: null,
		fifth: null,
		ruralUrban: null
	})
];

/** Slices of made-up values by slug; limits `reach` to each side where it is given. */
export function slice(values: Record<string, number | null>, reach?: number): Slice {
	const list = places.map(({ slug }) => values[slug] ?? null);
	const limit = (sign: number) =>
		list.map((one) => (one === null ? null : one + sign * (reach ?? 0)));
	return {
		sex: 'persons',
		period: '2023-01-01/2023-12-31',
		values: list,
		missing: {},
		...(reach === undefined ? {} : { lower: limit(-1), upper: limit(1) })
	};
}

export function measure(slices: Slice[], change: Partial<MeasureValues> = {}): MeasureValues {
	return {
		id: 'made-up',
		title: 'Made up',
		subject: 'Nothing',
		polarity: 'low-is-good',
		unit: { id: 'percent', label: '%', decimals: 1 },
		comparison: 'interval',
		notCompared: '',
		sexes: ['persons'],
		level: 'authorities',
		intervalMethod: null,
		counted: null,
		meaning: '',
		caveats: [],
		publisher: 'Office for Made-up Statistics',
		published: {
			for: ['trust'],
			notFor: ['single-tier', 'district', 'county', 'region', 'country']
		},
		areas: places.map(({ code }) => code),
		slices,
		tables: [table],
		asked: [],
		working: '',
		method: 'published',
		...change
	};
}

export const values = {
	wigan: 20,
	bolton: 25,
	bury: 19,
	leeds: 12,
	derby: 21,
	burnley: null,
	england: 15
};

/** What is explored by default of a made measure. */
export function madeExplored(
	change: Partial<Explored> = {},
	of = measure([slice(values, 3)])
): Explored {
	return { ...exploredOf(defaultExploration(), of, places).explored, ...change };
}

/** An area of what is explored, neither marked nor judged. */
export function madeArea(slug: string, change: Partial<ExploredArea> = {}): ExploredArea {
	return {
		place: place(slug),
		value: 20,
		role: 'other',
		verdict: 'not-compared',
		reason: '',
		...change
	};
}

/** Counts behind a share. */
export const madeCounts: Counted = {
	statistic: 'proportion',
	multiplier: 100,
	numerator: 'events',
	denominator: 'people',
	years: 1,
	noFunnel: null
};
