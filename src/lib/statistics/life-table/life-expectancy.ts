import { checkSameLength, present, sumOf, type Maybe } from '../errors';
import { standardErrorsToEachSide, type Confidence } from '../intervals/confidence';
import {
	abridgedColumns,
	orderOfAges,
	standardBands,
	standardErrors,
	sumsFromHere,
	type LifeTableColumns
} from './columns';

/** Why a life table may not be made. */
export type LifeTableSuppression =
	| 'negative_deaths'
	| 'nonpositive_population'
	| 'missing_age_band'
	| 'deaths_exceed_population'
	| 'population_5000_or_less'
	| 'no_deaths_in_open_band';

/** Deaths and person-years by age; several years are pooled by adding both up. */
export interface DeathsByAge {
	/** First ages of the bands, in any order. */
	startAges: readonly number[];
	/** Person-years by band. */
	populations: readonly Maybe[];
	/** Deaths by band. */
	deaths: readonly Maybe[];
}

/** Life expectancy at the first age of each band, in order of age; years throughout. */
export interface LifeExpectancies {
	suppressed: false;
	startAges: readonly number[];
	/** `null` where the 95% interval is wider than 20 years. */
	value: Maybe[];
	/** `null` where nobody reaches the age. */
	lower: Maybe[];
	upper: Maybe[];
	standardError: Maybe[];
	/** Person-years and deaths at that age and above. */
	populationUsed: number[];
	deathsUsed: number[];
	warnings: 'ci_wider_than_20_years'[];
	/** The life table itself; its `lifeExpectancy` is there even where `value` is not shown. */
	table: LifeTableColumns;
}

/** A life table that may not be shown at all. */
interface SuppressedLifeTable {
	suppressed: true;
	reason: LifeTableSuppression;
}

/** Total person-years up to which a life table is too uncertain (Toson and Baker 2003). */
const POPULATION_TOO_SMALL = 5000;

/** Reach of a 95% interval to each side, in years, beyond which a value is not shown. */
const WIDEST_REACH = 10;

/** The first rule that forbids a life table of these deaths, if any. */
export function lifeTableSuppression(
	populations: readonly number[],
	deaths: readonly number[],
	complete = true
): LifeTableSuppression | null {
	if (deaths.some((died) => died < 0)) return 'negative_deaths';
	if (populations.some((people) => people <= 0)) return 'nonpositive_population';
	if (!complete) return 'missing_age_band';
	if (deaths.some((died, band) => died > populations[band]!)) return 'deaths_exceed_population';
	if (sumOf(populations) <= POPULATION_TOO_SMALL) return 'population_5000_or_less';
	return deaths.at(-1) === 0 ? 'no_deaths_in_open_band' : null;
}

function expectancies(table: LifeTableColumns, deaths: number[], confidence: Confidence) {
	const errors = standardErrors(table, deaths);
	const z = standardErrorsToEachSide(confidence);
	const z95 = standardErrorsToEachSide(0.95);
	const tooWide = errors.map((error) => error !== null && z95 * error > WIDEST_REACH);
	const limit = (side: number) =>
		table.lifeExpectancy.map((years, band) => {
			const error = errors[band] ?? null;
			return error === null || !Number.isFinite(z) ? null : years + side * z * error;
		});
	return {
		value: table.lifeExpectancy.map((years, band) => (tooWide[band] ? null : years)),
		lower: limit(-1),
		upper: limit(1),
		standardError: errors,
		warnings: tooWide.includes(true) ? (['ci_wider_than_20_years'] as const) : []
	};
}

/**
 * Period life expectancy at each age from an abridged life table: the years that people would
 * live on average, did they meet this period's death rates all their lives. Not a forecast.
 * Source: Chiang 1968; Silcocks, Jenner and Reza 2001; Eayres and Williams 2004; Toson and Baker
 * 2003 for the smallest population; PHEindicatormethods 2.1.0 (phe_life_expectancy).
 *
 * @param input deaths and person-years in the twenty bands 0, 1–4, 5–9 … 85–89, 90 and over
 * @param confidence 0.90–1 or 90–100 percent
 * @returns life expectancies in order of age, or the reason why none may be shown
 * @throws StatisticsError `age_bands_mismatch`, `length_mismatch`, `missing_value`,
 * `confidence_out_of_range`
 */
export function lifeExpectancy(
	input: DeathsByAge,
	confidence: Confidence = 0.95
): LifeExpectancies | SuppressedLifeTable {
	standardErrorsToEachSide(confidence);
	const { length } = input.startAges;
	checkSameLength(length, { populations: input.populations, deaths: input.deaths });
	const complete = standardBands(input.startAges) === 'complete';
	const order = orderOfAges(input.startAges);
	const inOrder = (list: readonly Maybe[], name: string) =>
		order.map((band) => present(list[band], `${name}[${band}]`));
	const populations = inOrder(input.populations, 'populations');
	const deaths = inOrder(input.deaths, 'deaths');
	const reason = lifeTableSuppression(populations, deaths, complete);
	if (reason) return { suppressed: true, reason };
	const startAges = order.map((band) => input.startAges[band]!);
	const table = abridgedColumns(startAges, populations, deaths);
	const { warnings, ...columns } = expectancies(table, deaths, confidence);
	return {
		suppressed: false,
		startAges,
		...columns,
		populationUsed: sumsFromHere(populations),
		deathsUsed: sumsFromHere(deaths),
		warnings: [...warnings],
		table
	};
}
