import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countsIn } from '../../scripts/test-counts.mjs';
import { folderWith } from './temporary-folder';

/** A report as Vitest writes it: the statuses of the tests of each file. */
const report = (...files: [status: string, tests: string[]][]) => {
	const testResults = files.map(([status, tests]) => ({
		status,
		assertionResults: tests.map((test, at) => ({ status: test, fullName: `test ${at + 1}` }))
	}));
	return join(folderWith({ 'unit.json': JSON.stringify({ testResults }) }), 'unit.json');
};

it('counts the tests of all files by what became of them, and names those that were skipped', () => {
	const path = report(
		['passed', ['passed', 'passed', 'skipped']],
		['failed', ['failed', 'passed']]
	);
	expect(countsIn(path, 1)).toEqual({ passed: 3, failed: 1, skipped: ['test 3'] });
});

it('counts a file that could not be loaded as a failure', () => {
	expect(countsIn(report(['passed', ['passed']], ['failed', []]), 1)).toMatchObject({
		passed: 1,
		failed: 1
	});
});

it('counts a runner that failed without a failed test, or wrote nothing, as a failure', () => {
	expect(countsIn(report(['passed', ['passed']]), 1).failed).toBe(1);
	expect(countsIn('no/such/report.json', 0)).toMatchObject({ passed: 0, failed: 1 });
	expect(countsIn(report(['passed', ['passed']]), 0).failed).toBe(0);
});
