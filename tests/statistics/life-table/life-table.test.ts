import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifeExpectancy, type LifeExpectancies } from '$lib/statistics/life-table/life-expectancy';
import { LIFE_TABLE_AGES } from '$lib/statistics/life-table/columns';
import { expectClose, expectRefusal, seeded } from '../close';

const startAges = LIFE_TABLE_AGES;
const even = startAges.map(() => 10_000);
const deathsAtAge = startAges.map((age) => Math.round(5 + 0.9 * Math.exp(age / 12)));

function shown(populations: readonly (number | null)[], deaths: readonly (number | null)[]) {
	const result = lifeExpectancy({ startAges, populations, deaths });
	if (result.suppressed) throw new Error(result.reason);
	return result;
}

/** Random deaths among 10,000 in every band, some in the open one. */
const areas = fc
	.array(fc.integer({ min: 0, max: 2000 }), { minLength: 20, maxLength: 20 })
	.map((deaths) => deaths.map((died, band) => (band === 19 ? died + 50 : died)));

describe('a life table', () => {
	it('is worked by hand where nobody dies before 90', () => {
		// At 0.2 deaths a person-year, those who reach 90 live 5 years more.
		const deaths = startAges.map((age) => (age === 90 ? 2000 : 0));
		const { value, table } = shown(even, deaths);
		expectClose(value[0]!, 95);
		expectClose(value[19]!, 5);
		expect(table.survivors.every((left) => left === 100_000)).toBe(true);
	});

	it('is worked by hand for deaths in one band', () => {
		// 1,000 deaths in 10,000 at 40–44: q = 0.1·5 / (1 + 0.1·5·0.5) = 0.4.
		const deaths = startAges.map((age) => (age === 90 ? 2000 : age === 40 ? 1000 : 0));
		const { table, value } = shown(even, deaths);
		expectClose(table.probabilityOfDying[9]!, 0.4);
		expectClose(table.yearsLived[9]!, 5 * (60_000 + 0.5 * 40_000));
		expectClose(value[0]!, 40 + 4 + 0.6 * 50);
	});

	it('gives the same whatever the order of its bands', () => {
		const back = [...startAges.keys()].reverse();
		const reversed = lifeExpectancy({
			startAges: back.map((band) => startAges[band]!),
			populations: back.map((band) => even[band]!),
			deaths: back.map((band) => deathsAtAge[band]!)
		});
		expect(reversed).toEqual(shown(even, deathsAtAge));
	});

	it('is hidden whole by each rule', () => {
		const reason = (
			populations: number[],
			deaths: number[],
			ages: readonly number[] = startAges
		) => {
			const result = lifeExpectancy({ startAges: ages, populations, deaths });
			return result.suppressed ? result.reason : null;
		};
		const set = (list: readonly number[], band: number, value: number) =>
			list.map((one, at) => (at === band ? value : one));
		expect(reason(even, set(deathsAtAge, 3, -1))).toBe('negative_deaths');
		expect(reason(set(even, 3, 0), deathsAtAge)).toBe('nonpositive_population');
		expect(reason(set(even, 19, 1), deathsAtAge)).toBe('deaths_exceed_population');
		expect(reason(even, set(deathsAtAge, 19, 0))).toBe('no_deaths_in_open_band');
		const few = startAges.map(() => 250);
		const someDeaths = startAges.map(() => 1);
		expect(reason(few, someDeaths)).toBe('population_5000_or_less');
		expect(reason(set(few, 0, 251), someDeaths)).toBeNull();
		expect(reason(even.slice(1), deathsAtAge.slice(1), startAges.slice(1))).toBe(
			'missing_age_band'
		);
	});

	it('refuses a missing count and bands that are not the standard ones', () => {
		expectRefusal(() => shown([null, ...even.slice(1)], deathsAtAge), 'missing_value');
		expectRefusal(
			() =>
				lifeExpectancy({
					startAges: [0, 2, ...startAges.slice(2)],
					populations: even,
					deaths: deathsAtAge
				}),
			'age_bands_mismatch'
		);
	});

	it('hides a value whose 95% interval is wider than 20 years, whatever limits are asked for', () => {
		const thin = startAges.map(() => 300);
		const deaths = startAges.map((age) => (age === 90 ? 1 : age < 50 ? 0 : 2));
		for (const confidence of [0.9, 0.95, 0.998]) {
			const result = lifeExpectancy({ startAges, populations: thin, deaths }, confidence);
			expect(result).toMatchObject({ suppressed: false, warnings: ['ci_wider_than_20_years'] });
			const { value, lower } = result as LifeExpectancies;
			expect(value[19]).toBeNull();
			expect(lower[19]).not.toBeNull();
		}
	});

	it('keeps its accounts: deaths sum to the radix, years add up, limits bracket', () => {
		fc.assert(
			fc.property(areas, (deaths) => {
				const { table, value, lower, upper } = shown(even, deaths);
				const sum = (list: number[]) => list.reduce((total, one) => total + one, 0);
				expectClose(sum(table.deaths), 100_000, 1e-9);
				expectClose(sum(table.yearsLived) / 100_000, table.lifeExpectancy[0]!, 1e-9);
				value.forEach((years, band) => {
					if (years === null || lower[band] === null) return;
					expect(lower[band]!).toBeLessThanOrEqual(years);
					expect(upper[band]!).toBeGreaterThanOrEqual(years);
				});
			}),
			seeded
		);
	});

	it('is more certain with more people', () => {
		const more = shown(
			even.map((people) => 9 * people),
			deathsAtAge.map((died) => 9 * died)
		);
		const fewer = shown(even, deathsAtAge);
		expectClose(more.standardError[0]! * 3, fewer.standardError[0]!, 1e-9);
		expectClose(more.value[0]!, fewer.value[0]!);
	});
});
