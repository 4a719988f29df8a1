import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';

/** Runs the start program with a port at which it must give up before it installs or builds. */
const start = (port: string) =>
	spawnSync(process.execPath, ['scripts/start.mjs'], {
		encoding: 'utf8',
		env: { ...process.env, PORT: port },
		timeout: 20_000
	});

it.each(['abc', '0', '65536', '80.5', ' '])('refuses "%s" as a port in one line', (port) => {
	const { status, stdout, stderr } = start(port);
	expect(status).toBe(1);
	expect(stdout).toBe('');
	expect(stderr).toBe(`PORT must be a whole number from 1 to 65535, not "${port}".\n`);
});

it('says in one line that a port is taken', async () => {
	const taken = createServer();
	await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void taken.close());
	const address = taken.address();
	const port = typeof address === 'object' ? String(address?.port) : '';
	const { status, stderr } = start(port);
	expect(status).toBe(1);
	expect(stderr).toMatch(new RegExp(`^Port ${port} is in use: .*\n$`));
});
