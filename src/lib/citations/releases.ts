import type { Verdict } from '$lib/figure';
import type { Citation } from './citation';

/** What a release did to one table. */
export interface TableChange {
	table: string;
	/**
	 * `changed`: some rows are others than before; `added` and `removed`: the whole table; `renamed`: its
	 * rows stand in the table `to` since.
	 */
	kind: 'added' | 'removed' | 'changed' | 'renamed';
	/** The present name of a table that was renamed. */
	to?: string;
	/** Why, in a sentence without a full stop. */
	reason: string;
	/** Cells with another value, rows that are gone, rows that are new. */
	revised: number;
	withdrawn: number;
	added: number;
}

/** A judgement that is another one since the release. */
export interface FlippedVerdict {
	figure: string;
	/** Slug of the area. */
	area: string;
	sex: string;
	category: string;
	period: string;
	from: Verdict;
	to: Verdict;
}

/** A finding that says something else since the release, and not only with other digits. */
export interface FlippedSentence {
	figure: string;
	area: string;
	from: string;
	to: string;
}

/** One release of the tables: a file of `data/releases/`. */
export interface DataRelease {
	/** `2026.11`: year and month. */
	release: string;
	/** ISO day on which it was made. */
	made: string;
	/** SHA-256 of each table's file. */
	tables: Record<string, string>;
	/** Empty in the first release. */
	changes: TableChange[];
	verdicts: FlippedVerdict[];
	sentences: FlippedSentence[];
}

/** Releases as a check needs them: without the lists of what flipped. */
export type ReleaseSummary = Pick<DataRelease, 'release' | 'made' | 'tables' | 'changes'>;

/** Oldest first: `2026.2` before `2026.11`. */
export function inOrder<R extends Pick<DataRelease, 'release'>>(releases: readonly R[]): R[] {
	const parts = ({ release }: R) => release.split('.').map(Number);
	return [...releases].sort((one, other) => {
		const [a, b] = [parts(one), parts(other)];
		const at = a.findIndex((part, index) => part !== b[index]);
		return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
	});
}

/** What changed in tables since a citation was made. */
export interface Since {
	release: string;
	made: string;
	/** Each reason once. */
	reasons: string[];
}

/** The releases after the cited one in which a cited table changed, oldest first. */
export function releasesSince(
	cited: Pick<Citation, 'release' | 'tables'>,
	releases: readonly ReleaseSummary[]
): Since[] {
	const ordered = inOrder(releases);
	const names = new Set(cited.tables.map(({ name }) => name));
	const after = ordered.slice(ordered.findIndex(({ release }) => release === cited.release) + 1);
	return after.flatMap(({ release, made, changes }) => {
		const own = changes.filter(({ table }) => names.has(table));
		// What later releases do to a table that was renamed, they do under its new name.
		for (const { to } of own) if (to) names.add(to);
		const reasons = own.map((one) => one.reason);
		return reasons.length > 0 ? [{ release, made, reasons: [...new Set(reasons)] }] : [];
	});
}

/**
 * True where the rows of a table are the newest ones: its bytes are, or it was renamed with every row
 * as it was and its new table has not changed since.
 *
 * @param hash the first digits of its SHA-256
 * @param releases of the tables, in any order
 */
export function isNewest(
	{ name, hash }: Citation['tables'][number],
	releases: readonly ReleaseSummary[]
): boolean {
	const ordered = inOrder(releases);
	const newest = ordered.at(-1);
	if (newest?.tables[name]?.startsWith(hash)) return true;
	const at = ordered.findLastIndex(({ tables }) => tables[name]?.startsWith(hash));
	const next = at < 0 ? undefined : ordered[at + 1];
	const change = next?.changes.find(({ table, kind }) => table === name && kind === 'renamed');
	if (!change?.to || change.revised > 0 || change.withdrawn > 0) return false;
	return isNewest({ name: change.to, hash: next?.tables[change.to] ?? '?' }, releases);
}
