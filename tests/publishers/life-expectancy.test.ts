import { describe, expect, it } from 'vitest';
import { lifeExpectancyOhid, slopeIndex } from '../../scripts/publishers/ohid-fingertips';
import {
	lifeExpectancy,
	lifeExpectancyAtBirth
} from '../../scripts/publishers/ons/life-expectancy';
import { healthyLifeExpectancy } from '../../scripts/publishers/ons/local-statistics';
import { lifeExpectancyByTenth } from '../../scripts/publishers/phe-deprivation-tenths';
import { made, rowsWith } from './made';

describe('life expectancy at every age', () => {
	const { rows, account } = made(lifeExpectancy);

	it('reads the age groups by the age they begin with', () => {
		expect(rowsWith(rows, { sex: 'male' }).map((row) => [row.area_code, row.age_from])).toEqual([
			['E08000016', 0],
			['E08000016', 1],
			['E47000002', 65]
		]);
		expect(rowsWith(rows, { sex: 'female' })).toMatchObject([{ age_from: 90 }]);
	});

	it('keeps value, limits and period', () => {
		expect(rowsWith(rows, { area_code: 'E08000016', age_from: 0 })).toMatchObject([
			{ value: 71.5, lower: 70.5, upper: 72.5, period_start: '2021-01-01' }
		]);
		expect(rows.every((row) => row.period_end === '2023-12-31')).toBe(true);
	});

	it('accounts for what was recoded and left out', () => {
		expect(account).toEqual([
			'recoded E08000038 -> E08000016: 3 rows',
			'dropped 1 rows, board published as another area too: E54000061',
			'dropped 1 rows, combined authority not among those of 2023: E47000014'
		]);
	});
});

describe('life expectancy at birth', () => {
	it('turns columns of periods into rows, and says which areas have none', () => {
		const { rows } = made(lifeExpectancyAtBirth);
		expect(rowsWith(rows, { area_code: 'E06000023', sex: 'male' })).toMatchObject([
			{ period_start: '2001-01-01', period_end: '2003-12-31', value: 69.11, missing: null },
			{ period_start: '2021-01-01', period_end: '2023-12-31', value: 70.05, missing: null }
		]);
		expect(rowsWith(rows, { area_code: 'E09000001' })).toHaveLength(4);
		expect(rowsWith(rows, { area_code: 'E09000001', missing: 'not-published' })).toHaveLength(4);
	});

	it('reads the sex of OHID extracts in the column "inequality", and NA as missing', () => {
		const { rows } = made(lifeExpectancyOhid);
		expect(rowsWith(rows, { area_code: 'E06000066', sex: 'male' })).toMatchObject([
			{ value: 72.5, period_start: '2023-01-01', period_end: '2025-12-31' }
		]);
		expect(rowsWith(rows, { area_code: 'E09000001', sex: 'male' })).toMatchObject([
			{ value: null, missing: 'not-published' }
		]);
	});

	it('never gives the rate of an abolished district to its successor', () => {
		const { rows, account } = made(lifeExpectancyOhid);
		expect(rows.some((row) => row.value === 73)).toBe(false);
		expect(account).toEqual(['dropped 1 rows, authority abolished before April 2023: E07000187']);
	});
});

describe('healthy life expectancy', () => {
	const { rows } = made(healthyLifeExpectancy);

	it('reads ISO periods, sex from the indicator, and limits', () => {
		expect(rowsWith(rows, { area_code: 'E08000016', missing: null })).toMatchObject([
			{ sex: 'female', value: 51, lower: 47, upper: 55, period_end: '2024-12-31' },
			{ sex: 'male', value: 50.5, lower: 48.1, upper: 52.9, period_end: '2013-12-31' }
		]);
	});

	it('covers counties and single-tier authorities, not districts', () => {
		const codes = new Set(rows.map((row) => row.area_code));
		expect([codes.has('E10000017'), codes.has('E09000001'), codes.has('E07000127')]).toEqual([
			true,
			true,
			false
		]);
	});
});

describe('inequality in life expectancy', () => {
	it('may be negative', () => {
		const { rows } = made(slopeIndex);
		expect(rowsWith(rows, { area_code: 'E06000066', sex: 'male' })).toMatchObject([
			{ value: -0.4 }
		]);
	});

	it('by tenth has ten groups for England and for a county that became one authority', () => {
		const { rows } = made(lifeExpectancyByTenth);
		const ofSex = (area_code: string) => rowsWith(rows, { area_code, sex: 'male' });
		expect(ofSex('E92000001').map((row) => row.tenth)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(ofSex('E06000066')[0]).toMatchObject({
			tenth: 1,
			person_years: 1000,
			deaths: 11,
			value: 70.33333333,
			standard_error: 0.5,
			period_start: '2014-01-01',
			period_end: '2016-12-31'
		});
	});

	it('by tenth leaves out an area that was not divided', () => {
		const { rows, account } = made(lifeExpectancyByTenth);
		expect(rowsWith(rows, { area_code: 'E09000001' })).toEqual([]);
		expect(account).toContain('dropped 2 rows, area not divided into ten groups: E09000001');
	});
});
