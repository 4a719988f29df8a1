import { dataFile } from '$lib/server/tables';
import { publishedFiles } from '$lib/catalogue/data-package';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = () => publishedFiles.map((file) => ({ file }));

/**
 * A committed file, byte for byte: what has been said in public and its numbers, which the checks
 * read; the Frictionless Data Package that describes every table, whose paths are relative to its
 * address; and the size, rows and SHA-256 of every table.
 */
export const GET: RequestHandler = ({ params: { file } }) =>
	new Response(dataFile(file), {
		headers: {
			'content-type': file.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json'
		}
	});
