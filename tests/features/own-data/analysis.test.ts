import { describe, expect, it } from 'vitest';
import type { Choice, Guard } from '../../../src/lib/features/own-data/analysis/analysis';
import { bandsOf } from '../../../src/lib/features/own-data/analysis/bands';
import {
	ownGradient,
	withPublished
} from '../../../src/lib/features/own-data/analysis/deprivation';
import {
	guarded,
	smallGroups,
	type Counts
} from '../../../src/lib/features/own-data/analysis/guard';
import { resultOf, Unworkable } from '../../../src/lib/features/own-data/analysis/result';
import { resultCsv } from '../../../src/lib/features/own-data/analysis/result-csv';
import { resultSentence } from '../../../src/lib/features/own-data/analysis/result-words';
import type { Reference } from '../../../src/lib/features/own-data/reference';
import type { Group, Sum } from '../../../src/lib/features/own-data/session/grouping';
import { LIFE_TABLE_EXAMPLE } from '$lib/statistics/life-table/worked-example';
import { LIFE_TABLE_AGES } from '$lib/statistics/life-table/columns';
import {
	EUROPEAN_STANDARD_POPULATION_2013,
	STANDARD_AGE_BANDS
} from '$lib/statistics/standardisation/direct';
import { referenceAreas } from './made';
import { madeChoice } from './made-analysis';

const areas = referenceAreas().map((area) => ({
	...area,
	ages: { female: STANDARD_AGE_BANDS.map(() => 500), male: STANDARD_AGE_BANDS.map(() => 500) },
	// Synthetic scores, in the order of the codes.
	scores: { 'imd-2025': Number(area.code.slice(-3)), 'imd-2019': Number(area.code.slice(-3)) }
}));
const reference = {
	areas,
	former: [],
	split: [],
	usual: [],
	bands: [],
	published: [],
	regions: {},
	populations: {
		period: '2023-06-30/2023-06-30',
		table: { source: { publisher: 'Office for National Statistics' } }
	}
} as unknown as Reference;
const choice = madeChoice;
const asIs: Guard = { to: 0, hiding: true };
const hiding: Guard = { to: 7, hiding: true };
const sum = (value: number | null): Sum => ({
	value,
	missing: value === null ? 'suppressed' : null
});
const group = (code: string, part: string, ...values: (number | null)[]): Group => {
	const own = areas.find((area) => area.code === code);
	const area = own?.code ?? null;
	return { key: code, label: own?.name ?? code, area, part, rows: 1, sums: values.map(sum) };
};
/** Authorities of Greater Manchester. */
const code = (at: number) => `E0800000${at}`;

