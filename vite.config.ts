import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } },
	worker: { format: 'es' },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/end-to-end/**'],
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
