import { describe, expect, it } from 'vitest';
import {
	basisField,
	areaCode,
	areaTable,
	periodFields,
	releaseField,
	valueField
} from '../../scripts/data/descriptors';
import { sliceText, slicesOf, spanText } from '../../scripts/data/slices';
import type { Slice } from '../../src/lib/catalogue/data-package';
import type { Row } from '../../src/lib/catalogue/tables';

const table = {
	...areaTable({
		name: 'made_up',
		title: 'Made up',
		description: 'A table for tests',
		fields: [
			areaCode,
			...periodFields('the count'),
			releaseField,
			valueField('integer', 'persons', 'Residents', { required: false }),
			basisField
		],
		primaryKey: ['period_start', 'release', 'area_code'],
		sources: []
	}),
	partitioned: true
};
const row = (area_code: string, year: number, release: string, value: number | null): Row => ({
	area_code,
	period_start: `${year}-06-30`,
	period_end: `${year}-06-30`,
	release,
	value,
	basis: 'published'
});
const rows = [
	row('E08000001', 2022, '2024-07', 5),
	row('E08000001', 2022, '2024-03', 4),
	row('E08000001', 2011, '2024-03', 3),
	row('E08000002', 2011, '2024-03', null),
	row('E12000001', 2011, '2024-03', 9)
];
const levelOf = (code: string) => (code.startsWith('E12') ? 'region' : 'local-authority');

describe('what a table covers', () => {
	const slices = slicesOf(table, rows, levelOf) ?? [];

	it('is told by period and release, oldest first', () => {
		expect(slices.map(({ period, release }) => [period.slice(0, 4), release])).toEqual([
			['2011', '2024-03'],
			['2022', '2024-03'],
			['2022', '2024-07']
		]);
	});

	it('counts areas with a value only, by level', () => {
		expect(slices[0]?.areas).toEqual({ 'local-authority': 1, region: 1 });
	});

	it('describes the file of each part of a partitioned table', () => {
		const [first] = slices;
		const text = sliceText(table, rows, first!);
		expect(text.split('\n')).toHaveLength(5);
		expect(first?.file).toMatchObject({
			name: 'made_up_2011_06_30_2024_03',
			bytes: Buffer.byteLength(text),
			rows: 3
		});
		expect(first?.file?.sha256).toMatch(/^[0-9a-f]{64}$/);
	});

	it('is nothing for a table without periods', () => {
		const fields = table.schema.fields.filter(({ name }) => name !== 'period_start');
		expect(slicesOf({ ...table, schema: { ...table.schema, fields } }, [], levelOf)).toBe(
			undefined
		);
	});
});

describe('the span in a title', () => {
	const of = (...periods: string[]) =>
		spanText(periods.map((period): Slice => ({ period, areas: {} })));

	it('is one period, or the first and the last', () => {
		expect(of('2023-06-30/2023-06-30')).toBe('mid-2023');
		expect(of('2011-06-30/2011-06-30', '2023-06-30/2023-06-30')).toBe('mid-2011 to mid-2023');
		expect(of('2001-01-01/2003-12-31', '2021-01-01/2023-12-31')).toBe(
			'2001 to 2003 up to 2021 to 2023'
		);
	});
});
