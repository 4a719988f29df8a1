import { createRequire } from 'node:module';
import {
	QueryError,
	createTableStatement,
	openingStatements,
	type Parameter,
	type Query,
	type Row,
	type TableShape
} from './query';
import { plainRows, type ArrowResult } from './answers';

/** DuckDB-WASM in this Node process: the same build that runs in the browser. */
export interface NodeDatabase {
	query: Query;
	/** Reads a CSV into a table; a second call for the same name does nothing. */
	load: (shape: TableShape, csv: Uint8Array) => void;
	/** Runs one statement as it stands; the engine's own result, with nothing remembered. */
	run: (sql: string) => ArrowResult;
	/** Lets statements read these bytes as a file of that name. */
	register: (file: string, content: Uint8Array) => void;
}

const require = createRequire(import.meta.url);

type Blocking = typeof import('@duckdb/duckdb-wasm/blocking');

async function open() {
	const duckdb = require('@duckdb/duckdb-wasm/blocking') as Blocking;
	const path = (file: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${file}`);
	const bundle = {
		mainModule: path('duckdb-eh.wasm'),
		mainWorker: path('duckdb-node-eh.worker.cjs')
	};
	const bundles = { mvp: bundle, eh: bundle };
	const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
	await database.instantiate(() => undefined);
	database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
	return database;
}

/**
 * Puts questions to a connection. Answers are remembered by statement and parameters, because every
 * page of a build asks many of the same questions and the tables never change while it runs.
 */
function asker(connection: ReturnType<Awaited<ReturnType<typeof open>>['connect']>) {
	const prepared = new Map<string, ReturnType<typeof connection.prepare>>();
	const answers = new Map<string, Row[]>();
	return (sql: string, parameters: Parameter[]): Row[] => {
		const key = JSON.stringify([sql, parameters]);
		const known = answers.get(key);
		if (known) return known;
		const statement = prepared.get(sql) ?? connection.prepare(sql);
		prepared.set(sql, statement);
		const rows = plainRows(statement.query(...parameters));
		answers.set(key, rows);
		return rows;
	};
}

/** Starts the engine (2 to 4 seconds, about 300 MB): once per process, then share it. */
export async function connect(): Promise<NodeDatabase> {
	const database = await open();
	const connection = database.connect();
	for (const statement of openingStatements) connection.query(statement);
	const loaded = new Set<string>();
	const ask = asker(connection);
	return {
		query: async <R extends object>(sql: string, parameters: Parameter[] = []) => {
			try {
				return ask(sql, parameters).map((row) => ({ ...row })) as R[];
			} catch (cause) {
				throw new QueryError(sql, parameters, cause);
			}
		},
		load(shape, csv) {
			if (loaded.has(shape.name)) return;
			const file = `${shape.name}.csv`;
			database.registerFileBuffer(file, csv);
			connection.query(createTableStatement(shape, file));
			database.dropFile(file);
			loaded.add(shape.name);
		},
		run: (sql) => connection.query(sql),
		register: (file, content) => database.registerFileBuffer(file, content)
	};
}
