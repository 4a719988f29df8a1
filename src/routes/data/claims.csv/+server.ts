import { dataFile } from '$lib/server/tables';

export const prerender = true;

/** What has been said in public, as the file that the checks read. */
export const GET = () =>
	new Response(dataFile('claims.csv'), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
