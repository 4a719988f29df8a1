import { StatisticsError, finite, finiteOrNull, isMissing, present, type Maybe } from '../errors';
import { differenceOfDecimals } from './rounding';

/** A change between two counts, and the steady rates that would bring it about. */
export interface Growth {
	/** `end − start`, persons. */
	change: number;
	/** Percent of the start; `null` from zero. */
	percentChange: Maybe;
	/** Percent a year, compounded yearly; `null` from zero. */
	annualisedGeometricPercent: Maybe;
	/** Continuous rate, a year (0.01 is about 1% a year); `null` from or to zero. */
	annualisedExponentialRate: Maybe;
	/** Persons a year. */
	meanAnnualChange: number;
	/** Years to double at the continuous rate; `null` unless growing. */
	doublingTimeYears: Maybe;
}

function population(value: Maybe, argument: string): number {
	if (isMissing(value)) throw new StatisticsError('missing_value', argument, value);
	if (value < 0) throw new StatisticsError('negative_population', argument, value);
	if (!Number.isFinite(value)) throw new StatisticsError('not_finite', argument, value);
	return value;
}

function elapsed(years: Maybe): number {
	if (isMissing(years)) throw new StatisticsError('missing_value', 'years', years);
	if (!(years > 0) || !Number.isFinite(years))
		throw new StatisticsError('nonpositive_years', 'years', years);
	return years;
}

/**
 * Change from one count to a later one, as a percent of the first: `100 (end − start) / start`.
 *
 * @param start persons, 0 or more
 * @param end persons, 0 or more
 * @returns percent; `null` from zero
 * @throws StatisticsError `missing_value`, `negative_population`, `not_finite`
 */
export function percentChange(start: Maybe, end: Maybe): Maybe {
	const from = population(start, 'start');
	return finiteOrNull((100 * (population(end, 'end') - from)) / from);
}

/**
 * The steady yearly growth, compounded, that takes one count to the other:
 * `100 ((end / start)^(1/years) − 1)`.
 *
 * @param start persons, 0 or more
 * @param end persons, 0 or more
 * @param years years between the two, above 0; fractions allowed
 * @returns percent a year; `null` from zero
 * @throws StatisticsError `missing_value`, `negative_population`, `nonpositive_years`, `not_finite`
 */
export function annualisedGrowthPercent(start: Maybe, end: Maybe, years: Maybe): Maybe {
	const ratio = population(end, 'end') / population(start, 'start');
	return finiteOrNull(100 * Math.expm1(Math.log(ratio) / elapsed(years)));
}

/**
 * The steady continuous growth rate that takes one count to the other: `ln(end / start) / years`.
 *
 * @param start persons, 0 or more
 * @param end persons, 0 or more
 * @param years years between the two, above 0; fractions allowed
 * @returns rate a year; `null` from or to zero
 * @throws StatisticsError `missing_value`, `negative_population`, `nonpositive_years`, `not_finite`
 */
export function exponentialGrowthRate(start: Maybe, end: Maybe, years: Maybe): Maybe {
	const ratio = population(end, 'end') / population(start, 'start');
	return finiteOrNull(Math.log(ratio) / elapsed(years));
}

/**
 * Every way of stating the growth between two counts.
 * Source: Preston, Heuveline and Guillot 2001, Demography, ch. 1.
 *
 * @param start persons at the start, 0 or more
 * @param end persons at the end, 0 or more
 * @param years years between the two, above 0; fractions allowed
 * @throws StatisticsError `missing_value`, `negative_population`, `nonpositive_years`, `not_finite`
 */
export function growth(start: Maybe, end: Maybe, years: Maybe): Growth {
	const change = population(end, 'end') - population(start, 'start');
	const rate = exponentialGrowthRate(start, end, years);
	return {
		change,
		percentChange: percentChange(start, end),
		annualisedGeometricPercent: annualisedGrowthPercent(start, end, years),
		annualisedExponentialRate: rate,
		meanAnnualChange: change / elapsed(years),
		doublingTimeYears: rate !== null && rate > 0 ? Math.LN2 / rate : null
	};
}

/**
 * Change between two percentages. Points and percent are different: 16.4% to 18.6% is a rise of
 * 2.2 percentage points, and of 13.4%.
 *
 * @param start percent, 0–100, as published
 * @param end percent, 0–100, as published
 * @returns `pointChange` in percentage points; `relativeChangePercent` in percent of the start,
 * `null` from zero
 * @throws StatisticsError `missing_value`, `negative_population`, `not_finite`
 */
export function changeInPercentage(
	start: Maybe,
	end: Maybe
): { pointChange: number; relativeChangePercent: Maybe } {
	const from = population(start, 'start');
	const pointChange = differenceOfDecimals(population(end, 'end'), from, 15) ?? 0;
	return { pointChange, relativeChangePercent: finiteOrNull((100 * pointChange) / from) };
}

/**
 * A series as index numbers, the base year being 100.
 *
 * @param series values in time order, 0 or more, `null` where missing
 * @param base zero-based position of the base year
 * @returns one index number for each value; `null` where it is missing, and everywhere when the
 * base value is missing or zero
 * @throws StatisticsError `value_out_of_range` (no such position), `negative_population`
 */
export function indexNumbers(series: readonly Maybe[], base = 0): Maybe[] {
	if (!Number.isInteger(base) || base < 0 || base >= series.length)
		throw new StatisticsError('value_out_of_range', 'base', base);
	const atBase = series[base];
	return series.map((value, position) =>
		isMissing(value) || isMissing(atBase)
			? null
			: finiteOrNull((100 * population(value, `series[${position}]`)) / atBase)
	);
}

/** A population carried on past the second of two counts, in three ways; persons by horizon. */
interface Extrapolation {
	/** By the same number of people a year. */
	linear: Maybe[];
	/** By the same percentage a year; `null` from a count of zero. */
	geometric: Maybe[];
	/** By the same continuous rate; as `geometric` but for rounding, and `null` from or to zero. */
	exponential: Maybe[];
}

function count(value: Maybe, argument: string): number {
	const people = present(value, argument);
	if (people < 0) throw new StatisticsError('negative_population', argument, people);
	return people;
}

/**
 * What a population would be, did its change between two counts go on. An illustration, not a
 * forecast: it knows nothing of births, deaths or moves.
 * Source: Preston, Heuveline and Guillot 2001, Demography, ch. 1.
 *
 * @param start persons at the first count, 0 or more
 * @param end persons at the second count, 0 or more
 * @param years years between the two, above 0
 * @param horizons years after the second count
 * @throws StatisticsError `missing_value`, `negative_population`, `nonpositive_years`, `not_finite`
 */
export function extrapolated(
	start: Maybe,
	end: Maybe,
	years: Maybe,
	horizons: readonly number[]
): Extrapolation {
	const [from, to] = [count(start, 'start'), count(end, 'end')];
	if (isMissing(years)) throw new StatisticsError('missing_value', 'years', years);
	if (!(years > 0)) throw new StatisticsError('nonpositive_years', 'years', years);
	const ahead = horizons.map((horizon, index) => finite(horizon, `horizons[${index}]`));
	// Endless where either count is zero: nobody shrinks to none, or grows from none, at a steady rate.
	const rate = finiteOrNull(Math.log(to / from) / years);
	return {
		linear: ahead.map((horizon) => to + ((to - from) / years) * horizon),
		geometric: ahead.map((horizon) => finiteOrNull(to * (to / from) ** (horizon / years))),
		exponential: ahead.map((horizon) =>
			rate === null ? null : finiteOrNull(to * Math.exp(rate * horizon))
		)
	};
}
