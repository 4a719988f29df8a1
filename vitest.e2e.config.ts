import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The tests that read the built site, as files and in a browser; of a build for a place below the
 * root of its host, those that go through it there.
 */
export default defineConfig({
	resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
	test: {
		include: [
			process.env.BASE_PATH ? 'tests/sub-path/**/*.test.ts' : 'tests/journeys/**/*.test.ts'
		],
		globalSetup: 'tests/journeys/harness/setup.ts',
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// A busy machine may be late once; what is broken fails twice, and what passed late is named.
		retry: 1,
		reporters: ['default', 'tests/journeys/harness/retried.ts'],
		// All share one browser: more files at once would only slow each other down.
		maxWorkers: 2
	}
});
