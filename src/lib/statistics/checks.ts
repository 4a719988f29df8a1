import { isMissing, StatisticsError, type Maybe, type StatisticsErrorCode } from './errors';

/** The value as it is; refused when it is an infinity. */
export function finite(value: number, argument: string): number {
	if (!Number.isFinite(value)) throw new StatisticsError('not_finite', argument, value);
	return value;
}

/** The value as a number, refused when missing (or infinite). */
export function present(
	value: Maybe | undefined,
	argument: string,
	code: StatisticsErrorCode = 'missing_value'
): number {
	if (isMissing(value)) throw new StatisticsError(code, argument, value);
	return finite(value, argument);
}

/** A count of events, 0 or more, or missing. */
export function checkedNumerator(value: Maybe, argument: string): Maybe {
	if (isMissing(value)) return null;
	if (value < 0) throw new StatisticsError('negative_numerator', argument, value);
	return finite(value, argument);
}

/** People or person-years, above 0, or missing. */
export function checkedDenominator(value: Maybe, argument: string): Maybe {
	if (isMissing(value)) return null;
	if (value <= 0) throw new StatisticsError('nonpositive_denominator', argument, value);
	return finite(value, argument);
}

/** What a value is expressed per: above 0. */
export function checkedMultiplier(multiplier: number): number {
	if (!(multiplier > 0))
		throw new StatisticsError('nonpositive_multiplier', 'multiplier', multiplier);
	return finite(multiplier, 'multiplier');
}

/** Refuses lists that should run side by side and do not. */
export function checkSameLength(
	length: number,
	lists: Readonly<Record<string, readonly unknown[] | undefined>>,
	code: StatisticsErrorCode = 'length_mismatch'
): void {
	for (const [name, list] of Object.entries(lists))
		if (list !== undefined && list.length !== length)
			throw new StatisticsError(code, `${name}.length`, list.length);
}

/** The sum of a list. */
export function sumOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}
