import { describe, expect, it } from 'vitest';
import {
	careHomeAdmissions,
	careServices,
	careStaffTurnover,
	careSurvey
} from '../../scripts/publishers/care/outcomes';
import { childInjuries } from '../../scripts/publishers/indicators/fingertips-export';
import { activeChildren, toothDecay } from '../../scripts/publishers/indicators/ohid';
import { nhsSickness, nhsStaffTrusts } from '../../scripts/publishers/nhs/sickness';
import { made, rowsWith } from './made';

const barnsley = 'E08000016';

describe('the outcomes of adult social care', () => {
	it('have the published margin to both sides, within 0 and 100', () => {
		const { rows } = made(careSurvey);
		const wanted = { area_code: barnsley, indicator: 'satisfied', period_end: '2025-03-31' };
		expect(rowsWith(rows, wanted)).toMatchObject([
			{ value: 99, lower: 94.5, upper: 100, margin: 4.5, missing: null }
		]);
	});

	it('take the official score where another stands beside it in brackets', () => {
		const { rows } = made(careSurvey);
		expect(
			rowsWith(rows, { area_code: barnsley, indicator: 'carers-satisfied' }).map(
				({ period_start, value }) => [period_start, value]
			)
		).toContainEqual(['2016-04-01', 42.1]);
	});

	it('have no value where the publisher has none, and none of a kind of council', () => {
		const { rows } = made(careSurvey);
		const wanted = { area_code: 'E92000001', period_start: '2020-04-01', indicator: 'satisfied' };
		expect(rowsWith(rows, wanted)).toMatchObject([
			{ value: null, lower: null, missing: 'not-published' }
		]);
		expect(rows.every(({ area_code }) => /^E\d{8}$/.test(String(area_code)))).toBe(true);
	});

	it('get limits from both counts, and none where the counts are withheld', () => {
		const { rows } = made(careServices);
		const of = (area_code: string) => rowsWith(rows, { area_code })[0];
		expect(of(barnsley)).toMatchObject({ value: 62.5, numerator: 50, denominator: 80 });
		expect(of(barnsley)?.lower).toBeCloseTo(51.55, 2);
		expect(of(barnsley)?.upper).toBeCloseTo(72.31, 2);
		expect(of('E10000017')).toMatchObject({ value: 50, lower: null, numerator: null });
	});

	it('have Byar’s limits where people are admitted', () => {
		const [row] = rowsWith(made(careHomeAdmissions).rows, { area_code: barnsley });
		expect(row).toMatchObject({ value: 500, numerator: 100, indicator: 'age-65-plus' });
		expect(row?.lower).toBeCloseTo(406.8, 1);
		expect(row?.upper).toBeCloseTo(608.1, 1);
	});

	it('name turnover by area and year', () => {
		expect(rowsWith(made(careStaffTurnover).rows, { area_code: barnsley })).toMatchObject([
			{ value: 20, period_start: '2024-04-01' }
		]);
	});
});

describe('staff of the NHS', () => {
	it('are the days available over the days of the month', () => {
		expect(made(nhsStaffTrusts).rows).toMatchObject([
			{ trust_code: 'RRF', value: 200, period_end: '2024-04-30' }
		]);
	});

	it('of England are all organisations added up', () => {
		expect(made(nhsSickness).rows).toMatchObject([
			{ area_code: 'E92000001', value: 4, days_lost: 400, days_available: 10000 }
		]);
	});
});

describe('figures of children', () => {
	it('are read from the publisher’s export of whole areas, with limits and counts', () => {
		const { rows } = made(childInjuries);
		expect(rowsWith(rows, { area_code: 'E92000001', sex: 'persons' })).toMatchObject([
			{ value: 50, lower: 40, upper: 60, numerator: 500, denominator: 100000 }
		]);
		const without = (area_code: string) =>
			rowsWith(rows, { area_code, sex: 'persons' }).map(({ missing }) => missing);
		expect(without('E09000001')).toEqual(['not-published']);
		expect(without('E10000017')).toEqual(['suppressed']);
	});

	it.each([toothDecay, activeChildren])('are read by school year: $table.name', (builder) => {
		const { rows } = made(builder);
		const [england] = rowsWith(rows, { area_code: 'E92000001' });
		expect(england).toMatchObject({ value: 20.5, period_start: '2023-08-01' });
		expect(rowsWith(rows, { area_code: barnsley })[0]?.missing).toBe('not-published');
	});
});
