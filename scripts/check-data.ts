/**
 * Checks every row of every table of `data/`:  npm run data:check
 * Prints each fault with table, row, column and value; exits with 1 when there is any.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkData } from './data/checks/all';
import { problemLine } from './data/checks/findings';
import type { DataPackage, Manifest, TableUse } from '../src/lib/catalogue/data-package';

/** Faults printed one by one; the rest are counted. */
const shown = 40;
const folder = join(import.meta.dirname, '..', 'data');
const file = (name: string) =>
	existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null;
const json = (name: string): unknown => JSON.parse(file(name) ?? 'null');
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

const { checks, problems, sizes } = checkData({
	dataPackage: json('datapackage.json') as DataPackage,
	manifest: json('manifest.json') as Manifest,
	indicators: json('indicators.json') as TableUse[] | null,
	text: file
});
for (const { name, rows, bytes, compressed } of sizes)
	console.log(`${name}: ${rows} rows, ${kilobytes(bytes)}, ${kilobytes(compressed)} compressed`);
const total = sizes.reduce((sum, size) => sum + size.compressed, 0);
console.log(`All tables: ${kilobytes(total)} compressed.`);
for (const problem of problems.slice(0, shown)) console.error(problemLine(problem));
if (problems.length > shown) console.error(`and ${problems.length - shown} more`);
console.log(`${checks} checks of the data, ${problems.length} faults`);
if (problems.length > 0) process.exitCode = 1;
