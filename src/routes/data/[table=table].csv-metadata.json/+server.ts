import { csvwMetadata } from '$lib/catalogue/metadata';
import { dataPackage, formerTables } from '$lib/server/tables';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const prerender = true;

export function entries() {
	return [...dataPackage.resources, ...formerTables()].map(({ name }) => ({ table: name }));
}

/**
 * The description of a table's file for CSV on the Web, at the address where it is looked for; under
 * a name that a table had before, of the file of that name.
 */
export const GET: RequestHandler = ({ params }) => {
	const former = formerTables().find(({ name }) => name === params.table);
	const name = former?.table ?? params.table;
	const table = dataPackage.resources.find((resource) => resource.name === name);
	if (!table) error(404, `There is no table called ${params.table}.`);
	return new Response(
		`${JSON.stringify(csvwMetadata({ ...table, name: params.table }), null, '\t')}\n`,
		{
			headers: { 'content-type': 'application/csvm+json' }
		}
	);
};
