import {
	areaCode,
	areaTable,
	field,
	limitFields,
	missingField,
	periodFields,
	valueField
} from '../../scripts/data/descriptors';
import { Findings, type LoadedTable } from '../../scripts/data/checks/findings';
import type { Table } from '../../src/lib/catalogue/data-package';
import type { Problem, Row } from '../../src/lib/catalogue/tables';

/** A descriptor with one column of every kind. */
export const smallTable: Table = areaTable({
	name: 'small',
	title: 'Small',
	description: 'A table for tests',
	fields: [
		areaCode,
		field('slug', 'string', 'Slug', 'Unique', { constraints: { unique: true } }),
		field('sex', 'string', 'Sex', 'Sex', { constraints: { enum: ['female', 'male'] } }),
		...periodFields('the count'),
		valueField('integer', 'persons', 'Value', { required: false, minimum: 0, maximum: 100 }),
		...limitFields('persons', false),
		missingField
	],
	primaryKey: ['area_code', 'sex'],
	sources: []
});

export const smallHeader = smallTable.schema.fields.map((column) => column.name).join(',');

/** Rows as a table of that name with those columns, everything else of the descriptor left open. */
export function loaded(name: string, rows: Row[]): LoadedTable {
	const fields = Object.keys(rows[0] ?? {}).map((column) =>
		field(column, 'string', column, column, { constraints: { required: false } })
	);
	const schema = { fields, primaryKey: [], foreignKeys: [], missingValues: [''] };
	return { table: { ...smallTable, name, schema }, rows };
}

/** What a check finds, and how many questions it asked. */
export function found(check: (findings: Findings) => void): {
	problems: Problem[];
	checks: number;
} {
	const findings = new Findings();
	check(findings);
	return { problems: findings.problems, checks: findings.checks };
}
