import type { ManifestEntry, SourceDescriptor, Table } from '$lib/catalogue/data-package';
import type { FormerTable, WorkbenchTable } from '$lib/features/workbench/ui/workbench.svelte';
import { catalogueEntries, formerTables } from '$lib/server/tables';

function sourceWords({ publisher, publication, released }: SourceDescriptor): string {
	return `${publisher}, ${publication}${released ? `, released ${released}` : ''}`;
}

function listed(table: Table, file: ManifestEntry): WorkbenchTable {
	return {
		name: table.name,
		title: table.title,
		rows: file.rows,
		bytes: file.bytes,
		sha256: file.sha256,
		file: file.file,
		source: [...new Set(table.sources.map(sourceWords))].join('; '),
		fields: table.schema.fields.map(({ name, type, title }) => ({ name, type, title }))
	};
}

/** Names of before, each with the file that is served under it. */
function formerNames(tables: readonly WorkbenchTable[]): FormerTable[] {
	return formerTables().flatMap(({ name, table, part }) => {
		const now = tables.find((one) => one.name === table);
		const file = part?.slice.file;
		const served = file && { rows: file.rows, bytes: file.bytes, sha256: file.sha256 };
		const day = part?.slice.period.split('/')[1] ?? null;
		return now ? [{ ...now, ...served, name, table, day, file: `${name}.csv` }] : [];
	});
}

/** Every table with its columns: what the workbench lists, loads and cites. */
export function load(): { tables: WorkbenchTable[]; former: FormerTable[] } {
	const tables = catalogueEntries().map(({ table, file }) => listed(table, file));
	return {
		tables: tables.sort((one, other) => one.name.localeCompare(other.name, 'en')),
		former: formerNames(tables)
	};
}
