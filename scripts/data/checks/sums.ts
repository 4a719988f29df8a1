/** Checks that counts of authorities add up to the areas they make up. */
import type { Row } from '../../../src/lib/catalogue/tables';
import { cellProblem, keyOf, type Findings, type LoadedTable } from './findings';

/** How a table's areas add up. */
export interface Additive {
	table: string;
	/** Columns that, with the area, tell rows apart. */
	dimensions: string[];
	/** Rows that don't add up by their nature. */
	except?: (row: Row) => boolean;
	/** Largest difference that rounding explains, in the unit of the value, for so many members. */
	tolerance?: (row: Row, members: number) => number;
}

/** Single years of age in each band of the projections, which end with 100 and over. */
const agesInBand: Record<string, number> = {
	'0-15': 16,
	'16-64': 49,
	'65-74': 10,
	'75-84': 10,
	'85+': 16
};

/**
 * A sum of n counts each rounded to whole persons is off by a standard deviation of √(n/12);
 * five of them are allowed.
 */
function roundingOfProjections(row: Row, members: number): number {
	const cells = members * (agesInBand[String(row.age_band)] ?? 1);
	return 5 * Math.sqrt(cells / 12);
}

export const additive: Additive[] = [
	{ table: 'population_by_age', dimensions: ['period_start', 'release', 'sex', 'age'] },
	{ table: 'population_by_band', dimensions: ['period_start', 'release', 'sex', 'age_band'] },
	{ table: 'population_total', dimensions: ['period_start'] },
	{
		table: 'population_change',
		dimensions: ['component'],
		except: (row) => row.component === 'internal_in' || row.component === 'internal_out'
	},
	{
		table: 'population_projection',
		dimensions: ['sex', 'age_band', 'period_start', 'release'],
		tolerance: roundingOfProjections
	}
];

/**
 * Authorities add up to every wider area that has a value, within the rounding of the source.
 * A member without a value is a fault: the sum could not be told from a smaller area's.
 */
export function checkSums(
	loaded: LoadedTable,
	members: Map<string, string[]>,
	rule: Additive,
	findings: Findings
): void {
	const { dimensions, except = () => false, tolerance = () => 0 } = rule;
	const values = new Map(
		loaded.rows.map((row) => [keyOf(row, ['area_code', ...dimensions]), row.value])
	);
	loaded.rows.forEach((row, index) => {
		const parts = members.get(String(row.area_code));
		if (!parts || row.value === null || except(row)) return;
		const key = keyOf(row, dimensions);
		const sum = parts.reduce(
			(total, code) => total + Number(values.get(`${code} ${key}`) ?? NaN),
			0
		);
		const allowed = tolerance(row, parts.length);
		findings.expect(Math.abs(sum - Number(row.value)) <= allowed, () =>
			cellProblem(loaded, index, 'value', `is not the sum of its authorities, ${sum}`)
		);
	});
}
