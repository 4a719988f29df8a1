import type { RequestHandler } from './$types';
import {
	dataFile,
	dataPackage,
	formerRows,
	formerTables,
	tablePart,
	tableParts
} from '$lib/server/tables';
import { error } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	const all = [...dataPackage.resources, ...tableParts(), ...formerTables()];
	return all.map(({ name }) => ({ table: name }));
}

/**
 * The committed file, byte for byte, or the rows of it that are of one period and release: its SHA-256
 * is the one in the manifest. Under a name that a table had before, the rows that it was the name of.
 */
export const GET: RequestHandler = ({ params }) => {
	const table = dataPackage.resources.find((resource) => resource.name === params.table);
	const file = table ? dataFile(table.path) : (tablePart(params.table) ?? formerRows(params.table));
	if (!file) error(404, `There is no table called ${params.table}.`);
	return new Response(file, {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
};
