import { describe, expect, it } from 'vitest';
import type { Query } from '$lib/database/query';
import type { Claim, ClaimMeasure, ClaimNumber } from '$lib/features/claims/claim';
import { readingsOf } from '$lib/features/claims/readings';
import type { Sex } from '$lib/figure';
import type { PublishedGapRow } from '$lib/questions/tenths';

const town = (name: string) =>
	({ code: name, name, slug: name.toLowerCase(), level: 'local-authority' }) as const;

function number(name: string, value: number, sex: Sex = 'persons'): ClaimNumber {
	const unit = { id: 'percent', label: '%', decimals: 1 } as const;
	return { area: town(name), sex, value, toNearest: 1, unit };
}

function claim(measure: ClaimMeasure, ...numbers: ClaimNumber[]): Claim {
	const told = { id: 'made', said: 'Made up', by: 'nobody', where: 'nowhere', when: 'never' };
	return { ...told, measure, numbers, because: '' };
}

/** A database of made-up rows: of the table whose name the question holds, those of its day, if it names one. */
function made(tables: Record<string, object[]>): Query {
	const asked = (sql: string, parameters: unknown[]) => {
		const rows = Object.entries(tables).find(([name]) => sql.includes(name))?.[1] ?? [];
		const day = sql.includes('period_end = ?')
			? parameters.find((one) => /^\d{4}-\d{2}-\d{2}$/.test(String(one)))
			: undefined;
		return Promise.resolve(rows.filter((row) => !day || !('day' in row) || row.day === day));
	};
	return asked as unknown as Query;
}

const older = (area: string, year: number, all: number, of: number) => ({
	area,
	day: `${year}-06-30`,
	all,
	older: of
});

describe('residents aged 65 and over, read for a claim', () => {
	const both = [number('Anytown', 20), number('Otherton', 25)];

	it('are a share of all in each vintage held, and missing for a place that is not in it', async () => {
		const query = made({
			population_by_age: [
				older('Anytown', 2023, 1000, 204),
				older('Otherton', 2023, 0, 0),
				older('Otherton', 2022, 400, 100)
			]
		});
		const found = await readingsOf(query, claim('share-65', ...both));
		// Nothing is held for mid-2021, so it gives no reading at all.
		expect(found.map(({ to, values, same }) => [to, values, same])).toEqual([
			['2023-06-30', [20.4, null], [true, false]],
			['2022-06-30', [null, 25], [false, true]]
		]);
	});

	it('have grown by nothing that is known where a place lacks either end', async () => {
		const query = made({
			population_by_age: [
				older('Anytown', 2011, 900, 100),
				older('Anytown', 2023, 1000, 125),
				older('Otherton', 2023, 500, 90)
			],
			population_by_band: [older('Anytown', 2021, 990, 120)]
		});
		const found = await readingsOf(query, claim('growth-65', ...both));
		expect(found.map(({ to, values, beside }) => [to, values, beside])).toEqual([
			['2023-06-30', [25, null], true],
			['2021-06-30', [20, null], false]
		]);
		const nowhere = made({ population_by_age: [older('Anytown', 2023, 1000, 125)] });
		expect(await readingsOf(nowhere, claim('growth-65', ...both))).toEqual([]);
	});

	it('are projected over twenty years from every start that has its end', async () => {
		const query = made({
			population_projection: [
				older('Anytown', 2018, 1000, 200),
				older('Anytown', 2019, 1000, 210),
				older('Anytown', 2038, 1100, 290),
				older('Otherton', 2038, 500, 100)
			]
		});
		const found = await readingsOf(query, claim('projected-growth-65', ...both));
		expect(found.map(({ from, to, values }) => [from, to, values])).toEqual([
			['2018-06-30', '2038-06-30', [90, null]]
		]);
	});
});

describe('all residents, read for a claim', () => {
	it('are those of every mid-year, the newest first, and missing where a place has none', async () => {
		const row = (area: string, year: number, value: number | null) => ({
			area,
			sex: 'persons',
			start: `${year}-06-30`,
			end: `${year}-06-30`,
			value
		});
		const query = made({
			population_total: [
				row('Anytown', 2022, 900),
				row('Anytown', 2023, 1000),
				row('Otherton', 2022, null)
			]
		});
		const asked = claim('population', number('Anytown', 1000), number('Otherton', 5));
		const found = await readingsOf(query, asked);
		expect(found.map(({ to, values }) => [to, values])).toEqual([
			['2023-06-30', [1000, null]],
			['2022-06-30', [900, null]]
		]);
	});
});

describe('gaps of England, read for a claim', () => {
	const gap = (statistic: string, sex: 'female' | 'male', value: number, change = {}) =>
		({
			area: 'E92',
			start: '2022-01-01',
			end: '2024-12-31',
			measure: 'life-expectancy',
			sex,
			statistic,
			value,
			unit: 'years',
			reportedBy: null,
			publisher: 'A publisher',
			publication: 'A bulletin',
			...change
		}) satisfies PublishedGapRow;
	const said = claim('life-expectancy-gap', number('E92', 8, 'female'), number('E92', 10, 'male'));

	it('are the difference of the end tenths where the gap is not published itself', async () => {
		const ends = [
			gap('least-deprived-tenth', 'female', 86.2),
			gap('most-deprived-tenth', 'female', 78.3),
			gap('gap-of-tenths', 'male', 9.7)
		];
		const found = await readingsOf(made({ england_deprivation_gap: ends }), said);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatchObject({ measured: 'gap between the end tenths', values: [7.9, 9.7] });
		expect(found[0]?.publication).toBe('A publisher, A bulletin');
	});

	it('are missing for a sex without either end, and no reading without any', async () => {
		const half = [gap('least-deprived-tenth', 'female', 86.2), gap('slope-index', 'male', 10.4)];
		const found = await readingsOf(made({ england_deprivation_gap: half }), said);
		expect(found.map(({ measured, values }) => [measured, values])).toEqual([
			['slope index', [null, 10.4]]
		]);
		expect(await readingsOf(made({}), said)).toEqual([]);
	});

	it('that only the press tells are named as that', async () => {
		const press = [gap('slope-index', 'male', 10.4, { reportedBy: 'the Anytown Echo' })];
		const [found] = await readingsOf(made({ england_deprivation_gap: press }), said);
		expect(found?.publication).toBe('A publisher, A bulletin, as reported by the Anytown Echo');
	});

	it('of the slope index are those of the periods with a value', async () => {
		const slope = (end: string, sex: Sex, value: number | null) => ({
			area: 'E92',
			sex,
			start: `${Number(end) - 2}-01-01`,
			end: `${end}-12-31`,
			value
		});
		const query = made({
			'FROM "slope_index"': [slope('2024', 'male', 10.4), slope('2021', 'male', null)]
		});
		const found = await readingsOf(query, said);
		expect(found.map(({ to, values }) => [to, values])).toEqual([['2024-12-31', [null, 10.4]]]);
	});
});

it('a claim that no table can check has no readings', async () => {
	expect(await readingsOf(made({}), claim('none', number('Anytown', 1)))).toEqual([]);
});
