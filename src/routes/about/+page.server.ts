import { release } from '$lib/catalogue/release';
import { catalogueEntries } from '$lib/server/tables';

/** What is held of each table's latest release, and which newer one is known and not held. */
export function load() {
	const newer = catalogueEntries().flatMap(({ table }) => {
		const said = table.sources.flatMap(({ supersededBy }) => supersededBy ?? []);
		return said.length > 0 ? [{ name: table.name, title: table.title, said: said.join(' ') }] : [];
	});
	return { newer, newestData: release.newestData, tables: release.tables };
}
