import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { DownloadError, fetchedBytes, type KnownFile, type Progress } from './download';
import { EngineFault } from './faults';
import { openingStatements } from './query';

/** Size and SHA-256 of the engine's files, set by the build. */
declare const __ENGINE__: Record<'engine' | 'worker', Omit<KnownFile, 'url'>>;

/** Without a byte for this long, the start counts as failed: a blocked engine never answers. */
const startLimitMs = 15_000;

/** The smallest module there is: its magic number and version. */
const emptyModule = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** Where a policy forbids WebAssembly the engine would only fall silent: ask beforehand. */
async function requireWebAssembly(): Promise<void> {
	try {
		await WebAssembly.compile(emptyModule);
	} catch {
		throw new EngineFault('blocked', 'this browser does not allow WebAssembly on this page');
	}
}

/** A part of the engine as it is fetched, and as the reader is told of it. */
interface Part {
	file: KnownFile;
	name: string;
}

const partOf = (url: string, known: Omit<KnownFile, 'url'>, name: string): Part => ({
	file: { ...known, url: new URL(url, location.href).href },
	name
});

/**
 * A file of the engine, as the build knows it.
 *
 * @throws {EngineFault} naming it, where it does not come, or comes otherwise
 */
async function fetchedPart({ file, name }: Part, signal: AbortSignal, progress?: Progress) {
	try {
		return await fetchedBytes(file, { progress, signal, limitMs: startLimitMs });
	} catch (reason) {
		if (!(reason instanceof DownloadError)) throw reason;
		throw reason.late
			? new EngineFault('silent', silence(name))
			: new EngineFault('missing', `the engine could not be fetched: ${reason.reason} (${name})`);
	}
}

/** @param late what was waited for */
const silence = (late: string) =>
	`the engine gave no sign of life for 15 seconds; what did not come is ${late}`;

/**
 * Lines before the worker's own: memory that it asks for beyond so many bytes is refused it, which the
 * engine tells as any other lack of memory. Unbounded, a browser ends the page with it.
 */
export function memoryBound(most: number): string {
	return `{
	const grow = WebAssembly.Memory.prototype.grow;
	WebAssembly.Memory.prototype.grow = function (pages) {
		if (this.buffer.byteLength + pages * 65536 > ${most}) throw new RangeError('out of memory');
		return grow.call(this, pages);
	};
}
`;
}

/**
 * A worker from a `blob:` address inherits the page's content policy; one loaded by its own
 * address would not, on hosts that cannot send headers.
 */
async function policyBoundWorker(signal: AbortSignal, most?: number): Promise<Worker> {
	const part = partOf(workerUrl, __ENGINE__.worker, 'the script of its worker');
	const bound = most === undefined ? '' : memoryBound(most);
	const script = new Blob([bound, await fetchedPart(part, signal)], { type: 'text/javascript' });
	const address = URL.createObjectURL(script);
	try {
		return new Worker(address);
	} finally {
		// The worker has its own reference once constructed; revoke on the next turn.
		setTimeout(() => URL.revokeObjectURL(address), 10_000);
	}
}

/** Rejects when `signal` aborts, or when the engine, once it is there, does not start in time. */
function watchdog(signal: AbortSignal) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let fail: (reason: Error) => void = () => undefined;
	const failed = new Promise<never>((_, reject) => (fail = reject));
	failed.catch(() => undefined);
	const starts = () => {
		timer = setTimeout(
			() => fail(new EngineFault('silent', silence('the answer of its worker'))),
			startLimitMs
		);
	};
	signal.addEventListener('abort', () => fail(new DOMException('cancelled', 'AbortError')));
	return { failed, fail, starts, stop: () => clearTimeout(timer) };
}

/**
 * The engine, fetched by the page itself: a worker that cannot fetch it would only fall silent.
 *
 * @returns an address within this page, to be revoked by the caller
 */
async function fetchedEngine(progress: Progress, signal: AbortSignal): Promise<string> {
	const part = partOf(engineUrl, __ENGINE__.engine, 'its WebAssembly');
	const bytes = await fetchedPart(part, signal, progress);
	return URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }));
}

async function start(database: AsyncDuckDB, engine: string): Promise<AsyncDuckDBConnection> {
	await database.instantiate(engine);
	await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
	const connection = await database.connect();
	for (const statement of openingStatements) await connection.query(statement);
	// The first question of each kind compiles code for over a second: pay for it here.
	await (await connection.prepare('SELECT ?::INTEGER AS one')).query(1);
	return connection;
}

/** An engine that has started, its one connection, and the worker that both live in. */
export interface Launched {
	database: AsyncDuckDB;
	connection: AsyncDuckDBConnection;
	worker: Worker;
}

/**
 * Starts an engine in a worker of its own.
 *
 * @param progress told the bytes of the engine received so far (decompressed)
 * @param signal aborting it ends the worker and rejects with AbortError
 * @param most bytes of memory that the engine may take; unbounded where it is left out
 * @throws when the engine cannot be fetched, is blocked by policy, or stays silent for 15 seconds
 */
export async function launched(
	progress: Progress,
	signal: AbortSignal,
	most?: number
): Promise<Launched> {
	// An abort that has been is not told again.
	signal.throwIfAborted();
	const guard = watchdog(signal);
	// A download given up would keep the next one of the same file waiting.
	const fetching = new AbortController();
	let worker: Worker | undefined;
	let engine: string | undefined;
	try {
		await requireWebAssembly();
		worker = await Promise.race([policyBoundWorker(fetching.signal, most), guard.failed]);
		worker.addEventListener('error', () =>
			guard.fail(new EngineFault('blocked', 'this browser does not let the engine’s worker run'))
		);
		engine = await Promise.race([fetchedEngine(progress, fetching.signal), guard.failed]);
		guard.starts();
		const database = new AsyncDuckDB(new VoidLogger(), worker);
		const connection = await Promise.race([start(database, engine), guard.failed]);
		return { database, connection, worker };
	} catch (reason) {
		fetching.abort();
		worker?.terminate();
		throw reason;
	} finally {
		guard.stop();
		if (engine) URL.revokeObjectURL(engine);
	}
}
