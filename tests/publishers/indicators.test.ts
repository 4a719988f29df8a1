import { describe, expect, it } from 'vitest';
import { deprivation } from '../../scripts/publishers/deprivation';
import { apprenticeships } from '../../scripts/publishers/indicators/local-conditions';
import { adultObesity, earlyCancer } from '../../scripts/publishers/indicators/local-health';
import {
	childObesity,
	healthChecks,
	preventableMortality
} from '../../scripts/publishers/indicators/ohid';
import { isoSpan, quarters, surveyYear } from '../../scripts/data/periods';
import { made, rowsWith } from './made';

describe('OHID extracts of indicators', () => {
	it('read the sex in the column "unit", NA as missing, and no abolished district', () => {
		const { rows, account } = made(preventableMortality);
		expect(rowsWith(rows, { area_code: 'E92000001', sex: 'male' })).toMatchObject([
			{ value: 150.5, period_start: '2024-01-01', period_end: '2024-12-31', missing: null }
		]);
		expect(rowsWith(rows, { area_code: 'E09000001', sex: 'persons' })).toMatchObject([
			{ value: null, missing: 'not-published' }
		]);
		expect(account).toEqual(['dropped 1 rows, authority abolished before April 2023: E07000187']);
	});

	it('keep single school years of whole areas, and leave pooled years and fifths out', () => {
		const { rows, account } = made(childObesity);
		const held = rows.filter((row) => row.value !== null);
		expect(held.map(({ area_code, indicator, value }) => [area_code, indicator, value])).toEqual([
			['E08000016', 'reception', 12.5],
			['E08000016', 'year-6', 24.5],
			['E92000001', 'reception', 10],
			['E92000001', 'year-6', 10]
		]);
		expect(held[0]).toMatchObject({ period_start: '2024-08-01', period_end: '2025-07-31' });
		expect(account).toContain('dropped 4 rows, years pooled: E05015239, E92000001');
	});

	it('count health checks from April 2021 to the end of a quarter, for upper-tier authorities', () => {
		const { rows } = made(healthChecks);
		const ends = rowsWith(rows, { area_code: 'E08000016' }).map((row) => row.period_end);
		expect(ends).toEqual(['2021-06-30', '2023-03-31', '2025-12-31']);
		expect(rows.every((row) => row.period_start === '2021-04-01')).toBe(true);
		expect(rowsWith(rows, { area_code: 'E10000017', missing: 'not-held' })).toHaveLength(3);
		expect(rowsWith(rows, { area_code: 'E07000123' })).toEqual([]);
	});
});

describe('ONS local statistics of indicators', () => {
	it('keep limits, and the row under our own code where a county is listed beside its successor', () => {
		const { rows, account } = made(adultObesity);
		expect(rowsWith(rows, { area_code: 'E06000066' })).toMatchObject([
			{ value: 25, lower: 23, upper: 27, period_start: '2024-11-16', period_end: '2025-11-15' }
		]);
		expect(rowsWith(rows, { area_code: 'E12000002' })).toMatchObject([{ value: 28.8 }]);
		expect(account).toContain('dropped 1 rows, area listed under two codes: E06000066');
	});

	it('take a mark for a withheld value as suppressed, and pass over two authorities in one', () => {
		const { rows, account } = made(earlyCancer);
		expect(rowsWith(rows, { area_code: 'E08000016' })).toMatchObject([
			{ value: null, lower: null, upper: null, missing: 'suppressed' }
		]);
		expect(account).toContain('dropped 1 rows, two authorities published as one: E67000002');
	});

	it('have no columns for limits where none are published, and our word for the indicator', () => {
		const { rows, account } = made(apprenticeships);
		expect(rowsWith(rows, { area_code: 'E08000016', indicator: 'starts' })).toMatchObject([
			{ value: 900, period_start: '2024-08-01', period_end: '2025-07-31' }
		]);
		expect(rows[0]).not.toHaveProperty('lower');
		expect(account).toContain(
			'dropped 1 rows, part or whole of London, not among the areas: E61000001'
		);
	});
});

describe('deprivation of authorities', () => {
	const { rows } = made(deprivation);

	it('has the published score of both indices, without binary noise', () => {
		expect(rowsWith(rows, { area_code: 'E08000016', index: 'imd-2019' })).toMatchObject([
			{
				average_score: 30.5,
				rank_of_average_score: 12,
				basis: 'published',
				share_of_most_deprived: 0.0822
			}
		]);
		expect(rowsWith(rows, { index: 'imd-2025' })).toHaveLength(8);
	});

	it('takes the recomputed score only for an authority made since, without a rank', () => {
		expect(rowsWith(rows, { basis: 'recomputed' })).toMatchObject([
			{ area_code: 'E06000066', average_score: 19.25, rank_of_average_score: null }
		]);
	});
});

describe('published names of periods', () => {
	it('are read to the day, and refused where they are something else', () => {
		expect(isoSpan('2020-01-01/P5Y')).toEqual({
			period_start: '2020-01-01',
			period_end: '2024-12-31'
		});
		expect(surveyYear('2015/16').period_end).toBe('2016-11-15');
		expect(quarters('2021/22 Q1 - 2023/24 Q4').period_end).toBe('2024-03-31');
		expect(() => quarters('2021/22 Q2')).toThrow('no span of quarters');
		expect(() => isoSpan('2020/P1Y')).toThrow('no span of years');
	});
});
