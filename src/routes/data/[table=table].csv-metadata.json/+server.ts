import { csvwMetadata } from '$lib/catalogue/metadata';
import { dataPackage } from '$lib/server/tables';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const prerender = true;

export function entries() {
	return dataPackage.resources.map((table) => ({ table: table.name }));
}

/** The description of a table's file for CSV on the Web, at the address where it is looked for. */
export const GET: RequestHandler = ({ params }) => {
	const table = dataPackage.resources.find((resource) => resource.name === params.table);
	if (!table) error(404, `There is no table called ${params.table}.`);
	return new Response(`${JSON.stringify(csvwMetadata(table), null, '\t')}\n`, {
		headers: { 'content-type': 'application/csvm+json' }
	});
};
