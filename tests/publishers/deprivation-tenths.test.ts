import { describe, expect, it } from 'vitest';
import { slopeIndexEarlier } from '../../scripts/publishers/ohid-fingertips';
import { deathsByTenth, populationByTenth } from '../../scripts/publishers/ons/deprivation-tenths';
import { englandDeprivationGap } from '../../scripts/publishers/published-gaps';
import { made, rowsWith } from './made';

describe('deaths by national deprivation tenth', () => {
	const { rows } = made(deathsByTenth);

	it('add the causes of each year from 2001 up, and leave earlier years out', () => {
		const at = { age_from: 0, cause: 'all' };
		expect(rowsWith(rows, at).map((row) => [row.period_start, row.value])).toEqual([
			['2004-01-01', 5 + 6 + 7],
			['2014-01-01', 15 + 16 + 17]
		]);
	});

	it('keep each cause for the years that are decomposed', () => {
		const years = new Set(rowsWith(rows, { cause: 'respiratory' }).map((row) => row.period_end));
		expect([...years]).toEqual(['2014-12-31']);
		expect(rowsWith(rows, { cause: 'respiratory', age_from: 90 })).toMatchObject([
			{ area_code: 'E92000001', sex: 'male', tenth: 1, value: 15 }
		]);
	});
});

describe('residents by national deprivation tenth', () => {
	it('are those of the middle of the year, by the first age of each band', () => {
		const { rows } = made(populationByTenth);
		expect(rows).toHaveLength(20);
		expect(rowsWith(rows, { age_from: 1 })).toMatchObject([
			{ sex: 'female', period_start: '2004-06-30', period_end: '2004-06-30', value: 1001 }
		]);
	});
});

describe('the earlier release of the slope index', () => {
	it('is a table of its own, with NA as missing', () => {
		const { rows } = made(slopeIndexEarlier);
		expect(rowsWith(rows, { area_code: 'E06000023', sex: 'male' })).toMatchObject([
			{ period_start: '2010-01-01', period_end: '2012-12-31', value: 3.5, missing: null }
		]);
		expect(rowsWith(rows, { area_code: 'E09000001', sex: 'male' })).toMatchObject([
			{ value: null, missing: 'not-published' }
		]);
	});
});

describe('gaps published for England', () => {
	const { rows } = made(englandDeprivationGap);

	it('name the press outlet where the press is all there is', () => {
		expect(rows.map((row) => [row.period_start, row.reported_by, row.publication])).toEqual([
			['2009-01-01', null, 'Inequality, made up (14 Mar 2014)'],
			['2011-01-01', 'The Paper', 'Inequality, made up'],
			['2020-01-01', null, 'Segment Tool, made up'],
			['2022-01-01', 'outlet.example, 16 Apr 2026', '2022 to 2024']
		]);
	});

	it('tell a slope from a gap and an end, and years from percent', () => {
		expect(rows.map((row) => [row.statistic, row.sex, row.unit])).toEqual([
			['gap-of-tenths', 'male', 'years'],
			['slope-index', 'female', 'years'],
			['share-covid-19', 'persons', 'percent'],
			['most-deprived-tenth', 'male', 'years']
		]);
	});
});
