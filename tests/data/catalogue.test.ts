import { describe, expect, it } from 'vitest';
import { checkManifest, checkSize, largestBytes } from '../../scripts/data/checks/release';
import { dataPackage, manifest, manifestEntry } from '../../scripts/data/package';
import {
	fieldNamed,
	indicatorFaults,
	packageFaults,
	tableNamed,
	type Table
} from '../../src/lib/catalogue/data-package';
import { found, smallHeader, smallTable } from './small-table';

const source = {
	title: 'S',
	publisher: 'P',
	publication: 'B',
	released: '2024-07-15',
	licence: 'OGL',
	path: 'https://example.org/'
};
const areas: Table = {
	...smallTable,
	name: 'areas',
	schema: {
		fields: [{ name: 'code', title: 'Code', type: 'string', description: 'Code' }],
		primaryKey: ['code'],
		foreignKeys: [],
		missingValues: ['']
	},
	sources: [source]
};
const small = { ...smallTable, sources: [source] };
const whole = dataPackage([areas, small]);

describe('the data package', () => {
	it('gives tables and fields by name, or throws', () => {
		expect(fieldNamed(tableNamed(whole, 'small'), 'value').unit).toBe('persons');
		expect(() => tableNamed(whole, 'large')).toThrow(RangeError);
		expect(() => fieldNamed(small, 'size')).toThrow(RangeError);
	});

	it('has no fault when keys and references are met', () => {
		expect(packageFaults(whole)).toEqual([]);
	});

	it('may not refer to what is not there', () => {
		expect(packageFaults(dataPackage([small]))).toEqual([
			{ subject: 'small', message: 'it refers to "areas.code", which does not exist' }
		]);
	});

	it('may not key a table by a field it lacks, nor name no source', () => {
		const schema = { ...small.schema, primaryKey: ['place'] };
		const faults = packageFaults(dataPackage([areas, { ...smallTable, schema }]));
		expect(faults.map((fault) => fault.message)).toEqual([
			'its key names a field it has not: "place"',
			'it names no source'
		]);
	});

	it('may not hold two tables of one name', () => {
		expect(packageFaults(dataPackage([areas, areas]))).toEqual([
			{ subject: 'areas', message: 'two tables have this name' }
		]);
	});
});

describe('an indicator', () => {
	const faults = (use: object) =>
		indicatorFaults([{ id: 'i', tables: ['small'], ...use }], whole).map((fault) => fault.message);

	it('asks of tables what they have', () => {
		expect(faults({ filter: { sex: 'male' }, later: 'small' })).toEqual([]);
	});

	it('may not ask for a table, field or value that is not there', () => {
		expect(faults({ tables: [] })).toEqual(['it names no table']);
		expect(faults({ tables: ['large'] })).toEqual(['there is no table "large"']);
		expect(faults({ later: 'large' })).toEqual(['there is no table "large"']);
		expect(faults({ filter: { stage: '16' } })).toEqual(['table "small" has no field "stage"']);
		expect(faults({ filter: { sex: 'persons' } })).toEqual(['"small.sex" is never "persons"']);
	});

	it('has an id of its own', () => {
		const twice = ['i', 'i'].map((id) => ({ id, tables: ['small'] }));
		expect(indicatorFaults(twice, whole)).toEqual([
			{ subject: 'i', message: 'two indicators have this id' }
		]);
	});
});

describe('the manifest', () => {
	const text = `${smallHeader}\n`;
	const check = (stated: string) =>
		found((findings) =>
			checkManifest(
				dataPackage([small]),
				manifest([manifestEntry(small, stated, 0, [])]),
				new Map([['small', { text, rows: 0 }]]),
				new Map([['small', { table: small, rows: [] }]]),
				findings
			)
		);

	it('tells the bytes as they are', () => {
		expect(check(text)).toEqual({ problems: [], checks: 7 });
	});

	it('is at fault when a byte changed', () => {
		const columns = check(text.replace('value', 'Value')).problems.map((fault) => fault.column);
		expect(columns).toEqual(['small.sha256']);
	});
});

describe('the size of all tables', () => {
	it('has a limit', () => {
		expect(found((findings) => checkSize(largestBytes, findings)).problems).toEqual([]);
		expect(found((findings) => checkSize(largestBytes + 1, findings)).problems).toMatchObject([
			{ table: 'all tables', value: String(largestBytes + 1) }
		]);
	});
});
