import { publishedFiles } from '$lib/catalogue/data-package';

/** The files beside the tables, whose own files have a route of theirs. */
export function match(name: string): boolean {
	return (publishedFiles as readonly string[]).includes(name);
}
