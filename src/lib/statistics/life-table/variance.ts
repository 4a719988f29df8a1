import { shareLivedByTheDying, sumsFromHere, type LifeTableColumns } from './columns';
import { bandWidth } from './standard-ages';

/**
 * Standard error of the life expectancy at the first age of each band, in years.
 * Source: Chiang 1968; Silcocks, Jenner and Reza 2001, J Epidemiol Community Health 55:38, for the
 * open band; Eayres and Williams 2004, J Epidemiol Community Health 58:243.
 *
 * @param table columns of the life table
 * @param deaths deaths that it was made from, by band in order of age
 * @returns years; `null` where nobody reaches the band
 */
export function standardErrors(
	table: LifeTableColumns,
	deaths: readonly number[]
): (number | null)[] {
	const { startAges, survivors, lifeExpectancy } = table;
	const open = startAges.length - 1;
	const contributions = survivors.map((reached, band) => {
		const died = deaths[band]!;
		if (band === open) return (reached / 2) ** 2 * (4 / (died * table.deathRate[band]! ** 2));
		if (table.deaths[band] === 0) return 0;
		const q = table.probabilityOfDying[band]!;
		const variance = (q * q * (1 - q)) / died;
		const years = bandWidth(startAges, band) * (1 - shareLivedByTheDying(startAges[band]!));
		return variance * reached ** 2 * (years + lifeExpectancy[band + 1]!) ** 2;
	});
	return sumsFromHere(contributions).map((sum, band) =>
		survivors[band] === 0 ? null : Math.sqrt(sum) / survivors[band]!
	);
}
