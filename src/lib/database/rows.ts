import type { Row, Value } from './query';

/** The part of an Arrow table that is read here. */
export interface ArrowResult {
	schema: { fields: { name: string }[] };
	numRows: number;
	getChildAt(index: number): { get(row: number): unknown } | null;
}

function plain(value: unknown, column: string): Value {
	if (value === null || value === undefined) return null;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value === 'bigint') return Number(value);
	if (typeof value === 'string' || typeof value === 'boolean') return value;
	throw new TypeError(
		`column ${column} has a type that is not plain: cast it to DOUBLE or VARCHAR in the statement`
	);
}

/**
 * Arrow result -> plain rows. Whole numbers beyond 2^53 lose precision; no table here has any.
 *
 * @throws {TypeError} on a column whose type would print wrongly (DECIMAL, HUGEINT, LIST …)
 */
export function plainRows(result: ArrowResult): Row[] {
	const columns = result.schema.fields.map((field, index) => ({
		name: field.name,
		values: result.getChildAt(index)
	}));
	return Array.from({ length: result.numRows }, (_, row) =>
		Object.fromEntries(columns.map(({ name, values }) => [name, plain(values?.get(row), name)]))
	);
}
