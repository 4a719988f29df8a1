import type { Query } from '$lib/database/query';
import type { Claim, ClaimMeasure, ClaimNumber, ClaimVerdict, Reading } from './claim';
import { healthyGaps, lifeExpectancyGaps } from './gaps';
import { growth, population, projectedGrowth, shares, type Found } from './population';

type Reader = (query: Query, claim: Claim) => Promise<Found[]>;

const readers: Record<ClaimMeasure, Reader> = {
	'share-65': shares,
	'growth-65': growth,
	'life-expectancy-gap': lifeExpectancyGaps,
	'healthy-life-expectancy-gap': healthyGaps,
	population,
	'projected-growth-65': projectedGrowth,
	none: () => Promise.resolve([])
};

/** Tables that claims are checked against, beside those of the figures. */
export const claimTables = [
	'population_by_age',
	'population_by_band',
	'population_total',
	'population_projection',
	'england_deprivation_gap',
	'slope_index'
];

/**
 * What the tables give for the numbers of a claim, every vintage held, newest first.
 *
 * @param query a database in which `claimTables` are loaded
 * @returns none for a claim that no table can check
 */
export async function readingsOf(query: Query, claim: Claim): Promise<Reading[]> {
	const found = await readers[claim.measure](query, claim);
	return found.map((reading) => ({
		...reading,
		same: claim.numbers.map((number, at) => saysTheSame(reading.values[at] ?? null, number))
	}));
}

/**
 * True where a value, rounded to what the number was evidently rounded to, is that number. Halves
 * count for both sides: a writer may have rounded either way.
 */
export function saysTheSame(value: number | null, said: ClaimNumber): boolean {
	if (value === null) return false;
	const slack = 1e-9 * Math.max(1, Math.abs(said.value));
	return Math.abs(value - said.value) <= said.toNearest / 2 + slack;
}

const whole = ({ same }: Reading) => same.length > 0 && same.every(Boolean);
const release = ({ tables }: Reading) =>
	tables.map(({ name, source }) => `${name} ${source.released}`).join(' ');

/**
 * How a claim stands: given by the newest reading; given by an older one of the same tables, so that
 * time has overtaken it; given by another release or by several together only; or by none.
 *
 * @param readings newest first; those that only stand beside the claim are not counted
 */
export function verdictOf(readings: readonly Reading[]): ClaimVerdict {
	const counted = readings.filter(({ beside }) => !beside);
	const [newest] = counted;
	if (!newest) return 'cannot-be-checked';
	const newestOfAll = counted.filter(({ to }) => to === newest.to);
	if (newestOfAll.some(whole)) return 'reproduced';
	const older = counted.filter(whole);
	if (older.some((one) => release(one) === release(newest))) return 'overtaken';
	if (older.length > 0) return 'another-vintage';
	const eachSomewhere = newest.same.every((_, at) => counted.some(({ same }) => same[at]));
	return eachSomewhere ? 'several-vintages' : 'not-reproduced';
}
