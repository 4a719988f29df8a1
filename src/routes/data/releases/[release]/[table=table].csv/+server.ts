import { error } from '@sveltejs/kit';
import { revisionEntries, revisions } from '$lib/server/tables';
import type { RequestHandler } from './$types';

// The first release revised nothing: then there is no such file to write.
export const prerender = 'auto';
export const entries = () => revisionEntries();

/** Every value that a release revised or withdrew in one table, old and new. */
export const GET: RequestHandler = ({ params: { release, table } }) => {
	const known = revisionEntries().some((one) => one.release === release && one.table === table);
	if (!known) error(404, `Release ${release} revised nothing in a table called ${table}.`);
	return new Response(revisions(release, table), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
};
