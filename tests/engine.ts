import type { NodeDatabase } from '$lib/database/node';
import { tableFile } from '$lib/figures';
import { engine } from '$lib/server/engine';
import { dataFile } from '$lib/server/tables';

/**
 * The engine with the committed tables that all tests of a run share: those that pages read, and
 * `others`. Nobody may change a table or a setting of it; a test that does starts one of its own.
 */
export async function committedTables(...others: string[]): Promise<NodeDatabase> {
	const database = await engine();
	for (const name of others) {
		const { shape, file } = tableFile(name);
		database.load(shape, dataFile(file));
	}
	return database;
}
