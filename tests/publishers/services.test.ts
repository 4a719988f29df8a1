import { describe, expect, it } from 'vitest';
import { socialWorkers } from '../../scripts/publishers/dfe-social-workers';
import { dischargeDelays, dischargeDelaysTrusts } from '../../scripts/publishers/nhs/discharge';
import { emergencyWaits, emergencyWaitsTrusts } from '../../scripts/publishers/nhs/emergency-waits';
import { patientsPerGp } from '../../scripts/publishers/nhs/general-practice';
import { trusts } from '../../scripts/publishers/nhs/trusts';
import { monthNamed, monthOf } from '../../scripts/data/periods';
import { made, rowsWith } from './made';

describe('waits in A&E', () => {
	const boards = made(emergencyWaits);

	it('are shares of the counts, under the code of the area that the board is', () => {
		const wanted = { area_code: 'E47000002', period_start: '2024-01-01' };
		expect(rowsWith(boards.rows, wanted)).toMatchObject([
			{ period_end: '2024-01-31', attendances: 200, over_four_hours: 50, value: 25, missing: null }
		]);
	});

	it('of England are the sum of all boards', () => {
		const wanted = { area_code: 'E92000001', period_start: '2024-01-01' };
		expect(rowsWith(boards.rows, wanted)).toMatchObject([
			{ attendances: 500, over_four_hours: 80, value: 16, basis: 'summed' }
		]);
	});

	it('of a month that repeats the year before are not held', () => {
		for (const area_code of ['E47000002', 'E54000048'])
			expect(rowsWith(boards.rows, { area_code, period_start: '2025-02-01' })).toMatchObject([
				{ value: null, attendances: null, missing: 'not-held' }
			]);
		expect(
			rowsWith(boards.rows, { area_code: 'E92000001', period_start: '2025-02-01' })
		).toMatchObject([{ attendances: 200, over_four_hours: 50, value: 25, basis: 'published' }]);
		expect(boards.account).toContain('dropped 2 rows, month that repeats the year before: 2025-02');
	});

	it('begin with the month in which all trusts counted them', () => {
		expect(rowsWith(boards.rows, { period_start: '2023-05-01' })).toEqual([]);
	});

	it('of trusts are those of the trusts listed', () => {
		const { rows } = made(emergencyWaitsTrusts);
		expect(rows).toMatchObject([{ trust_code: 'RRF', value: 30, period_end: '2024-01-31' }]);
	});
});

describe('patients who no longer need to be in hospital', () => {
	it('are read by board and by trust, for whole months', () => {
		expect(made(dischargeDelays).rows).toMatchObject([
			{ area_code: 'E54000048', period_end: '2024-02-29', value: 99.5 }
		]);
		expect(made(dischargeDelaysTrusts).rows).toMatchObject([
			{ trust_code: 'RRF', period_start: '2024-02-01', value: 10.5 }
		]);
	});
});

describe('trusts', () => {
	it('belong to an area and have the name that is registered', () => {
		expect(rowsWith(made(trusts).rows, { code: 'RXR' })).toMatchObject([
			{ board_code: 'E54000048', registered_name: 'East Lancashire Hospitals NHS Trust' }
		]);
	});
});

describe('patients for each GP', () => {
	it('of wider areas are the sums of both counts, not means of the ratios', () => {
		const { rows } = made(patientsPerGp);
		expect(rowsWith(rows, { area_code: 'E08000016' })).toMatchObject([
			{ value: 1000, patients: 1000, gps: 1, basis: 'published' }
		]);
		expect(rowsWith(rows, { area_code: 'E47000002' })).toMatchObject([
			{ value: 1750, patients: 7000, gps: 4, basis: 'summed' }
		]);
		expect(rowsWith(rows, { area_code: 'E92000001' })).toEqual([]);
	});
});

describe('children’s social workers', () => {
	const { rows, account } = made(socialWorkers);
	const rates = (area_code: string, period_end: string) =>
		rowsWith(rows, { area_code, period_end }).map((row) => [
			row.indicator,
			row.period_start,
			row.value ?? row.missing
		]);

	it('are vacant on a day, and turned over in the year up to it', () => {
		expect(rates('E08000016', '2025-09-30')).toEqual([
			['turnover-rate', '2024-10-01', 11.5],
			['vacancy-rate', '2025-09-30', 7.5]
		]);
	});

	it('have the publisher’s marks as reasons', () => {
		expect(rates('E06000066', '2025-09-30').map(([, , why]) => why)).toEqual([
			'suppressed',
			'not-applicable'
		]);
	});

	it('of England and regions are read by their codes', () => {
		expect(rates('E92000001', '2025-09-30')[1]).toEqual(['vacancy-rate', '2025-09-30', 14]);
		expect(rates('E12000003', '2025-09-30')[1]).toEqual(['vacancy-rate', '2025-09-30', 15]);
	});

	it('of two authorities in one are left out, and the rest say that nothing is published', () => {
		expect(account).toContain(
			'dropped 1 rows, two authorities published as one: E09000021 / E09000027'
		);
		expect(rates('E10000017', '2025-09-30').map(([, , why]) => why)).toEqual([
			'not-published',
			'not-published'
		]);
	});
});

describe('months', () => {
	it('have a first and a last day', () => {
		expect(monthOf('2024-02')).toEqual({ period_start: '2024-02-01', period_end: '2024-02-29' });
		expect(monthNamed('July 2025').period_end).toBe('2025-07-31');
		expect(() => monthOf('2024-13')).toThrow('is no month');
		expect(() => monthNamed('Juli 2025')).toThrow('is no month');
	});
});
