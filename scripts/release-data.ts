/**
 * Writes down a release of the tables, so that what was cited from them can be judged for ever:
 *   npm run data:release -- [--reasons <file.json>] [--before <folder>]
 * `--reasons` names a JSON file that says why each changed table changed: {"table": "reason"}.
 * `--before` is a folder with the previous release's `data/`; without it they come from the history.
 * The release's name is the version in `data/manifest.json`. Made again under the same name, it is
 * written anew against the release before it.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DataPackage, Manifest } from '../src/lib/catalogue/data-package';
import { inOrder, type DataRelease } from '../src/lib/citations/releases';
import { jsonText } from './data/package';
import { fromFolder, fromHistory, verified, type Before } from './data/release/before';
import { firstRelease, nextRelease, type ReleasedState } from './data/release/record';

const root = join(import.meta.dirname, '..');
const data = join(root, 'data');
const folder = join(data, 'releases');
const { values } = parseArgs({
	options: { reasons: { type: 'string' }, before: { type: 'string' } }
});

function stateOf(read: Before): ReleasedState {
	const json = (file: string): unknown => JSON.parse(new TextDecoder().decode(read(file)));
	return {
		manifest: json('manifest.json') as Manifest,
		dataPackage: json('datapackage.json') as DataPackage,
		bytes: (table) => read(`${table}.csv`)
	};
}

function releases(): DataRelease[] {
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return inOrder(
		files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as DataRelease)
	);
}

async function record(after: ReleasedState) {
	const named = inOrder([...releases(), { release: after.manifest.version, tables: {} }]);
	const at = named.findIndex(({ release }) => release === after.manifest.version);
	const previous = named[at - 1];
	if (!previous) return firstRelease(after);
	const before = values.before ? fromFolder(values.before) : fromHistory(root, previous.release);
	const reasons = values.reasons
		? (JSON.parse(readFileSync(values.reasons, 'utf8')) as Record<string, string>)
		: {};
	return nextRelease(stateOf(verified(before, previous.tables)), after, reasons);
}

mkdirSync(folder, { recursive: true });
const { release, files } = await record(stateOf(fromFolder(data)));
const own = join(folder, release.release);
rmSync(own, { recursive: true, force: true });
if (files.size > 0) mkdirSync(own);
for (const [name, text] of files) writeFileSync(join(own, name), text);
writeFileSync(join(folder, `${release.release}.json`), jsonText(release));
const { changes, verdicts, sentences } = release;
console.log(
	`Release ${release.release}: ${Object.keys(release.tables).length} tables, ${changes.length} of them changed, ${verdicts.length} judgements and ${sentences.length} findings turned.`
);
