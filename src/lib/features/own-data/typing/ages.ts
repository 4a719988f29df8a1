/** Ages as tables write them, and as spreadsheets spoil them. */
import { ageBandOf } from '$lib/statistics/population/dependency';
import { StatisticsError } from '$lib/statistics/errors';
import { labelOf } from './labels';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hyphens and dashes of every kind as one. */
const plain = (text: string) =>
	labelOf(text)
		.toLowerCase()
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/\s+/g, ' ');

/**
 * The band of ages that a spreadsheet took for a date: `05-Sep` was 5-9, `Oct-14` was 10-14.
 * @returns null for a text that is no such date
 */
export function bandOfDate(text: string): string | null {
	const word = plain(text).slice(0, 12);
	const dayFirst = /^(\d{1,2})[- ]([a-z]{3})$/.exec(word);
	const monthFirst = /^([a-z]{3})[- ](\d{1,2})$/.exec(word);
	const month = months.indexOf((dayFirst?.[2] ?? monthFirst?.[1]) as string) + 1;
	const other = Number(dayFirst?.[1] ?? monthFirst?.[2]);
	if (month === 0) return null;
	const [from, to] = dayFirst ? [other, month] : [month, other];
	return from < to ? `${from}-${to}` : null;
}

/** The wordings that publishers use for one band, as `from-to`, `from+` or a single age. */
function shortened(text: string): string {
	const word = plain(text)
		.replace(/^age[ds]?:? /, '')
		.replace(/\s?(years?|yrs?)( old)?\b( of age)?/g, '')
		.trim();
	const under = /^(?:<|under|less than|below) ?(\d{1,3})$/.exec(word);
	if (under) return `0-${Number(under[1]) - 1}`;
	const upTo = /^(\d{1,3}) and (?:under|below|younger)$/.exec(word);
	if (upTo) return `0-${upTo[1]}`;
	return word
		.replace(/ ?(and over|or over|and above|or above|and older|or older|plus)$/, '+')
		.replace(/^over (\d{1,3})$/, (_, age) => `${Number(age) + 1}+`)
		.replace(/^(\d{1,3}) ?(?:to|-|until) ?(\d{1,3})$/, '$1-$2')
		.replace(/^0-0$/, '0');
}

/**
 * The ages that a text names: `0-4`, `5–9`, `1`, `90+`, `<1 yr`, `Aged 4 years and under`, `Aged 85
 * years and over`.
 * @returns the first and last age in full years, the last infinite where it is open; null for a text
 * that names none, dates among them
 */
export function agesOf(text: string): { from: number; to: number } | null {
	if (text.length > 60) return null;
	try {
		return ageBandOf(shortened(text));
	} catch (reason) {
		if (reason instanceof StatisticsError) return null;
		throw reason;
	}
}
