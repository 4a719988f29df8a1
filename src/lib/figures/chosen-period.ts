import { periodText } from '$lib/format';
import type { Context } from './context';
import type { Note } from '$lib/figure';
import { periodOf } from './frame';

/** First and last day of a period, ISO. */
export interface Days {
	start: string;
	end: string;
}

/**
 * The period shown: that which ends in the year the reader chose, else the latest.
 *
 * @throws {RangeError} where the table holds no value at all
 */
export function chosenPeriod(context: Context, periods: Days[]): { days: Days; notes: Note[] } {
	const latest = periods[0];
	if (!latest) throw new RangeError('the table holds no value for this indicator');
	const { year } = context.view;
	const wanted = year === null ? latest : periods.find(({ end }) => end.startsWith(`${year}-`));
	if (wanted) return { days: wanted, notes: [] };
	const text = `No period that ends in ${year} is held; this is the latest, ${periodText(periodOf(latest))}.`;
	return { days: latest, notes: [{ kind: 'vintage', text }] };
}
