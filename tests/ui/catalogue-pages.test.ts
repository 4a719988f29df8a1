import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Field } from '$lib/catalogue/data-package';
import { countWords, sizeWords } from '$lib/ui/figure/amounts';
import { release } from '$lib/catalogue/release';
import { catalogueEntries, tableRows, tableParts, formerTables } from '$lib/server/tables';
import { entries, GET } from '../../src/routes/data/[table=table].csv/+server';
import {
	entries as described,
	GET as describedFile
} from '../../src/routes/data/[table=table].csv-metadata.json/+server';
import { constraintWords } from '../../src/routes/data/[table=table]/constraints';
import { match } from '../../src/params/table';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What the address of a table's file answers. */
async function served(table: string) {
	const event = { params: { table } } as Parameters<typeof GET>[0];
	const response = await GET(event);
	return {
		type: response.headers.get('content-type'),
		bytes: new Uint8Array(await response.arrayBuffer())
	};
}

describe('the address of a table’s file', () => {
	it('exists for every table of the data package, and for the parts of those sent in parts', async () => {
		expect((await Promise.resolve(entries())).map(({ table }) => table)).toEqual([
			...catalogueEntries().map(({ table }) => table.name),
			...tableParts().map(({ name }) => name),
			...formerTables().map(({ name }) => name)
		]);
	});

	it('answers a name of before with the rows that it was the name of', async () => {
		const former = formerTables();
		expect(former.length).toBeGreaterThan(3);
		for (const { name, table, part } of former) {
			const { bytes } = await served(name);
			const rows = new TextDecoder().decode(bytes).trim().split('\n').slice(1);
			const file = catalogueEntries().find((entry) => entry.table.name === table)?.file;
			if (!part) expect(sha256(bytes)).toBe(file?.sha256);
			else expect(rows.every((row) => row.includes(part.slice.period.slice(11)))).toBe(true);
			expect(rows.length).toBeGreaterThan(100);
		}
	});

	it('is described under a name of before as well, as the file of that name', async () => {
		expect((await Promise.resolve(described())).map(({ table }) => table)).toContain(
			'population_mid_2022'
		);
		const event = { params: { table: 'population_mid_2022' } } as Parameters<
			typeof describedFile
		>[0];
		const told = (await (await describedFile(event)).json()) as {
			url: string;
			tableSchema: { columns: { name: string }[] };
		};
		expect(told.url).toBe('population_mid_2022.csv');
		const header = new TextDecoder().decode((await served('population_mid_2022')).bytes);
		expect(told.tableSchema.columns.map(({ name }) => name).join(',')).toBe(header.split('\n')[0]);
	});

	it.each(['areas', 'life_expectancy'])('serves %s.csv byte for byte', async (name) => {
		const { bytes, type } = await served(name);
		expect(type).toBe('text/csv; charset=utf-8');
		expect(sha256(bytes)).toBe(sha256(readFileSync(`data/${name}.csv`)));
		const file = catalogueEntries().find(({ table }) => table.name === name)?.file;
		expect(sha256(bytes)).toBe(file?.sha256);
		expect(bytes.length).toBe(file?.bytes);
	});

	it('answers 404 for a table that is not there', () => {
		expect(() => GET({ params: { table: 'nothing' } } as Parameters<typeof GET>[0])).toThrow(
			expect.objectContaining({ status: 404 })
		);
	});

	it('is never taken for the page of a table', () => {
		expect(match('population_by_age')).toBe(true);
		expect(match('population_by_age.csv')).toBe(false);
		expect(match('')).toBe(false);
	});
});

describe('tableRows', () => {
	it('reads as many rows as the manifest counts', () => {
		const { file } = catalogueEntries().find(({ table }) => table.name === 'areas')!;
		expect(tableRows('areas')).toHaveLength(file.rows);
	});

	it('refuses a name that is no table', () => {
		expect(() => tableRows('nothing')).toThrow(RangeError);
	});
});

describe('constraintWords', () => {
	const field = (constraints: Field['constraints']): Field => ({
		name: 'value',
		title: 'Value',
		type: 'number',
		description: '',
		constraints
	});

	it('says the range, the choices and whether a cell may be empty', () => {
		expect(constraintWords(field({ required: true, minimum: 0, maximum: 120 }))).toBe(
			'From 0 to 120.'
		);
		expect(constraintWords(field({ enum: ['female', 'male'] }))).toBe(
			'One of female, male; may be empty.'
		);
		expect(constraintWords(field({ required: true, minimum: 0 }))).toBe('At least 0.');
	});

	it('says nothing where nothing is asked', () => {
		expect(constraintWords(field({ required: true }))).toBe('');
	});
});

describe('amounts', () => {
	it('are written with separators and in decimal units', () => {
		expect(countWords(339174)).toBe('339,174');
		expect([0, 1, 999, 1000, 34_512, 999_499, 999_500, 21_300_000].map(sizeWords)).toEqual([
			'0 bytes',
			'1 byte',
			'999 bytes',
			'1 kB',
			'34.5 kB',
			'999 kB',
			'1 MB',
			'21.3 MB'
		]);
	});
});

describe('release', () => {
	it('names the version of the program and the newest release among the tables', () => {
		expect(release.version).toMatch(/^\d+\.\d+\.\d+$/);
		const days = catalogueEntries().flatMap(({ file }) => file.released ?? []);
		expect(release.newestData).toBe(days.sort().at(-1));
	});
});
