import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = (folder: string, ending: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending))
		.map((name) => join(folder, name));

const read = (path: string) => readFileSync(path, 'utf8');

/** Names of the components that a text imports, at once or when they are needed. */
const imported = (text: string) =>
	[...text.matchAll(/(?:from|import\()\s*['"][^'"]*?([^/'"]+\.svelte)['"]/g)].map(
		([, name]) => name!
	);

const components = new Map(
	files('src/lib', '.svelte').map((path) => [basename(path), read(path)] as const)
);

/** What a component test draws: what it imports, and what that is made of. */
function drawn(): Set<string> {
	const found = new Set<string>();
	const open = files('tests', '.component.test.ts').flatMap((path) => imported(read(path)));
	for (let name = open.pop(); name !== undefined; name = open.pop()) {
		if (found.has(name)) continue;
		found.add(name);
		open.push(...imported(components.get(name) ?? ''));
	}
	return found;
}

/** State of its own, or something that a key or a pointer does. */
const acts =
	/\$state|\son(?:click|change|input|submit|key\w+|pointer\w+|drop|drag\w*|toggle|focus\w*)=|bind:(?:value|checked|group|open)/;

describe('components', () => {
	it('have names of their own', () => {
		expect(components.size).toBe(files('src/lib', '.svelte').length);
	});

	it('with state or handles are drawn by a component test', () => {
		const seen = drawn();
		const acting = [...components].filter(([, text]) => acts.test(text)).map(([name]) => name);
		expect(acting.length).toBeGreaterThan(50);
		expect(acting.filter((name) => !seen.has(name))).toEqual([]);
	});
});
