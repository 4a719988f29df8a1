/** The tables as the previous release had them: from a folder, or from the project's history. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a file of `data/` as it was. */
export type Before = (file: string) => Uint8Array;

/** From a copy of the earlier `data/`. */
export function fromFolder(folder: string): Before {
	return (file) => new Uint8Array(readFileSync(join(folder, file)));
}

function git(root: string, ...words: string[]): Buffer {
	return execFileSync('git', words, { cwd: root, maxBuffer: 2 ** 28 });
}

/**
 * From the last commit that touched the previous release's own file: it was made beside its tables.
 * @throws when the history does not reach that far
 */
export function fromHistory(root: string, release: string): Before {
	const path = `data/releases/${release}.json`;
	const commit = git(root, 'log', '-1', '--format=%H', '--', path).toString().trim();
	if (!commit) throw new Error(`No commit holds ${path}: give the earlier tables with --before.`);
	return (file) => new Uint8Array(git(root, 'show', `${commit}:data/${file}`));
}

/** The same, held to the hashes that the release wrote down. @throws for other bytes */
export function verified(before: Before, hashes: Record<string, string>): Before {
	return (file) => {
		const bytes = before(file);
		const expected = hashes[file.replace(/\.csv$/, '')];
		const found = createHash('sha256').update(bytes).digest('hex');
		if (expected && expected !== found)
			throw new Error(`${file} is not the one that the release was made with.`);
		return bytes;
	};
}
