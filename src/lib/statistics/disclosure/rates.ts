import { isMissing, type Maybe } from '../errors';
import { FEWEST_EVENTS } from '../standardisation/direct';
import { checkedCount } from './counts';

/** A rate as it may be shown: its value, `:` where it may not be, or `null` where it is missing. */
export interface ShownRate {
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
