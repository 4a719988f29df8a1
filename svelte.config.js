import { createHash } from 'node:crypto';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { guardHash } from './scripts/guard.mjs';
import { inputsHash } from './scripts/inputs-hash.mjs';
import { withOfflineList } from './scripts/offline-list.mjs';

/** Kit's route announcer carries one inline style; its hash is allowed and no other inline style is. */
const announcerStyle =
	'position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); overflow: hidden; white-space: nowrap; width: 1px; height: 1px';
const announcerHash = createHash('sha256').update(announcerStyle).digest('base64');

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	// Written on every element that has a style of its own, hundreds of times in a page.
	compilerOptions: { cssHash: ({ hash, css }) => `s${hash(css).slice(0, 5)}` },
	kit: {
		adapter: withOfflineList(
			adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
			'build'
		),
		paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
		// The clock would make every build different; the inputs make equal builds equal.
		version: { name: inputsHash().slice(0, 16) },
		// A page draws its first figure from its own bytes: no style has to be asked for first.
		inlineStyleThreshold: 50_000,
		// Registered by the layout once the page rests, unless the reader or the host has ended it.
		serviceWorker: { register: false },
		typescript: {
			config: (generated) => ({
				...generated,
				// Kit leaves it out because of its global types; ours are written without them.
				exclude: generated.exclude.filter(
					(/** @type {string} */ path) => !path.includes('service-worker')
				),
				include: [
					...generated.include,
					'../scripts/**/*.ts',
					'../scripts/**/*.mjs',
					'../*.config.js',
					'../*.config.ts'
				]
			})
		},
		prerender: { crawl: false, entries: ['*'], handleHttpError: 'fail', handleMissingId: 'fail' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval', guardHash],
				'worker-src': ['self', 'blob:'],
				// `blob:` is the engine itself, handed by the page to its worker.
				'connect-src': ['self', 'blob:'],
				'img-src': ['self', 'data:', 'blob:'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', `sha256-${announcerHash}`],
				'font-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'default']
			}
		}
	}
};

export default config;
