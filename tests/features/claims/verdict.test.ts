import { describe, expect, it } from 'vitest';
import type { ClaimNumber, ClaimVerdict, Reading } from '$lib/features/claims/claim';
import { saysTheSame, verdictOf } from '$lib/features/claims/readings';

const said = (value: number, toNearest: number): ClaimNumber => ({
	area: { code: 'E1', name: 'Made-up place', slug: 'made-up', level: 'local-authority' },
	sex: 'persons',
	value,
	toNearest,
	unit: { id: 'percent', label: '%', decimals: 1 }
});

describe('a value against a number that was said', () => {
	it.each<[number | null, number, number, boolean]>([
		[19.31, 19.3, 0.1, true],
		[19.36, 19.3, 0.1, false],
		[19.35, 19.3, 0.1, true],
		[19.25, 19.3, 0.1, true],
		[324_999, 320_000, 10_000, true],
		[325_001, 320_000, 10_000, false],
		[18.6, 20, 5, true],
		[-1.4, -1, 1, true],
		[null, 0, 1, false]
	])('%s said as %s to the nearest %s: %s', (value, number, toNearest, same) => {
		expect(saysTheSame(value, said(number, toNearest))).toBe(same);
	});
});

/** A synthetic reading of a year: which numbers it gives, from which table. */
function reading(year: number, same: boolean[], table = 'a', beside = false): Reading {
	const day = `${year}-06-30`;
	const tables = [{ name: table, source: { released: null } }] as Reading['tables'];
	return { from: day, to: day, measured: '', values: same.map(() => 1), same, tables, beside };
}

describe('the verdict on a claim', () => {
	it.each<[string, Reading[], ClaimVerdict]>([
		['nothing can check it', [], 'cannot-be-checked'],
		['only what stands beside it', [reading(2023, [true], 'a', true)], 'cannot-be-checked'],
		[
			'the newest gives it',
			[reading(2023, [true, true]), reading(2022, [false, false])],
			'reproduced'
		],
		[
			'one of two ways of measuring the newest gives it',
			[reading(2023, [false], 'b'), reading(2023, [true])],
			'reproduced'
		],
		[
			'an older year of the same table',
			[reading(2023, [false]), reading(2018, [true])],
			'overtaken'
		],
		[
			'an older release',
			[reading(2023, [false], 'b'), reading(2022, [true], 'a')],
			'another-vintage'
		],
		[
			'one number each',
			[reading(2023, [true, false], 'b'), reading(2022, [false, true], 'a')],
			'several-vintages'
		],
		[
			'one number only',
			[reading(2023, [true, false]), reading(2022, [false, false])],
			'not-reproduced'
		],
		['none', [reading(2023, [false]), reading(2022, [false])], 'not-reproduced']
	])('%s', (_, readings, verdict) => {
		expect(verdictOf(readings)).toBe(verdict);
	});
});
