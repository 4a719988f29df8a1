import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from './inputs-hash.mjs';

const folder = join(projectRoot, 'src/lib/features/embeds');

/**
 * One script of `src/lib/features/embeds` with the parts that it fetches later, all that they need, and nothing of
 * the site's own runtime.
 * @param {string} source name of the file
 * @param {string} name of the script
 * @param {'es' | 'iife'} format `iife` for a script that other sites load with a plain tag
 * @param {object} treeshake as the site's own build has it
 */
async function scriptsOf(source, name, format, treeshake) {
	const result = await build({
		configFile: false,
		root: projectRoot,
		logLevel: 'warn',
		publicDir: false,
		plugins: [svelte({ configFile: false, emitCss: true, preprocess: vitePreprocess() })],
		resolve: { alias: { $lib: join(projectRoot, 'src/lib') } },
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			rolldownOptions: {
				input: join(folder, source),
				output: {
					format,
					entryFileNames: `embed/${name}.js`,
					chunkFileNames: 'embed/[name]-[hash].js'
				},
				treeshake
			}
		}
	});
	const { output } = /** @type {import('vite').Rollup.RollupOutput} */ (result);
	return output.map((part) => {
		// The policy refuses styles that a script writes, so the parts of an embed must not bring any.
		if (part.type !== 'chunk') throw new Error(`${source} brings ${part.fileName}`);
		return { type: /** @type {const} */ ('asset'), fileName: part.fileName, source: part.code };
	});
}

/**
 * Writes `embed/figure.js`, which draws a figure in a frame, and `embed/frame.js`, which fits the
 * frame's height on the site that shows it. Their names never change, because other sites use them.
 * @param {object} treeshake as the site's own build has it
 * @returns {import('vite').Plugin}
 */
export function embedScripts(treeshake) {
	let client = false;
	return {
		name: 'embed-scripts',
		configResolved(config) {
			client = config.command === 'build' && !config.build.ssr;
		},
		configureServer(server) {
			/** @type {Record<string, string>} */
			const sources = {
				figure: '/src/lib/features/embeds/main.ts',
				frame: '/src/lib/features/embeds/frame.ts'
			};
			server.middlewares.use((request, _response, next) => {
				const name = /^\/embed\/(figure|frame)\.js$/.exec(request.url ?? '')?.[1];
				if (name) request.url = sources[name];
				next();
			});
		},
		async generateBundle() {
			if (!client) return;
			const scripts = await Promise.all([
				scriptsOf('main.ts', 'figure', 'es', treeshake),
				scriptsOf('frame.ts', 'frame', 'iife', treeshake)
			]);
			for (const script of scripts.flat()) this.emitFile(script);
		}
	};
}
