import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped?: string[] }} Counts with the names of skipped tests */

/** @typedef {{ status: string, fullName: string }} Test */

/**
 * @param {string} report path of the JSON report
 * @returns {{ status: string, assertionResults: Test[] }[] | undefined} none where the runner died
 */
function testFiles(report) {
	try {
		return JSON.parse(readFileSync(report, 'utf8')).testResults;
	} catch {
		return undefined;
	}
}

/**
 * Counts from Vitest's own report. A file that could not be loaded, or a runner that failed for
 * another reason than a test, counts as one failure, and so does one that found no test at all.
 * @param {string} report path of the JSON report
 * @param {number} code exit code of the runner
 * @returns {Required<Counts>}
 */
export function countsIn(report, code) {
	const files = testFiles(report);
	if (!files) return { passed: 0, failed: 1, skipped: [] };
	const tests = files.flatMap((file) => file.assertionResults);
	const count = (/** @type {string} */ status) => tests.filter((t) => t.status === status).length;
	const unloaded = files.filter(
		(file) =>
			file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
	);
	const failed = count('failed') + unloaded.length;
	return {
		passed: count('passed'),
		failed: failed === 0 && code !== 0 ? 1 : failed,
		skipped: tests
			.filter(({ status }) => status !== 'passed' && status !== 'failed')
			.map(({ fullName }) => fullName)
	};
}
