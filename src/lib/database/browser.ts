import { arrivals } from './download';
import { EngineFault, engineFault, within } from './faults';
import { launched, type Launched } from './launch';
import {
	QueryError,
	addRowsStatements,
	createTableStatement,
	type Parameter,
	type Query,
	type TableShape
} from './query';
import { answerMemory, plainRows } from './answers';

/** A table file as the manifest knows it. */
export interface TableFile {
	shape: TableShape;
	/** Set where the file has some of the table's rows only: it is added to what is there. */
	part?: boolean;
	url: string;
	bytes: number;
	sha256: string;
}

/** Told a table's address, or `engine`, and how many of its bytes (decompressed) have been received. */
type FileProgress = (file: string, bytes: number) => void;

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

/** A question of ours takes milliseconds; after this long the engine has died without a word. */
const questionLimitMs = 30_000;

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
		progress('engine', bytes);
	};
	return opened(await launched(heard, signal));
}

/** Puts questions to a connection; a statement is prepared once, and anew after it failed. */
function asker(connection: Launched['connection']) {
	const prepared = new Map<string, ReturnType<typeof connection.prepare>>();
	async function ask(sql: string, parameters: Parameter[]) {
		const statement = prepared.get(sql) ?? connection.prepare(sql);
		prepared.set(sql, statement);
		return plainRows(await (await statement).query(...parameters));
	}
	return { ask, forget: (sql: string) => prepared.delete(sql) };
}

/** Reads tables that are not there yet, one after the other; `closed` rejects when the engine ends. */
function loader(
	{ database, connection }: Launched,
	closed: Promise<never>
): BrowserDatabase['load'] {
	const loaded = new Map<string, Promise<void>>();
	async function read(file: TableFile) {
		const bytes = await tables.taken(file);
		const name = `${file.sha256}.csv`;
		const statements = file.part ? addRowsStatements : createTableStatement;
		await database.registerFileBuffer(name, bytes);
		for (const sql of [statements(file.shape, name)].flat()) await connection.query(sql);
		await database.dropFile(name);
	}
	return async (files, progress) => {
		const missing = files.filter((file) => !loaded.has(file.url));
		expectAll(missing, progress);
		for (const file of files) {
			const reading = loaded.get(file.url) ?? read(file);
			loaded.set(file.url, reading);
			await Promise.race([reading, closed]).catch((reason: unknown) => {
				loaded.delete(file.url);
				throw reason;
			});
		}
	};
}

/** The end of an engine: everything raced against `closed` is rejected with the fault that ended it. */
function ending(worker: Worker) {
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
	return { closed, end };
}

function opened(engine: Launched): BrowserDatabase {
	const stuck = new EngineFault('stuck', 'the engine did not answer for 30 seconds');
	// Tables do not change while a page runs, and most questions of a place are those of the last one.
	const remembered = answerMemory();
	const { ask, forget } = asker(engine.connection);
	const { closed, end } = ending(engine.worker);
	return {
		query: async <R extends object>(sql: string, parameters: Parameter[] = []) => {
			try {
				const answer = remembered(sql, parameters, () =>
					within(Promise.race([ask(sql, parameters), closed]), questionLimitMs, stuck)
				);
				return (await answer).map((row) => ({ ...row })) as R[];
			} catch (cause) {
				forget(sql);
				const fault = engineFault(cause);
				if (fault) end(fault);
				throw new QueryError(sql, parameters, fault ?? cause);
			}
		},
		load: loader(engine, closed),
		close: () => end(new EngineFault('ended', 'the engine was closed'))
	};
}
