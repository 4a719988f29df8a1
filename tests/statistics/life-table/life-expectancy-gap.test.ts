import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	contributionsOfCause,
	lifeExpectancyGap,
	lifeExpectancyGapOfRates
} from '$lib/statistics/decomposition/gap';
import { lifeTableOfRates } from '$lib/statistics/decomposition/rates-table';
import { LIFE_TABLE_AGES } from '$lib/statistics/life-table/columns';
import { expectClose, expectRefusal, seeded } from '../close';

const startAges = LIFE_TABLE_AGES;
const even = startAges.map(() => 10_000);
const deathsAtAge = startAges.map((age) => Math.round(5 + 0.9 * Math.exp(age / 12)));

/** Random deaths among 10,000 in every band, some in the open one. */
const areas = fc
	.array(fc.integer({ min: 0, max: 2000 }), { minLength: 20, maxLength: 20 })
	.map((deaths) => deaths.map((died, band) => (band === 19 ? died + 50 : died)));

describe('a gap in life expectancy', () => {
	const area = (deaths: readonly number[]) => ({ startAges, populations: even, deaths });

	it('is the sum of its ages, and changes sign with the direction when symmetric', () => {
		fc.assert(
			fc.property(areas, areas, (first, second) => {
				const there = lifeExpectancyGap(area(first), area(second));
				const back = lifeExpectancyGap(area(second), area(first));
				const sum = (list: number[]) => list.reduce((total, one) => total + one, 0);
				expectClose(sum(there.contributions), there.gap, 1e-9);
				expectClose(sum(there.symmetric), there.gap, 1e-9);
				there.symmetric.forEach((years, band) => expectClose(years, -back.symmetric[band]!, 1e-9));
			}),
			{ ...seeded, numRuns: 100 }
		);
	});

	it('is that of the one age at which the areas differ', () => {
		const other = deathsAtAge.map((died, band) => (band === 9 ? 0 : died));
		const { gap, contributions } = lifeExpectancyGap(area(deathsAtAge), area(other));
		expectClose(contributions[9]!, gap);
	});

	it('is shared among causes in proportion to their rates', () => {
		const half = deathsAtAge.map((died) => Math.floor(died / 2));
		const rest = deathsAtAge.map((died, band) => died - half[band]!);
		const first = { ...area(deathsAtAge), causes: { heart: half, other: rest } };
		const second = { ...area(rest), causes: { heart: half.map(() => 0), other: rest } };
		const { gap, causes } = lifeExpectancyGap(first, second);
		expectClose(causes.find(({ cause }) => cause === 'heart')!.total, gap, 1e-9);
		expectClose(causes.find(({ cause }) => cause === 'other')!.total, 0);
	});

	it('is not split by cause where the rates hardly differ', () => {
		const [unstable, stable] = contributionsOfCause(
			[0.1, 0.2],
			[
				[0.01, 0.02],
				[0.0100005, 0.03]
			],
			[
				[0, 0],
				[0, 0.005]
			]
		);
		expect(unstable).toBeNull();
		expectClose(stable!, 0.1);
	});

	it('is refused for the reason that hides either table', () => {
		expectRefusal(
			() => lifeExpectancyGap(area(deathsAtAge), area(deathsAtAge.map(() => 0))),
			'no_deaths_in_open_band'
		);
		expectRefusal(
			() =>
				lifeExpectancyGap(area(deathsAtAge), {
					startAges: startAges.slice(1),
					populations: even.slice(1),
					deaths: deathsAtAge.slice(1)
				}),
			'length_mismatch'
		);
	});

	it('is had from rates as well', () => {
		// A constant rate of 0.02 leaves 50 years to live.
		const ages = Array.from({ length: 111 }, (_, age) => age);
		const table = lifeTableOfRates({ startAges: ages, sex: 'total', rates: ages.map(() => 0.02) });
		expect(Math.abs(table.lifeExpectancy[1]! - 50)).toBeLessThan(0.01);
		const { gap, contributions } = lifeExpectancyGapOfRates({
			startAges: [0, 1, 5],
			sex: 'male',
			first: [0.01, 0.002, 0.02],
			second: [0.005, 0.002, 0.02]
		});
		expect(gap).toBeGreaterThan(0);
		expectClose(contributions[0]!, gap);
	});
});
