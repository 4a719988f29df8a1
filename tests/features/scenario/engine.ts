import { readFileSync } from 'node:fs';
import { connect } from '$lib/database/node';
import type { Query } from '$lib/database/query';
import { tableFile } from '$lib/figures';
import { scenarioTables } from '$lib/features/scenario/figures/evidence';

/** A database with the real tables that a scenario is made from. */
export async function scenarioQuery(): Promise<Query> {
	const engine = await connect();
	for (const name of scenarioTables) {
		const { shape, file } = tableFile(name);
		engine.load(shape, new Uint8Array(readFileSync(`data/${file}`)));
	}
	return engine.query;
}
