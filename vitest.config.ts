import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { launchOptions } from './scripts/chromium.mjs';
import { definitions } from './scripts/definitions.mjs';
import { projectRoot } from './scripts/inputs-hash.mjs';
import svelteConfig from './svelte.config.js';

const { preprocess, compilerOptions } = svelteConfig;

/** Where modules are found; what code asks of SvelteKit, which takes no part, is stood for by `tests/kit`. */
const alias = [
	{ find: '$lib', replacement: join(projectRoot, 'src/lib') },
	{ find: '$app/state', replacement: join(projectRoot, 'tests/kit/state.svelte.ts') },
	{ find: /^\$app\/(\w+)$/, replacement: join(projectRoot, 'tests/kit/$1.ts') }
];

/** One process a project, which loads each module once: a test leaves nothing behind for the next. */
const together = { isolate: false, maxWorkers: 1, testTimeout: 60_000, hookTimeout: 60_000 };

/** One kind of tests. */
function project(
	name: string,
	test: NonNullable<TestProjectInlineConfiguration['test']>
): TestProjectInlineConfiguration {
	return {
		plugins: [svelte({ configFile: false, preprocess, compilerOptions })],
		define: definitions(),
		resolve: { alias },
		test: { name, ...together, ...test }
	};
}

/** Tests of the built site share one server and one browser. They wait for the page a third of their time, so one file more than there are cores. */
const ofBuiltSite = {
	globalSetup: 'tests/journeys/harness/setup.ts',
	isolate: true,
	maxWorkers: 3
};

/** What parts of pages fetch when they are used: found in the middle of a run, it would begin anew. */
const fetchedLate = [
	'@noble/hashes/sha2.js',
	'd3',
	'fflate',
	'papaparse',
	'saxen',
	'uqr',
	'write-excel-file/universal',
	'@lezer/highlight',
	...['autocomplete', 'commands', 'lang-sql', 'language', 'lint', 'state', 'view'].map(
		(part) => `@codemirror/${part}`
	)
];

const elsewhere = ['tests/journeys/**', 'tests/full/**', 'tests/sub-path/**'];

export default defineConfig({
	test: {
		projects: [
			project('pure', {
				include: ['tests/**/*.test.ts'],
				exclude: ['tests/**/*.{engine,component}.test.ts', ...elsewhere]
			}),
			project('engine', { include: ['tests/**/*.engine.test.ts'] }),
			{
				...project('component', {
					include: ['tests/**/*.component.test.ts'],
					setupFiles: 'tests/kit/browser.ts',
					// A second a file, for modules that remember nothing of another file's made-up site.
					isolate: true,
					testTimeout: 15_000,
					// A busy machine draws late; what never comes still fails.
					expect: { poll: { timeout: 10_000 } },
					unstubGlobals: true,
					restoreMocks: true,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: launchOptions() }),
						instances: [{ browser: 'chromium' }],
						viewport: { width: 1280, height: 900 }
					}
				}),
				optimizeDeps: { include: fetchedLate }
			},
			project('journeys', {
				include: [
					process.env.BASE_PATH ? 'tests/sub-path/**/*.test.ts' : 'tests/journeys/**/*.test.ts'
				],
				...ofBuiltSite,
				sequence: { groupOrder: 1 }
			}),
			project('full', {
				include: ['tests/full/**/*.test.ts'],
				...ofBuiltSite,
				sequence: { groupOrder: 2 }
			})
		],
		coverage: {
			// What pages are drawn with is looked at in a browser.
			include: ['src/lib/**/*.ts'],
			exclude: [
				'src/lib/**/*.svelte.ts',
				'src/lib/**/ui/**',
				'src/lib/ui/**',
				'src/lib/features/{overview,pack,citing}/**',
				'src/lib/database/browser.ts',
				'src/lib/database/launch.ts'
			],
			reporter: ['text-summary', 'json-summary'],
			reportsDirectory: 'coverage',
			reportOnFailure: true,
			// Part of `npm test`: raised with the tests, never lowered.
			thresholds: { branches: 90 }
		}
	}
});
