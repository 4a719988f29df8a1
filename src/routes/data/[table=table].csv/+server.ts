import type { RequestHandler } from './$types';
import { dataFile, dataPackage, tablePart, tableParts } from '$lib/server/tables';
import { error } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	const parts = tableParts().map(({ name }) => ({ table: name }));
	return [...dataPackage.resources.map((table) => ({ table: table.name })), ...parts];
}

/**
 * The committed file, byte for byte, or the rows of it that are of one period and release: its SHA-256
 * is the one in the manifest.
 */
export const GET: RequestHandler = ({ params }) => {
	const table = dataPackage.resources.find((resource) => resource.name === params.table);
	const file = table ? dataFile(table.path) : tablePart(params.table);
	if (!file) error(404, `There is no table called ${params.table}.`);
	return new Response(file, {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
};
