import { StatisticsError, isMissing, sumOf, type Maybe } from '../errors';
import { nearestMultiple } from '../population/rounding';
import { FEWEST_EVENTS } from '../standardisation/direct';

/** How small counts are hidden. */
export type CountRule =
	/** NHS Digital, hospital data: 1–7 hidden, others to the nearest 5. */
	| 'nhs_digital_hes'
	/** Ofqual: 1–4 shown as fewer than 5, others to the nearest 5. */
	| 'ofqual_base5';

/** Whom a count is of: national counts are not hidden. */
export type CountLevel = 'subnational' | 'national';

/** A number as it may be shown, what stands in its place, or `null` where it is missing. */
export type Shown = Maybe | '*' | 'fewer than 5';

interface HiddenRange {
	to: number;
	as: '*' | 'fewer than 5';
}

const HIDDEN: Record<CountRule, HiddenRange> = {
	nhs_digital_hes: { to: 7, as: '*' },
	ofqual_base5: { to: 4, as: 'fewer than 5' }
};
const ROUNDED_TO = 5;

/** A count of people: whole, 0 or more, or missing. */
export function checkedCount(value: Maybe, argument: string): Maybe {
	if (isMissing(value)) return null;
	if (value < 0) throw new StatisticsError('negative_count', argument, value);
	if (!Number.isInteger(value)) throw new StatisticsError('not_an_integer', argument, value);
	return value;
}

/**
 * A count of people as it may be shown: small ones hidden, others rounded. Zero stays zero; a
 * missing count stays missing and is not zero.
 * Source: NHS Digital, disclosure control methodology for Hospital Episode Statistics (from
 * September 2018); Ofqual, rounding policy.
 *
 * @param value people, or missing
 * @param rule how small counts are hidden
 * @param level national counts are shown as they are under NHS Digital's rule
 * @throws StatisticsError `negative_count`, `not_an_integer`
 */
export function shownCount(
	value: Maybe,
	rule: CountRule = 'nhs_digital_hes',
	level: CountLevel = 'subnational'
): Shown {
	const count = checkedCount(value, 'value');
	if (count === null) return null;
	if (rule === 'nhs_digital_hes' && level === 'national') return count;
	const { to, as } = HIDDEN[rule];
	return count > 0 && count <= to ? as : nearestMultiple(count, ROUNDED_TO);
}

/**
 * Counts and their total as they may be shown. The total is of the raw counts and rounded after, so
 * that it need not be the sum of what is shown.
 * Source: as `shownCount`.
 *
 * @param values people by part; a missing part makes the total missing
 * @throws StatisticsError `negative_count`, `not_an_integer`
 */
export function shownTotal(
	values: readonly Maybe[],
	rule: CountRule = 'nhs_digital_hes',
	level: CountLevel = 'subnational'
): { parts: Shown[]; total: Shown } {
	const counts = values.map((value, part) => checkedCount(value, `values[${part}]`));
	const total = counts.includes(null) ? null : sumOf(counts.map(Number));
	return {
		parts: counts.map((count) => shownCount(count, rule, level)),
		total: shownCount(total, rule, level)
	};
}

/**
 * A percentage made from counts as they are shown, so that it tells no more than they do.
 * Source: as `shownCount`.
 *
 * @param numerator people with the attribute
 * @param denominator people in all
 * @returns percent; hidden when either count is; `null` when either is missing, or nobody is
 * shown in all
 * @throws StatisticsError `negative_count`, `not_an_integer`, `numerator_exceeds_denominator`
 */
export function shownPercentage(
	numerator: Maybe,
	denominator: Maybe,
	rule: CountRule = 'nhs_digital_hes',
	level: CountLevel = 'subnational'
): Shown {
	if (!isMissing(numerator) && !isMissing(denominator) && numerator > denominator)
		throw new StatisticsError('numerator_exceeds_denominator', 'numerator', numerator);
	const part = shownCount(numerator, rule, level);
	const whole = shownCount(denominator, rule, level);
	if (part === null || whole === null || whole === 0) return null;
	if (typeof part !== 'number') return part;
	return typeof whole === 'number' ? (100 * part) / whole : whole;
}

/**
 * An average as it may be shown: hidden when it is of few people.
 * Source: as `shownCount`.
 *
 * @param value the average
 * @param people how many it is of
 * @returns the average unrounded; `null` when it is missing, or of nobody
 * @throws StatisticsError `negative_count`, `not_an_integer`
 */
export function shownAverage(
	value: Maybe,
	people: Maybe,
	rule: CountRule = 'nhs_digital_hes',
	level: CountLevel = 'subnational'
): Shown {
	const of = shownCount(people, rule, level);
	if (of === null || checkedCount(people, 'people') === 0 || isMissing(value)) return null;
	return typeof of === 'number' ? value : of;
}

/** A rate as it may be shown: its value, `:` where it may not be, or `null` where it is missing. */
interface ShownRate {
	shown: Maybe | ':';
	/** `u` where it rests on so few deaths that it is of low reliability. */
	flag: 'u' | null;
}

const FEWEST_FOR_CRUDE = 3;
const FEWEST_FOR_STANDARDISED = 10;
const RELIABLE_FROM = 20;

/**
 * A death rate as ONS mortality statistics show it: a crude one from 3 deaths, an age-standardised
 * one from 10, either with a mark below 20.
 * Source: Office for National Statistics, User guide to mortality statistics; FOI/2021/3301.
 *
 * @param value the rate
 * @param deaths deaths that it is made of
 * @param rateType `crude` or `age_standardised`
 * @throws StatisticsError `negative_count`, `not_an_integer`
 */
export function shownMortalityRate(
	value: Maybe,
	deaths: Maybe,
	rateType: 'crude' | 'age_standardised'
): ShownRate {
	const count = checkedCount(deaths, 'deaths');
	if (count === null || isMissing(value)) return { shown: null, flag: null };
	const fewest = rateType === 'crude' ? FEWEST_FOR_CRUDE : FEWEST_FOR_STANDARDISED;
	if (count < fewest) return { shown: ':', flag: null };
	return { shown: value, flag: count < RELIABLE_FROM ? 'u' : null };
}

/**
 * A directly standardised rate as Fingertips shows it: missing below 10 events.
 * Source: PHEindicatormethods 2.1.0 (calculate_dsr).
 *
 * @throws StatisticsError `negative_count`, `not_an_integer`
 */
export function shownStandardisedRate(value: Maybe, events: Maybe): Maybe {
	const count = checkedCount(events, 'events');
	return count === null || isMissing(value) || count < FEWEST_EVENTS ? null : value;
}
