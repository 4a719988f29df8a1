import { error } from '@sveltejs/kit';
import { dataset } from '$lib/catalogue/metadata';
import { describedTables, dataFile, dataPackage, formerTables } from '$lib/server/tables';
import { recordsOf } from '$lib/catalogue/tables';
import type { PageServerLoad } from './$types';

/** Rows shown on a table's page; the file has them all. */
const shownRows = 10;

export function entries() {
	return [...dataPackage.resources, ...formerTables()].map(({ name }) => ({ table: name }));
}

export const load = (({ params }) => {
	const former = formerTables().find(({ name }) => name === params.table);
	const name = former?.table ?? params.table;
	const entry = describedTables('../').find(({ table }) => table.name === name);
	if (!entry) error(404, `There is no table called ${params.table}.`);
	const { table, file } = entry;
	const text = new TextDecoder().decode(dataFile(table.path));
	return {
		name,
		/** Where the address has a name of before: it, and the period of its rows where it had one. */
		former: former ? { name: former.name, period: former.part?.slice.period ?? null } : null,
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
