import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';

interface Component {
	name: string;
	version: string;
	purl: string;
	scope?: string;
	hashes?: { alg: string; content: string }[];
	licenses?: unknown[];
}

interface Bill {
	bomFormat: string;
	specVersion: string;
	components: Component[];
}

interface LockedPackage {
	version?: string;
	integrity?: string;
	dev?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, LockedPackage>;
};
const locked = Object.entries(packages)
	.filter(([path]) => path !== '')
	.map(([path, facts]) => ({ ...facts, name: path.replace(/^.*node_modules\//, '') }));
const nameOf = ({ name, version }: { name: string; version?: string }) => `${name}@${version}`;

/** Licences of these are told by their own files only; `packages.test.ts` holds what was read there. */
const withoutLicence = ['dejavu-fonts-ttf', 'json-bignum', 'svg-tags'];

describe('the bill of materials that `npm run sbom` prints', () => {
	let bill: Bill;
	beforeAll(() => {
		const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			scripts: Record<string, string>;
		};
		const [program = '', ...args] = (scripts.sbom ?? '').split(' ');
		const options = {
			encoding: 'utf8',
			maxBuffer: 64e6,
			shell: process.platform === 'win32'
		} as const;
		bill = JSON.parse(spawnSync(program, args, options).stdout) as Bill;
	});

	it('is a CycloneDX list of every locked package, and of nothing else', () => {
		expect(bill.bomFormat).toBe('CycloneDX');
		expect(Number(bill.specVersion)).toBeGreaterThanOrEqual(1.5);
		const listed = new Set(bill.components.map(nameOf));
		expect([...new Set(locked.map(nameOf))].filter((one) => !listed.has(one))).toEqual([]);
		expect(listed.size).toBe(new Set(locked.map(nameOf)).size);
	});

	it('has of each its address in the registry, its hash and its licence', () => {
		const bare = bill.components.filter(
			({ purl, hashes = [] }) =>
				!purl.startsWith('pkg:npm/') ||
				!hashes.some(({ alg, content }) => alg === 'SHA-512' && content)
		);
		expect(bare.map(nameOf)).toEqual([]);
		const unlicensed = bill.components.filter(({ licenses = [] }) => licenses.length === 0);
		expect([...new Set(unlicensed.map(({ name }) => name))].sort()).toEqual(withoutLicence);
	});
});
