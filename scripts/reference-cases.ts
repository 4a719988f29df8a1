/**
 * Runs every `<method>.json` of reference cases in a folder through the public functions of the
 * statistics module, prints each case that fails with what came out and what should have, and ends
 * with how many passed. A file whose method is not known fails as a whole.
 *
 * npm run reference-cases -- <folder>
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StatisticsError } from '../src/lib/statistics';
import type { Adapter } from './cases/adapter';
import { comparison } from './cases/comparison';
import { faults, type Case, type Fault } from './cases/compare';
import { disclosureCases } from './cases/disclosure';
import { inequality } from './cases/inequality';
import { intervals } from './cases/intervals';
import { life } from './cases/life';
import { population } from './cases/population';
import { summaryMeasures } from './cases/summary-measures';
import { trendAndFunnels } from './cases/trend-and-funnels';

const adapters: Readonly<Record<string, Adapter>> = {
	...intervals,
	...life,
	...inequality,
	...summaryMeasures,
	...comparison,
	...trendAndFunnels,
	...population,
	...disclosureCases
};

interface CaseFile {
	method: string;
	cases: Case[];
}

interface Tally {
	passed: number;
	failed: number;
}

/** The answer; a refusal is an answer as well. */
function answer(adapter: Adapter, one: Case): Record<string, unknown> {
	try {
		return adapter(one.input, one.expected);
	} catch (error) {
		if (error instanceof StatisticsError)
			return { error: error.code, argument: error.argument, band: error.value };
		return { error: String(error) };
	}
}

function printFaults(method: string, one: Case, found: Fault[]): void {
	console.log(`FAILED ${method}: ${one.name}`);
	for (const { path, got, expected } of found)
		console.log(
			`  ${path || 'answer'}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`
		);
}

function checkFile(path: string, tally: Tally): void {
	const { method, cases } = JSON.parse(readFileSync(path, 'utf8')) as CaseFile;
	const adapter = adapters[method];
	if (!adapter) {
		console.log(`FAILED ${path}: no such method: ${method}`);
		tally.failed += Math.max(1, cases?.length ?? 0);
		return;
	}
	for (const one of cases) {
		const before = JSON.stringify(one.input);
		const got = answer(adapter, one);
		const found = faults(one, got);
		if (JSON.stringify(one.input) !== before)
			found.push({ path: 'input', got: 'changed', expected: 'unchanged' });
		if (typeof got['note'] === 'string') console.log(`NOTE ${method}: ${one.name}: ${got['note']}`);
		if (found.length === 0) tally.passed++;
		else {
			tally.failed++;
			printFaults(method, one, found);
		}
	}
}

function main(folder: string | undefined): number {
	if (!folder) {
		console.error('Name the folder of cases: npm run reference-cases -- <folder>');
		return 1;
	}
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	const tally: Tally = { passed: 0, failed: 0 };
	for (const name of files.sort()) checkFile(join(folder, name), tally);
	if (files.length === 0) console.error(`No case files in ${folder}`);
	console.log(`${tally.passed} passed, ${tally.failed} failed`);
	return tally.failed > 0 || files.length === 0 ? 1 : 0;
}

process.exitCode = main(process.argv[2]);
