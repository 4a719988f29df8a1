import { createServer } from 'node:net';
import { buildFolder, ensureBuilt, fail, install, requireNode } from './prepare.mjs';

/** The port asked for, checked before anything slow is begun. */
function wantedPort() {
	const text = process.env.PORT || '4173';
	const port = Number(text);
	if (!/^\d+$/.test(text) || port < 1 || port > 65535)
		fail(`PORT must be a whole number from 1 to 65535, not "${text}".`);
	return port;
}

/**
 * @param {number} port
 * @param {unknown} error from listening on it
 * @returns {never}
 */
function failToListen(port, error) {
	const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
	if (code === 'EADDRINUSE')
		fail(`Port ${port} is in use: stop what uses it or choose another, as in PORT=4200 npm start.`);
	if (code === 'EACCES') fail(`Port ${port} needs rights this user does not have: choose another.`);
	fail(`Cannot listen on port ${port}: ${message}`);
}

/**
 * Ends the program now, not after minutes of building, when the port is taken.
 * @param {number} port
 */
async function requireFree(port) {
	const probe = createServer();
	await new Promise((resolve) => {
		probe.once('error', (error) => failToListen(port, error));
		probe.listen(port, '127.0.0.1', () => probe.close(resolve));
	});
}

requireNode();
const port = wantedPort();
const base = process.env.BASE_PATH ?? '';
await requireFree(port);
await install();
await ensureBuilt();

// Whoever reads the output may go away (`npm start | head`): the site stays.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

const { serve } = await import('./serve.mjs');
const site = await serve(buildFolder, { port, base, log: console.error }).catch((error) =>
	failToListen(port, error)
);
console.log(`Fair Measure is on http://localhost:${site.port}${base}  (Ctrl-C ends it)`);

for (const signal of ['SIGINT', 'SIGTERM'])
	process.once(signal, () => {
		console.log('\nStopped.');
		void site.close().then(() => process.exit(0));
	});
