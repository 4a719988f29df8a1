import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Counts */

/**
 * @param {string} report path of the JSON report
 * @returns {{ status: string, assertionResults: { status: string }[] }[] | undefined} none where the runner died
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
 * another reason than a test, counts as one failure.
 * @param {string} report path of the JSON report
 * @param {number} code exit code of the runner
 * @returns {Counts}
 */
export function countsIn(report, code) {
	const files = testFiles(report);
	if (!files) return { passed: 0, failed: 1 };
	const statuses = files.flatMap((file) => file.assertionResults.map((test) => test.status));
	const count = (/** @type {string} */ status) => statuses.filter((s) => s === status).length;
	const unloaded = files.filter(
		(file) =>
			file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
	);
	const failed = count('failed') + unloaded.length;
	const passed = count('passed');
	return {
		passed,
		failed: failed === 0 && code !== 0 ? 1 : failed,
		skipped: statuses.length - passed - count('failed')
	};
}
