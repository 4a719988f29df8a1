import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'read-csv-'));
	const rows = [
		['area', 'n'],
		['Wigan', 5],
		['Bury', 6]
	].map((row) => row.map((value) => ({ value })));
	const book = await writeXlsxFile([{ data: rows, sheet: 'Data' }]).toBuffer();
	writeFileSync(join(folder, 'book.xlsx'), book);
	writeFileSync(join(folder, 'titled.csv'), 'A title\n\narea,n\nWigan,5\nBury,6\n');
	writeFileSync(join(folder, 'stray.csv'), 'area,n\nWi"gan,5\nBury,6\n');
	writeFileSync(join(folder, 'page.html'), '<html><table></table></html>');
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'scripts/read-csv.ts', ...words],
		{ encoding: 'utf8' }
	);
	return { status, rows: stdout === '' ? null : (JSON.parse(stdout) as unknown), said: stderr };
}

describe('npm run read-csv', () => {
	const rows = [
		['area', 'n'],
		['Wigan', '5'],
		['Bury', '6']
	];

	it('finds the table as the page does, and accounts for all rows', () => {
		const { status, rows: read, said } = run(join(folder, 'titled.csv'));
		expect([status, read]).toEqual([0, rows]);
		expect(said).toContain('Set aside: row 1, title: “A title”');
		expect(said).toContain('5 rows in = 1 header + 2 kept + 0 left out + 2 outside the table');
	});

	it('reads a sheet of a workbook', () => {
		const { status, rows: read, said } = run(join(folder, 'book.xlsx'), '--sheet', 'Data');
		expect([status, read]).toEqual([0, rows]);
		expect(said).toContain('sheet “Data”');
	});

	it('ends with 1 at a row that does not fit, unless the sound rows are wanted', () => {
		const strict = run(join(folder, 'stray.csv'));
		expect([strict.status, strict.rows]).toEqual([1, null]);
		expect(strict.said).toContain('Row 2, area: “Wi"gan” holds a quotation mark');
		expect(run(join(folder, 'stray.csv'), '--sound-rows').rows).toEqual([rows[0], rows[2]]);
	});

	it('gives objects by the first record as header, and refuses another header', () => {
		const file = join(folder, 'stray.csv');
		expect(run(file, '--header', 'area,n', '--sound-rows').rows).toEqual([
			{ area: 'Bury', n: '6' }
		]);
		expect(run(file, '--header', 'area,m').status).toBe(1);
	});

	it('names a file that is no table, with what to do', () => {
		const { status, said } = run(join(folder, 'page.html'));
		expect(status).toBe(1);
		expect(said).toMatch(/“page.html” is a web page \(HTML\), not a table of text\. Open it/);
	});
});
