import type { Period } from '$lib/figure';

const monthNames =
	'January February March April May June July August September October November December'.split(
		' '
	);

interface Day {
	year: number;
	month: number;
	day: number;
}

function dayOf(text: string | undefined): Day {
	const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '');
	if (!found) throw new RangeError(`not a day: ${text}`);
	const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
	if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month))
		throw new RangeError(`not a day: ${text}`);
	return { year, month, day };
}

function lengthOfMonth(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Periods that were read: charts and tables name the same few again and again. */
const read = new Map<Period, readonly [Day, Day]>();
/** Far more than all tables have, so that nothing that is typed can fill the memory. */
const mostRead = 2000;

/** @throws {RangeError} for a text that is not two ISO days in order */
function daysOf(period: Period): readonly [Day, Day] {
	const known = read.get(period);
	if (known) return known;
	const [from, to, ...rest] = period.split('/');
	if (rest.length > 0 || (from ?? '') > (to ?? '')) throw new RangeError(`not a period: ${period}`);
	const days = [dayOf(from), dayOf(to)] as const;
	if (read.size >= mostRead) read.clear();
	read.set(period, days);
	return days;
}

const isDay = (date: Day, month: number, day: number) => date.month === month && date.day === day;

/** `2016-17`, and `1999-2000` where the century changes. */
function yearPair(year: number, separator: string): string {
	const next = year + 1;
	return `${year}${separator}${next % 100 === 0 ? next : String(next % 100).padStart(2, '0')}`;
}

/** Years that begin on another day than 1 January: the April of money, the August of schools. */
function splitYears(from: Day, to: Day, separator: string): string {
	const first = yearPair(from.year, separator);
	const last = yearPair(to.year - 1, separator);
	return first === last ? first : `${first} to ${last}`;
}

function wholeYears(from: Day, to: Day): string | null {
	if (isDay(from, 1, 1) && isDay(to, 12, 31))
		return from.year === to.year ? `${from.year}` : `${from.year} to ${to.year}`;
	if (to.year === from.year) return null;
	if (isDay(from, 4, 1) && isDay(to, 3, 31)) return splitYears(from, to, '-');
	if (isDay(from, 8, 1) && isDay(to, 7, 31)) return splitYears(from, to, '/');
	if (isDay(from, 6, 30) && isDay(to, 6, 30)) return `mid-${from.year} to mid-${to.year}`;
	return null;
}

function wholeMonths(from: Day, to: Day): string | null {
	if (from.day !== 1 || to.day !== lengthOfMonth(to.year, to.month)) return null;
	const [first, last] = [monthNames[from.month - 1], monthNames[to.month - 1]];
	if (from.year !== to.year) return `${first} ${from.year} to ${last} ${to.year}`;
	return from.month === to.month ? `${first} ${to.year}` : `${first} to ${last} ${to.year}`;
}

const dayText = ({ year, month, day }: Day) => `${day} ${monthNames[month - 1]} ${year}`;

/**
 * A period in words: `mid-2023` (30 June), `2023`, `2021 to 2023`, `2016-17` (April to March),
 * `2021/22` (August to July), `mid-2022 to mid-2023`, `January to March 2024`, `3 May 2021`.
 *
 * @param period ISO interval, both days included
 * @throws {RangeError} for a text that is not two ISO days in order
 */
export function periodText(period: Period): string {
	const [from, to] = daysOf(period);
	const instant = period.slice(0, 10) === period.slice(11);
	if (instant) return isDay(from, 6, 30) ? `mid-${from.year}` : dayText(from);
	return wholeYears(from, to) ?? wholeMonths(from, to) ?? `${dayText(from)} to ${dayText(to)}`;
}

/** The first and the last day of a period in words: `mid-2022` and `mid-2023`. */
export function endTexts(period: Period): [first: string, last: string] {
	const [first = '', last = ''] = period.split('/');
	return [periodText(`${first}/${first}`), periodText(`${last}/${last}`)];
}

/** The same, short enough for a tick of a time axis: `2023`, `2021–23`, `2016-17`, `31 Mar 2023`. */
export function shortPeriodText(period: Period): string {
	const [from, to] = daysOf(period);
	const text = periodText(period);
	if (/^mid-\d{4}$/.test(text)) return `${from.year}`;
	// Months of two years, and days: with their names in full they would not fit under their point.
	if (/^[A-Z][a-z]+ \d{4} to |^\d+ [A-Z]/.test(text))
		return text.replace(/([A-Z][a-z]{2})[a-z]*/g, '$1').replace(' to ', '–');
	if (!/^\d{4} to \d{4}$/.test(text)) return text;
	return `${from.year}–${String(to.year % 100).padStart(2, '0')}`;
}

/** The middle of a period as a decimal year, for a place on a time axis: mid-2023 is 2023.5. */
export function midYear(period: Period): number {
	const [from, to] = daysOf(period);
	const evening = ({ year, month, day }: Day) =>
		year + (month - 1 + day / lengthOfMonth(year, month)) / 12;
	const morning = from.year + (from.month - 1 + (from.day - 1) / 31) / 12;
	const instant = period.slice(0, 10) === period.slice(11);
	return instant ? evening(to) : (morning + evening(to)) / 2;
}
