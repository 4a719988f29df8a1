import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
	version?: string;
	license?: string;
	dev?: boolean;
	resolved?: string;
	integrity?: string;
	hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const direct = Object.keys(read('package.json').dependencies as object);
const locked = Object.entries(read('package-lock.json').packages as Record<string, LockedPackage>)
	.filter(([path]) => path !== '')
	.map(([path, facts]) => ({ name: path.replace(/^.*node_modules\//, ''), ...facts }));

/** Licences under which the code may be passed on with ours; each was read. */
const permissive = [
	'MIT',
	'ISC',
	'0BSD',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'Apache-2.0',
	'Unlicense'
];

/** Licences of tools that are used while building and testing and are in no file that is served. */
const ofTools = [
	...permissive,
	'BlueOak-1.0.0',
	'CC-BY-4.0',
	'CC0-1.0',
	'MIT-0',
	'MPL-2.0',
	'Python-2.0'
];

/** Packages whose description names no licence, or none by its usual name, and what it is. */
const readByHand: Record<string, string> = {
	// A part of Apache Arrow's command line, which the site does not contain: MIT in its README.
	'json-bignum': 'MIT',
	// A list of names that the linter of styles reads: MIT in its file LICENSE.
	'svg-tags': 'MIT',
	// Bitstream Vera and Arev terms: free to use and embed; draws pictures in tests only.
	'dejavu-fonts-ttf': 'tool'
};

/** Packages that run a program when they are installed, and why that is accepted. */
const installScripts: Record<string, string> = {
	esbuild: 'takes the binary of this system from its own package; needed by tsx'
};

describe('the packages', () => {
	it('that the site itself uses are at most eighteen', () => {
		expect(direct.length).toBeGreaterThan(0);
		expect(direct.length).toBeLessThanOrEqual(18);
	});

	it('that the site itself uses are pinned to one version', () => {
		const versions = Object.values(read('package.json').dependencies as Record<string, string>);
		expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
	});

	it('are under licences that allow them to be passed on', () => {
		const refused = locked.filter(({ name, license = '', dev }) => {
			const byHand = readByHand[name];
			if (byHand) return !dev && byHand === 'tool';
			return !(dev ? ofTools : permissive).includes(license);
		});
		expect(refused.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
	});

	it('come from the registry, each held to its hash', () => {
		const loose = locked.filter(({ integrity }) => !integrity?.startsWith('sha512-'));
		expect(loose.map(({ name }) => name)).toEqual([]);
	});

	it('run no program when they are installed, but for those whose reason is known', () => {
		const scripted = locked.filter((one) => one.hasInstallScript).map(({ name }) => name);
		expect([...new Set(scripted)].sort()).toEqual(Object.keys(installScripts).sort());
	});

	it('that were looked at by hand are still used', () => {
		const names = new Set(locked.map(({ name }) => name));
		expect(Object.keys(readByHand).filter((name) => !names.has(name))).toEqual([]);
	});
});
