import { dataFile } from '$lib/server/tables';

export const prerender = true;

/** Size, rows and SHA-256 of every table. */
export function GET() {
	return new Response(dataFile('manifest.json'), {
		headers: { 'content-type': 'application/json' }
	});
}
