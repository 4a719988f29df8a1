import type { RequestHandler } from './$types';
import { dataFile, dataPackage } from '$lib/server/tables';
import { error } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	return dataPackage.resources.map((table) => ({ table: table.name }));
}

/** The committed file, byte for byte: its SHA-256 is the one in the manifest. */
export const GET: RequestHandler = ({ params }) => {
	const table = dataPackage.resources.find((resource) => resource.name === params.table);
	if (!table) error(404, `There is no table called ${params.table}.`);
	return new Response(dataFile(table.path), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
};
