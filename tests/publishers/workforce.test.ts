import { describe, expect, it } from 'vitest';
import { leavers } from '../../scripts/publishers/dfe-destinations';
import { careTurnover } from '../../scripts/publishers/care/oflog';
import { carePublished } from '../../scripts/publishers/care/skills-for-care';
import { careOccupations } from '../../scripts/publishers/care/skills-imperative';
import { made, rowsWith } from './made';

describe('turnover of the care workforce', () => {
	const { rows } = made(careTurnover);

	it('reads financial years, the stated median without binary noise, and blanks as missing', () => {
		expect(rowsWith(rows, { period_start: '2016-04-01', period_end: '2017-03-31' })).toMatchObject([
			{ area_code: 'E06000022', value: null, missing: 'not-published' },
			{ area_code: 'E06000023', value: null },
			{ area_code: 'E06000066', value: 21.25, missing: null, median_published: 21.25 },
			{ area_code: 'E08000016', value: 12.5 },
			{ area_code: 'E08000018', value: null },
			{ area_code: 'E09000001', value: null },
			{ area_code: 'E10000017', value: null, missing: 'not-published', median_published: 21.25 }
		]);
	});

	it('leaves other measures alone', () => {
		expect(rows.some((row) => row.value === 7.6)).toBe(false);
	});
});

describe('leavers', () => {
	const { rows, account } = made(leavers);
	const somerset = { area_code: 'E06000066', stage: '16' };

	it('stand under the year they left in, with the year of the destination beside it', () => {
		const all = { area_code: 'E06000023', stage: '16-18', destination: 'all' };
		expect(rowsWith(rows, all)).toEqual([
			{
				...all,
				period_start: '2021-08-01',
				period_end: '2022-07-31',
				value: 50,
				missing: null,
				destination_start: '2022-08-01',
				destination_end: '2023-07-31',
				basis: 'published'
			}
		]);
	});

	it('keep a suppressed count as suppressed', () => {
		const suppressed = { area_code: 'E08000016', stage: '16-18', missing: 'suppressed' };
		expect(rowsWith(rows, suppressed)).toHaveLength(6);
	});

	it('of abolished districts are added up when every one of them is counted', () => {
		const of2022 = { ...somerset, period_start: '2021-08-01' };
		expect(rowsWith(rows, { ...of2022, destination: 'education' })).toMatchObject([
			{ value: 21, basis: 'summed' }
		]);
	});

	it('are not added up when a district is not counted, or suppressed', () => {
		for (const period_start of ['2015-08-01', '2014-08-01'])
			expect(rowsWith(rows, { ...somerset, period_start, destination: 'all' })).toMatchObject([
				{ value: null, missing: 'not-published' }
			]);
		expect(account).toContain(
			'dropped 30 rows, not all predecessors of the successor are counted: E07000187, E07000190, E07000191'
		);
	});
});

describe('care occupations', () => {
	it('have a year or the whole period by measure, and the area as published', () => {
		const { rows } = made(careOccupations);
		expect(rows).toHaveLength(8);
		expect(rowsWith(rows, { measure: 'requirement' })).toMatchObject([
			{
				area_code: 'E10000017',
				sex: 'persons',
				value: 3.25,
				area_published: 'Lancashire (LSIP)'
			}
		]);
		expect(rowsWith(rows, { period_end: '2035-12-31' }).map((row) => row.period_start)).toEqual([
			'2035-01-01',
			'2020-01-01',
			'2020-01-01',
			'2020-01-01'
		]);
	});
});

describe('published figures on care', () => {
	it('tell what was read in a publication from what was read in the press', () => {
		const provenance = made(carePublished).rows.map((row) => [
			row.measure,
			row.publication,
			row.reported_by
		]);
		expect(provenance).toEqual([
			['vacancy rate', null, 'A Paper'],
			['vacancies', null, 'the press (Jul/Oct 2022)'],
			['posts needed', 'A Strategy (July 2024) - Context', null],
			['posts needed by 2035', 'A Strategy (July 2024)', 'A Paper']
		]);
	});

	it('stand for a year, a financial year or a span of years', () => {
		const periods = made(carePublished).rows.map((row) => [row.period_start, row.period_end]);
		expect(periods).toEqual([
			['2021-04-01', '2022-03-31'],
			['2021-04-01', '2022-03-31'],
			['2023-01-01', '2040-12-31'],
			['2035-01-01', '2035-12-31']
		]);
	});
});
