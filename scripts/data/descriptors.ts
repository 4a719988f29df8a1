/** Parts of which the tables' descriptors are made, so that a column means the same everywhere. */
import type {
	Field,
	ForeignKey,
	SourceDescriptor,
	Table
} from '../../src/lib/catalogue/data-package';
import { openGovernmentLicence } from './sources';

/** Reasons for an empty value, in the order of src/lib/figures. */
export const missingReasons = [
	'suppressed',
	'not-published',
	'not-applicable',
	'not-comparable',
	'not-held',
	'too-few'
];

/** A field; `required` unless told otherwise. */
export function field(
	name: string,
	type: Field['type'],
	title: string,
	description: string,
	more: Pick<Field, 'unit' | 'constraints'> = {}
): Field {
	const unit = more.unit ? { unit: more.unit } : {};
	const constraints = { required: true, ...more.constraints };
	return { name, title, type, ...unit, description, constraints };
}

export const areaCode = field(
	'area_code',
	'string',
	'Area code',
	'Nine-character ONS code of the area, as in the areas table',
	{ constraints: { pattern: 'E\\d{8}' } }
);

export function sexField(sexes: string[]): Field {
	return field('sex', 'string', 'Sex', 'Sex as published; persons is both together', {
		constraints: { enum: sexes }
	});
}

/** First and last day of the period of a value, both included. */
export function periodFields(what: string): Field[] {
	return [
		field('period_start', 'date', 'Period start', `First day of ${what}`),
		field('period_end', 'date', 'Period end', `Last day of ${what}, itself included`)
	];
}

/** The publisher's release that a row is of, where a table holds several. */
export const releaseField = field(
	'release',
	'string',
	'Release',
	'Month of the publisher’s release that the row is of, as among the sources of the table',
	{ constraints: { pattern: '\\d{4}-\\d{2}' } }
);

/** The number itself. Where the table has a `missing` column it may be empty. */
export function valueField(
	type: 'integer' | 'number',
	unit: string,
	description: string,
	constraints: Field['constraints'] = {}
): Field {
	return field('value', type, 'Value', description, { unit, constraints });
}

export const missingField = field(
	'missing',
	'string',
	'Why missing',
	'Why there is no value; empty where there is one',
	{ constraints: { required: false, enum: missingReasons } }
);

export const basisField = field(
	'basis',
	'string',
	'Basis',
	'published = as the publisher gives it; summed = added up here from published counts of all member authorities, none missing',
	{ constraints: { enum: ['published', 'summed'] } }
);

/** Lower and upper limits of the 95% confidence interval. */
export function limitFields(unit: string, required: boolean): Field[] {
	const constraints = { required, minimum: 0, maximum: 120 };
	return [
		field('lower', 'number', 'Lower limit', 'Lower 95% confidence limit, as published', {
			unit,
			constraints
		}),
		field('upper', 'number', 'Upper limit', 'Upper 95% confidence limit, as published', {
			unit,
			constraints
		})
	];
}

/** Columns that hold codes of the areas table. */
function toAreas(columns = ['area_code']): ForeignKey[] {
	const reference = { resource: 'areas', fields: ['code'] };
	return columns.map((column) => ({ fields: [column], reference }));
}

/** A table of which every row belongs to an area of the areas table. */
export function areaTable(parts: {
	name: string;
	title: string;
	description: string;
	fields: Field[];
	primaryKey: string[];
	sources: SourceDescriptor[];
	/** Columns that hold area codes; `area_code` where not told. */
	areaColumns?: string[];
	/** Names of tables of earlier releases whose rows stand in this one. */
	renamedFrom?: string[];
}): Table {
	const { name, title, description, fields, primaryKey, sources, renamedFrom } = parts;
	return {
		name,
		type: 'table',
		title,
		path: `${name}.csv`,
		description,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		schema: { fields, primaryKey, foreignKeys: toAreas(parts.areaColumns), missingValues: [''] },
		sources,
		licenses: [openGovernmentLicence],
		...(renamedFrom && { renamedFrom })
	};
}
