import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { lockingStatements } from '$lib/features/workbench/database/locking';
import { fillOwnTable, ownNamed, ownTableName, type OwnTable } from '$lib/database/own-table';
import { runText, type Send } from '$lib/features/workbench/database/run';
import { connect, type NodeDatabase } from '$lib/database/node';
import type { Reference } from '../../../src/lib/features/own-data/reference';
import { OwnDataSession } from '../../../src/lib/features/own-data/session/session';
import type { ColumnType } from '../../../src/lib/features/own-data/typing/types';
import { areaHistory, referenceAreas, serialised } from './made';

const reference = { areas: referenceAreas(), ...areaHistory() } as unknown as Reference;
let database: NodeDatabase;
let send: Send;
let count = 0;

beforeAll(async () => {
	database = await connect();
	send = async (sql) => [database.run(sql)];
});

/** A file as a table of the database, under a name of its own. */
async function filled(text: string, types?: ColumnType[]): Promise<OwnTable> {
	const session = new OwnDataSession(reference);
	const summary = await session.open(new Blob([text]), { header: true }, {});
	if (summary.kind === 'refused') throw new Error(summary.refusal.message);
	session.type(types ?? summary.suggested);
	const table = { ...session.rowsForWorkbench(), name: `own_made_${++count}` };
	const filling = { register: database.register, query: database.run, drop: () => undefined };
	const countOf = async (sql: string) => Number(database.run(sql).getChildAt(0)?.get(0));
	await fillOwnTable(table, filling, countOf);
	return table;
}

const rowsOf = async (sql: string) => (await runText(send, sql)).rows;

describe('a reader’s file as a table of the workbench', () => {
	it('has its rows that fit, codes of today, and a reason beside each missing number', async () => {
		const { name, columns, rows } = await filled(
			'place,deaths,share\nWigan,12,1.5\nE07000190,[c],2\nAtlantis,0,..\nBury,x1,3\n',
			['area', 'count', 'number']
		);
		expect(rows).toBe(3);
		expect(columns).toEqual([
			{ name: 'place', type: 'VARCHAR', holds: 'text' },
			{ name: 'area_code', type: 'VARCHAR', holds: 'code' },
			{ name: 'deaths', type: 'BIGINT', holds: 'count' },
			{ name: 'deaths_missing', type: 'VARCHAR', holds: 'reason', of: 'deaths' },
			{ name: 'share', type: 'DOUBLE', holds: 'number' },
			{ name: 'share_missing', type: 'VARCHAR', holds: 'reason', of: 'share' }
		]);
		expect(await rowsOf(`FROM ${name}`)).toEqual([
			['Wigan', 'E08000010', 12, null, 1.5, null],
			// Taunton Deane is part of Somerset now.
			['E07000190', 'E06000066', null, 'suppressed', 2, null],
			['Atlantis', null, 0, null, null, 'not-available']
		]);
	});

	it('keeps the file’s own columns of names that are taken, in small letters or capitals', async () => {
		const { name, columns } = await filled('Area_Code,n,N,n_missing\nE08000010,,2,a\n', [
			...(['area', 'count', 'count', 'text'] as const)
		]);
		expect(columns.map((column) => column.name)).toEqual([
			'Area_Code_in_file',
			'area_code',
			'n',
			'n_missing_2',
			'N_2',
			'n_missing'
		]);
		expect(await rowsOf(`SELECT "Area_Code_in_file", "n_missing_2", "N_2" FROM ${name}`)).toEqual([
			['E08000010', 'empty', 2]
		]);
	});

	it('holds any text and any header unharmed', async () => {
		const names = ['__proto__', `'; DROP TABLE x; --`, '<b>"q"</b>', 'y'.repeat(300)];
		const cell = fc.oneof(
			fc.constantFrom('\\N', '"', '""', 'NULL', ',', '\n', '\r\n', ' ', '\\', "'", 'é€😀'),
			fc.string({ unit: 'grapheme', maxLength: 12 })
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
				async (records) => {
					const made = records.map((row) => row.map((text) => text.replaceAll('\0', '')));
					const text = serialised([names, ...made], { delimiter: ',', quote: '"' }, '\n');
					const table = await filled(
						text,
						names.map(() => 'text')
					);
					expect(table.columns.map(({ name }) => name)).toEqual([
						...names.slice(0, 3),
						'y'.repeat(120)
					]);
					expect(await rowsOf(`FROM ${table.name}`)).toEqual(
						made.map((row) => row.map((cell) => (cell === '' ? null : cell)))
					);
				}
			),
			{ numRuns: 60, seed: 8 }
		);
	});

	it('holds a single column with empty cells, and a cell of a million characters', async () => {
		const one = await filled('a\nx\n""\ny\n', ['text']);
		expect(await rowsOf(`FROM ${one.name}`)).toEqual([['x'], [null], ['y']]);
		const long = await filled(`a,b\n${'é'.repeat(1_000_000)},${'é'.repeat(1_000_000)}\n1,2\n`, [
			'text',
			'text'
		]);
		expect(await rowsOf(`SELECT length(a), length(b) FROM ${long.name}`)).toEqual([
			[1_000_000, 1_000_000],
			[1, 1]
		]);
	});

	it('comes in several parts where it is long, none of them lost', async () => {
		const text = Array.from({ length: 120_000 }, (_, at) => `${at},${'x'.repeat(50)}\n`).join('');
		const { name, parts } = await filled(`n,t\n${text}`, ['count', 'text']);
		expect(parts.length).toBeGreaterThan(1);
		expect(await rowsOf(`SELECT count(*), sum(n), min(t) = max(t) FROM ${name}`)).toEqual([
			[120_000, (120_000 * 119_999) / 2, true]
		]);
	});

	it('can be asked and joined once the database is locked', async () => {
		const { name } = await filled('place,deaths\nWigan,12\nBolton,20\n', ['area', 'count']);
		for (const statement of lockingStatements) database.run(statement);
		expect(
			await rowsOf(
				`SELECT o.deaths FROM ${name} o JOIN (VALUES ('E08000010')) a(code) ON a.code = o.area_code`
			)
		).toEqual([[12]]);
	});
});

describe('the name of an own table', () => {
	it.each([
		['Deaths 2023 (final).csv', 'own_deaths_2023_final'],
		['pasted table', 'own_pasted_table'],
		['own_data.csv', 'own_data'],
		['Décès.csv', 'own_deces'],
		['数据.csv', 'own_data'],
		[`x"; DROP TABLE areas; --.csv`, 'own_x_drop_table_areas'],
		[`${'a'.repeat(200)}.csv`, `own_${'a'.repeat(40)}`]
	])('is safe for %s', (file, name) => expect(ownTableName(file)).toBe(name));
});

describe('the answers that may show an own table', () => {
	const names = ['own_a', 'own_b'];

	it.each([
		['SELECT 1', false, []],
		['FROM "OWN_A"', false, ['own_a']],
		["SELECT * FROM pragma_storage_info('own_b')", false, ['own_b']],
		["FROM query_table('ow' || 'n_a')", false, names],
		['SELECT * FROM copied', true, names]
	])('%s, changed: %s', (sql, changed, own) => expect(ownNamed(sql, names, changed)).toEqual(own));
});
