/** Checks that within one area the parts of a whole add up to it. */
import { cellProblem, keyOf, type Findings, type LoadedTable } from './findings';

/** A whole and its parts within one area: the parts named add up to the whole, signs as given. */
export interface Identity {
	table: string;
	/** Column that names whole and parts. */
	column: string;
	/** Columns that tell one set of parts from another. */
	dimensions: string[];
	whole: string;
	/** Part -> 1 where it is added, -1 where it is taken away. */
	parts: Record<string, 1 | -1>;
	tolerance?: number;
}

export const identities: Identity[] = [
	{
		table: 'deaths_by_tenth',
		column: 'cause',
		dimensions: ['area_code', 'sex', 'tenth', 'age_from', 'period_start'],
		whole: 'all',
		parts: {
			cancer: 1,
			respiratory: 1,
			diabetes: 1,
			'ischaemic-heart': 1,
			stroke: 1,
			'other-circulatory': 1,
			'intentional-injuries': 1,
			'unintentional-injuries': 1,
			other: 1,
			neonatal: 1
		}
	},
	{
		table: 'population_change',
		column: 'component',
		dimensions: ['area_code'],
		whole: 'population_end',
		parts: {
			population_start: 1,
			births: 1,
			deaths: -1,
			internal_net: 1,
			international_net: 1,
			other: 1
		}
	},
	{
		table: 'population_change',
		column: 'component',
		dimensions: ['area_code'],
		whole: 'internal_net',
		parts: { internal_in: 1, internal_out: -1 }
	},
	{
		table: 'population_change',
		column: 'component',
		dimensions: ['area_code'],
		whole: 'international_net',
		parts: { international_in: 1, international_out: -1 }
	},
	{
		table: 'leavers',
		column: 'destination',
		dimensions: ['area_code', 'stage', 'period_start'],
		whole: 'all',
		parts: { education: 1, apprenticeship: 1, employment: 1, 'not-sustained': 1, unknown: 1 }
	},
	{
		table: 'care_occupations',
		column: 'measure',
		tolerance: 0.001,
		dimensions: ['area_code', 'occupation', 'sex', 'period_start', 'period_end'],
		whole: 'requirement',
		parts: { 'net-change': 1, replacement: 1 }
	},
	{
		table: 'care_occupations',
		column: 'sex',
		tolerance: 0.001,
		dimensions: ['area_code', 'occupation', 'measure', 'period_start', 'period_end'],
		whole: 'persons',
		parts: { female: 1, male: 1 }
	}
];

/** Every whole of which all parts have a value is the sum of them. */
export function checkIdentity(loaded: LoadedTable, identity: Identity, findings: Findings): void {
	const { column, dimensions, whole, parts, tolerance = 0 } = identity;
	const values = new Map(
		loaded.rows.map((row) => [keyOf(row, [column, ...dimensions]), row.value])
	);
	loaded.rows.forEach((row, index) => {
		if (row[column] !== whole || row.value === null) return;
		const key = keyOf(row, dimensions);
		const terms = Object.entries(parts).map(([part, sign]) => {
			const value = values.get(`${part} ${key}`);
			return typeof value === 'number' ? sign * value : null;
		});
		if (terms.includes(null)) return;
		const sum = terms.reduce((total: number, term) => total + (term ?? 0), 0);
		findings.expect(Math.abs(sum - Number(row.value)) <= tolerance + 1e-9, () =>
			cellProblem(loaded, index, 'value', `is not the sum of its parts, ${sum}`)
		);
	});
}
