import { country } from './dashboard';
import type { DataPackage, ManifestEntry, SourceDescriptor, Table, Field } from './data-package';

/** Addresses of a table, absolute or relative to the page that tells them. */
interface Addresses {
	page: string;
	csv: string;
	csvw: string;
}

/** A table with the file that holds it, and where both are found. */
export interface Described {
	table: Table;
	file: ManifestEntry;
	addresses: Addresses;
}

const organisation = (name: string) => ({ '@type': 'Organization', name });

function basedOn({ publication, publisher, path, released }: SourceDescriptor) {
	return {
		'@type': 'CreativeWork',
		name: publication,
		publisher: organisation(publisher),
		url: path,
		...(released ? { datePublished: released } : {})
	};
}

function variables({ schema }: Table) {
	return schema.fields
		.filter(({ type, unit }) => unit !== undefined || type === 'number')
		.map(({ name, title, description, unit }) => ({
			'@type': 'PropertyValue',
			name: title || name,
			description,
			...(unit ? { unitText: unit } : {})
		}));
}

/** The table and its description as files. */
function downloads({ table, file, addresses }: Described) {
	return [
		{
			'@type': 'DataDownload',
			name: `${table.name}.csv`,
			encodingFormat: 'text/csv',
			contentUrl: addresses.csv,
			contentSize: `${file.bytes} B`,
			sha256: file.sha256
		},
		{
			'@type': 'DataDownload',
			name: `${table.name}.csv-metadata.json`,
			encodingFormat: 'application/csvm+json',
			contentUrl: addresses.csvw
		}
	];
}

/**
 * A table as a schema.org Dataset, by which search engines for data find it.
 *
 * @param version our release of the tables
 */
export function dataset({ table, file, addresses }: Described, version: string) {
	const publishers = [...new Set(table.sources.map(({ publisher }) => publisher))];
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: table.title,
		description: table.description,
		url: addresses.page,
		identifier: `${table.name}, SHA-256 ${file.sha256}`,
		version,
		isAccessibleForFree: true,
		inLanguage: 'en-GB',
		license: table.licenses[0]?.path,
		creator: publishers.map(organisation),
		spatialCoverage: { '@type': 'Place', name: country.name },
		...(file.released ? { dateModified: file.released } : {}),
		isBasedOn: table.sources.map(basedOn),
		variableMeasured: variables(table),
		distribution: downloads({ table, file, addresses })
	};
}

/** All tables as a schema.org DataCatalog that names each. */
export function dataCatalog(dataPackage: DataPackage, tables: readonly Described[], page: string) {
	return {
		'@context': 'https://schema.org',
		'@type': 'DataCatalog',
		name: dataPackage.title,
		description: dataPackage.description,
		url: page,
		version: dataPackage.version,
		license: dataPackage.licenses[0]?.path,
		isAccessibleForFree: true,
		dataset: tables.map(({ table, addresses }) => ({
			'@type': 'Dataset',
			name: table.title,
			description: table.description,
			url: addresses.page,
			license: table.licenses[0]?.path
		}))
	};
}

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
