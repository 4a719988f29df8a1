import { publishedFiles } from '$lib/catalogue/data-package';

/**
 * The form of a table's name, so that `/data/areas.csv` is a file and never a page of that name; the
 * files beside the tables have a route of theirs.
 */
export function match(name: string): boolean {
	return (
		/^[a-z0-9_]+$/.test(name) && !(publishedFiles as readonly string[]).includes(`${name}.csv`)
	);
}
