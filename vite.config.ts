import { sveltekit } from '@sveltejs/kit/vite';
import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { embedScripts } from './scripts/embed-scripts.mjs';
import manifest from './data/manifest.json' with { type: 'json' };
import program from './package.json' with { type: 'json' };

/** Servers tell the packed size of the engine only; progress needs the unpacked one. */
const engineBytes = statSync('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm').size;

// D3 does not say so itself: without this its DOM parts, which no chart uses, are shipped.
const treeshake = { moduleSideEffects: [{ test: /node_modules\/d3[-/]/, sideEffects: false }] };

/** The program's version, that of the tables, and the newest statistical release they hold. */
const release = {
	version: program.version,
	tables: manifest.version,
	newestData:
		manifest.tables
			.flatMap(({ released }) => released ?? [])
			.sort()
			.at(-1) ?? null
};

/**
 * Code that at least six pages share comes as one file: in dozens of small ones, each costs its own
 * header and packs badly. Styles stay with what they belong to.
 */
const sharedCode: Plugin = {
	name: 'shared-code',
	applyToEnvironment: ({ name }) => name === 'client',
	outputOptions: (options) => ({
		...options,
		codeSplitting: {
			groups: [
				{
					name: 'shared',
					test: /\/src\/lib\/|\/node_modules\/(svelte|@sveltejs)\//,
					minShareCount: 6
				}
			]
		}
	})
};

/** Where the site will stand, with a slash at the end; empty where nobody says. */
const siteUrl = process.env.SITE_URL
	? new URL(`${process.env.SITE_URL}/`).href.replace(/\/+$/, '/')
	: '';

export default defineConfig({
	plugins: [sveltekit(), embedScripts(treeshake), sharedCode],
	define: {
		__ENGINE_BYTES__: JSON.stringify(engineBytes),
		// The manifest, with the hash of every table, would else be sent with every page.
		__RELEASE__: JSON.stringify(release),
		__SITE_URL__: JSON.stringify(siteUrl),
		// `off` builds a site that takes its service worker and what that kept from every reader.
		__OFFLINE__: JSON.stringify(process.env.FAIR_MEASURE_OFFLINE !== 'off')
	},
	build: {
		target: 'es2022',
		rolldownOptions: {
			checks: { pluginTimings: false },
			treeshake
		}
	},
	worker: { format: 'es' },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/journeys/**', 'tests/sub-path/**'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		coverage: {
			// What pages are drawn with is looked at in a browser: tests/journeys.
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
			// Part of `npm test`: raised with the tests, never lowered.
			thresholds: { branches: 90 }
		}
	}
});
