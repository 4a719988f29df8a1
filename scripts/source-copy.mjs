import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './inputs-hash.mjs';
import { fail } from './prepare.mjs';

/** For checks that need a build of their own: they leave that of the project as it is. */

/**
 * The project's files, those that Git ignores left out, as paths relative to it.
 * @returns {string[]}
 */
function sources() {
	const told = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
		cwd: projectRoot,
		encoding: 'utf8',
		maxBuffer: 64e6
	});
	if (told.status !== 0) fail('Git cannot list the files of the project.');
	return told.stdout.split('\0').filter((path) => path !== '');
}

/**
 * Copies the sources into a new folder of the system's own for temporary files. The packages are
 * those of the project, through a link.
 * @param {string} name part of the folder's name
 * @returns {string} path of the folder
 */
export function sourceCopy(name) {
	const folder = mkdtempSync(join(tmpdir(), `fair-measure-${name}-`));
	for (const path of sources())
		cpSync(join(projectRoot, path), join(folder, path), { recursive: true, force: true });
	symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
	return folder;
}

/** @param {string} folder from `sourceCopy` */
export function removeCopy(folder) {
	// First the link: nothing may be removed through it.
	rmSync(join(folder, 'node_modules'));
	rmSync(folder, { recursive: true, force: true });
}

/**
 * Runs a Node program in a copy, with its output shown.
 * @param {string} folder from `sourceCopy`
 * @param {string[]} args program, relative to the folder, and arguments
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export function runInCopy(folder, args, environment = {}) {
	const child = spawn(process.execPath, args, {
		cwd: folder,
		stdio: 'inherit',
		env: { ...process.env, ...environment }
	});
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => resolve(code ?? 1));
	});
}
