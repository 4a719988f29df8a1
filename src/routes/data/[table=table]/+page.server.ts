import { error } from '@sveltejs/kit';
import { dataset } from '$lib/catalogue/metadata';
import { describedTables, dataFile, dataPackage } from '$lib/server/tables';
import { recordsOf } from '$lib/catalogue/tables';
import type { PageServerLoad } from './$types';

/** Rows shown on a table's page; the file has them all. */
const shownRows = 10;

export function entries() {
	return dataPackage.resources.map((table) => ({ table: table.name }));
}

export const load = (({ params }) => {
	const entry = describedTables('../').find(({ table }) => table.name === params.table);
	if (!entry) error(404, `There is no table called ${params.table}.`);
	const { table, file } = entry;
	const text = new TextDecoder().decode(dataFile(table.path));
	return {
		name: table.name,
		title: table.title,
		description: table.description,
		fields: table.schema.fields,
		primaryKey: table.schema.primaryKey,
		sources: table.sources,
		file,
		dataset: dataset(entry, dataPackage.version),
		// Texts as they stand in the file: 77.30 stays 77.30.
		firstRows: recordsOf(text).records.slice(0, shownRows)
	};
}) satisfies PageServerLoad;
