import { describe, expect, it } from 'vitest';
import { neighbours } from '../../scripts/publishers/ons/neighbours';
import { populationChange } from '../../scripts/publishers/ons/population-change';
import { medianAge, populationTotal } from '../../scripts/publishers/ons/population-series';
import { populationByAge } from '../../scripts/publishers/ons/population';
import { populationByBand } from '../../scripts/publishers/ons/population-bands';
import { populationProjection } from '../../scripts/publishers/ons/projections';
import { made, rowsWith } from './made';

describe('population by age band at mid-2021', () => {
	const { rows, account } = made(populationByBand);

	it('adds single years up to bands, 90 and over among the last', () => {
		const wanted = { area_code: 'E08000016', sex: 'female' };
		expect(rowsWith(rows, wanted).map(({ age_band, value }) => [age_band, value])).toEqual([
			['0-15', 32],
			['16-64', 98],
			['65-74', 20],
			['75-84', 20],
			['85+', 12]
		]);
		expect(rowsWith(rows, { sex: 'persons' })).toEqual([]);
	});

	it('adds abolished authorities up to the one that took their place', () => {
		const wanted = { area_code: 'E06000066', sex: 'male', age_band: '85+' };
		expect(rowsWith(rows, wanted)).toMatchObject([{ value: 180, basis: 'summed' }]);
		expect(account.join('\n')).toContain('E07000246 (added up) -> E06000066');
	});
});

const byAge = made(populationByAge);
const ofYear = (year: number) => rowsWith(byAge.rows, { period_end: `${year}-06-30` });

describe('population by age and sex', () => {
	it('takes each year from its column of the one workbook', () => {
		const wanted = { area_code: 'E07000127', sex: 'female', age: 90 };
		expect(rowsWith(ofYear(2011), wanted)).toMatchObject([
			{ value: 490, basis: 'published', period_start: '2011-06-30', period_end: '2011-06-30' }
		]);
		expect(rowsWith(ofYear(2022), wanted)).toMatchObject([
			{ value: 491, period_start: '2022-06-30', release: '2024-03' }
		]);
	});

	it('takes women and men from the sheets of the other, 90 and over last', () => {
		const rows = rowsWith(ofYear(2023), { area_code: 'E08000016', age: 90 });
		expect(rows).toMatchObject([
			{ sex: 'female', value: 14 },
			{ sex: 'male', value: 7 }
		]);
		expect(rowsWith(ofYear(2023), { sex: 'persons' })).toEqual([]);
	});

	it('keeps the published sum of a metropolitan county under the combined authority', () => {
		const rows = rowsWith(ofYear(2023), { area_code: 'E47000002', sex: 'male', age: 0 });
		expect(rows).toMatchObject([{ value: 2, basis: 'published' }]);
		expect(byAge.account).toContain('recoded E11000003 -> E47000002: 10 rows');
	});

	it('adds up a combined authority that has no published row, and says so', () => {
		const rows = rowsWith(ofYear(2011), { area_code: 'E47000009', sex: 'male', age: 0 });
		expect(rows).toMatchObject([{ value: 1100, basis: 'summed' }]);
	});

	it('adds nothing up where a member is not there', () => {
		expect(rowsWith(ofYear(2023), { area_code: 'E12000009' })).toEqual([]);
	});
});

describe('population series', () => {
	it('has thirteen years for every area, sums included', () => {
		const { rows } = made(populationTotal);
		expect(rowsWith(rows, { area_code: 'E47000009' })).toHaveLength(13);
		expect(rowsWith(rows, { area_code: 'E47000009', period_start: '2023-06-30' })).toMatchObject([
			{ value: 1124, basis: 'summed' }
		]);
	});

	it('never adds up median ages', () => {
		const { rows } = made(medianAge);
		const years = rowsWith(rows, { area_code: 'E47000009', value: null, missing: 'not-published' });
		expect(years).toHaveLength(13);
		expect(rowsWith(rows, { area_code: 'E47000002', period_start: '2013-06-30' })).toMatchObject([
			{ value: 40, missing: null }
		]);
	});
});

describe('components of change', () => {
	const { rows } = made(populationChange);

	it('tell "no data" from a number', () => {
		const counted = rowsWith(rows, { area_code: 'E06000022', component: 'internal_in' });
		const none = rowsWith(rows, { area_code: 'E92000001', component: 'internal_in' });
		expect([...counted, ...none]).toMatchObject([
			{ value: 6, missing: null },
			{ value: null, missing: 'not-applicable' }
		]);
	});

	it('add nets up but not the moves between members', () => {
		const of = (component: string) => rowsWith(rows, { area_code: 'E47000009', component });
		expect(of('internal_net')).toMatchObject([{ value: -6, basis: 'summed' }]);
		expect(of('internal_out')).toMatchObject([{ value: null, missing: 'not-published' }]);
	});

	it('keep a zero as a zero', () => {
		expect(rowsWith(rows, { area_code: 'E06000022', component: 'other' })).toMatchObject([
			{ value: 0, missing: null }
		]);
	});
});

describe('neighbours', () => {
	const { rows, account } = made(neighbours);

	it('keep the published rank, leave out areas outside England, and use the codes of 2023', () => {
		expect(rowsWith(rows, { model: 'global' })).toEqual([
			{ area_code: 'E08000016', model: 'global', rank: 2, neighbour_code: 'E08000018' },
			{ area_code: 'E08000018', model: 'global', rank: 1, neighbour_code: 'E08000016' }
		]);
	});

	it('are those of authorities only, and the account says what was left out', () => {
		expect(account).toContain('dropped 3 rows, not a local authority: E10000017');
	});
});

describe('projections', () => {
	const { rows } = made(populationProjection);

	it('add single years up to five bands, 90 to 100 and over together', () => {
		const first = rowsWith(rows, {
			area_code: 'E06000022',
			sex: 'male',
			period_start: '2018-06-30'
		});
		expect(first.map((row) => [row.age_band, row.value])).toEqual([
			['0-15', 20],
			['16-64', 10],
			['65-74', 10],
			['75-84', 10],
			['85+', 30]
		]);
	});

	it('are added up for a combined authority, year by year', () => {
		const last = { area_code: 'E47000009', sex: 'male', age_band: '85+', period_end: '2043-06-30' };
		expect(rowsWith(rows, last)).toMatchObject([{ value: 3 * 35 + 3 * 45, basis: 'summed' }]);
	});
});
