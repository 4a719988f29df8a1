import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	academicYear,
	financialYear,
	isoYears,
	midYear,
	threeYears
} from '../../scripts/data/periods';
import { published, RawFolder, translated } from '../../scripts/data/raw-folder';

describe('raw files', () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'raw-'));
		writeFileSync(
			join(folder, 'packed.csv.gz'),
			gzipSync('\uFEFFcode,name\r\nE1,"Bristol, City of"\r\n')
		);
		writeFileSync(join(folder, 'torn.csv'), 'code,name\nE1\n');
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	it('are read by column name, packed or not, with byte order mark and quoted commas', () => {
		const rows = new RawFolder(folder).csv('packed.csv.gz', ['name']);
		expect(rows).toEqual([{ code: 'E1', name: 'Bristol, City of' }]);
	});

	it('stop the build when a column the reader needs has gone', () => {
		const read = () => new RawFolder(folder).csv('packed.csv.gz', ['value']);
		expect(read).toThrow('packed.csv.gz has no column "value"');
	});

	it('stop the build when a row is torn', () => {
		expect(() => new RawFolder(folder).csv('torn.csv', [])).toThrow(
			'torn.csv, row 2: 1 cells, not 2'
		);
	});
});

describe('published numbers', () => {
	it('lose binary noise and keep their decimals', () => {
		const texts = ['8.2199999999999995E-2', '27.93377349', '40', '-0.4', '57690323'];
		expect(texts.map(published)).toEqual([0.0822, 27.93377349, 40, -0.4, 57690323]);
	});

	it.each(['', 'NA', '*', 'c', '1,234', 'No data'])('are never made of "%s"', (text) => {
		expect(() => published(text)).toThrow('is no number');
	});

	it('do not hide a word that has no translation', () => {
		expect(() => translated('Unknown', { M: 'male' }, 'sex')).toThrow('"Unknown" is no sex');
	});
});

describe('periods', () => {
	it('include their first and last day', () => {
		expect([
			midYear(2023),
			financialYear('2016-17'),
			academicYear(2021),
			threeYears('2023 - 25'),
			threeYears('x2001_2003'),
			isoYears('2022-01-01/P3Y')
		]).toEqual([
			{ period_start: '2023-06-30', period_end: '2023-06-30' },
			{ period_start: '2016-04-01', period_end: '2017-03-31' },
			{ period_start: '2021-08-01', period_end: '2022-07-31' },
			{ period_start: '2023-01-01', period_end: '2025-12-31' },
			{ period_start: '2001-01-01', period_end: '2003-12-31' },
			{ period_start: '2022-01-01', period_end: '2024-12-31' }
		]);
	});

	it('refuse a text of another kind', () => {
		expect(() => financialYear('2016-18')).toThrow('no financial year');
		expect(() => threeYears('2021 to 2024')).toThrow('no period of three years');
		expect(() => isoYears('2022-04-01/P1Y')).toThrow('no span of calendar years');
	});
});
