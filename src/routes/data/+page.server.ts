import { dataCatalog } from '$lib/catalogue/metadata';
import { describedTables, catalogueEntries, dataPackage } from '$lib/server/tables';
import { publicAddress } from '$lib/catalogue/release';

/** What the catalogue says of each table, without its columns; and the same for search engines. */
export function load() {
	return {
		catalog: dataCatalog(dataPackage, describedTables('./'), publicAddress('data/', './')),
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
