import type { Query } from '$lib/database/query';
import { olderResidents, type OlderRow } from '$lib/questions/population';
import { publishedValues } from '$lib/questions/published';
import { earliest, latest, newestFirst, type Held } from '$lib/catalogue/coverage';
import { agesTable } from '$lib/questions/population';
import { projectionTable } from '$lib/questions/population';
import type { Asking } from '$lib/questions/question';
import { columnsOf, sliceRef, tableRef } from '$lib/figures/context';
import { changeOf } from '$lib/figures/population/growth';
import type { Claim, Reading } from './claim';

/** A reading before it is set against what was said. */
export type Found = Omit<Reading, 'same'>;

const bandsTable = 'population_by_band';

/** Estimates by age that are held, newest first: each period in its newest release, but the first. */
function estimates(): Held[] {
	const held = [...newestFirst(agesTable).slice(0, -1), ...newestFirst(bandsTable)];
	return held.toSorted((a, b) => b.period.localeCompare(a.period));
}

const codes = ({ numbers }: Claim) => [...new Set(numbers.map(({ area }) => area.code))];

async function residents(query: Query, asking: Asking, claim: Claim) {
	const column = asking.table === agesTable ? 'age' : 'age_band';
	return olderResidents(query, asking, column, codes(claim));
}

/** One value for each number said; null where its area has no row. */
function perNumber(claim: Claim, valueOf: (code: string) => number | null | undefined) {
	return claim.numbers.map(({ area }) => valueOf(area.code) ?? null);
}

const rowOf = (rows: OlderRow[], code: string, day?: string) =>
	rows.find((row) => row.area === code && (day === undefined || row.day === day));

/** Residents aged 65 or over as a percentage of all, in every vintage held. */
export async function shares(query: Query, claim: Claim): Promise<Found[]> {
	const found: Found[] = [];
	for (const vintage of estimates()) {
		const rows = await residents(query, vintage, claim);
		const day = rows[0]?.day;
		if (day === undefined) continue;
		const values = perNumber(claim, (code) => {
			const row = rowOf(rows, code);
			return row && row.all > 0 ? (100 * row.older) / row.all : null;
		});
		const tables = [sliceRef(vintage)];
		found.push({ from: day, to: day, measured: '', values, tables, beside: false });
	}
	return found;
}

/**
 * Percent growth of residents aged 65 or over from the first date that is held. Only a span of ten
 * years is a decade; the longer ones stand beside it.
 */
export async function growth(query: Query, claim: Claim): Promise<Found[]> {
	const first = earliest(agesTable);
	const before = await residents(query, first, claim);
	const from = before[0]?.day;
	const found: Found[] = [];
	for (const vintage of estimates()) {
		const after = await residents(query, vintage, claim);
		const to = after[0]?.day;
		if (from === undefined || to === undefined) continue;
		const values = perNumber(claim, (code) =>
			changeOf(rowOf(before, code)?.older ?? null, rowOf(after, code)?.older ?? null)
		);
		const tables = [first, vintage].map(sliceRef);
		const beside = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) !== 10;
		found.push({ from, to, measured: '', values, tables, beside });
	}
	return found;
}

/** Residents in every year of the one series. */
export async function population(query: Query, claim: Claim): Promise<Found[]> {
	const table = 'population_total';
	const areas = codes(claim);
	const { rows } = await publishedValues(query, { table, columns: columnsOf(table), areas });
	const days = [...new Set(rows.map(({ end }) => end))].toSorted().toReversed();
	return days.map((day) => ({
		from: day,
		to: day,
		measured: '',
		tables: [tableRef(table)],
		beside: false,
		values: perNumber(
			claim,
			(code) => rows.find((row) => row.area === code && row.end === day)?.value
		)
	}));
}

/** Further residents aged 65 or over in twenty years, from every start that the projection has. */
export async function projectedGrowth(query: Query, claim: Claim): Promise<Found[]> {
	const projection = latest(projectionTable);
	const { table, release } = projection;
	const rows = await residents(query, { table, release }, claim);
	const days = [...new Set(rows.map(({ day }) => day))].toSorted();
	const later = (day: string) => `${Number(day.slice(0, 4)) + 20}${day.slice(4)}`;
	return days
		.filter((day) => days.includes(later(day)))
		.toReversed()
		.map((from) => ({
			from,
			to: later(from),
			measured: '',
			beside: false,
			tables: [sliceRef(projection)],
			values: perNumber(claim, (code) => {
				const [start, end] = [rowOf(rows, code, from), rowOf(rows, code, later(from))];
				return start && end ? end.older - start.older : null;
			})
		}));
}
