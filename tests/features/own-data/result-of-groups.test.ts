import { describe, expect, it } from 'vitest';
import type { Choice } from '$lib/features/own-data/analysis/analysis';
import { resultOf } from '$lib/features/own-data/analysis/result';
import { asIs, hiding, madeArea, madeChoice, madeGroup, madeReference } from './made-analysis';

const [anytown, otherton] = [madeArea('Anytown'), madeArea('Otherton')];
const reference = madeReference([anytown, otherton]);

describe('values as they stand in a file', () => {
	const choice = (change: Partial<Choice>): Choice => ({
		...madeChoice,
		method: 'values',
		...change
	});
	const row = (change: Partial<Choice>, ...values: (number | null)[]) =>
		resultOf([madeGroup(anytown, '', ...values)], choice(change), asIs, reference).rows[0];

	it('take the column after the value for the only limit that is chosen', () => {
		expect(row({ lower: 2 }, 4, 3)).toMatchObject({ value: 4, lower: 3, upper: null });
		expect(row({ upper: 2 }, 4, 5)).toMatchObject({ value: 4, lower: null, upper: 5 });
		expect(row({}, 4)).toMatchObject({ value: 4, lower: null, upper: null });
	});

	it('lack a limit that is missing, and are missing with their limits', () => {
		expect(row({ lower: 2, upper: 3 }, 4, null, 5)).toMatchObject({ lower: null, upper: 5 });
		expect(row({ lower: 2, upper: 3 }, null, 3, 5)).toMatchObject({
			value: null,
			lower: null,
			upper: null,
			withheld: 'the value is missing'
		});
	});

	it('are compared only with limits on both sides', () => {
		const benchmark: Choice['benchmark'] = { kind: 'number', value: 10 };
		const limits = { lower: 2, upper: 3, benchmark, polarity: 'high-is-good' as const };
		expect(row(limits, 4, 3, 5)?.verdict).toBe('worse');
		expect(row({ upper: 2, benchmark }, 4, 5)?.verdict).toBe('not-compared');
	});
});

describe('all rows together', () => {
	const standardised: Choice = {
		...madeChoice,
		method: 'standardised',
		age: 3,
		multiplier: 100_000,
		denominator: 'residents'
	};

	it('are standardised with the residents of all places', () => {
		const groups = [madeGroup(anytown, '5-9', 11), madeGroup(otherton, '5-9', 22)];
		const { rows, total } = resultOf(groups, standardised, asIs, reference);
		// 5,500 of the 100,000 of the standard are aged 5 to 9; 1,000 live in each place.
		expect(rows.map(({ value }) => value?.toFixed(2))).toEqual(['60.50', '121.00']);
		expect(total?.value).toBeCloseTo((33 / 2000) * 5500, 8);
	});

	it('count women alone where women are chosen', () => {
		const groups = [madeGroup(anytown, '5-9', 11), madeGroup(otherton, '5-9', 22)];
		const choice: Choice = { ...standardised, sex: 'female' };
		const { rows, total } = resultOf(groups, choice, asIs, reference);
		expect(rows[0]?.denominator).toBe(19 * 500);
		expect(total?.value).toBeCloseTo((33 / 1000) * 5500, 8);
	});

	it('have no standardised rate where residents of a place are not held', () => {
		const unknown = madeArea('Nowhere', { ages: undefined });
		const groups = [madeGroup(anytown, '5-9', 11), madeGroup(unknown, '5-9', 22)];
		const { rows, total } = resultOf(groups, standardised, asIs, madeReference([anytown, unknown]));
		expect(rows[1]).toMatchObject({ value: null, withheld: 'no residents are held for it' });
		expect(total).toMatchObject({ value: null, withheld: 'no residents are held for it' });
	});

	it('lack an age that any place lacks', () => {
		const groups = [anytown, otherton].flatMap((area, at) => [
			madeGroup(area, '0-4', 20, 1000),
			madeGroup(area, '5-9', at === 0 ? null : 20, 1000)
		]);
		const choice: Choice = { ...standardised, denominator: 2 };
		const { total } = resultOf(groups, choice, asIs, reference);
		expect(total).toMatchObject({ value: null, numerator: null, withheld: 'a count is missing' });
	});

	it('add up the ages of texts that are no places', () => {
		const groups = ['A', 'B'].flatMap((name) => [
			madeGroup(name, 'young', 20, 100),
			madeGroup(name, 'old', 30, 100)
		]);
		const { rows, total } = resultOf(groups, madeChoice, asIs, reference);
		expect(rows[0]).toMatchObject({ numerator: 50, denominator: 200, value: 25, area: null });
		expect(total).toMatchObject({ numerator: 100, denominator: 400, value: 25 });
	});
});

describe('what a result is compared with', () => {
	const groups = [madeGroup(anytown, '', 200, 1000), madeGroup(otherton, '', 400, 1000)];

	it('is nothing where the row is not there, or has no value', () => {
		const against = (key: string) =>
			resultOf(groups, { ...madeChoice, benchmark: { kind: 'row', key } }, asIs, reference);
		expect(against('GONE').benchmark).toBeNull();
		expect(against('GONE').rows.map(({ verdict }) => verdict)).toEqual([
			'not-compared',
			'not-compared'
		]);
		const missing = [madeGroup(anytown, '', null, 1000), groups[1]!];
		const choice: Choice = { ...madeChoice, benchmark: { kind: 'row', key: 'ANYTOWN' } };
		expect(resultOf(missing, choice, asIs, reference).benchmark).toBeNull();
		expect(resultOf(groups.slice(0, 1), madeChoice, asIs, reference).benchmark).toBeNull();
	});

	it('is not a total that would give a small count away', () => {
		const small = [madeGroup(anytown, '', 2, 1000), madeGroup(otherton, '', 3, 1000)];
		const { total, hidden, benchmark } = resultOf(small, madeChoice, hiding, reference);
		expect(hidden).toEqual({ primary: 2, secondary: 0 });
		expect(total).toMatchObject({ numerator: null, value: null });
		expect(benchmark).toBeNull();
	});

	it('is judged by which side is good', () => {
		const verdicts = (polarity: Choice['polarity']) =>
			resultOf(groups, { ...madeChoice, polarity }, asIs, reference).rows.map((row) => row.verdict);
		expect(verdicts('high-is-good')).toEqual(['worse', 'better']);
		expect(verdicts('low-is-good')).toEqual(['better', 'worse']);
		expect(verdicts('none')).toEqual(['lower', 'higher']);
	});
});

it('small counts stay hidden where published residents are the denominator', () => {
	const groups = [madeGroup(anytown, '', 3), madeGroup(otherton, '', 82)];
	const choice: Choice = { ...madeChoice, denominator: 'residents', multiplier: 1_000 };
	const { rows } = resultOf(groups, choice, hiding, reference);
	expect(rows[0]).toMatchObject({ numerator: null, denominator: null, value: null });
	expect(rows.map(({ withheld }) => withheld)).toEqual([
		'hidden: a small number',
		'hidden, so that a small number cannot be worked out'
	]);
});
