/**
 * Statements that close the database, once its tables are there: no file, no network, no extension,
 * and no statement that opens any of them again. Memory is bounded so that a question that is too
 * large fails by itself instead of taking the page with it.
 */
export const lockingStatements = [
	'SET errors_as_json=true',
	`SET memory_limit='1GB'`,
	'SET enable_external_access=false',
	'SET lock_configuration=true'
];
