import type { TableFile } from '$lib/database/browser';
import { fetchedBytes, type Progress } from '$lib/database/download';
import { EngineFault, untilAborted } from '$lib/database/faults';
import { createTableStatement } from '$lib/database/query';
import { launched, type Launched } from '$lib/database/launch';
import { lockingStatements } from './locking';
import { fillOwnTable, type OwnTable } from '$lib/database/own-table';
import { runText, type Send } from './run';
import { mostBytes, type RunResult } from './result';

/** The workbench's own database, in its own worker: what is done to it touches no other page. */
export interface WorkbenchDatabase {
	/**
	 * @throws {StatementFault} with the place of the fault; {EngineFault} where the browser ended the
	 *   engine, after which this database answers nothing more; any Error where it was closed
	 */
	run: (sql: string) => Promise<RunResult>;
	/** Asks the running statement to stop, so that `run` is rejected; it may not be heard. */
	stop: () => void;
	/** Ends the worker and all that is in it; a `run` still open is rejected. */
	close: () => void;
}

const atATime = 6;
/** Bytes taken of one answer: more than `wrapping` lets through. */
const mostReceived = 3 * mostBytes;
/** Bytes that the engine may take: what its own limit does not count, long texts above all, as well. */
const mostMemory = 2_000_000_000;

/** All files, a few at a time; `progress` is told the sum of their bytes. */
async function fetchedFiles(files: TableFile[], progress: Progress) {
	const received = files.map(() => 0);
	const contents: Uint8Array<ArrayBuffer>[] = [];
	let next = 0;
	async function fetchRest(): Promise<void> {
		for (let index = next++; index < files.length; index = next++)
			contents[index] = await fetchedBytes(files[index]!, {
				progress(bytes) {
					received[index] = bytes;
					progress(received.reduce((sum, one) => sum + one, 0));
				}
			});
	}
	await Promise.all(Array.from({ length: atATime }, fetchRest));
	return contents;
}

/** What the database holds besides the published tables; nothing of it is fetched. */
interface Besides {
	/** The reader's own tables. */
	own: readonly OwnTable[];
	/** Statements that make former names of tables. */
	views: readonly string[];
}

async function filled(
	{ database, connection }: Launched,
	files: TableFile[],
	contents: Uint8Array[],
	{ own, views }: Besides
) {
	for (const [index, { shape }] of files.entries()) {
		const name = `${shape.name}.csv`;
		await database.registerFileBuffer(name, contents[index] ?? new Uint8Array());
		await connection.query(createTableStatement(shape, name));
		await database.dropFile(name);
	}
	const filling = {
		register: (file: string, content: Uint8Array) => database.registerFileBuffer(file, content),
		query: (sql: string) => connection.query(sql),
		drop: (file: string) => database.dropFile(file)
	};
	const countOf = async (sql: string) =>
		Number((await connection.query(sql)).getChildAt(0)?.get(0));
	for (const table of own) await fillOwnTable(table, filling, countOf);
	for (const statement of [...views, ...lockingStatements]) await connection.query(statement);
}

function databaseOf({ connection, worker }: Launched): WorkbenchDatabase {
	let ended: (reason: Error) => void = () => undefined;
	const closed = new Promise<never>((_, reject) => (ended = reject));
	closed.catch(() => undefined);
	worker.addEventListener('error', () => {
		ended(new EngineFault('ended', 'the browser ended the engine'));
		worker.terminate();
	});
	const send: Send = async (sql) => {
		const reader = await connection.send(sql);
		const batches = [];
		let bytes = 0;
		for await (const batch of reader) {
			batches.push(batch);
			bytes += batch.data.byteLength;
			// Only what could not be wrapped comes so large; the rest of it is not waited for.
			if (bytes > mostReceived) break;
		}
		if (bytes > mostReceived) await connection.cancelSent().catch(() => undefined);
		return batches;
	};
	return {
		run: (sql) => Promise.race([runText(send, sql), closed]),
		stop: () => void connection.cancelSent().catch(() => undefined),
		close() {
			ended(new Error('the workbench’s database was closed'));
			worker.terminate();
		}
	};
}

/**
 * Opens a database with all the tables given, and locks it.
 *
 * @param besides the reader's own tables and former names of tables
 * @param progress told the bytes of engine and tables received so far (decompressed)
 * @param signal aborting it ends the worker and rejects with AbortError
 * @throws as `launched`, and {DownloadError} naming a table that did not arrive whole
 */
export async function openedWorkbench(
	files: TableFile[],
	besides: Besides,
	progress: Progress,
	signal: AbortSignal
): Promise<WorkbenchDatabase> {
	const received = { engine: 0, tables: 0 };
	const tell = (part: keyof typeof received) => (bytes: number) => {
		received[part] = bytes;
		progress(received.engine + received.tables);
	};
	const aborted = untilAborted(signal);
	const starting = launched(tell('engine'), signal, mostMemory);
	async function opened() {
		const [engine, contents] = await Promise.all([starting, fetchedFiles(files, tell('tables'))]);
		await filled(engine, files, contents, besides);
		return databaseOf(engine);
	}
	try {
		return await Promise.race([opened(), aborted]);
	} catch (reason) {
		void starting.then(({ worker }) => worker.terminate()).catch(() => undefined);
		throw reason;
	}
}
