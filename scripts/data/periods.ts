/** Published names of periods -> first and last day, both included. */

export interface Period {
	period_start: string;
	period_end: string;
}

/** Whole calendar years, `2021` to `2023`. */
export function calendarYears(first: number, last: number): Period {
	return { period_start: `${first}-01-01`, period_end: `${last}-12-31` };
}

/** The middle of a year, 30 June: the day of a mid-year estimate. */
export function midYear(year: number): Period {
	return { period_start: `${year}-06-30`, period_end: `${year}-06-30` };
}

/** April to March, from `2016-17`. */
export function financialYear(text: string): Period {
	const match = /^(\d{4})[-/](\d{2})$/.exec(text);
	const start = Number(match?.[1]);
	if (!match || (start + 1) % 100 !== Number(match[2]))
		throw new Error(`"${text}" is no financial year`);
	return { period_start: `${start}-04-01`, period_end: `${start + 1}-03-31` };
}

/** August to July, by the year it starts in. */
export function academicYear(start: number): Period {
	return { period_start: `${start}-08-01`, period_end: `${start + 1}-07-31` };
}

/** Three calendar years, from `2015 - 17`, `2021 to 2023` or `x2001_2003`. */
export function threeYears(text: string): Period {
	const match = /^x?(\d{4})(?: - | to |_)(\d{2}|\d{4})$/.exec(text);
	const first = Number(match?.[1]);
	if (!match || (first + 2) % 100 !== Number(match[2]) % 100)
		throw new Error(`"${text}" is no period of three years`);
	return calendarYears(first, first + 2);
}

/** ISO 8601 start and duration of whole years, `2022-01-01/P3Y`. */
export function isoYears(text: string): Period {
	const match = /^(\d{4})-01-01\/P(\d+)Y$/.exec(text);
	if (!match) throw new Error(`"${text}" is no span of calendar years`);
	const first = Number(match[1]);
	return calendarYears(first, first + Number(match[2]) - 1);
}

/** ISO 8601 start and duration of whole years from any day, `2024-11-16/P1Y`. */
export function isoSpan(text: string): Period {
	const match = /^(\d{4})(-\d{2}-\d{2})\/P(\d+)Y$/.exec(text);
	if (!match) throw new Error(`"${text}" is no span of years`);
	const after = new Date(`${Number(match[1]) + Number(match[3])}${match[2]}T00:00:00Z`);
	after.setUTCDate(after.getUTCDate() - 1);
	return { period_start: `${match[1]}${match[2]}`, period_end: after.toISOString().slice(0, 10) };
}

/** The twelve months from 16 November of a survey of activity and weight, from `2024/25`. */
export function surveyYear(text: string): Period {
	const { period_start, period_end } = financialYear(text);
	return {
		period_start: `${period_start.slice(0, 4)}-11-16`,
		period_end: `${period_end.slice(0, 4)}-11-15`
	};
}

/** Last day of each quarter of a financial year. */
const quarterEnds = ['06-30', '09-30', '12-31', '03-31'] as const;

/** Quarters of financial years counted up, `2021/22 Q1 - 2025/26 Q3`; one quarter alone is written once. */
export function quarters(text: string): Period {
	const match = /^(\d{4}\/\d{2}) Q1(?: - (\d{4}\/\d{2}) Q([1-4]))?$/.exec(text);
	if (!match) throw new Error(`"${text}" is no span of quarters from a first one`);
	const first = financialYear(match[1] ?? '');
	const last = financialYear(match[2] ?? match[1] ?? '');
	const quarter = Number(match[3] ?? 1);
	const year = (quarter === 4 ? last.period_end : last.period_start).slice(0, 4);
	return {
		period_start: first.period_start,
		period_end: `${year}-${quarterEnds[quarter - 1]}`
	};
}

const monthNames = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** A whole month, from `2025-07`. */
export function monthOf(text: string): Period {
	const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
	if (!match) throw new Error(`"${text}" is no month`);
	const last = new Date(Date.UTC(Number(match[1]), Number(match[2]), 0));
	return { period_start: `${text}-01`, period_end: last.toISOString().slice(0, 10) };
}

/** A whole month, from `July 2025`. */
export function monthNamed(text: string): Period {
	const [name = '', year = ''] = text.split(' ');
	const month = monthNames.indexOf(name) + 1;
	if (month === 0) throw new Error(`"${text}" is no month`);
	return monthOf(`${year}-${String(month).padStart(2, '0')}`);
}
