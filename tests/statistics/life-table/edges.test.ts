import { describe, expect, it } from 'vitest';
import { lifeExpectancy, lifeTableSuppression } from '$lib/statistics/life-table/life-expectancy';
import {
	LIFE_TABLE_AGES,
	abridgedColumns,
	standardErrors
} from '$lib/statistics/life-table/columns';
import { expectClose, expectRefusal } from '../close';

/** Three bands: the first year, 1 to 4, and 5 and over. */
const ages = [0, 1, 5];

describe('the columns of a life table', () => {
	const table = abridgedColumns(ages, [1000, 4000, 8000], [10, 8, 100]);

	it('give those who die in their first year a tenth of it, and later half of the band', () => {
		// q = 0.01 / (1 + 0.01·0.9) in the first year, 0.002·4 / (1 + 0.002·4·0.5) in the next four.
		expectClose(table.probabilityOfDying[0]!, 0.01 / 1.009);
		expectClose(table.probabilityOfDying[1]!, 0.008 / 1.004);
		const [newborn, left] = [100_000, 100_000 * (1 - 0.01 / 1.009)];
		expectClose(table.yearsLived[0]!, newborn - 0.9 * (newborn - left));
		expectClose(table.yearsLived[1]!, 4 * left * (1 - 0.5 * (0.008 / 1.004)));
	});

	it('let all die in the open band, who live the inverse of its rate', () => {
		expect(table.probabilityOfDying[2]).toBe(1);
		expectClose(table.lifeExpectancy[2]!, 80);
		expectClose(table.yearsLived[2]!, 80 * table.survivors[2]!);
	});

	it('let nobody live beyond a band in which more die than the rates allow', () => {
		// From 1 to 4 no rate above one half can be lived through: 600 deaths in 1,000 person-years.
		const {
			probabilityOfDying,
			survivors,
			yearsLived,
			lifeExpectancy: years
		} = abridgedColumns(...([ages, [1000, 1000, 8000], [10, 600, 100]] as const));
		expect(probabilityOfDying[1]).toBe(1);
		expect([survivors[2], yearsLived[2], years[2]]).toEqual([0, 0, 0]);
		expectClose(years[1]!, 2);
		const fewer = abridgedColumns(ages, [1000, 1000, 8000], [10, 400, 100]);
		expectClose(fewer.probabilityOfDying[1]!, 1.6 / 1.8);
	});
});

describe('standard errors', () => {
	it('take a band without deaths as certain, and have none where nobody is left', () => {
		const deaths = [0, 600, 100];
		const table = abridgedColumns(ages, [1000, 1000, 8000], deaths);
		const [first, second, last] = standardErrors(table, deaths);
		// q is 1 from 1 to 4, so that nothing is left to chance before or in it.
		expect([first, second, last]).toEqual([0, 0, null]);
	});

	it('come from the open band alone where nobody dies before it', () => {
		const deaths = [0, 0, 100];
		const table = abridgedColumns(ages, [1000, 1000, 8000], deaths);
		// 80 years from 100 deaths: 80 ÷ √100.
		for (const error of standardErrors(table, deaths)) expectClose(error, 8);
	});
});

describe('life expectancy', () => {
	const even = LIFE_TABLE_AGES.map(() => 10_000);
	const deaths = LIFE_TABLE_AGES.map((age) => (age === 90 ? 2000 : 20));
	const of = (change: object = {}, confidence = 0.95) =>
		lifeExpectancy(
			{ startAges: LIFE_TABLE_AGES, populations: even, deaths, ...change },
			confidence
		);

	it('warns of nothing where nothing is wide, and has no limits at full confidence', () => {
		expect(of()).toMatchObject({ suppressed: false, warnings: [] });
		const certain = of({}, 1);
		expect(certain).toMatchObject({ lower: even.map(() => null), upper: even.map(() => null) });
		expect(certain).not.toMatchObject({ value: even.map(() => null) });
	});

	it('has neither value nor limits at ages that nobody reaches', () => {
		const many = deaths.map((died, band) => (LIFE_TABLE_AGES[band] === 85 ? 9000 : died));
		const table = of({ deaths: many });
		if (table.suppressed) throw new Error(table.reason);
		expect(table.standardError.at(-1)).toBeNull();
		expect([table.lower.at(-1), table.upper.at(-1)]).toEqual([null, null]);
		expect(table.lower.at(-2)).not.toBeNull();
	});

	it('names what is missing or too short', () => {
		const gap = even.map((people, band) => (band === 3 ? null : people));
		expectRefusal(() => of({ populations: gap }), 'missing_value', 'populations[3]');
		const unknown = deaths.map((died, band) => (band === 7 ? null : died));
		expectRefusal(() => of({ deaths: unknown }), 'missing_value', 'deaths[7]');
		expectRefusal(() => of({ deaths: deaths.slice(1) }), 'length_mismatch', 'deaths.length');
		const odd = LIFE_TABLE_AGES.map((age) => (age === 40 ? 41 : age));
		expectRefusal(() => of({ startAges: odd }), 'age_bands_mismatch', 'startAges');
	});

	it('may be made where as many die as lived, of all bands unless it is said otherwise', () => {
		expect(lifeTableSuppression([6000, 6000], [6000, 1])).toBeNull();
		expect(lifeTableSuppression([6000, 6000], [6001, 1])).toBe('deaths_exceed_population');
		expect(lifeTableSuppression([6000, 6000], [10, 1], false)).toBe('missing_age_band');
	});
});
