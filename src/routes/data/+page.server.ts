import { catalogueEntries } from '$lib/server/tables';

/** What the catalogue says of each table, without its columns. */
export function load() {
	return {
		tables: catalogueEntries().map(({ table, file }) => ({
			name: table.name,
			title: table.title,
			description: table.description,
			sources: table.sources,
			rows: file.rows,
			bytes: file.bytes,
			sha256: file.sha256
		}))
	};
}
