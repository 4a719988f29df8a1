/**
 * The catalogue: what `data/datapackage.json` and `data/indicators.json` say about the tables,
 * as types, with typed access and the check that the two agree. Reads no files.
 */

export type FieldType = 'string' | 'integer' | 'number' | 'date';

/** What a cell must satisfy (Frictionless Table Schema names). */
export interface Constraints {
	required?: boolean;
	unique?: boolean;
	minimum?: number;
	maximum?: number;
	enum?: string[];
	/** Regular expression that the whole text of the cell must match. */
	pattern?: string;
}

/** One column of a table. */
export interface Field {
	name: string;
	title: string;
	type: FieldType;
	/** Unit of the numbers, in words: `persons`, `years`, `percent`. */
	unit?: string;
	description: string;
	constraints?: Constraints;
}

/** Columns whose values must be found in another table. */
export interface ForeignKey {
	fields: string[];
	reference: { resource: string; fields: string[] };
}

export interface Schema {
	fields: Field[];
	primaryKey: string[];
	foreignKeys: ForeignKey[];
	/** Texts that stand for "no value". */
	missingValues: string[];
}

/** Where a table's numbers come from. */
export interface SourceDescriptor {
	title: string;
	publisher: string;
	publication: string;
	/** ISO day of the publisher's release; null where the file read does not tell. */
	released: string | null;
	licence: string;
	/** The publisher's page. */
	path: string;
	/** The public copy that was read in place of the publisher's own file. */
	via?: string;
	/** The newer release that is not held, in words. */
	supersededBy?: string;
}

export interface Licence {
	name: string;
	title: string;
	path: string;
}

/** One table: a resource of the data package. */
export interface Table {
	name: string;
	type: 'table';
	title: string;
	path: string;
	description: string;
	format: 'csv';
	mediatype: 'text/csv';
	encoding: 'utf-8';
	schema: Schema;
	sources: SourceDescriptor[];
	licenses: Licence[];
}

/** `data/datapackage.json`. */
export interface DataPackage {
	$schema: string;
	name: string;
	title: string;
	description: string;
	version: string;
	created: string;
	licenses: Licence[];
	resources: Table[];
}

/** One line of `data/manifest.json`: which bytes a table was when it was built. */
export interface ManifestEntry {
	name: string;
	file: string;
	bytes: number;
	rows: number;
	sha256: string;
	/** Latest release day among the table's sources; null where none is told. */
	released: string | null;
}

export interface Manifest {
	version: string;
	tables: ManifestEntry[];
}

/** Columns of a table that an indicator reads. */
export interface IndicatorTable {
	table: string;
	fields?: string[];
}

/** One entry of `data/indicators.json`: what is asked of the tables. */
export interface Indicator {
	id: string;
	title: string;
	/** Main table. */
	table?: string;
	/** Every table read, by name or with the columns used. */
	tables?: (string | IndicatorTable)[];
	/** Columns of the main table that are read. */
	fields?: string[];
	/** Column of the main table -> the value wanted there. */
	filter?: Record<string, unknown>;
	[more: string]: unknown;
}

/** A contradiction within the catalogue, in words. */
export interface CatalogueFault {
	subject: string;
	message: string;
}

/** The table of that name. Throws `RangeError` when the package has none. */
export function tableNamed(dataPackage: DataPackage, name: string): Table {
	const table = dataPackage.resources.find((resource) => resource.name === name);
	if (!table) throw new RangeError(`The data package has no table "${name}"`);
	return table;
}

/** The field of that name. Throws `RangeError` when the table has none. */
export function fieldNamed(table: Table, name: string): Field {
	const field = table.schema.fields.find((candidate) => candidate.name === name);
	if (!field) throw new RangeError(`Table "${table.name}" has no field "${name}"`);
	return field;
}

/** True where the table has a field of that name. */
export function hasField(table: Table, name: string): boolean {
	return table.schema.fields.some((field) => field.name === name);
}

/** Texts found more than once. */
function repeated(texts: string[]): string[] {
	return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

/** Keys and references of every table name fields and tables that exist. */
export function packageFaults(dataPackage: DataPackage): CatalogueFault[] {
	const faults: CatalogueFault[] = [];
	for (const name of repeated(dataPackage.resources.map((table) => table.name)))
		faults.push({ subject: name, message: 'two tables have this name' });
	for (const table of dataPackage.resources) {
		const fault = (message: string) => faults.push({ subject: table.name, message });
		for (const name of repeated(table.schema.fields.map((field) => field.name)))
			fault(`two fields are called "${name}"`);
		for (const name of table.schema.primaryKey)
			if (!hasField(table, name)) fault(`its key names a field it has not: "${name}"`);
		for (const key of table.schema.foreignKeys) {
			const target = dataPackage.resources.find((other) => other.name === key.reference.resource);
			for (const name of key.fields)
				if (!hasField(table, name)) fault(`a reference names a field it has not: "${name}"`);
			for (const name of key.reference.fields)
				if (!target || !hasField(target, name))
					fault(`it refers to "${key.reference.resource}.${name}", which does not exist`);
		}
		if (table.sources.length === 0) fault('it names no source');
	}
	return faults;
}

/** Tables and fields that an indicator reads. */
function reads(indicator: Indicator): IndicatorTable[] {
	const named = (indicator.tables ?? []).map((entry) =>
		typeof entry === 'string' ? { table: entry } : entry
	);
	if (!indicator.table) return named;
	const fields = [...(indicator.fields ?? []), ...Object.keys(indicator.filter ?? {})];
	return [{ table: indicator.table, fields }, ...named];
}

/**
 * Indicators against tables: each id once, each named table and field exists.
 * An indicator that names no table at all is a fault.
 */
export function indicatorFaults(
	indicators: Indicator[],
	dataPackage: DataPackage
): CatalogueFault[] {
	const faults: CatalogueFault[] = repeated(indicators.map((indicator) => indicator.id)).map(
		(id) => ({ subject: id, message: 'two indicators have this id' })
	);
	for (const indicator of indicators) {
		const wanted = reads(indicator);
		if (wanted.length === 0) faults.push({ subject: indicator.id, message: 'it names no table' });
		for (const { table: name, fields = [] } of wanted) {
			const table = dataPackage.resources.find((candidate) => candidate.name === name);
			if (!table) {
				faults.push({ subject: indicator.id, message: `there is no table "${name}"` });
				continue;
			}
			for (const field of fields)
				if (!hasField(table, field))
					faults.push({ subject: indicator.id, message: `table "${name}" has no "${field}"` });
		}
	}
	return faults;
}
