import type { Described } from '$lib/catalogue/dataset';
import { publicAddress } from '$lib/catalogue/site';
import { catalogueEntries } from './tables';

/**
 * Every table with its addresses.
 *
 * @param data the folder of tables as the page links to it: `./` on /data, `../` below it
 */
export function describedTables(data: './' | '../'): Described[] {
	return catalogueEntries().map(({ table, file }) => {
		const at = (path: string) => publicAddress(`data/${path}`, `${data}${path}`);
		const { name } = table;
		const addresses = {
			page: at(`${name}/`),
			csv: at(`${name}.csv`),
			csvw: at(`${name}.csv-metadata.json`)
		};
		return { table, file, addresses };
	});
}
