import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { arrivals } from './arrivals';
import type { Progress } from './download';
import { EngineFault, engineFault, within } from './faults';
import { createTableStatement, openingStatements, type TableShape } from './load';
import { QueryError, type Parameter, type Query } from './query';
import { answerMemory } from './memory';
import { plainRows } from './rows';

/** A table file as the manifest knows it. */
export interface TableFile {
	shape: TableShape;
	url: string;
	bytes: number;
	sha256: string;
}

/** Told a file's address and how many of its bytes (decompressed) have been received. */
export type FileProgress = (url: string, bytes: number) => void;

/** DuckDB-WASM in a worker of this page. */
export interface BrowserDatabase {
	query: Query;
	/** Fetches, verifies and reads tables that are not there yet. */
	load: (files: TableFile[], progress?: FileProgress) => Promise<void>;
	/** Ends the worker; questions still open are rejected. */
	close: () => void;
}

/** Tables of this page that are being fetched. */
const tables = arrivals();

/** Begins to fetch tables; what does not arrive is told where it is read. */
function expectAll(files: TableFile[], progress?: FileProgress): void {
	for (const file of files)
		tables.expect(file, (bytes) => progress?.(file.url, bytes)).catch(() => null);
}

/** Without a byte for this long, the start counts as failed: a blocked engine never answers. */
const startLimitMs = 15_000;

/** A question of ours takes milliseconds; after this long the engine has died without a word. */
const questionLimitMs = 30_000;

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

/** A file of the engine. @throws {EngineFault} where it does not come */
async function enginePart(url: string, signal: AbortSignal): Promise<Response> {
	const response = await fetch(new URL(url, location.href), { signal }).catch((reason: unknown) => {
		if (signal.aborted) throw reason;
		throw new EngineFault('missing', 'the engine could not be fetched: the site did not answer');
	});
	if (response.ok) return response;
	throw new EngineFault(
		'missing',
		`the engine could not be fetched: the server answered ${response.status}`
	);
}

/**
 * A worker from a `blob:` address inherits the page's content policy; one loaded by its own
 * address would not, on hosts that cannot send headers.
 */
async function policyBoundWorker(signal: AbortSignal): Promise<Worker> {
	const response = await enginePart(workerUrl, signal);
	const script = new Blob([await response.text()], { type: 'text/javascript' });
	const address = URL.createObjectURL(script);
	try {
		return new Worker(address);
	} finally {
		// The worker has its own reference once constructed; revoke on the next turn.
		setTimeout(() => URL.revokeObjectURL(address), 10_000);
	}
}

/** Rejects when `signal` aborts, or when nothing was heard for `startLimitMs`. */
function watchdog(signal: AbortSignal) {
	let timer: ReturnType<typeof setTimeout>;
	let fail: (reason: Error) => void = () => undefined;
	const failed = new Promise<never>((_, reject) => (fail = reject));
	failed.catch(() => undefined);
	const heard = () => {
		clearTimeout(timer);
		timer = setTimeout(
			() => fail(new EngineFault('silent', 'the engine gave no sign of life for 15 seconds')),
			startLimitMs
		);
	};
	heard();
	signal.addEventListener('abort', () => fail(new DOMException('cancelled', 'AbortError')));
	return { failed, fail, heard, stop: () => clearTimeout(timer) };
}

/**
 * The engine, fetched by the page itself: a worker that cannot fetch it would only fall silent.
 *
 * @returns an address within this page, to be revoked by the caller
 */
async function fetchedEngine(progress: Progress, signal: AbortSignal): Promise<string> {
	const response = await enginePart(engineUrl, signal);
	const reader = response.body?.getReader();
	const parts: BlobPart[] = [];
	let received = 0;
	for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
		parts.push(part.value);
		received += part.value.length;
		progress(received);
	}
	return URL.createObjectURL(new Blob(parts, { type: 'application/wasm' }));
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
 * @throws when the engine cannot be fetched, is blocked by policy, or stays silent for 15 seconds
 */
