import { finiteOrNull, isMissing, StatisticsError, type Maybe } from '../errors';
import { finite, present } from '../checks';

/** A population carried on past the second of two counts, in three ways; persons by horizon. */
export interface Extrapolation {
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
