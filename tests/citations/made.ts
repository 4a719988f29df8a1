import { citation, type Citation } from '../../src/lib/citations/citation';
import { headlineQuantity } from '../../src/lib/citations/quantity';
import type { ReleaseSummary } from '../../src/lib/citations/releases';
import type { Figure } from '../../src/lib/figure';
import manifest from '../../data/manifest.json';

export const made = { release: '2026.11', on: '2026-11-22', page: 'https://example.org/cite/' };

/** The headline of a figure, cited. */
export function headlineCitation(figure: Figure): Citation {
	const quantity = headlineQuantity(figure);
	if (!quantity) throw new Error(`${figure.id} has no number to cite`);
	return citation(figure, quantity, made);
}

/** The release of the committed tables. */
export const firstRelease: ReleaseSummary = {
	release: '2026.11',
	made: '2026-11-22',
	tables: Object.fromEntries(manifest.tables.map(({ name, sha256 }) => [name, sha256])),
	changes: []
};

/** A made-up later release in which some tables have other bytes. */
export function laterRelease(
	release: string,
	changed: Record<string, string>,
	before: ReleaseSummary = firstRelease
): ReleaseSummary {
	const tables = { ...before.tables };
	for (const name of Object.keys(changed))
		tables[name] = tables[name]!.replace(/^.{12}/, 'f'.repeat(12));
	const counts = { revised: 1, withdrawn: 0, added: 0 };
	return {
		release,
		made: '2027-03-01',
		tables,
		changes: Object.entries(changed).map(([table, reason]) => ({
			table,
			kind: 'changed' as const,
			reason,
			...counts
		}))
	};
}
