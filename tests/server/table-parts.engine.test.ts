import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { periods } from '$lib/catalogue/coverage';
import { addRowsStatements } from '$lib/database/query';
import { connect } from '$lib/database/node';
import { tableFile, viewFiles } from '$lib/figures';
import { tablePart, tableParts } from '$lib/server/tables';

const ages = 'population_by_age';
const partsOf = (files: ReturnType<typeof viewFiles>) =>
	files.filter(({ part }) => part).map(({ name }) => name.slice(ages.length + 1, -8));

describe('the parts of a table that is sent period by period', () => {
	it('are the bytes of the manifest', () => {
		const parts = tableParts();
		expect(parts.map(({ table }) => table)).toEqual(periods(ages).map(() => ages));
		for (const { name, slice } of parts) {
			const bytes = tablePart(name)!;
			expect(bytes.length).toBe(slice.file?.bytes);
			expect(createHash('sha256').update(bytes).digest('hex')).toBe(slice.file?.sha256);
		}
		expect(tablePart('population_by_age_2012_06_30_2024_03')).toBeNull();
	});

	it('are all of the table when they are put together', async () => {
		const { run, register, query } = await connect();
		const { shape, bytes } = tableFile(ages);
		for (const { name } of tableParts()) {
			register(`${name}.csv`, tablePart(name)!);
			for (const sql of addRowsStatements(shape, `${name}.csv`)) run(sql);
		}
		const [whole] = await query<{ rows: number; days: number }>(
			`SELECT count(*) AS rows, count(DISTINCT period_end) AS days FROM ${ages}`
		);
		const expected = tableParts().reduce((sum, { slice }) => sum + (slice.file?.rows ?? 0), 0);
		expect(whole).toEqual({ rows: expected, days: periods(ages).length });
		expect(bytes).toBeGreaterThan(expected);
	});

	it('are those that a view asks of', () => {
		expect(partsOf(viewFiles('summary', null))).toEqual(['2023_06_30']);
		expect(partsOf(viewFiles('workforce', null))).toEqual(['2023_06_30']);
		expect(partsOf(viewFiles('age-profile', 2022))).toEqual([
			'2023_06_30',
			'2022_06_30',
			'2011_06_30'
		]);
		expect(partsOf(viewFiles('population-growth', 2012))).toEqual(['2023_06_30', '2011_06_30']);
		const total = viewFiles('population-growth', null).find(
			({ name }) => name === 'population_total'
		);
		expect(total).toMatchObject({ part: false, file: 'population_total.csv' });
	});
});
