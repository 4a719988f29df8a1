/** A release of the tables put together: hashes, changes with their reasons, and what they turned. */
import type { DataRelease, TableChange } from '../../../src/lib/citations/releases';
import { tableNamed, type Manifest } from '../../../src/lib/catalogue/data-package';
import type { Figure } from '../../../src/lib/figure';
import { readTable } from '../../../src/lib/catalogue/tables';
import { figuresOver, indicatorsReading, type TablesState } from './figures';
import { flippedSentence, flippedVerdicts } from './flips';
import { revisionsCsv, tableRevisions } from './revisions';

/** A state of `data/`: what is released, or was. */
export interface ReleasedState extends TablesState {
	manifest: Manifest;
}

/** A release, and the file of revised values of each table that has any. */
export interface ReleaseRecord {
	release: DataRelease;
	files: Map<string, string>;
}

function hashes({ tables }: Manifest): Record<string, string> {
	return Object.fromEntries(tables.map(({ name, sha256 }) => [name, sha256]));
}

/** A table that changed, and how. */
type Named = Pick<TableChange, 'table' | 'kind' | 'to'>;

/**
 * Names of tables that are new, gone, renamed, or other bytes than before.
 *
 * @param renamed new names by old ones; a table that is new under such a name is told of by the old ones
 */
export function changedTables(
	before: Record<string, string>,
	after: Record<string, string>,
	renamed: Record<string, string> = {}
): Named[] {
	const became = (table: string) => (before[table] && !after[table] ? renamed[table] : undefined);
	const successors = Object.keys(before).flatMap((table) => became(table) ?? []);
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
	return names
		.filter((table) => before[table] !== after[table] && !successors.includes(table))
		.map((table) => {
			const to = became(table);
			if (to) return { table, kind: 'renamed', to };
			return { table, kind: !before[table] ? 'added' : !after[table] ? 'removed' : 'changed' };
		});
}

/** New names of tables by the old ones that the package tells of. */
function renames({ dataPackage }: ReleasedState): Record<string, string> {
	return Object.fromEntries(
		dataPackage.resources.flatMap(({ name, renamedFrom = [] }) =>
			renamedFrom.map((earlier) => [earlier, name])
		)
	);
}

function rowsOf({ dataPackage, bytes }: ReleasedState, name: string) {
	const table = tableNamed(dataPackage, name);
	const { rows, problems } = readTable(new TextDecoder().decode(bytes(name)), table);
	if (problems[0]) throw new Error(`${name}, row ${problems[0].row}: ${problems[0].message}`);
	return { table, rows };
}

function rowCount({ tables }: Manifest, table: string): number {
	return tables.find(({ name }) => name === table)?.rows ?? 0;
}

/** What the changed tables turned, over every area that either state has. */
async function flips(before: ReleasedState, after: ReleasedState, tables: string[]) {
	const asked = indicatorsReading(tables);
	const areas = rowsOf(after, 'areas').rows.map((row) => String(row.slug));
	const none = new Map<string, Figure>();
	const old = asked.length > 0 ? await figuresOver(before, asked, areas) : none;
	const now = asked.length > 0 ? await figuresOver(after, asked, areas) : none;
	const pairs = [...now].flatMap(([key, figure]) => {
		const earlier = old.get(key);
		return earlier ? [[earlier, figure] as const] : [];
	});
	return {
		verdicts: pairs.flatMap(([was, is]) => flippedVerdicts(was, is)),
		sentences: pairs.flatMap(([was, is]) => flippedSentence(was, is) ?? [])
	};
}

/** The first release: nothing lies before it. */
export function firstRelease({ manifest, dataPackage }: ReleasedState): ReleaseRecord {
	const made = dataPackage.created.slice(0, 10);
	const release = { release: manifest.version, made, tables: hashes(manifest) };
	return { release: { ...release, changes: [], verdicts: [], sentences: [] }, files: new Map() };
}

/** How much of a table changed, and the file of its revised values where it has any. */
function countsOf(
	{ table, kind, to }: Named,
	changed: readonly Named[],
	before: ReleasedState,
	after: ReleasedState
) {
	const rows = rowCount(after.manifest, to ?? table);
	if (kind === 'added') return { revised: 0, withdrawn: 0, added: rows };
	const gone = { table: tableNamed(before.dataPackage, table), rows: [] };
	const now = kind === 'removed' ? gone : rowsOf(after, to ?? table);
	const found = tableRevisions(rowsOf(before, table), now);
	// What none of the tables that became this one had is told of once, by the first of them.
	const became = changed.filter((one) => to !== undefined && one.to === to);
	const stood = became.reduce((sum, one) => sum + rowCount(before.manifest, one.table), 0);
	const more = became[0]?.table === table ? Math.max(0, rows - stood) : 0;
	const { revised, withdrawn } = found;
	return {
		revised,
		withdrawn,
		added: to === undefined ? found.added : more,
		...(found.revisions.length > 0 && { revisions: revisionsCsv(found) })
	};
}

/**
 * A release after another.
 *
 * @param reasons why each table changed, by table, in a sentence without a full stop
 * @throws {RangeError} naming the tables for which no reason is given
 */
export async function nextRelease(
	before: ReleasedState,
	after: ReleasedState,
	reasons: Record<string, string>
): Promise<ReleaseRecord> {
	const changed = changedTables(hashes(before.manifest), hashes(after.manifest), renames(after));
	const silent = changed.filter(({ table }) => !reasons[table]?.trim()).map(({ table }) => table);
	if (silent.length > 0) throw new RangeError(`Say why these tables changed: ${silent.join(', ')}`);
	const files = new Map<string, string>();
	const changes = changed.map((change): TableChange => {
		const { revisions, ...counts } = countsOf(change, changed, before, after);
		if (revisions) files.set(`${change.table}.csv`, revisions);
		return { ...change, reason: reasons[change.table]!.trim(), ...counts };
	});
	const turned = await flips(
		before,
		after,
		changed.map(({ table, to }) => to ?? table)
	);
	const { release } = firstRelease(after);
	return { release: { ...release, changes, ...turned }, files };
}
