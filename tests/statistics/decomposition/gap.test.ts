import { describe, expect, it } from 'vitest';
import { lifeExpectancyGap, lifeExpectancyGapOfRates } from '$lib/statistics/decomposition/gap';
import { lifeExpectancy } from '$lib/statistics/life-table/life-expectancy';
import { LIFE_TABLE_AGES } from '$lib/statistics/life-table/columns';
import { expectClose, expectRefusal } from '../close';

describe('a gap by causes', () => {
	const startAges = LIFE_TABLE_AGES;
	const populations = startAges.map(() => 10_000);
	const deaths = startAges.map((age) => (age === 90 ? 2000 : 50));
	const area = { startAges, populations, deaths };

	it('holds both life expectancies, and its causes’ parts where the split is stable', () => {
		const fewer = deaths.map((died, band) => (band === 5 ? 20 : died));
		const heart = (at: number) => deaths.map((_, band) => (band === 5 ? at : 7));
		const found = lifeExpectancyGap(
			{ ...area, causes: { heart: heart(25) } },
			{ ...area, deaths: fewer, causes: { heart: heart(15) } }
		);
		const years = (died: number[]) => {
			const one = lifeExpectancy({ startAges, populations, deaths: died });
			return one.suppressed ? NaN : one.value[0]!;
		};
		expect(found).toMatchObject({ startAges, first: years(deaths), second: years(fewer) });
		expectClose(found.gap, years(fewer) - years(deaths));
		// Heart deaths fall by 10 of the 30 fewer; at the other ages nothing differs.
		expectClose(found.causes[0]!.total, found.gap / 3);
		expect(found.causes[0]!.byAge.filter((one) => one === null)).toHaveLength(19);
		expect(lifeExpectancyGap(area, area).causes).toEqual([]);
	});

	it('puts the bands of both in order of age', () => {
		const turned = {
			startAges: [...startAges].reverse(),
			populations,
			deaths: [...deaths].reverse()
		};
		const fewer = { ...area, deaths: deaths.map((died) => died - 10) };
		expect(lifeExpectancyGap(turned, fewer)).toEqual(lifeExpectancyGap(area, fewer));
	});

	it('names the area and the band where something is missing or too small', () => {
		const gap = [null, ...deaths.slice(1)];
		expectRefusal(
			() => lifeExpectancyGap({ ...area, deaths: gap }, area),
			'missing_value',
			'first.deaths[0]'
		);
		const nobody = { ...area, populations: [null, ...populations.slice(1)] };
		expectRefusal(() => lifeExpectancyGap(area, nobody), 'missing_value', 'second.populations[0]');
		expectRefusal(
			() => lifeExpectancyGap(area, { ...area, causes: { heart: gap } }),
			'missing_value',
			'second.heart[0]'
		);
		const small = {
			...area,
			populations: startAges.map(() => 250),
			deaths: startAges.map(() => 1)
		};
		expectRefusal(() => lifeExpectancyGap(area, small), 'population_5000_or_less', 'second');
		const short = {
			startAges: startAges.slice(1),
			populations: populations.slice(1),
			deaths: deaths.slice(1)
		};
		expectRefusal(() => lifeExpectancyGap(short, short), 'missing_age_band', 'first');
		expectRefusal(
			() => lifeExpectancyGap({ ...area, deaths: [1] }, area),
			'length_mismatch',
			'deaths.length'
		);
	});

	it('needs the same causes of both', () => {
		const one = { ...area, causes: { heart: deaths } };
		expectRefusal(() => lifeExpectancyGap(one, area), 'length_mismatch', 'causes.length');
		const other = { ...area, causes: { lungs: deaths } };
		expectRefusal(() => lifeExpectancyGap(one, other), 'length_mismatch', 'second.causes');
	});
});

describe('a gap of rates', () => {
	const of = (change: object) =>
		lifeExpectancyGapOfRates({ startAges: [10, 20], sex: 'male', ...change });

	it('is that of the rates given, and of the causes together where none are', () => {
		// 100/11 + 9/11 × 10 years from the first, 10 + 10 from the second.
		const given = of({ first: [0.02, 0.1], second: [0, 0.1] });
		expectClose(given.first, 190 / 11);
		expectClose(given.second, 20);
		const causes = {
			one: [
				[0.01, 0.04],
				[0, 0.04]
			],
			two: [
				[0.01, 0.06],
				[0, 0.06]
			]
		};
		const divided = of({ causes });
		expectClose(divided.first, 190 / 11);
		expectClose(divided.second, 20);
		expectClose(divided.causes[1]!.total, divided.gap / 2);
		expectClose(of({ causes, first: [0, 0.1] }).first, 20);
	});

	it('takes the widths that are said', () => {
		const rates = { first: [0.02, 0.1], second: [0, 0.1] };
		// Five years instead of ten: q = 0.1 ÷ 1.05.
		const narrow = of({ ...rates, widths: [5, 1] });
		expectClose(narrow.second, 15);
		expectClose(narrow.first, 5 - 2.5 * (0.1 / 1.05) + 10 * (1 - 0.1 / 1.05));
	});

	it('names what is missing or too short in a cause', () => {
		const refused = (
			rates: unknown[][],
			code: 'missing_value' | 'length_mismatch',
			argument: string
		) => expectRefusal(() => of({ causes: { heart: rates } }), code, argument);
		refused(
			[
				[0.1, null],
				[0.1, 0.1]
			],
			'missing_value',
			'causes.heart[1]'
		);
		refused(
			[
				[0.1, 0.1],
				[null, 0.1]
			],
			'missing_value',
			'causes.heart[0]'
		);
		refused([[0.1], [0.1, 0.1]], 'length_mismatch', 'cause 0.length');
	});
});
