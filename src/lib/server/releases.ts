import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOrder, type DataRelease, type ReleaseSummary } from '$lib/citations/releases';

const folder = join('data', 'releases');

/** Every release of the tables, oldest first. */
export function allReleases(): DataRelease[] {
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return inOrder(
		files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as DataRelease)
	);
}

/** The same without what flipped: what is needed to judge a citation. */
export function releaseSummaries(): ReleaseSummary[] {
	return allReleases().map(({ release, made, tables, changes }) => ({
		release,
		made,
		tables,
		changes
	}));
}

/** Releases and tables for which a file of revised values is kept. */
export function revisionEntries(): { release: string; table: string }[] {
	return allReleases().flatMap(({ release, changes }) =>
		changes
			.filter(({ table }) => existsSync(join(folder, release, `${table}.csv`)))
			.map(({ table }) => ({ release, table }))
	);
}

/** Revised and withdrawn values of a table in a release: key columns, column, old and new. */
export function revisions(release: string, table: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(readFileSync(join(folder, release, `${table}.csv`)));
}
