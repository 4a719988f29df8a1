import type { Query } from '$lib/database/query';
import { publishedGaps, type PublishedGapRow } from '$lib/questions/england';
import { publishedValues } from '$lib/questions/published';
import { differenceOfDecimals } from '$lib/statistics/population/rounding';
import { columnsOf, tableRef } from '$lib/figures/context';
import type { Claim } from './claim';
import type { Found } from './population';

const slope = 'slope index';
const tenths = 'gap between the end tenths';
const gapTable = 'england_deprivation_gap';

/** The least deprived tenth less the most deprived, where the two ends are published and not the gap. */
function fromEnds(rows: PublishedGapRow[]): number | null {
	const end = (statistic: string) => rows.find((row) => row.statistic === statistic)?.value ?? null;
	return differenceOfDecimals(end('least-deprived-tenth'), end('most-deprived-tenth'), 1);
}

/** The readings of one period and way of measuring, a value for each number said. */
function found(claim: Claim, rows: PublishedGapRow[], measured: string): Found | null {
	const [row] = rows;
	if (!row) return null;
	const statistic = measured === slope ? 'slope-index' : 'gap-of-tenths';
	const values = claim.numbers.map(({ sex }) => {
		const own = rows.filter((one) => one.sex === sex);
		const stated = own.find((one) => one.statistic === statistic)?.value;
		return stated ?? (measured === tenths ? fromEnds(own) : null);
	});
	if (values.every((value) => value === null)) return null;
	const { start: from, end: to } = row;
	const { publisher, publication: title, reportedBy } = row;
	const publication = `${publisher}, ${title}${reportedBy ? `, as reported by ${reportedBy}` : ''}`;
	const tables = [tableRef(gapTable)];
	return { from, to, measured, values, tables, publication, beside: false };
}

/** Gaps of England as published or reported, newest first. */
async function publishedOnes(query: Query, claim: Claim, measure: string): Promise<Found[]> {
	const { rows } = await publishedGaps(query);
	const own = rows.filter((row) => row.measure === measure);
	const periods = [...new Set(own.map(({ start, end }) => `${start}/${end}`))];
	return periods.flatMap((period) => {
		const held = own.filter(({ start, end }) => `${start}/${end}` === period);
		return [slope, tenths].flatMap((measured) => found(claim, held, measured) ?? []);
	});
}

/** The slope index of England, every period published. */
async function slopes(query: Query, claim: Claim): Promise<Found[]> {
	const table = 'slope_index';
	const areas = [...new Set(claim.numbers.map(({ area }) => area.code))];
	const { rows } = await publishedValues(query, { table, columns: columnsOf(table), areas });
	const ends = [...new Set(rows.map(({ end }) => end))];
	return ends.flatMap((end) => {
		const held = rows.filter((row) => row.end === end && row.value !== null);
		const values = claim.numbers.map(
			({ sex }) => held.find((row) => row.sex === sex)?.value ?? null
		);
		const tables = [tableRef(table)];
		const from = held[0]?.start;
		return from ? [{ from, to: end, measured: slope, values, tables, beside: false }] : [];
	});
}

const newestFirst = (a: Found, b: Found) => b.to.localeCompare(a.to);

/** The gap in life expectancy by deprivation, in both ways in which it is published. */
export async function lifeExpectancyGaps(query: Query, claim: Claim): Promise<Found[]> {
	const gaps = await publishedOnes(query, claim, 'life-expectancy');
	return [...(await slopes(query, claim)), ...gaps].toSorted(newestFirst);
}

/** The gap in healthy life expectancy by deprivation. */
export async function healthyGaps(query: Query, claim: Claim): Promise<Found[]> {
	return (await publishedOnes(query, claim, 'healthy-life-expectancy')).toSorted(newestFirst);
}
