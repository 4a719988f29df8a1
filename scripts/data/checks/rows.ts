/** Checks that need one row at a time. */
import { hasField } from '../../../src/lib/catalogue/data-package';
import type { Row } from '../../../src/lib/catalogue/tables';
import { cellProblem, type Findings, type LoadedTable, type Tables } from './findings';

/** A value and a reason for its absence exclude each other, and one of them is there. */
export function checkMissing(loaded: LoadedTable, findings: Findings): void {
	if (!hasField(loaded.table, 'missing')) return;
	loaded.rows.forEach(({ value, missing }, index) => {
		findings.expect(value !== null || missing !== null, () =>
			cellProblem(loaded, index, 'value', 'is empty and no reason is given')
		);
		findings.expect(value === null || missing === null, () =>
			cellProblem(loaded, index, 'missing', 'is given although there is a value')
		);
	});
}

/** Limits stand on both sides of the value, and are there exactly where it is. */
export function checkLimits(loaded: LoadedTable, findings: Findings): void {
	if (!hasField(loaded.table, 'lower')) return;
	loaded.rows.forEach(({ value, lower, upper }, index) => {
		const fault = (column: string, message: string) => () =>
			cellProblem(loaded, index, column, message);
		for (const [column, limit] of Object.entries({ lower, upper }))
			findings.expect((limit === null) === (value === null), () =>
				cellProblem(loaded, index, column, 'and the value should be there together')
			);
		if (value === null || lower === null || upper === null) return;
		findings.expect(Number(lower) <= Number(value), fault('lower', `is above the value ${value}`));
		findings.expect(Number(upper) >= Number(value), fault('upper', `is below the value ${value}`));
	});
}

/** A period does not end before it starts. */
export function checkPeriods(loaded: LoadedTable, findings: Findings): void {
	const pairs = [
		['period_start', 'period_end'],
		['destination_start', 'destination_end']
	] as const;
	for (const [start, end] of pairs.filter(([name]) => hasField(loaded.table, name)))
		loaded.rows.forEach((row, index) =>
			findings.expect(String(row[start]) <= String(row[end]), () =>
				cellProblem(loaded, index, end, `is before the start ${row[start]}`)
			)
		);
}

/** Every code that refers to another table is found there. */
export function checkReferences(loaded: LoadedTable, tables: Tables, findings: Findings): void {
	for (const { fields, reference } of loaded.table.schema.foreignKeys) {
		const target = tables.get(reference.resource);
		const known = new Set(target?.rows.map((row) => pick(row, reference.fields)));
		loaded.rows.forEach((row, index) =>
			findings.expect(known.has(pick(row, fields)), () =>
				cellProblem(loaded, index, fields.join('+'), `is not in ${reference.resource}`)
			)
		);
	}
}

function pick(row: Row, columns: string[]): string {
	return columns.map((name) => row[name]).join(' ');
}
