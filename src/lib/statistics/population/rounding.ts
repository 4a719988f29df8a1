import { isMissing, StatisticsError, type Maybe } from '../errors';

/** A decimal number: `digits × 10^-scale`. */
interface Decimal {
	digits: bigint;
	scale: number;
}

/** The shortest decimal text of a number, which is what its publisher wrote, as whole digits. */
function decimalOf(value: number): Decimal {
	const [mantissa = '0', exponent = '0'] = String(value).split('e');
	const [whole = '0', fraction = ''] = mantissa.split('.');
	const scale = fraction.length - Number(exponent);
	const digits = BigInt(whole + fraction);
	return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function numberOf({ digits, scale }: Decimal): number {
	return Number(`${digits}e${-scale}`);
}

/** `numerator / denominator` to the nearest whole number, halves away from zero. */
function dividedHalfAway(numerator: bigint, denominator: bigint): bigint {
	const size = numerator < 0n ? -numerator : numerator;
	const quotient = (2n * size + denominator) / (2n * denominator);
	return numerator < 0n ? -quotient : quotient;
}

function rescaled({ digits, scale }: Decimal, decimals: number): bigint {
	return scale <= decimals
		? digits * 10n ** BigInt(decimals - scale)
		: dividedHalfAway(digits, 10n ** BigInt(scale - decimals));
}

function finite(value: number, argument: string): number {
	if (!Number.isFinite(value)) throw new StatisticsError('not_finite', argument, value);
	return value;
}

function places(decimals: number): number {
	if (!Number.isInteger(decimals) || decimals < 0 || decimals > 100)
		throw new StatisticsError('decimals_out_of_range', 'decimals', decimals);
	return decimals;
}

/**
 * A number rounded to a count of decimals, halves away from zero, on its shortest decimal text:
 * 1.005 becomes 1.01 at two decimals although its binary value lies just below. −0 becomes 0.
 *
 * @param value any finite number, or missing
 * @param decimals digits after the point, 0–100
 * @returns the rounded number; `null` when the value is missing
 * @throws StatisticsError `decimals_out_of_range`, `not_finite`
 */
export function roundedHalfAwayFromZero(value: Maybe, decimals: number): Maybe {
	places(decimals);
	if (isMissing(value)) return null;
	return numberOf({
		digits: rescaled(decimalOf(finite(value, 'value')), decimals),
		scale: decimals
	});
}

/**
 * The multiple of `base` nearest to a number, halves away from zero: 115 to the nearest 10 is 120.
 *
 * @param value any finite number, or missing
 * @param base a number above zero, whole or decimal
 * @returns the multiple; `null` when the value is missing
 * @throws StatisticsError `nonpositive_base`, `not_finite`
 */
export function nearestMultiple(value: Maybe, base: number): Maybe {
	if (!(base > 0)) throw new StatisticsError('nonpositive_base', 'base', base);
	if (isMissing(value)) return null;
	const amount = decimalOf(finite(value, 'value'));
	const step = decimalOf(finite(base, 'base'));
	const scale = Math.max(amount.scale, step.scale);
	const stepDigits = rescaled(step, scale);
	return numberOf({
		digits: dividedHalfAway(rescaled(amount, scale), stepDigits) * stepDigits,
		scale
	});
}

/**
 * The difference `a − b` of two published decimals, taken in whole units of the last published
 * place, so that 79.11 − 77.26 is 1.85 and not 1.8499999999999943.
 *
 * @param a published number, or missing
 * @param b published number in the same unit, or missing
 * @param decimals digits after the point that both are published with, 0–100
 * @returns the difference, in the unit of `a` and `b`; `null` when either is missing
 * @throws StatisticsError `decimals_out_of_range`, `not_finite`
 */
export function differenceOfDecimals(a: Maybe, b: Maybe, decimals: number): Maybe {
	places(decimals);
	if (isMissing(a) || isMissing(b)) return null;
	const units =
		rescaled(decimalOf(finite(a, 'a')), decimals) - rescaled(decimalOf(finite(b, 'b')), decimals);
	return numberOf({ digits: units, scale: decimals });
}

/**
 * A difference as it is shown beside the two values it was taken from.
 *
 * @param a published number, or missing
 * @param b published number in the same unit, or missing
 * @param publishedDecimals digits after the point that both are published with, 0–100
 * @param shownDecimals digits after the point that values and difference are shown with, 0–100
 * @returns `difference` (unrounded) and `shown` (rounded), both `null` when either value is missing;
 * `fromUnrounded` is true where `shown` is not the difference of the two shown values
 * @throws StatisticsError `decimals_out_of_range`, `not_finite`
 */
export function shownDifference(
	a: Maybe,
	b: Maybe,
	publishedDecimals: number,
	shownDecimals: number
): { difference: Maybe; shown: Maybe; fromUnrounded: boolean } {
	const difference = differenceOfDecimals(a, b, publishedDecimals);
	const shown = roundedHalfAwayFromZero(difference, shownDecimals);
	const ofShown = differenceOfDecimals(
		roundedHalfAwayFromZero(a, shownDecimals),
		roundedHalfAwayFromZero(b, shownDecimals),
		shownDecimals
	);
	return { difference, shown, fromUnrounded: shown !== ofShown };
}
