import { createTableStatement, literal, type TableShape } from '$lib/database/query';

export type SnippetLanguage = 'R' | 'Python' | 'SQL';

/** A table that a statement reads, as it can be fetched from anywhere. */
export interface SnippetTable {
	shape: TableShape;
	/** Whole address of its CSV. */
	address: string;
	/** Of the file's bytes, in hexadecimal. */
	sha256: string;
}

const fileName = ({ shape }: SnippetTable) => `${shape.name}.csv`;

/** Spaces and semicolons at the end would end the statement twice. */
const statement = (sql: string) => sql.replace(/[\s;]+$/, '');

/** Text as it stands, between marks that it does not hold: R 4.0 and later. */
function rText(text: string): string {
	let dashes = '';
	while (text.includes(`]${dashes}"`)) dashes += '-';
	return `r"${dashes}[${text}]${dashes}"`;
}

/** Text as it stands where Python allows it; with escapes otherwise. */
function pythonText(text: string): string {
	return text.includes('"""') || /["\\]$/.test(text) ? JSON.stringify(text) : `r"""${text}"""`;
}

function inR(sql: string, tables: readonly SnippetTable[]): string {
	const files = tables.map(
		({ shape, address, sha256 }) =>
			`  ${shape.name} = c(${JSON.stringify(address)},\n    ${JSON.stringify(sha256)})`
	);
	const reads = tables.map(
		(table) => `dbExecute(con, ${rText(createTableStatement(table.shape, fileName(table)))})`
	);
	return [
		'# Needs R 4.0 or later and the packages DBI, duckdb and digest.',
		'library(DBI)',
		'',
		`files <- list(\n${files.join(',\n')}\n)`,
		'for (name in names(files)) {',
		'  file <- paste0(name, ".csv")',
		'  download.file(files[[name]][1], file, mode = "wb")',
		'  found <- digest::digest(file = file, algo = "sha256")',
		'  if (found != files[[name]][2]) stop(file, " is not the file this was written for")',
		'}',
		'',
		'con <- dbConnect(duckdb::duckdb())',
		...reads,
		`answer <- dbGetQuery(con, ${rText(`\n${statement(sql)}\n`)})`,
		'print(answer)',
		''
	].join('\n');
}

/** Lines that fetch each file and stop where it is another one. */
function fetchedInPython(tables: readonly SnippetTable[]): string[] {
	const files = tables.map(
		({ shape, address, sha256 }) =>
			`    ${JSON.stringify(shape.name)}: (\n        ${JSON.stringify(address)},\n        ${JSON.stringify(sha256)},\n    ),`
	);
	return [
		`files = {\n${files.join('\n')}\n}`,
		'for name, (address, sha256) in files.items():',
		'    with urllib.request.urlopen(address) as response:',
		'        content = response.read()',
		'    if hashlib.sha256(content).hexdigest() != sha256:',
		'        raise SystemExit(f"{name}.csv is not the file this was written for")',
		'    with open(f"{name}.csv", "wb") as file:',
		'        file.write(content)'
	];
}

function inPython(sql: string, tables: readonly SnippetTable[]): string {
	const reads = tables.map(
		(table) => `con.execute(${pythonText(createTableStatement(table.shape, fileName(table)))})`
	);
	return [
		'# Needs Python 3.8 or later and the package duckdb.',
		'import hashlib',
		'import urllib.request',
		'',
		'import duckdb',
		'',
		...fetchedInPython(tables),
		'',
		'con = duckdb.connect()',
		...reads,
		`answer = con.sql(${pythonText(`\n${statement(sql)}\n`)})`,
		'print(answer)',
		''
	].join('\n');
}

/** Stops DuckDB where the file at an address is another one. */
function checkedInSql(table: SnippetTable): string {
	const fault = literal(`${fileName(table)} is not the file this was written for`);
	return `SELECT CASE WHEN sha256(content) = ${literal(table.sha256)} THEN 'as published'
  ELSE error(${fault}) END AS ${table.shape.name}
FROM read_blob(${literal(table.address)});`;
}

function inSql(sql: string, tables: readonly SnippetTable[]): string {
	return [
		'-- Needs DuckDB 1.3 or later, which fetches the files itself.',
		'LOAD httpfs;',
		...tables.flatMap((table) => [
			checkedInSql(table),
			`${createTableStatement(table.shape, table.address)};`
		]),
		'',
		`${statement(sql)};`,
		''
	].join('\n');
}

/**
 * A statement as a program that stands alone: it fetches the tables from their addresses, holds
 * each to its SHA-256, reads it with the same types, and asks the same question.
 *
 * @param sql one or more statements that run as they stand, without `?`
 * @param tables those that the statement names
 */
export function snippet(
	language: SnippetLanguage,
	sql: string,
	tables: readonly SnippetTable[]
): string {
	const written = { R: inR, Python: inPython, SQL: inSql };
	return written[language](sql, tables);
}
