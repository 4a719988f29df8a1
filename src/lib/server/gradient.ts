import { connect, type NodeDatabase } from '$lib/database/node';
import { tableFile } from '$lib/figures';
import type { GradientSource } from '$lib/figures/gradient/gradient';
import { gradientSource, gradientTables } from '$lib/features/gradient/source';
import { gradientIndicators } from '$lib/catalogue/indicators';
import { dataFile } from './tables';

let database: Promise<NodeDatabase> | null = null;

async function start(): Promise<NodeDatabase> {
	const engine = await connect();
	const own = gradientIndicators().flatMap(({ tables }) => tables.slice(0, 1));
	for (const name of new Set([...gradientTables, ...own])) {
		const { shape, file } = tableFile(name);
		engine.load(shape, dataFile(file));
	}
	return engine;
}

/** What the gradient page of an indicator is made from. @throws {RangeError} for one without such a page */
export async function prerenderedGradient(id: string): Promise<GradientSource> {
	const indicator = gradientIndicators().find((entry) => entry.id === id);
	if (!indicator) throw new RangeError(`${id} is not shown by deprivation`);
	database ??= start();
	const { query } = await database;
	return gradientSource(query, indicator);
}

/** Parameters of every gradient page. */
export function gradientEntries(): { indicator: string }[] {
	return gradientIndicators().map(({ id }) => ({ indicator: id }));
}
