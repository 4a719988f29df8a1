/**
 * The catalogue: what `data/datapackage.json` and `data/indicators.json` say about the tables,
 * as types, with typed access and the check that the two agree. Reads no files.
 */
import type { AreaRef, Period } from '../figure';

type FieldType = 'string' | 'integer' | 'number' | 'date';

/** What a cell must satisfy (Frictionless Table Schema names). */
interface Constraints {
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

interface Schema {
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
	/** In a table of several releases: the value of its column `release` in the rows of this one. */
	release?: string;
	/** What a projection starts from, as its publisher names it: `2018-based`. */
	basis?: string;
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
	/** Names of tables of earlier releases whose rows stand in this one. */
	renamedFrom?: string[];
	/** Sent to browsers period by period, so that a page loads only the one it asks of. */
	partitioned?: boolean;
}

/** Files of `data/` that stand in the site as they are, besides the tables. */
export const publishedFiles = [
	'claims.csv',
	'claim_numbers.csv',
	'datapackage.json',
	'manifest.json'
] as const;

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
	/** What its rows cover, oldest period first; absent where it has no periods. */
	slices?: Slice[];
}

/** The rows of a table that are of one period and release. */
export interface Slice {
	/** ISO interval, both days included. */
	period: Period;
	/** Absent where the table is of one release. */
	release?: string;
	/** Areas with a value, by their level. */
	areas: Partial<Record<AreaRef['level'], number>>;
	/** The file of these rows alone, where the table is partitioned: `name` without its ending. */
	file?: { name: string; bytes: number; sha256: string; rows: number };
}

export interface Manifest {
	version: string;
	tables: ManifestEntry[];
}

/** The part of an entry of `data/indicators.json` that is about tables. */
export interface TableUse {
	id: string;
	/** Tables read, the main one first. */
	tables: string[];
	/** Column of the main table -> the value wanted there. */
	filter?: Record<string, string | number>;
	/** Table of later values shown beside the main one. */
	later?: string;
}

/** A contradiction within the catalogue, in words. */
interface CatalogueFault {
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

/** What a filter asks of a table and cannot get: a column it lacks, a value the column never has. */
function filterFaults(filter: Record<string, string | number>, table: Table): string[] {
	return Object.entries(filter).flatMap(([name, value]) => {
		const field = table.schema.fields.find((candidate) => candidate.name === name);
		if (!field) return [`table "${table.name}" has no field "${name}"`];
		const allowed = field.constraints?.enum;
		if (!allowed || allowed.includes(String(value))) return [];
		return [`"${table.name}.${name}" is never "${value}"`];
	});
}

/**
 * Indicators against tables: each id once, every table named exists, every filter can be met.
 * @param uses entries of `data/indicators.json`
 */
export function indicatorFaults(uses: TableUse[], dataPackage: DataPackage): CatalogueFault[] {
	const faults: CatalogueFault[] = repeated(uses.map((use) => use.id)).map((id) => ({
		subject: id,
		message: 'two indicators have this id'
	}));
	for (const { id, tables, filter = {}, later } of uses) {
		const fault = (message: string) => faults.push({ subject: id, message });
		const [main] = tables;
		if (!main) fault('it names no table');
		for (const name of [...tables, ...(later ? [later] : [])])
			if (!dataPackage.resources.some((table) => table.name === name))
				fault(`there is no table "${name}"`);
		const table = dataPackage.resources.find((candidate) => candidate.name === main);
		if (table) filterFaults(filter, table).forEach(fault);
	}
	return faults;
}
