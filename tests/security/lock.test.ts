import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Names = Record<string, string>;

interface LockEntry {
	dependencies?: Names;
	devDependencies?: Names;
	optionalDependencies?: Names;
	peerDependencies?: Names;
	peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

type Lock = Record<string, LockEntry>;

/** The folder whose `node_modules` is looked into next, as Node does; undefined above the project. */
const above = (path: string): string | undefined =>
	path === '' ? undefined : path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1));

/** True where Node, starting from the package at `path`, would find `name` among the locked ones. */
function isLocked(lock: Lock, path: string, name: string): boolean {
	for (let from: string | undefined = path; from !== undefined; from = above(from))
		if (`${from ? `${from}/` : ''}node_modules/${name}` in lock) return true;
	return false;
}

/** All that an entry must find: optional packages too, since other systems than this one need them. */
function needed(entry: LockEntry): string[] {
	const { peerDependencies = {}, peerDependenciesMeta = {} } = entry;
	const peers = Object.keys(peerDependencies).filter(
		(name) => !peerDependenciesMeta[name]?.optional
	);
	const own = [entry.dependencies, entry.devDependencies, entry.optionalDependencies];
	return [...own.flatMap((names) => Object.keys(names ?? {})), ...peers];
}

/** One line for each package that is asked for and has no entry. */
const unlocked = (lock: Lock): string[] =>
	Object.entries(lock).flatMap(([path, entry]) =>
		needed(entry)
			.filter((name) => !isLocked(lock, path, name))
			.map((name) => `${path || 'the project'} needs ${name}`)
	);

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Lock };

describe('the lock file', () => {
	it('has an entry for every package that one of its entries asks for', () => {
		expect(Object.keys(packages).length).toBeGreaterThan(100);
		expect(unlocked(packages)).toEqual([]);
	});

	it('without the binary of another system would be noticed', () => {
		const binary = Object.entries(packages).flatMap(([, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies).filter((name) => name.includes('win32'))
		)[0];
		expect(binary).toBeDefined();
		const dropped = Object.entries(packages).filter(([path]) => !path.endsWith(`/${binary}`));
		const found = unlocked(Object.fromEntries(dropped));
		expect(found.some((line) => line.endsWith(`needs ${binary}`))).toBe(true);
	});

	it('is searched outwards from a package that holds packages of its own', () => {
		const nested: Lock = {
			'': { dependencies: { a: '1' } },
			'node_modules/a': { dependencies: { b: '1', c: '1' } },
			'node_modules/a/node_modules/b': { dependencies: { c: '1', d: '1' } },
			'node_modules/c': {}
		};
		expect(unlocked(nested)).toEqual(['node_modules/a/node_modules/b needs d']);
	});
});
