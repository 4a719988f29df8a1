import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'chrome.exe'
];

/** Where installers put it without adding it to the path. */
const usualPlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** @param {string} path */
function executable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * True where the program starts: some distributions put a script there that only advertises a package.
 * @param {string} path
 */
function starts(path) {
	if (!executable(path)) return false;
	// On Windows the question for the version opens a window.
	if (process.platform === 'win32') return true;
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function found() {
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...onPath, ...usualPlaces, chromium.executablePath()].find(starts);
}

const isRoot = process.getuid?.() === 0;

/** Installs Debian's own package; only root can. */
function installed() {
	if (!isRoot || !existsSync('/etc/debian_version')) return undefined;
	console.log('Installing Chromium from Debian: none was found.');
	const options = {
		stdio: /** @type {const} */ ('inherit'),
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	};
	spawnSync('apt-get', ['update'], options);
	spawnSync('apt-get', ['install', '-y', 'chromium'], options);
	return found();
}

/**
 * The browser to test with: `CHROME_PATH`, then the usual names on the path and the usual places,
 * then Playwright's own; as root on Debian it is installed when there is none.
 * @returns {string} path of the program
 * @throws {Error} with one line on what to do
 */
export function chromiumPath() {
	const asked = process.env.CHROME_PATH;
	if (asked && !starts(asked)) throw new Error(`CHROME_PATH does not name a browser: ${asked}`);
	const path = asked || found() || installed();
	if (path) return path;
	throw new Error(
		'No Chromium was found: install it, or name it, as in CHROME_PATH=/path/to/chrome.'
	);
}

/**
 * How the browser is started: without a window, and without the requests of its own that a browser
 * makes in the background.
 * @returns {import('playwright-core').LaunchOptions}
 */
export function launchOptions() {
	return {
		executablePath: chromiumPath(),
		// Needs rights that root and many containers lack; only our own pages are opened.
		chromiumSandbox: false,
		headless: true,
		args: [
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-gpu',
			'--disable-quic',
			'--disable-sync',
			'--no-first-run'
		]
	};
}
