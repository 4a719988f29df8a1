import type { SourceDescriptor } from '$lib/catalogue/data-package';
import type { WorkbenchTable } from '$lib/features/workbench/ui/workbench.svelte';
import { catalogueEntries } from '$lib/server/tables';

function sourceWords({ publisher, publication, released }: SourceDescriptor): string {
	return `${publisher}, ${publication}${released ? `, released ${released}` : ''}`;
}

/** Every table with its columns: what the workbench lists, loads and cites. */
export function load(): { tables: WorkbenchTable[] } {
	const tables = catalogueEntries().map(({ table, file }) => ({
		name: table.name,
		title: table.title,
		rows: file.rows,
		bytes: file.bytes,
		sha256: file.sha256,
		file: file.file,
		source: [...new Set(table.sources.map(sourceWords))].join('; '),
		fields: table.schema.fields.map(({ name, type, title }) => ({ name, type, title }))
	}));
	return { tables: tables.sort((one, other) => one.name.localeCompare(other.name, 'en')) };
}