describe('rates', () => {
	it('have the interval of the method, and the sum of all to compare with', () => {
		const groups = [group(code(1), '', 20, 100), group(code(2), '', 80, 200)];
		const { rows, total, benchmark } = resultOf(groups, choice, asIs, reference);
		// Wilson's interval of 20 among 100, as in Newcombe and Altman's formula by hand.
		expect(rows[0]).toMatchObject({ value: 20, verdict: 'lower' });
		expect([rows[0]?.lower, rows[0]?.upper].map((one) => one?.toFixed(2))).toEqual([
			'13.34',
			'28.88'
		]);
		expect(total?.value).toBeCloseTo(100 / 3, 10);
		expect(benchmark?.label).toBe('All rows together');
		expect(rows[1]?.verdict).toBe('higher');
	});

	it('are missing with the reason where a count is, and never 0', () => {
		const groups = [
			group(code(1), '', null, 100),
			group(code(2), '', 5, 0),
			group(code(3), '', 9, 4),
			group(code(4), '', 9, 40)
		];
		const { rows, total } = resultOf(groups, choice, asIs, reference);
		expect(rows.map(({ value, withheld }) => [value, withheld])).toEqual([
			[null, 'a count is missing'],
			[null, 'the denominator is 0'],
			[null, 'the numerator is larger than the denominator'],
			[22.5, '']
		]);
		expect(total).toMatchObject({ value: null, withheld: 'a count is missing' });
	});

	it('are compared with sums that have no row whose counts cannot be right', () => {
		const groups = [
			group(code(1), '', 12, 5000),
			group(code(2), '', 5010, 5000),
			group(code(3), '', 30, 5000),
			group(code(4), '', 3, 0)
		];
		const { total, benchmark, notes } = resultOf(groups, choice, asIs, reference);
		expect(total).toMatchObject({ numerator: 42, denominator: 10_000 });
		expect(benchmark?.value).toBeCloseTo(0.42, 10);
		expect(notes.join(' ')).toContain('2 rows without a value, since the counts cannot be right');
	});

	it('leave groups that hold others out of the sum where the reader says so', () => {
		const groups = [group('A', '', 40, 100), group('B', '', 60, 100), group('Total', '', 100, 200)];
		const together = (holders: Choice['holders']) =>
			resultOf(groups, { ...choice, holders }, asIs, reference, ['Total']);
		expect(together('apart').total).toMatchObject({ numerator: 100, denominator: 200 });
		expect(together('apart').rows).toHaveLength(3);
		expect(together('apart').notes.join(' ')).toContain('since others are in it: Total.');
		expect(together('added').total).toMatchObject({ numerator: 200, denominator: 400 });
	});

	it('may be of published residents', () => {
		const own: Choice = { ...choice, denominator: 'residents', multiplier: 1_000 };
		const { rows } = resultOf(
			[group(code(1), '', 190), group('Atlantis', '', 5)],
			own,
			asIs,
			reference
		);
		expect(rows[0]).toMatchObject({ denominator: 19_000, value: 10 });
		expect(rows[1]).toMatchObject({ denominator: null, value: null });
	});

	it('are compared with a number or a row that is given', () => {
		const groups = [group(code(1), '', 20, 100), group(code(2), '', 80, 200)];
		const number = resultOf(
			groups,
			{ ...choice, benchmark: { kind: 'number', value: 20 }, polarity: 'low-is-good' },
			asIs,
			reference
		);
		expect(number.rows.map(({ verdict }) => verdict)).toEqual(['open', 'worse']);
		const row = resultOf(
			groups,
			{ ...choice, benchmark: { kind: 'row', key: code(2) } },
			asIs,
			reference
		);
		expect(row.rows.map(({ verdict }) => verdict)).toEqual(['lower', 'not-compared']);
	});

	it('of areas of two levels are not added up', () => {
		const groups = [group(code(1), '', 20, 100), group('E92000001', '', 80, 200)];
		expect(resultOf(groups, choice, asIs, reference).total).toBeNull();
	});
});

