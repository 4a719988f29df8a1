const DAY = 86_400_000;
const LONGEST_YEAR = 366;

function days(period: string): { start: number; end: number; year: number } | null {
	const match = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(period);
	if (!match) return null;
	const [start, end] = [Date.parse(match[1]!) / DAY, Date.parse(match[2]!) / DAY];
	return end >= start ? { start, end, year: Number(match[1]!.slice(0, 4)) } : null;
}

/**
 * Whether periods are one year or less each, one in every year, and none overlaps the next.
 *
 * @param periods ISO intervals `start/end`, both days included, in order of time
 */
export function consecutiveYears(periods: readonly string[]): boolean {
	const read = periods.map(days);
	return read.every((period, index) => {
		if (period === null || period.end - period.start + 1 > LONGEST_YEAR) return false;
		const previous = read[index - 1];
		return !previous || (period.year === previous.year + 1 && period.start > previous.end);
	});
}
