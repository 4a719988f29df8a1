import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { fetchedBytes, type Progress } from './download';
import { createTableStatement, openingStatements, type TableShape } from './load';
import { QueryError, type Parameter, type Query } from './query';
import { plainRows } from './rows';

/** A table file as the manifest knows it. */
export interface TableFile {
	shape: TableShape;
	url: string;
	bytes: number;
	sha256: string;
}

/** DuckDB-WASM in a worker of this page. */
export interface BrowserDatabase {
	query: Query;
	/** Fetches, verifies and reads tables that are not there yet. */
	load: (files: TableFile[], progress?: Progress) => Promise<void>;
	/** Ends the worker; questions still open are rejected. */
	close: () => void;
}

/** Without a byte for this long, the start counts as failed: a blocked engine never answers. */
const startLimitMs = 15_000;

/**
 * A worker from a `blob:` address inherits the page's content policy; one loaded by its own
 * address would not, on hosts that cannot send headers.
 */
async function policyBoundWorker(): Promise<Worker> {
	const response = await fetch(new URL(workerUrl, location.href));
	if (!response.ok) throw new Error(`the engine's worker answered ${response.status}`);
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
			() => fail(new Error('the engine gave no sign of life for 15 seconds')),
			startLimitMs
		);
	};
	heard();
	signal.addEventListener('abort', () => fail(new DOMException('cancelled', 'AbortError')));
	return { failed, heard, stop: () => clearTimeout(timer) };
}

/**
 * The engine, fetched by the page itself: a worker that cannot fetch it would only fall silent.
 *
 * @returns an address within this page, to be revoked by the caller
 */
async function fetchedEngine(progress: Progress, signal: AbortSignal): Promise<string> {
	const response = await fetch(new URL(engineUrl, location.href), { signal });
	if (!response.ok) throw new Error(`the engine's file answered ${response.status}`);
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
	let worker: Worker | undefined;
	let engine: string | undefined;
	try {
		worker = await Promise.race([policyBoundWorker(), guard.failed]);
		engine = await Promise.race([fetchedEngine(heard, signal), guard.failed]);
		guard.heard();
		const database = new AsyncDuckDB(new VoidLogger(), worker);
		const connection = await Promise.race([start(database, engine), guard.failed]);
		return { database, connection, worker };
	} catch (reason) {
		worker?.terminate();
		throw reason;
	} finally {
		guard.stop();
		if (engine) URL.revokeObjectURL(engine);
	}
}

/** Starts the dashboard's engine; see `launched`. */
export async function connect(progress: Progress, signal: AbortSignal): Promise<BrowserDatabase> {
	return opened(await launched(progress, signal));
}

function opened({ database, connection, worker }: Launched): BrowserDatabase {
	const loaded = new Map<string, Promise<void>>();
	const prepared = new Map<string, Promise<Awaited<ReturnType<typeof connection.prepare>>>>();
	let ended: (reason: Error) => void = () => undefined;
	const closed = new Promise<never>((_, reject) => (ended = reject));
	closed.catch(() => undefined);

	async function read(file: TableFile, progress?: Progress) {
		const bytes = await fetchedBytes(file, progress);
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
				return (await Promise.race([ask(sql, parameters), closed])) as R[];
			} catch (cause) {
				prepared.delete(sql);
				throw new QueryError(sql, parameters, cause);
			}
		},
		async load(files, progress) {
			for (const file of files) {
				const name = file.shape.name;
				const reading = loaded.get(name) ?? read(file, progress);
				loaded.set(name, reading);
				await Promise.race([reading, closed]).catch((reason: unknown) => {
					loaded.delete(name);
					throw reason;
				});
			}
		},
		close() {
			ended(new Error('the engine was closed'));
			worker.terminate();
		}
	};
}