describe('standardised rates and life expectancy', () => {
	const ages = (events: (band: number) => number, people: (band: number) => number) =>
		STANDARD_AGE_BANDS.map((part, band) => group(code(1), part, events(band), people(band)));
	const standardised: Choice = { ...choice, method: 'standardised', multiplier: 100_000, age: 3 };

	it('of a place with one rate at all ages is that rate', () => {
		const groups = ages(
			() => 3,
			() => 1_000
		);
		expect(resultOf(groups, standardised, asIs, reference).rows[0]?.value).toBeCloseTo(300, 8);
	});

	it('weigh each age by the standard population', () => {
		const groups = ages(
			(band) => (band === 0 ? 50 : 0),
			() => 1_000
		);
		const expected =
			(50 / 1_000) * ((EUROPEAN_STANDARD_POPULATION_2013[0] ?? 0) / 100_000) * 100_000;
		expect(resultOf(groups, standardised, asIs, reference).rows[0]?.value).toBeCloseTo(expected, 8);
	});

	it('are withheld below 10 events, and where an age has no row', () => {
		const few = ages(
			(band) => (band < 9 ? 1 : 0),
			() => 1_000
		);
		expect(resultOf(few, standardised, asIs, reference).rows[0]?.withheld).toMatch(/fewer than 10/);
		expect(resultOf(few.slice(1), standardised, asIs, reference).rows[0]?.withheld).toMatch(
			/has no row/
		);
	});

	it('may have events alone, with published residents: an age without a row has none', () => {
		const own: Choice = { ...standardised, denominator: 'residents' };
		const { rows } = resultOf([group(code(1), '5-9', 11)], own, asIs, reference);
		expect(rows[0]?.value).toBeCloseTo((11 / 1_000) * 5_500, 8);
	});

	it('say which age fits no band', () => {
		const wrong = () => resultOf([group(code(1), '0-17', 11, 12)], standardised, asIs, reference);
		expect(wrong).toThrow(Unworkable);
		expect(wrong).toThrow('0-17');
	});

	it('give the published life expectancy of the worked example', () => {
		const groups = LIFE_TABLE_AGES.map((age, band) =>
			group(
				code(1),
				band === 19 ? '90+' : String(age),
				LIFE_TABLE_EXAMPLE.deaths[band]!,
				LIFE_TABLE_EXAMPLE.populations[band]!
			)
		);
		const life: Choice = { ...choice, method: 'life', age: 3 };
		const [row] = resultOf(groups, life, asIs, reference).rows;
		// As the R package PHEindicatormethods gives it for these numbers.
		expect(row?.value).toBeCloseTo(80.16960813, 6);
		expect(row?.lower).toBeCloseTo(79.88268548, 4);
	});
});

describe('age bands', () => {
	it('take in narrower ages, and end at 85 where the file does', () => {
		const fitted = bandsOf(['0', '1-4', '5–9', '17', '85+']);
		if ('unfit' in fitted) throw new Error(fitted.unfit);
		expect([...fitted.placeOf.values()]).toEqual([0, 0, 1, 3, 17]);
		expect(fitted.bands.standard.at(-1)).toBe(2_500);
		expect(fitted.bands.standard.reduce((total, one) => total + one, 0)).toBe(100_000);
	});

	it.each(['0-17', '3-7', '80+', 'all', ''])('refuse %j', (text) => {
		expect(bandsOf([text])).toEqual({ unfit: text });
	});
});

describe('small numbers', () => {
	const counts = (
		key: string,
		numerator: number | null,
		denominator: number | null = null,
		...sets: string[]
	): Counts => ({
		// prettier-ignore
		key,
		numerator,
		denominator,
		sets
	});

	it('are hidden and others rounded to the nearest 5; zero stays', () => {
		const list = [
			counts('a', 3),
			counts('b', 7),
			counts('c', 8),
			counts('d', 0),
			counts('e', 1_003)
		];
		const shown = guarded(list, hiding, false);
		expect(shown.map(({ numerator }) => numerator)).toEqual([null, null, 10, 0, 1_005]);
		expect(shown.map(({ hidden }) => hidden)).toEqual(['primary', 'primary', null, null, null]);
	});

	it('are not given away by a sum: the smallest other is hidden too', () => {
		const list = [
			counts('a', 3, null, 's'),
			counts('b', 50, null, 's'),
			counts('c', 20, null, 's')
		];
		expect(guarded(list, hiding, false).map(({ hidden }) => hidden)).toEqual([
			'primary',
			null,
			'secondary'
		]);
	});

	it('are hidden in every set that has a sum, one after the other', () => {
		const list = [
			counts('a', 3, null, 'all', 'north'),
			counts('b', 90, null, 'all', 'north'),
			counts('c', 20, null, 'all', 'south'),
			counts('d', 30, null, 'all', 'south')
		];
		const hidden = guarded(list, hiding, false).map((one) => one.hidden);
		// b keeps a in the north; no set may be left with a single hidden count.
		expect(hidden.slice(0, 2)).toEqual(['primary', 'secondary']);
		for (const set of ['all', 'north', 'south']) {
			const within = hidden.filter((one, at) => one !== null && list[at]?.sets.includes(set));
			expect(within.length).not.toBe(1);
		}
	});

	it('a count that is missing in the file protects no other, and is protected', () => {
		const list = [
			counts('a', null, null, 's'),
			counts('b', 50, null, 's'),
			counts('c', 20, null, 's')
		];
		expect(guarded(list, hiding, false)[2]?.hidden).toBe('secondary');
	});

	it('count the people left over in a percentage', () => {
		expect(smallGroups([counts('a', 98, 100)], hiding, true)).toBe(1);
		expect(smallGroups([counts('a', 98, 100)], hiding, false)).toBe(0);
	});

	it('stay out of the result and of the file saved from it', () => {
		const groups = [
			group(code(1), '', 3, 1_000),
			group(code(2), '', 82, 1_000),
			group(code(3), '', 41, 1_000)
		];
		const result = resultOf(groups, choice, hiding, reference);
		expect(result.hidden).toEqual({ primary: 1, secondary: 1 });
		expect(result.rows.map(({ value }) => value)).toEqual([null, 8, null]);
		const lines = resultCsv(result).split('\r\n');
		expect(lines[1]).toContain(`,${code(1)},,,,,,`);
		expect(lines[1]).toContain('hidden: a small number');
		expect(lines[3]).toContain('hidden, so that a small number cannot be worked out');
		expect(lines[2]).toContain(`,${code(2)},80,1000,8,`);
	});

	it('are shown where the reader says that all is published', () => {
		const groups = [group(code(1), '', 3, 1_000), group(code(2), '', 82, 1_000)];
		expect(resultOf(groups, choice, asIs, reference).rows[0]).toMatchObject({
			numerator: 3,
			value: 0.3
		});
	});
});

