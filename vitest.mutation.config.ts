import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of the statistics alone: they import nothing of the site, so no page is compiled. */
export default defineConfig({
	resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
	test: {
		include: ['tests/statistics/**/*.test.ts'],
		exclude: ['**/*.engine.test.ts'],
		testTimeout: 60_000
	}
});
