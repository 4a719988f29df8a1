import { beforeAll, describe, expect, it } from 'vitest';
import { chartOf, guessed } from '$lib/features/workbench/chart/drawing';
import { lockingStatements } from '$lib/features/workbench/database/locking';
import type { RunResult } from '$lib/features/workbench/database/result';
import { runText, type Send } from '$lib/features/workbench/database/run';
import { boundText, mayChangeData, tablesNamed } from '$lib/database/statements';
import { connect, type NodeDatabase } from '$lib/database/node';
import type { Parameter } from '$lib/database/query';
import { figuresFor } from '$lib/figures';
import { workedExamples } from '$lib/questions/worked-examples';
import { catalogueEntries, dataFile } from '$lib/server/tables';
import { defaultView, themes, type Page } from '$lib/catalogue/view';

let database: NodeDatabase;
let send: Send;
const names = catalogueEntries().map(({ table }) => table.name);

async function answerTo(id: string): Promise<RunResult> {
	return runText(send, workedExamples.find((example) => example.id === id)!.sql);
}

beforeAll(async () => {
	database = await connect();
	for (const { table, file } of catalogueEntries())
		database.load({ name: table.name, fields: table.schema.fields }, dataFile(file.file));
	for (const statement of lockingStatements) database.run(statement);
	send = async (sql) => [database.run(sql)];
});

describe('the worked examples', () => {
	it.each(workedExamples.map(({ id, sql }) => [id, sql]))(
		'%s answers with rows, from tables that it names, and changes nothing',
		async (_, sql) => {
			const { columns, rows, more } = await runText(send, sql);
			expect(rows.length).toBeGreaterThan(1);
			expect(columns.length).toBeGreaterThan(1);
			expect(more).toBe(false);
			expect(mayChangeData(sql)).toBe(false);
			if (!sql.includes('duckdb_tables')) expect(tablesNamed(sql, names)).not.toEqual([]);
		}
	);

	it('give the figures that the pages give', async () => {
		const neighbours = await answerTo('life-expectancy-and-neighbours');
		expect(neighbours.rows).toContainEqual(['Wigan', 77.3, 76.9, 77.6]);
		expect(neighbours.rows).toHaveLength(11);
		const older = await answerTo('people-65-and-over');
		expect(older.rows).toHaveLength(296);
		const share = older.rows.find(([name]) => name === 'Wigan')?.[4];
		expect(share).toBeCloseTo(19.3, 1);
	});

	it('are drawn as what they are', async () => {
		const kind = async (id: string) => guessed(await answerTo(id)).kind;
		expect(await kind('change-over-time')).toBe('lines');
		expect(await kind('life-expectancy-and-neighbours')).toBe('dots');
		expect(await kind('by-deprivation')).toBe('dots');
		expect(await kind('two-indicators')).toBe('scatter');
		expect(await kind('ages-of-a-place')).toBe('lines');
		expect(await kind('what-is-there')).toBe('bars');
	});

	it('are drawn with a line for each place, and every value on it', async () => {
		const result = await answerTo('change-over-time');
		const chart = chartOf(result, guessed(result));
		expect(new Set(chart?.marks.map(({ series }) => series))).toEqual(
			new Set(['England', 'West Lancashire', 'Wigan'])
		);
		expect(chart?.marks).toHaveLength(result.rows.length);
		expect(chart?.marks[0]).toMatchObject({ label: 'England', xText: '2003-12-31', value: 80.7 });
	});
});

describe('the questions behind figures', () => {
	const parts: [string, Page][] = [
		['wigan', 'summary'],
		...themes.map((theme): [string, Page] => ['wigan', theme]),
		['isles-of-scilly', 'life-expectancy']
	];

	it.each(parts)('of %s, %s, run as the workbench opens them', async (area, page) => {
		const query = async <R extends object>(sql: string, parameters: Parameter[] = []) =>
			database.query<R>(sql, parameters);
		const { figures } = await figuresFor(query, defaultView(area, page));
		const asked = figures.flatMap(({ working }) => working);
		expect(asked.length).toBeGreaterThan(3);
		for (const { sql, parameters, rows, columns, head } of asked) {
			const answer = await runText(send, boundText(sql, parameters));
			expect(answer.rows.length, sql).toBe(Math.min(rows, 10_000));
			expect(answer.rows.slice(0, head.length)).toEqual(head);
			if (columns.length > 0) expect(answer.columns.map(({ name }) => name)).toEqual(columns);
		}
	});
});
