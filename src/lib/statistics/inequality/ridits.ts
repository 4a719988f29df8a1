import { sumOf } from '../errors';

/** Where groups lie in a population ranked from most to least deprived. */
interface RankedShares {
	/** Share of the population in each group, adding to 1. */
	shares: number[];
	/** Rank of each group's middle person, 0–1 (its ridit). */
	ridits: number[];
}

/**
 * Population shares and ridits of groups.
 * Source: Bross 1958, Biometrics 14:18; Low and Low 2004, J Public Health 26:388.
 *
 * @param populations people by group, most deprived first, not all 0
 */
export function rankedShares(populations: readonly number[]): RankedShares {
	const total = sumOf(populations);
	const shares = populations.map((people) => people / total);
	let before = 0;
	const ridits = shares.map((share) => {
		const middle = before + share / 2;
		before += share;
		return middle;
	});
	return { shares, ridits };
}

/** A weighted least-squares line as sums of the values: intercept = Σ atZero·y, slope = Σ slope·y. */
export interface LineWeights {
	atZero: number[];
	slope: number[];
}

/** What each group's value counts for in the fitted line, the groups weighted by their shares. */
export function lineWeights({ shares, ridits }: RankedShares): LineWeights {
	const middle = sumOf(shares.map((share, group) => share * ridits[group]!));
	const spread = sumOf(shares.map((share, group) => share * (ridits[group]! - middle) ** 2));
	const slope = shares.map((share, group) => (share * (ridits[group]! - middle)) / spread);
	return { slope, atZero: shares.map((share, group) => share - slope[group]! * middle) };
}