describe('values as they stand', () => {
	const values: Choice = { ...choice, method: 'values', lower: 2, upper: 3 };

	it('keep their limits, and are refused where one group has several rows', () => {
		const double = { ...group(code(2), '', 4.5, 3, 5), rows: 2 };
		const { rows, total } = resultOf(
			[group(code(1), '', 4.5, 3, 5), double],
			values,
			hiding,
			reference
		);
		expect(rows[0]).toMatchObject({ value: 4.5, lower: 3, upper: 5 });
		expect(rows[1]).toMatchObject({
			value: null,
			withheld: 'several rows: values cannot be added up'
		});
		expect(total).toBeNull();
	});

	it('have no numerator and no denominator, in the saved file as well', () => {
		const { rows } = resultOf([group(code(1), '', 10.3, 9.3, 11.3)], values, asIs, reference);
		expect(rows[0]).toMatchObject({ numerator: null, denominator: null, value: 10.3 });
		const result = resultOf([group(code(1), '', 10.3, 9.3, 11.3)], values, asIs, reference);
		const [, line] = resultCsv(result).split('\r\n');
		expect(line?.split(',').slice(-17, -12)).toEqual(['', '', '10.3', '9.3', '11.3']);
		expect(result.notes.join(' ')).not.toContain('residents');
	});

	it('are counts where they are whole, and guarded as such', () => {
		const alone: Choice = { ...values, lower: null, upper: null };
		const groups = [group(code(1), '', 3), group(code(2), '', 2), group(code(3), '', 31)];
		const { rows, hidden, notes } = resultOf(groups, alone, hiding, reference);
		expect(rows.map(({ value }) => value)).toEqual([null, null, 30]);
		expect(hidden).toEqual({ primary: 2, secondary: 0 });
		expect(notes.join(' ')).toContain('The values are counts.');
		const one = resultOf(groups.slice(1), alone, hiding, reference);
		expect(one.hidden).toEqual({ primary: 1, secondary: 1 });
	});

	it('are hidden where a small count can be worked back from them and a count beside', () => {
		const shares: Choice = { ...values, lower: null, upper: null };
		// 3 of 40, 20 of 80 and 30 of 90 in percent, beside the 40, 80 and 90.
		const groups = [
			group(code(1), '', 7.5, 40),
			group(code(2), '', 25, 80),
			group(code(3), '', 33.3, 90)
		];
		const { rows, hidden } = resultOf(groups, shares, hiding, reference);
		expect(rows.map(({ value }) => value)).toEqual([null, null, 33.3]);
		expect(hidden).toEqual({ primary: 1, secondary: 1 });
		expect(resultOf(groups, shares, asIs, reference).rows[0]?.value).toBe(7.5);
	});

	it('are hidden where a small count can be worked back from published residents', () => {
		// 4 and 400 of the 19,000 residents of each made-up place, per 100,000.
		const rates = [group(code(1), '', 21.05), group(code(2), '', 2105.26)];
		const shares: Choice = { ...values, lower: null, upper: null };
		expect(resultOf(rates, shares, hiding, reference).rows[0]?.value).toBeNull();
	});

	it('are shown where they are of nothing that is known', () => {
		const scores = [group(code(1), '', 21.37, 40), group(code(2), '', 2.9, 81)];
		const alone: Choice = { ...values, lower: null, upper: null };
		const shown = resultOf(scores, alone, hiding, reference);
		expect(shown.rows.map(({ value }) => value)).toEqual([21.37, 2.9]);
		expect(shown.hidden).toEqual({ primary: 0, secondary: 0 });
	});

	it('are set beside published ones', () => {
		const indicator = {
			id: 'x',
			title: 'X',
			period: '2020-01-01/2020-12-31',
			sexes: ['female', 'male'],
			unit: { id: 'years', label: 'years', decimals: 1 },
			polarity: 'none',
			values: {
				[code(1)]: [
					[80, null, null],
					[76, null, null]
				]
			}
		};
		const published = [indicator] as unknown as Reference['published'];
		const result = resultOf(
			[group(code(1), '', 4, 3, 5), group('x', '', 1, 1, 1)],
			values,
			hiding,
			reference
		);
		const beside = withPublished(result, { published }, 'x', 'male');
		expect(beside.rows.map((row) => row.published)).toEqual([76, null]);
		expect(resultCsv(beside).split('\r\n')[0]).toContain('published: X');
	});
});

