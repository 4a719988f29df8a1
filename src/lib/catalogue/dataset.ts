import type { DataPackage, ManifestEntry, SourceDescriptor, Table } from './catalogue';

/** Addresses of a table, absolute or relative to the page that tells them. */
export interface Addresses {
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
		spatialCoverage: { '@type': 'Place', name: 'England' },
		...(file.released ? { dateModified: file.released } : {}),
		isBasedOn: table.sources.map(basedOn),
		variableMeasured: variables(table),
		distribution: [
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
		]
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
