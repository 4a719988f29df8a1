import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** @param {string} program */
function starts(program) {
	return spawnSync(program, ['-v'], { stdio: 'ignore', timeout: 20_000 }).error === undefined;
}

/** Installs Debian's own package; only root can. */
function install() {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
	console.log('Installing poppler-utils from Debian: none was found.');
	const options = {
		stdio: /** @type {const} */ ('inherit'),
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	};
	spawnSync('apt-get', ['update'], options);
	spawnSync('apt-get', ['install', '-y', 'poppler-utils'], options);
}

/**
 * The text of every page of a PDF, in the order in which it was drawn.
 *
 * @param {string} file path of the PDF
 * @returns {string[]}
 * @throws {Error} with one line on what to do where poppler-utils is not there
 */
export function pdfPages(file) {
	if (!starts('pdftotext')) install();
	if (!starts('pdftotext')) throw new Error('No pdftotext was found: install poppler-utils.');
	const { stdout, status, stderr } = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], {
		encoding: 'utf8',
		maxBuffer: 64e6
	});
	if (status !== 0) throw new Error(`pdftotext could not read ${file}: ${stderr}`);
	// Each page ends with a form feed.
	return stdout.split('\f').slice(0, -1);
}
