import { dataFile } from '$lib/server/tables';

export const prerender = true;

/** The Frictionless Data Package that describes every table; its paths are relative to this address. */
export function GET() {
	return new Response(dataFile('datapackage.json'), {
		headers: { 'content-type': 'application/json' }
	});
}
