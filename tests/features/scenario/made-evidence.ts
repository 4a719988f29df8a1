import type { Evidence } from '$lib/features/scenario/figures/evidence';
import type { Area } from '$lib/questions/areas';
import type { PublishedRow } from '$lib/questions/published';
import type { AssumptionRow, PointRow } from '$lib/questions/workforce';
import { tableRows } from '$lib/server/tables';

/** A made-up authority in a made-up county. */
export const anytown: Area = {
	code: 'E07000999',
	name: 'Anytown',
	slug: 'anytown',
	level: 'local-authority',
	region: 'E12000009',
	upperTier: 'E10000999',
	combinedAuthority: null,
	board: null,
	alsoBoard: false,
	validFrom: null
};

export const anyshire: Area = {
	...anytown,
	code: 'E10000999',
	name: 'Anyshire',
	slug: 'anyshire',
	level: 'county',
	upperTier: null
};

export const england: Area = {
	...anyshire,
	code: 'E92000001',
	name: 'England',
	slug: 'england',
	level: 'country',
	region: null
};

/** A made-up single figure: a rate in percent unless told otherwise. */
export function point(measure: string, value: number, change: Partial<PointRow> = {}): PointRow {
	return {
		area: england.code,
		start: '2023-04-01',
		end: '2024-03-31',
		measure,
		value,
		unit: 'percent',
		reportedBy: null,
		publisher: 'P',
		publication: 'Q',
		...change
	};
}

/** The growth from which England's posts follow: 500 of 10%, so 5,000 posts. */
export const growth = [
	point('posts growing with population 65+', 50_000, { unit: 'posts' }),
	point('posts growing with population 65+', 10)
];

/** A made-up turnover of a financial year that ends in `year`. */
export function turnoverRow(year: number, value: number | null): PublishedRow {
	return {
		area: anytown.code,
		sex: 'persons',
		start: `${year - 1}-04-01`,
		end: `${year}-03-31`,
		value,
		lower: null,
		upper: null,
		missing: null,
		basis: null
	};
}

const textOrNull = (cell: unknown) => (typeof cell === 'string' ? cell : null);
const numberOrNull = (cell: unknown) => (typeof cell === 'number' ? cell : null);

/** The assumptions as the committed table has them. */
const assumptions = tableRows('scenario_assumptions').map((row): AssumptionRow => ({
	input: String(row.input),
	value: Number(row.value),
	low: numberOrNull(row.low),
	high: numberOrNull(row.high),
	start: textOrNull(row.evidence_start),
	end: textOrNull(row.evidence_end),
	source: String(row.source),
	reason: String(row.reason)
}));

/** Evidence of nothing but 100 older residents in Anytown and 1,000 in England. */
export function madeEvidence(change: Partial<Evidence> = {}): Evidence {
	const older = (area: string, people: number) => ({
		area,
		year: 2023,
		aged18: 50,
		served: { '65+': people, '75+': people / 2, '85+': people / 10 }
	});
	return {
		home: anytown,
		areas: { [anytown.code]: anytown, [england.code]: england },
		estimateYear: 2023,
		endYear: 2040,
		estimates: [older(anytown.code, 100), older(england.code, 1000)],
		projection: [],
		points: [],
		turnover: [],
		turnoverArea: anytown,
		turnoverQuartiles: { lower: null, upper: null },
		assumptions,
		leavers: [],
		asked: [],
		...change
	};
}
