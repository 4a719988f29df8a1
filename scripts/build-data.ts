/**
 * Makes every table of `data/` from a folder of raw files:
 *   npm run data:build -- <folder>
 * The same files give the same bytes. Prints each table's rows, and what was recoded or left out.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from './data/build';

const target = join(import.meta.dirname, '..', 'data');
const [folder] = process.argv.slice(2);
if (!folder) {
	console.error('Which folder holds the raw files?  npm run data:build -- <folder>');
	process.exit(2);
}

const files = builtFiles(folder, (entry, report) => {
	console.log(`${entry.name}: ${entry.rows} rows, ${Math.round(entry.bytes / 1024)} kB`);
	for (const line of report.lines()) console.log(`  ${line}`);
});
mkdirSync(target, { recursive: true });
for (const [name, text] of files) writeFileSync(join(target, name), text);
console.log(`Wrote ${files.size} files to data/.`);
