import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { connect } from '$lib/database/node';
import { resultCsv } from '$lib/downloads/csv';
import { snippet, type SnippetTable } from '$lib/features/workbench/snippets';
import { catalogueEntries, dataFile } from '$lib/server/tables';

const { table, file } = catalogueEntries().find((entry) => entry.table.name === 'smoking')!;
const smoking: SnippetTable = {
	shape: { name: 'smoking', fields: table.schema.fields },
	address: 'https://example.org/data/smoking.csv',
	sha256: file.sha256
};
const sql = `SELECT area_code, value -- "]" and """ end texts elsewhere\nFROM smoking\nWHERE value > 20;\n`;

describe('a statement taken elsewhere', () => {
	it('is a whole program in R', () => {
		expect(snippet('R', sql, [smoking]))
			.toBe(`# Needs R 4.0 or later and the packages DBI, duckdb and digest.
library(DBI)

files <- list(
  smoking = c("https://example.org/data/smoking.csv",
    "${file.sha256}")
)
for (name in names(files)) {
  file <- paste0(name, ".csv")
  download.file(files[[name]][1], file, mode = "wb")
  found <- digest::digest(file = file, algo = "sha256")
  if (found != files[[name]][2]) stop(file, " is not the file this was written for")
}

con <- dbConnect(duckdb::duckdb())
dbExecute(con, r"[CREATE TABLE "smoking" AS SELECT * FROM read_csv('smoking.csv', header=true, delim=',', quote='"', escape='"', nullstr='', auto_detect=false, strict_mode=true, columns={'area_code': 'VARCHAR', 'period_start': 'VARCHAR', 'period_end': 'VARCHAR', 'value': 'DOUBLE', 'lower': 'DOUBLE', 'upper': 'DOUBLE', 'missing': 'VARCHAR'})]")
answer <- dbGetQuery(con, r"-[
SELECT area_code, value -- "]" and """ end texts elsewhere
FROM smoking
WHERE value > 20
]-")
print(answer)
`);
	});

	it('is a whole program in Python, with escapes only where a text needs them', () => {
		const text = snippet('Python', sql, [smoking]);
		expect(text).toContain(
			`    "smoking": (\n        "https://example.org/data/smoking.csv",\n        "${file.sha256}",\n    ),`
		);
		expect(text).toContain(`con.execute(r"""CREATE TABLE "smoking" AS`);
		expect(text).toContain(`answer = con.sql("\\nSELECT area_code, value -- \\"]\\" and`);
		expect(snippet('Python', 'SELECT 1', [])).toContain('con.sql(r"""\nSELECT 1\n""")');
	});

	it('runs in Python, where there is one: fetches, checks and asks in that order', ({ skip }) => {
		const folder = mkdtempSync(join(tmpdir(), 'snippet-'));
		try {
			// Stands in for the package: it prints what it is asked.
			const stub = `class Con:\n    def execute(self, sql): print("EXECUTE", sql)\n    def sql(self, sql): return "ASKED " + sql\ndef connect(): return Con()\n`;
			writeFileSync(join(folder, 'duckdb.py'), stub);
			writeFileSync(join(folder, 'published.csv'), dataFile(file.file));
			const address = pathToFileURL(join(folder, 'published.csv')).href;
			const run = (sha256: string) => {
				writeFileSync(
					join(folder, 'run.py'),
					snippet('Python', sql, [{ ...smoking, address, sha256 }])
				);
				return spawnSync('python3', ['run.py'], { cwd: folder, encoding: 'utf8' });
			};
			const right = run(file.sha256);
			if (right.error) return skip('python3 is not there');
			expect(right.stderr).toBe('');
			expect(right.stdout).toMatch(/^EXECUTE CREATE TABLE "smoking"/);
			expect(right.stdout).toContain(`ASKED \n${sql.trim().slice(0, -1)}\n`);
			const wrong = run('0'.repeat(64));
			expect([wrong.status, wrong.stderr]).toEqual([
				1,
				'smoking.csv is not the file this was written for\n'
			]);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it('runs in DuckDB, and stops there at a file that is another one', async () => {
		const database = await connect();
		const here = { ...smoking, address: 'smoking.csv' };
		const statements = (sha256: string) =>
			snippet('SQL', 'SELECT count(*) AS n FROM smoking', [{ ...here, sha256 }])
				.replace(/^--.*\nLOAD httpfs;\n/, '')
				.split(/;\n+/)
				.filter(Boolean);
		database.register('smoking.csv', dataFile(file.file));
		const [checked, ...rest] = statements(file.sha256).map((statement) => database.run(statement));
		expect(checked?.getChildAt(0)?.get(0)).toBe('as published');
		expect(rest.at(-1)?.getChildAt(0)?.get(0)).toBe(file.rows);
		expect(() => database.run(statements('0'.repeat(64))[0]!)).toThrow(
			'smoking.csv is not the file this was written for'
		);
	});
});

describe('an answer as CSV', () => {
	it('tells no value from an empty text, and runs nothing in a spreadsheet', () => {
		expect(
			resultCsv(
				['=cmd', 'a,b'],
				[
					['=1+1', null],
					['', -1.5],
					['-12345678901234567890', true],
					['@x', 'say "hi"']
				]
			)
		).toBe(
			`'=cmd,"a,b"\r\n'=1+1,\r\n"",-1.5\r\n-12345678901234567890,true\r\n'@x,"say ""hi"""\r\n`
		);
	});
});
