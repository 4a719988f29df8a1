import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { definitions } from './scripts/definitions.mjs';
import { embedScripts } from './scripts/embed-scripts.mjs';

// D3 does not say so itself: without this its DOM parts, which no chart uses, are shipped.
const treeshake = { moduleSideEffects: [{ test: /node_modules\/d3[-/]/, sideEffects: false }] };

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

export default defineConfig({
	plugins: [sveltekit(), embedScripts(treeshake), sharedCode],
	define: definitions(),
	build: {
		target: 'es2022',
		rolldownOptions: {
			checks: { pluginTimings: false },
			treeshake
		}
	},
	worker: { format: 'es' }
});
