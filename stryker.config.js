/**
 * Changes the statistics in small ways and sees whether a test notices: `npm run mutation`. Takes
 * tens of minutes, so it is run by command only; `npm run mutation -- --mutate <files>` takes a part.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
	mutate: ['src/lib/statistics/**/*.ts'],
	testRunner: 'vitest',
	vitest: { configFile: 'vitest.mutation.config.ts' },
	plugins: ['@stryker-mutator/vitest-runner'],
	reporters: ['clear-text', 'progress'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	// Part of `npm run test:full`: raised with the tests, never lowered.
	thresholds: { high: 95, low: 90, break: 90 },
	coverageAnalysis: 'perTest',
	concurrency: 2,
	tempDirName: '.cache/mutation',
	// The generated settings of TypeScript, without which no source can be read, are left out by default.
	ignorePatterns: [
		'build',
		'.cache',
		'data',
		'static',
		'tests/snapshots',
		'!.svelte-kit',
		'!.svelte-kit/tsconfig.json'
	]
};
