import type { Query } from '$lib/database/query';
import type { Claim, ClaimMeasure, Reading } from './claim';
import { healthyGaps, lifeExpectancyGaps } from './gaps';
import { growth, population, projectedGrowth, shares, type Found } from './population';
import { saysTheSame } from './verdict';

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
	'population_mid_2011',
	'population_bands_mid_2021',
	'population_mid_2022',
	'population_mid_2023',
	'population_total',
	'projection_2018',
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
