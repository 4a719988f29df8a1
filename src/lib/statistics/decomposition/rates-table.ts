import { StatisticsError, checkSameLength, present, type Maybe } from '../errors';
import { columnsOf, type LifeTableColumns } from '../life-table/columns';

/** Whose first year of life a table describes; `total` is the mean of the two. */
export type TableSex = 'male' | 'female' | 'total';

/** Death rates by age. */
export interface RatesByAge {
	/** First ages of the bands in order, the last one open. */
	startAges: readonly number[];
	/** Width of each band in years; from the start ages by default. */
	widths?: readonly number[];
	sex: TableSex;
	/** Deaths per person-year, 0 or more, above 0 in the open band. */
	rates: readonly Maybe[];
}

/** Rules of thumb for a year's mean length lived by infants who die, by their death rate. */
const INFANTS = {
	male: [
		[0.023, 0.14929, -1.99545],
		[0.08307, 0.02832, 3.26021],
		[Infinity, 0.29915, 0]
	],
	female: [
		[0.01724, 0.14903, -2.05527],
		[0.06891, 0.04667, 3.88089],
		[Infinity, 0.31411, 0]
	]
} as const;

function yearsLivedByInfants(rate: number, sex: TableSex): number {
	if (sex === 'total')
		return (yearsLivedByInfants(rate, 'male') + yearsLivedByInfants(rate, 'female')) / 2;
	const [, base, slope] = INFANTS[sex].find(([below]) => rate < below)!;
	return base + slope * rate;
}

function checkedRates({ rates }: RatesByAge): number[] {
	const checked = rates.map((rate, band) => {
		const perYear = present(rate, `rates[${band}]`);
		if (perYear < 0) throw new StatisticsError('negative_rate', `rates[${band}]`, perYear);
		return perYear;
	});
	if (checked.at(-1) === 0)
		throw new StatisticsError('no_deaths_in_open_band', `rates[${rates.length - 1}]`, 0);
	return checked;
}

/**
 * A life table from death rates: infants by Andreev and Kingkade's rule, other bands as if the
 * dying lived half of them, the open band as long as its rate says.
 * Source: Andreev and Kingkade 2015, Demographic Research 33:363; Wilmoth et al 2021, Methods
 * Protocol for the Human Mortality Database; LEdecomp 1.0.14.
 *
 * @throws StatisticsError `length_mismatch`, `missing_value`, `negative_rate`,
 * `no_deaths_in_open_band`
 */
export function lifeTableOfRates(input: RatesByAge): LifeTableColumns {
	const { startAges, widths, sex } = input;
	checkSameLength(startAges.length, { rates: input.rates, widths });
	const rates = checkedRates(input);
	const open = startAges.length - 1;
	const width = (band: number) => widths?.[band] ?? startAges[band + 1]! - startAges[band]!;
	const lived = rates.map((rate, band) => {
		if (band === open) return 1 / rate;
		return startAges[band] === 0 ? yearsLivedByInfants(rate, sex) : width(band) / 2;
	});
	const probability = rates.map((rate, band) => {
		if (band === open) return 1;
		const years = width(band);
		const q = (years * rate) / (1 + (years - lived[band]!) * rate);
		return q > 1 ? 1 - Math.exp(-rate * years) : q;
	});
	return columnsOf(startAges, rates, probability, (band, survivors, deaths) =>
		band === open
			? survivors * lived[band]!
			: width(band) * survivors - (width(band) - lived[band]!) * deaths
	);
}