export async function launched(progress: Progress, signal: AbortSignal): Promise<Launched> {
	const guard = watchdog(signal);
	const heard = (bytes: number) => {
		guard.heard();
		progress(bytes);
	};
	// A download given up would keep the next one of the same file waiting.
	const fetching = new AbortController();
	let worker: Worker | undefined;
	let engine: string | undefined;
	try {
		await requireWebAssembly();
		worker = await Promise.race([policyBoundWorker(fetching.signal), guard.failed]);
		worker.addEventListener('error', () =>
			guard.fail(new EngineFault('blocked', 'this browser does not let the engine’s worker run'))
		);
		engine = await Promise.race([fetchedEngine(heard, fetching.signal), guard.failed]);
		guard.heard();
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

/**
 * Starts the dashboard's engine, and fetches meanwhile the tables that it is started for.
 *
 * @param files to be asked for by `load` first; one that does not arrive fails there
 * @param progress told of the engine and of each table
 * @param signal as in `launched`; tables on their way still arrive, for the next start
 * @throws as `launched`
 */
export async function connect(
	files: TableFile[],
	progress: FileProgress,
	signal: AbortSignal
): Promise<BrowserDatabase> {
	let begun = false;
	const heard = (bytes: number) => {
		// Not before: where a browser opens few connections, the engine would wait behind the tables.
		if (!begun) expectAll(files, progress);
		begun = true;
		progress(engineUrl, bytes);
	};
	return opened(await launched(heard, signal));
}

function opened({ database, connection, worker }: Launched): BrowserDatabase {
	const stuck = new EngineFault('stuck', 'the engine did not answer for 30 seconds');
	// Tables do not change while a page runs, and most questions of a place are those of the last one.
	const remembered = answerMemory();
	const loaded = new Map<string, Promise<void>>();
	const prepared = new Map<string, Promise<Awaited<ReturnType<typeof connection.prepare>>>>();
	let ended: (reason: Error) => void = () => undefined;
	const closed = new Promise<never>((_, reject) => (ended = reject));
	closed.catch(() => undefined);

	function end(fault: Error) {
		ended(fault);
		worker.terminate();
	}
	worker.addEventListener('error', () =>
		end(new EngineFault('ended', 'the browser ended the engine'))
	);

	async function read(file: TableFile) {
		const bytes = await tables.taken(file);
		const name = `${file.shape.name}.csv`;
		await database.registerFileBuffer(name, bytes);
		await connection.query(createTableStatement(file.shape, name));
		await database.dropFile(name);
	}

	async function ask(sql: string, parameters: Parameter[]) {
		const statement = prepared.get(sql) ?? connection.prepare(sql);
		prepared.set(sql, statement);
		return plainRows(await (await statement).query(...parameters));
	}

	return {
		query: async <R extends object>(sql: string, parameters: Parameter[] = []) => {
			try {
				const answer = remembered(sql, parameters, () =>
					within(Promise.race([ask(sql, parameters), closed]), questionLimitMs, stuck)
				);
				return (await answer).map((row) => ({ ...row })) as R[];
			} catch (cause) {
				prepared.delete(sql);
				const fault = engineFault(cause);
				if (fault) end(fault);
				throw new QueryError(sql, parameters, fault ?? cause);
			}
		},
		async load(files, progress) {
			const missing = files.filter((file) => !loaded.has(file.shape.name));
			expectAll(missing, progress);
			for (const file of files) {
				const name = file.shape.name;
				const reading = loaded.get(name) ?? read(file);
				loaded.set(name, reading);
				await Promise.race([reading, closed]).catch((reason: unknown) => {
					loaded.delete(name);
					throw reason;
				});
			}
		},
		close() {
			end(new EngineFault('ended', 'the engine was closed'));
		}
	};
}
