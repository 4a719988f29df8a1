import { dataFile } from '$lib/server/tables';

export const prerender = true;

/** The numbers that were said in public, as the file that the checks read. */
export const GET = () =>
	new Response(dataFile('claim_numbers.csv'), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
