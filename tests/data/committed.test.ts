import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFiles } from '../../scripts/data/build';
import { checkData } from '../../scripts/data/checks/all';
import {
	tableNamed,
	type DataPackage,
	type Manifest,
	type TableUse
} from '../../src/lib/catalogue/data-package';
import { readTable, type Row } from '../../src/lib/catalogue/tables';

const root = join(import.meta.dirname, '..', '..');
const text = (name: string) => readFileSync(join(root, 'data', name), 'utf8');
const json = (name: string): unknown => JSON.parse(text(name));
const dataPackage = json('datapackage.json') as DataPackage;
const manifest = json('manifest.json') as Manifest;
const indicators = json('indicators.json') as TableUse[];
const raw = join(root, '..', 'shared', 'data', 'raw');

function rowsOf(name: string, wanted: Row): Row[] {
	const { rows } = readTable(text(`${name}.csv`), tableNamed(dataPackage, name));
	return rows.filter((row) =>
		Object.entries(wanted).every(([column, value]) => row[column] === value)
	);
}

function total(name: string, wanted: Row): number {
	return rowsOf(name, wanted).reduce((sum, row) => sum + Number(row.value), 0);
}

describe('the committed tables', () => {
	it('have no fault in any row', () => {
		const { problems, checks } = checkData({ dataPackage, manifest, indicators, text });
		expect(problems).toEqual([]);
		expect(checks).toBeGreaterThan(3_000_000);
	});

	/** Values worked out here from counts that stand in the same row. */
	const workedOut: [table: string, from: (row: Row) => number][] = [
		['patients_per_gp', (row) => Number(row.patients) / Number(row.gps)],
		['emergency_waits', (row) => (100 * Number(row.over_four_hours)) / Number(row.attendances)],
		[
			'emergency_waits_trusts',
			(row) => (100 * Number(row.over_four_hours)) / Number(row.attendances)
		]
	];
	const share = (row: Row) => (100 * Number(row.numerator)) / Number(row.denominator);
	const perHundredThousand = (row: Row) =>
		(Number(row.numerator) / Number(row.denominator)) * 100_000;
	const counted: typeof workedOut = [
		['care_services', share],
		['care_home_admissions', perHundredThousand],
		['nhs_sickness_trusts', (row) => (100 * Number(row.days_lost)) / Number(row.days_available)]
	];
	it.each(counted)('keep in %s what follows from the two counts of the row', (table, from) => {
		const rows = rowsOf(table, {}).filter((row) => (row.numerator ?? row.days_lost) !== null);
		expect(rows.length).toBeGreaterThan(100);
		const off = rows.filter((row) => Math.abs(Number(row.value) - from(row)) > 1e-9);
		expect(off).toEqual([]);
	});

	it.each(workedOut)('keep in %s each value as it was worked out, unrounded', (table, from) => {
		const rows = rowsOf(table, {}).filter(({ value }) => value !== null);
		expect(rows.length).toBeGreaterThan(200);
		expect(rows.filter((row) => row.value !== from(row))).toEqual([]);
	});

	it('are made by publishers’ readers that round nothing but the noise of a sum', () => {
		const folder = join(root, 'scripts', 'publishers');
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
		const rounding = files
			.filter((file) => file.endsWith('.ts'))
			.flatMap((file) =>
				readFileSync(join(folder, file), 'utf8')
					.split('\n')
					.filter((line) => /Math\.round|toFixed|toPrecision|[rR]ounded\w*\(/.test(line))
					.map((line) => `${file}: ${line.trim()}`)
			);
		expect(rounding).toEqual([
			'nhs/general-practice.ts: export const exactSum = (value: number) => Number(value.toFixed(4));'
		]);
	});

	/** The package cut down to two tables, read through `change`. */
	const checkedWith = (name: string, change: (text: string) => string | null) => {
		const resources = ['areas', name].map((table) => tableNamed(dataPackage, table));
		return checkData({
			dataPackage: { ...dataPackage, resources },
			manifest,
			indicators: [],
			text: (path) => (path === `${name}.csv` ? change(text(path)) : text(path))
		}).problems;
	};

	it('name a fault that is put into them', () => {
		const wigan = /^(E08000010,male,.*?,.*?),[\d.]+,/m;
		const problems = checkedWith('slope_index', (whole) => whole.replace(wigan, '$1,soon,'));
		expect(problems[0]).toMatchObject({
			table: 'slope_index',
			column: 'value',
			value: 'soon',
			message: 'is not of type number'
		});
		expect(problems.map((problem) => problem.column)).toContain('slope_index.sha256');
	});

	it('name a table that is not there', () => {
		expect(checkedWith('neighbours', () => null)[0]).toMatchObject({ table: 'neighbours', row: 1 });
	});

	it('hold 296 authorities, 21 counties with districts, nine regions and England', () => {
		const codes = rowsOf('areas', {}).map((row) => String(row.code).slice(0, 3));
		const count = (prefix: string) => codes.filter((code) => code === prefix).length;
		expect(['E06', 'E07', 'E08', 'E09', 'E10', 'E12', 'E92'].map(count)).toEqual([
			63, 164, 36, 33, 21, 9, 1
		]);
	});
});

describe('key figures', () => {
	const wigan = { area_code: 'E08000010' };

	it('of Wigan: 339,174 residents at mid-2023, 65 and over 19.3%', () => {
		const rows = rowsOf('population_by_age', { ...wigan, period_start: '2023-06-30' });
		const sum = (from: number) =>
			rows.filter((row) => Number(row.age) >= from).reduce((n, row) => n + Number(row.value), 0);
		expect(sum(0)).toBe(339174);
		expect(((100 * sum(65)) / sum(0)).toFixed(1)).toBe('19.3');
	});

	it('keep the two vintages of mid-2022 apart', () => {
		expect(total('population_by_age', { ...wigan, period_start: '2022-06-30' })).toBe(334110);
		expect(total('population_total', { ...wigan, period_start: '2022-06-30' })).toBe(334014);
	});

	it('of Greater Manchester stand under the combined authority', () => {
		const rows = rowsOf('population_total', { area_code: 'E47000001', period_start: '2023-06-30' });
		expect(rows).toMatchObject([{ basis: 'published' }]);
		expect(rowsOf('areas', { slug: 'greater-manchester' })).toMatchObject([
			{ also_code: 'E11000001' }
		]);
	});

	it('of life expectancy come with their limits', () => {
		const at = (age_from: number, sex: string) =>
			rowsOf('life_expectancy', { ...wigan, age_from, sex }).map(({ value, lower, upper }) => [
				value,
				lower,
				upper
			]);
		expect([at(0, 'male'), at(0, 'female')]).toEqual([[[77.3, 76.9, 77.6]], [[80.9, 80.6, 81.3]]]);
		expect(at(65, 'female')).toEqual([[19.8, 19.6, 20.1]]);
	});
});

describe('the build', () => {
	it.skipIf(!existsSync(raw))(
		'gives back every committed file, byte for byte',
		() => {
			for (const [name, made] of builtFiles(raw)) expect(made === text(name), name).toBe(true);
			// The map of tiles alone is half a million tried moves.
		},
		180_000
	);
	if (!existsSync(raw)) console.info('The raw files are not here: the build was not repeated.');
});
