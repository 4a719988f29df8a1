import type { Field, Table } from './catalogue';

/** What CSV on the Web calls our types. */
const datatypes: Record<Field['type'], string> = {
	string: 'string',
	integer: 'integer',
	number: 'number',
	date: 'date'
};

function datatype({ type, constraints = {} }: Field) {
	const { minimum, maximum, pattern } = constraints;
	const limits = {
		...(minimum === undefined ? {} : { minimum }),
		...(maximum === undefined ? {} : { maximum }),
		// In a text's datatype, `format` is the regular expression that it must match.
		...(pattern === undefined || type !== 'string' ? {} : { format: pattern })
	};
	const base = datatypes[type];
	return Object.keys(limits).length > 0 ? { base, ...limits } : base;
}

function column(field: Field) {
	const { name, title, description, unit, constraints } = field;
	return {
		name,
		titles: name,
		'dc:title': title,
		'dc:description': unit ? `${description} (${unit})` : description,
		datatype: datatype(field),
		required: constraints?.required === true,
		null: ''
	};
}

/**
 * A table described for programs that read CSV on the Web (W3C, Model for Tabular Data and Metadata
 * on the Web, 2015). Its address is relative, so that the two files may be moved together. References
 * to other tables are left to the data package, because they hold only within a group of tables.
 */
export function csvwMetadata(table: Table) {
	const { name, title, description, sources, licenses, schema } = table;
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }],
		url: `${name}.csv`,
		'dc:title': title,
		'dc:description': description,
		'dc:publisher': [...new Set(sources.map(({ publisher }) => publisher))].join('; '),
		'dc:source': sources.map(({ path }) => ({ '@id': path })),
		'dc:license': licenses.map(({ path }) => ({ '@id': path })),
		dialect: { encoding: 'utf-8', delimiter: ',', quoteChar: '"', header: true },
		tableSchema: {
			columns: schema.fields.map(column),
			primaryKey: schema.primaryKey
		}
	};
}
