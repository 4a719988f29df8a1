import { readFileSync } from 'node:fs';
import { connect } from '$lib/database/node';
import { tableFile } from '$lib/figures';
import { gradientTables } from '$lib/features/gradient/source';

/** A real database with the committed tables that gradients of these tables read. */
export async function gradientDatabase(...tables: string[]) {
	const database = await connect();
	for (const name of new Set([...gradientTables, ...tables])) {
		const { shape, file } = tableFile(name);
		database.load(shape, new Uint8Array(readFileSync(`data/${file}`)));
	}
	return database;
}