describe('gaps by deprivation', () => {
	const authorities = areas.filter(({ level }) => level === 'local-authority').slice(0, 60);

	it('find the slope that the values were made with', () => {
		const ordered = [...authorities].sort((a, b) => b.scores['imd-2025'] - a.scores['imd-2025']);
		// Equal populations: the rank of the n-th of 60 is (n + 0.5) / 60.
		const rank = new Map(ordered.map(({ code: own }, at) => [own, (at + 0.5) / 60]));
		const groups = authorities.map(({ code: own }) => group(own, '', 100 - 40 * rank.get(own)!));
		const values: Choice = { ...choice, method: 'values', polarity: 'low-is-good' };
		const result = resultOf(groups, values, asIs, reference);
		const made = ownGradient(result, reference, 'imd-2025', 'fifths');
		expect(made?.gradient.groups).toHaveLength(5);
		expect(made?.gradient.gap?.slopeIndex.value).toBeCloseTo(40, 6);
	});

	it('are not worked out from a handful of places', () => {
		const groups = [group(code(1), '', 20, 100), group(code(2), '', 80, 200)];
		const result = resultOf(groups, choice, asIs, reference);
		expect(ownGradient(result, reference, 'imd-2025', 'fifths')).toBeNull();
	});
});

it('the sentence says how many groups differ, and what is not compared', () => {
	const groups = [
		group(code(1), '', 20, 100),
		group(code(2), '', 80, 200),
		group(code(3), '', 0, 0)
	];
	const own: Choice = { ...choice, benchmark: { kind: 'number', value: 30 } };
	const result = resultOf(groups, own, asIs, reference);
	expect(resultSentence(result, (value) => `${value}%`)).toBe(
		'2 of 3 groups have a value. Against the number you gave (30%): 1 higher, 1 lower (1 not compared).'
	);
});
