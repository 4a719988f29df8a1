/** Checks between tables: which releases agree, which must differ, and by how much. */
import type { Row } from '../../../src/lib/catalogue/tables';
import { cellProblem, keyOf, type Findings, type LoadedTable } from './findings';

/** Residents of all ages and both sexes by area. */
function totals(population: LoadedTable): Map<string, number> {
	const sums = new Map<string, number>();
	for (const { area_code, value } of population.rows)
		sums.set(String(area_code), (sums.get(String(area_code)) ?? 0) + Number(value));
	return sums;
}

/**
 * Estimates by age against the series of totals, for the year of the estimates.
 * @param agree true where both are of one vintage (or the year was not revised in between): every
 *   area's total is equal; false where the year was revised: England's total must differ, so that
 *   nobody joins the two without a fault here
 */
export function checkVintage(
	population: LoadedTable,
	series: LoadedTable,
	agree: boolean,
	findings: Findings
): void {
	const sums = totals(population);
	const day = population.rows[0]?.period_start;
	series.rows.forEach((row, index) => {
		if (row.period_start !== day) return;
		const sum = sums.get(String(row.area_code));
		if (agree)
			findings.expect(sum === row.value, () =>
				cellProblem(series, index, 'value', `is not the ${sum} of ${population.table.name}`)
			);
		else if (row.area_code === 'E92000001')
			findings.expect(sum !== row.value, () =>
				cellProblem(
					series,
					index,
					'value',
					`is that of ${population.table.name}, which was revised`
				)
			);
	});
}

/** Age a person of each age can expect to reach never falls with age, but for the rounding. */
export function checkLifeTable(loaded: LoadedTable, findings: Findings): void {
	const reached = new Map<string, { age: number; total: number }>();
	loaded.rows.forEach((row, index) => {
		const key = keyOf(row, ['area_code', 'sex', 'period_start']);
		const [age, total] = [Number(row.age_from), Number(row.age_from) + Number(row.value)];
		const before = reached.get(key);
		if (before && before.age < age)
			findings.expect(total >= before.total - 0.1 - 1e-9, () =>
				cellProblem(
					loaded,
					index,
					'value',
					`at ${age} means an earlier death than at ${before.age}`
				)
			);
		reached.set(key, { age, total });
	});
}

/** A value of another table for the same area, sex and period. */
export interface Twin {
	table: string;
	other: string;
	/** Rows of the first table that have a twin. */
	where?: (row: Row) => boolean;
	/** Largest difference that rounding and revision explain, in years. */
	tolerance: number;
}

/** The three series of life expectancy at birth tell the same story for the periods they share. */
export const twins: Twin[] = [
	{
		table: 'life_expectancy',
		other: 'life_expectancy_at_birth',
		tolerance: 0.2,
		where: (row) => row.age_from === 0
	},
	{ table: 'life_expectancy_ohid', other: 'life_expectancy_at_birth', tolerance: 0.2 }
];

/** Two series that were computed apart differ by no more than rounding and revision explain. */
export function checkTwins(
	loaded: LoadedTable,
	other: LoadedTable,
	{ where = () => true, tolerance }: Twin,
	findings: Findings
): void {
	const columns = ['area_code', 'sex', 'period_start'];
	const values = new Map(other.rows.map((row) => [keyOf(row, columns), row.value]));
	loaded.rows.forEach((row, index) => {
		const value = values.get(keyOf(row, columns));
		if (!where(row) || row.value === null || typeof value !== 'number') return;
		findings.expect(Math.abs(Number(row.value) - value) <= tolerance + 1e-9, () =>
			cellProblem(loaded, index, 'value', `is far from the ${value} of ${other.table.name}`)
		);
	});
}

/**
 * The stated middle of all authorities lies among the middle tenth of those held: it counted some
 * that have been abolished since, so it need not be their median.
 */
export function checkStatedMedian(loaded: LoadedTable, findings: Findings): void {
	const byYear = new Map<string, number[]>();
	for (const { period_start, value } of loaded.rows)
		if (value !== null)
			byYear.set(String(period_start), [
				...(byYear.get(String(period_start)) ?? []),
				Number(value)
			]);
	for (const values of byYear.values()) values.sort((a, b) => a - b);
	loaded.rows.forEach((row, index) => {
		const values = byYear.get(String(row.period_start)) ?? [];
		const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? NaN;
		const stated = Number(row.median_published);
		findings.expect(stated >= at(0.45) && stated <= at(0.55), () =>
			cellProblem(loaded, index, 'median_published', 'is not in the middle of the values')
		);
	});
}
