import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inputsHash, projectRoot } from './inputs-hash.mjs';

/** What the programs run by hand share. Needs nothing but Node: it runs before anything is installed. */

export const buildFolder = join(projectRoot, 'build');

/** Holds the hash of the inputs of the build beside it; written last, so an interrupted build has none. */
export const buildRecord = join(buildFolder, '.inputs');

/** What the build took and came to, as JSON. */
export const buildSummary = join(buildFolder, '.summary.json');

/** Oldest Node on which the tools run. */
const oldestNode = [20, 19];

/**
 * Ends the program with one line on what is wrong.
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
	console.error(message);
	process.exit(1);
}

export function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
	if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
		fail(`Node ${oldestNode.join('.')} or later is needed; this is ${process.versions.node}.`);
}

/**
 * Runs a Node program in the project's folder with its output shown, and passes signals on to it.
 * @param {string[]} args program and arguments
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export function runNode(args, environment = {}) {
	return run(process.execPath, args, { env: { ...process.env, ...environment } });
}

/**
 * The same, with its standard output kept instead of shown; its errors are shown.
 * @param {string[]} args program and arguments
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runQuietly(args) {
	let output = '';
	const child = spawn(process.execPath, args, {
		cwd: projectRoot,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	child.stdout.on('data', (/** @type {Buffer} */ part) => (output += part.toString()));
	return { code: await ended(child), output };
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
	return ended(spawn(command, args, { cwd: projectRoot, stdio: 'inherit', ...options }));
}

/**
 * Waits for a child process, passing signals on to it: when one ends it, this program ends too.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code
 */
function ended(child) {
	const signals = /** @type {const} */ (['SIGINT', 'SIGTERM']);
	const pass = signals.map((signal) => {
		const listener = () => {
			child.kill(signal);
			process.exitCode = 130;
		};
		process.on(signal, listener);
		return () => process.off(signal, listener);
	});
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code, signal) => {
			for (const stop of pass) stop();
			if (signal === 'SIGINT' || signal === 'SIGTERM' || process.exitCode === 130)
				process.exit(130);
			resolve(code ?? 1);
		});
	});
}

/**
 * Seconds since the epoch at which a file was last written, 0 where there is none.
 * @param {string} path relative to the project
 */
function written(path) {
	const full = join(projectRoot, path);
	return existsSync(full) ? statSync(full).mtimeMs : 0;
}

/** Installs what the lock file lists, when nothing is installed or the lock file is newer. */
export async function install() {
	const installed = written('node_modules/.package-lock.json');
	if (installed >= written('package-lock.json')) return;
	console.log(
		installed
			? 'Installing: the lock file is newer than node_modules.'
			: 'Installing: there is no node_modules.'
	);
	// Under npm its own program is named here; elsewhere it is found on the path.
	const npm = process.env.npm_execpath;
	const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
	const code = npm?.endsWith('.js')
		? await runNode([npm, ...args])
		: await run('npm', args, { shell: process.platform === 'win32' });
	if (code !== 0) fail('npm ci failed: see its message above.');
}

/**
 * Where the build stands against its inputs.
 * @returns {'missing' | 'outdated' | 'current'}
 */
export function buildState() {
	if (!existsSync(buildRecord)) return 'missing';
	return readFileSync(buildRecord, 'utf8').trim() === inputsHash() ? 'current' : 'outdated';
}

/** Builds the site unless the build was made from just these inputs. Ends the program when it fails. */
export async function ensureBuilt() {
	const state = buildState();
	if (state === 'current') return;
	console.log(
		state === 'missing'
			? 'Building: there is no complete build.'
			: 'Building: source, data or configuration changed since the last build.'
	);
	const code = await runNode(['scripts/build.mjs']);
	if (code !== 0) fail('The build failed: see its message above.');
}
