import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildFolder } from '../../scripts/prepare.mjs';
import { builtFiles } from '../journeys/harness/built-site';

/** Connections at the same time, and how long they go on asking. */
const connections = 200;
const seconds = Number(process.env.FAIR_MEASURE_LOAD_SECONDS ?? 300);

/** One reader in so many goes away in the middle of a file. */
const oneInGoesAway = 25;

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
	const { port } = probe.address() as AddressInfo;
	await new Promise((closed) => probe.close(closed));
	return port;
}

/** What `npm start` runs, once it answers. */
async function started() {
	const port = await freePort();
	const environment = { ...process.env, PORT: String(port) };
	const child = spawn(process.execPath, ['scripts/start.mjs'], { env: environment });
	onTestFinished(() => void child.kill());
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (part: Buffer) => (output = (output + part.toString()).slice(-10_000)));
	await expect.poll(() => output, { timeout: 60_000 }).toContain('is on http');
	return { port, child, log: () => output };
}

/** Megabytes of memory and open files of a process, where the system tells them. */
function burdenOf(pid: number | undefined) {
	const folder = `/proc/${pid}`;
	if (!existsSync(folder)) return null;
	const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1];
	return { megabytes: Number(kilobytes) / 1000, files: readdirSync(`${folder}/fd`).length };
}

/** Numbers from 0 up to but not 1, the same in every run. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Asks for a file on a connection that stays; gives its status and length, or null where it was left. */
function asked(agent: Agent, port: number, path: string, leaves: boolean) {
	return new Promise<{ status: number; bytes: number } | null>((resolve, reject) => {
		const request = get({ agent, host: '127.0.0.1', port, path: encodeURI(path) }, (answer) => {
			let bytes = 0;
			answer.on('data', (part: Buffer) => {
				bytes += part.length;
				if (leaves) answer.destroy();
			});
			answer.on('close', () => {
				if (leaves || answer.complete)
					resolve(leaves ? null : { status: answer.statusCode ?? 0, bytes });
				else reject(new Error(`${path} broke off after ${bytes} bytes`));
			});
			answer.on('error', () => undefined);
		});
		request.on('error', (error) => (leaves ? resolve(null) : reject(error)));
	});
}

/** Places of the build, most asked for as readers do: pages and what they are made of, tables seldom. */
function wanted() {
	const files = builtFiles().filter((path) =>
		/^[^._].*\.(html|json|csv|svg)$|^_app.*\.(js|css)$/.test(path)
	);
	return files.map((path) => ({
		path: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
		bytes: statSync(join(buildFolder, path)).size
	}));
}

it(
	`${connections} connections for ${seconds} seconds are all answered, at no growing cost`,
	async () => {
		const { port, child, log } = await started();
		const files = wanted();
		const end = performance.now() + seconds * 1000;
		const faults: string[] = [];
		const totals = { answered: 0, left: 0 };
		const burdens: ReturnType<typeof burdenOf>[] = [];

		async function reader(number: number) {
			const agent = new Agent({ keepAlive: true, maxSockets: 1 });
			const random = seeded(number + 1);
			while (performance.now() < end && faults.length < 20) {
				const { path, bytes } = files[Math.floor(random() * files.length)]!;
				const leaves = random() < 1 / oneInGoesAway;
				try {
					const answer = await asked(agent, port, path, leaves);
					totals[answer ? 'answered' : 'left'] += 1;
					if (answer && (answer.status !== 200 || answer.bytes !== bytes))
						faults.push(`${path} answered ${answer.status} with ${answer.bytes} bytes`);
				} catch (error) {
					faults.push(String(error));
				}
				await new Promise((pause) => setTimeout(pause, random() * 400));
			}
			agent.destroy();
		}
		const measuring = setInterval(() => burdens.push(burdenOf(child.pid)), 1000);
		await Promise.all(Array.from({ length: connections }, (_, number) => reader(number)));
		clearInterval(measuring);

		expect(faults).toEqual([]);
		expect(child.exitCode).toBeNull();
		expect(totals.answered).toBeGreaterThan(connections * Math.min(seconds, 60));
		expect(totals.left).toBeGreaterThan(connections / 10);
		expect(log()).toMatch(/was not sent to its end/);
		const known = burdens.filter((burden) => burden !== null);
		const most = (part: typeof known) => Math.max(0, ...part.map(({ megabytes }) => megabytes));
		const half = Math.floor(known.length / 2);
		expect(most(known.slice(half))).toBeLessThan(Math.max(200, most(known.slice(0, half)) * 1.5));
		expect(Math.max(0, ...known.map(({ files }) => files))).toBeLessThan(connections * 2 + 100);
	},
	(seconds + 120) * 1000
);
