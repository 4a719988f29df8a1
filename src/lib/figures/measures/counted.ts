import { newestFirst } from '$lib/catalogue/coverage';
import type { Indicator } from '$lib/catalogue/indicators';
import type { Query } from '$lib/database/query';
import { eventsOfYear, leaversWith, residentsAged, type CountRow } from '$lib/questions/explore';
import type { Answer } from '$lib/questions/question';
import { proportion } from '$lib/statistics/intervals/proportion';
import { rate } from '$lib/statistics/intervals/rate';
import type { Counted, MeasureRow } from './measure';

/** Shares and rates are worked out here, so that their counts stand beside them. */
function withValue(row: CountRow, counted: Counted, limits: boolean): MeasureRow {
	const { numerator, denominator } = row;
	const none = { ...row, value: null, lower: null, upper: null };
	if (numerator === null || denominator === null || denominator <= 0) return none;
	const { multiplier } = counted;
	const { value, lower, upper } =
		counted.statistic === 'proportion'
			? proportion(numerator, denominator, { multiplier })
			: rate(numerator, denominator, { multiplier });
	return limits ? { ...row, value, lower, upper } : { ...none, value };
}

/** How the counts of an indicator are asked for, by its question. */
export const countQuestions: Record<
	string,
	(query: Query, indicator: Indicator) => Promise<Answer<CountRow>>
> = {
	'leavers-share': (query, { filter = {} }) =>
		leaversWith(query, String(filter.stage), String(filter.destination)),
	'residents-share': (query, { tables: [table = ''], groups: [group] = [] }) =>
		residentsAged(query, newestFirst(table), group?.from ?? 0, group?.to ?? 0),
	'events-rate': (query, { filter = {} }) => eventsOfYear(query, String(filter.component))
};

/** The counts that an indicator is worked out from; null where it is published as it is. */
export function countedOf({ counted }: Indicator): Counted | null {
	return counted ? { ...counted, noFunnel: counted.noFunnel ?? null } : null;
}

/**
 * Values worked out from published counts, with the interval that counts give where the indicator
 * says how its limits are made.
 *
 * @throws {RangeError} where the indicator has no counts, or no question asks for them
 */
export async function countedRows(query: Query, indicator: Indicator): Promise<Answer<MeasureRow>> {
	const counted = countedOf(indicator);
	const ask = countQuestions[indicator.question];
	if (!counted || !ask) throw new RangeError(`${indicator.id} is not worked out from counts`);
	const { rows, asked } = await ask(query, indicator);
	const limits = indicator.intervalMethod !== undefined;
	return { rows: rows.map((row) => withValue(row, counted, limits)), asked };
}
