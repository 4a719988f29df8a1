import type { Reference } from '$lib/features/own-data/reference';
import { describe, expect, it } from 'vitest';
import type { Choice, Result, ResultRow } from '$lib/features/own-data/analysis/analysis';
import {
	intervalMethods,
	methodNotes,
	ownIntervalText,
	ownValueText,
	resultSentence,
	resultTitle,
	unitOf
} from '$lib/features/own-data/analysis/result-words';
import { asIs, hiding, madeChoice } from './made-analysis';

const choice = (change: Partial<Choice>): Choice => ({ ...madeChoice, ...change });

describe('the unit of a result', () => {
	it.each<[Partial<Choice>, string, string]>([
		[{ method: 'life' }, 'years', 'years'],
		[{ method: 'values' }, 'score', 'value as in the file'],
		[{}, 'percent', '%'],
		[{ multiplier: 1_000 }, 'per-1000', 'per 1,000 people'],
		[{ multiplier: 10_000 }, 'per-100000', 'per 10,000 people'],
		[{ multiplier: 100_000 }, 'per-100000', 'per 100,000 people'],
		// A standardised rate is of no one group of people, so it is no percentage.
		[{ method: 'standardised' }, 'per-100000', 'per 100 people']
	])('%j', (change, id, label) => {
		expect(unitOf(choice(change))).toEqual({ id, label, decimals: 1 });
	});
});

describe('a value near the ends of its scale', () => {
	const percent = unitOf(madeChoice);
	it('is never written as nothing or all where it is neither', () => {
		expect(ownValueText(0.004, percent)).toBe('<0.1%');
		expect(ownValueText(99.996, percent)).toBe('>99.9%');
		expect(ownValueText(0, percent)).toBe('0.0%');
		expect(ownValueText(100, percent)).toBe('100.0%');
		expect(ownValueText(0.05, percent)).toBe('0.1%');
		expect(ownIntervalText(99.99, 100, percent)).toBe('>99.9% to 100.0%');
		expect(ownValueText(0.01, unitOf(choice({ multiplier: 1_000 })))).toBe('<0.1');
		expect(ownValueText(99.99, unitOf(choice({ multiplier: 1_000 })))).toBe('100.0');
	});
});

describe('the title and the method of a result', () => {
	it('tell period and method, and a life expectancy by its own name', () => {
		expect(resultTitle(madeChoice)).toBe('Made up, period not told');
		const year = { period: '2023-01-01/2023-12-31' };
		expect(resultTitle(choice({ method: 'standardised', ...year }))).toBe(
			'Made up, directly standardised by age, 2023'
		);
		expect(resultTitle(choice({ method: 'life', ...year }))).toBe('Life expectancy at birth, 2023');
	});

	it('name limits of values only where both are in the file', () => {
		const method = (change: Partial<Choice>) => intervalMethods.values(choice(change));
		expect(method({ lower: 2, upper: 3 })).toBe('Limits as in the file');
		expect([method({ lower: 2 }), method({ upper: 3 }), method({})]).toEqual([null, null, null]);
		expect(intervalMethods.rate(madeChoice)).toContain('Wilson');
		expect(intervalMethods.rate(choice({ multiplier: 1_000 }))).toContain('Byar');
		expect(intervalMethods.life(madeChoice)).toContain('Silcocks');
		expect(intervalMethods.standardised(madeChoice)).toContain('Dobson');
	});
});

describe('the notes of a result', () => {
	const residents = {
		period: '2023-06-30/2023-06-30',
		table: { source: { publisher: 'Office for National Statistics' } }
	} as Reference['populations'];
	const notes = (change: Partial<Choice>, guard = hiding, noTotal = false) =>
		methodNotes(
			choice(change),
			guard,
			{
				noTotal,
				valuesAreCounts: false,
				refused: 0,
				apart: []
			},
			residents
		).join(' ');

	it('say that counts are hidden and rounded, but not of values as they stand', () => {
		expect(notes({})).toContain('Counts from 1 to 7 are hidden');
		expect(notes({})).toContain('made from the rounded counts');
		expect(notes({ method: 'standardised' })).not.toContain('made from the rounded counts');
		expect(notes({ method: 'values' })).toContain('could be worked back are hidden');
		expect(notes({}, asIs)).not.toContain('hidden');
		expect(notes({}, { to: 7, hiding: false })).not.toContain('hidden');
	});

	it('name published residents, and what an absent age is taken for', () => {
		expect(notes({ denominator: 'residents' })).toContain('residents in mid-2023');
		expect(notes({ denominator: 'residents' })).not.toContain('without a row');
		const both = notes({ method: 'standardised', denominator: 'residents' });
		expect(both).toContain('An age band without a row is taken to have no events.');
		expect(notes({ method: 'standardised' })).toContain('European Standard Population 2013');
		expect(notes({ method: 'standardised' })).not.toContain('without a row');
	});

	it('say why there is no total, unless values never have one', () => {
		expect(notes({}, asIs, true)).toContain('The groups are not added up');
		expect(notes({ method: 'values' }, asIs, true)).not.toContain('added up');
		expect(notes({}, asIs, false)).not.toContain('added up');
	});
});

describe('the sentence of a result', () => {
	const row = (value: number | null, verdict: ResultRow['verdict']): ResultRow => ({
		key: 'a',
		label: 'Anytown',
		area: null,
		numerator: 1,
		denominator: 1,
		value,
		lower: null,
		upper: null,
		withheld: value === null ? 'a count is missing' : '',
		verdict
	});
	const said = (rows: ResultRow[], change: Partial<Result> = {}) =>
		resultSentence(
			{
				choice: madeChoice,
				title: '',
				unit: unitOf(madeChoice),
				rows,
				total: null,
				benchmark: { label: 'Otherton', value: 5 },
				intervalMethod: null,
				hidden: { primary: 0, secondary: 0 },
				notes: [],
				beside: null,
				...change
			},
			(value) => `${value}%`
		);

	it('counts better, worse and similar, each only where there is one', () => {
		expect(said([row(1, 'better'), row(2, 'worse'), row(3, 'worse'), row(4, 'similar')])).toBe(
			'4 of 4 groups have a value. Against Otherton (5%): 1 better, 2 worse, 1 similar.'
		);
	});

	it('of one group that is not compared says so', () => {
		expect(said([row(null, 'not-compared')])).toBe(
			'0 of 1 group has a value. Against Otherton (5%): none compared (1 not compared).'
		);
	});

	it('without a benchmark compares nothing', () => {
		expect(said([row(1, 'not-compared')], { benchmark: null })).toBe(
			'1 of 1 group has a value; there is nothing to compare it with.'
		);
		const unit = unitOf(choice({ method: 'life' }));
		expect(said([row(1, 'not-compared')], { benchmark: null, unit })).toContain(
			'compare them with'
		);
	});
});
