import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { snippet } from '$lib/features/workbench/snippets';
import { runText, type Send } from '$lib/features/workbench/database/run';
import { tablesNamed } from '$lib/database/statements';
import { connect } from '$lib/database/node';
import { createViewStatement } from '$lib/database/query';
import { catalogueEntries, dataFile, formerRows } from '$lib/server/tables';
import { load } from '../../../src/routes/workbench/+page.server';

/** As “Open in the workbench” wrote it into addresses before time stood in the rows. */
const older = (table: string) =>
	`SELECT 100.0 * sum(value) FILTER (WHERE age >= 65) / sum(value) AS share
FROM ${table}
WHERE area_code = 'E07000127'`;

describe('a name that a table had before', () => {
	const { tables, former } = load();
	let send: Send;
	beforeAll(async () => {
		const database = await connect();
		const used = new Set(former.map(({ table }) => table));
		for (const { table, file } of catalogueEntries())
			if (used.has(table.name))
				database.load({ name: table.name, fields: table.schema.fields }, dataFile(file.file));
		for (const { name, table, day } of former) database.run(createViewStatement(name, table, day));
		send = async (sql) => [database.run(sql)];
	});

	it('answers a statement of then with the number of then', async () => {
		const share = async (table: string) =>
			(await runText(send, older(table))).rows.map(([value]) => Number(value).toFixed(1));
		// A citation of that release says so: tests/permalinks.txt.
		expect(await share('population_mid_2023')).toEqual(['22.4']);
		const others = await Promise.all(['population_mid_2022', 'population_mid_2011'].map(share));
		expect(others).toEqual([['22.1'], ['19.1']]);
	});

	it('has as many rows as the file that is served under it', async () => {
		for (const { name, rows } of former) {
			const counted = await runText(send, `SELECT count(*) AS rows FROM ${name}`);
			expect([name, counted.rows[0]?.[0]]).toEqual([name, rows]);
		}
	});

	it('is cited by that file’s address and hash, and stands in no list of tables', () => {
		const sql = older('population_mid_2022');
		const all = [...tables, ...former];
		const names = tablesNamed(
			sql,
			all.map(({ name }) => name)
		);
		expect(names).toEqual(['population_mid_2022']);
		const [one] = all.filter(({ name }) => name === 'population_mid_2022');
		const bytes = formerRows('population_mid_2022')!;
		expect(one?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
		const shape = { name: one!.name, fields: one!.fields };
		const address = `https://example.org/data/${one!.file}`;
		expect(snippet('SQL', sql, [{ shape, address, sha256: one!.sha256 }])).toContain(
			'https://example.org/data/population_mid_2022.csv'
		);
		expect(tables.map(({ name }) => name)).not.toContain('population_mid_2022');
	});
});
