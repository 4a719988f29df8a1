import { describe, expect, it } from 'vitest';
import type { Unit } from '$lib/figure';
import {
	areaPart,
	aside,
	citedText,
	fragmentText,
	listed,
	name,
	namedPart,
	numbersIn,
	periodPart,
	pieces,
	plainText,
	say,
	sharedText,
	shortText,
	spokenText,
	strong,
	strongText,
	tallyPart,
	type NumberForm
} from '$lib/words/statement';
import { roughShare, shareTolerance } from '$lib/words/rough-share';
import { now, wigan } from './made';

const years: Unit = { id: 'years', label: 'years', decimals: 1 };
const percent: Unit = { id: 'percent', label: '%', decimals: 1 };
const people: Unit = { id: 'persons', label: 'people', decimals: 0 };
const isles = { ...wigan, name: 'Isles of Scilly' };
const number = (value: number, as: NumberForm = 'value', unit = years) =>
	namedPart(value, unit, 'n', as);

const life = say`men in ${areaPart(isles)} live ${strong(number(-1.8, 'size'), ' less')} than elsewhere${aside(say` (England ${number(79.1)})`)}`;

describe('a statement', () => {
	it('is shown whole, short, in bold, and as a sentence that stands by itself', () => {
		expect(plainText(life)).toBe(
			'Men in the Isles of Scilly live 1.8 years less than elsewhere (England 79.1)'
		);
		expect(shortText(life)).toBe('Men in the Isles of Scilly live 1.8 years less than elsewhere');
		expect(strongText(life)).toBe('1.8 years less');
		expect(citedText(life)).toMatch(/^Men in .* \(England 79\.1\)\.$/);
		expect(fragmentText(life)).toMatch(/^men in the Isles/);
	});

	it('is plain data, and reads the same after a journey as JSON', () => {
		const travelled = JSON.parse(JSON.stringify(life)) as typeof life;
		expect(travelled).toEqual(life);
		expect(plainText(travelled)).toBe(plainText(life));
	});

	it('gives its numbers by what they are, wherever they stand in it', () => {
		expect(numbersIn(life).map((part) => [part.number, part.from])).toEqual([
			[-1.8, [{ named: 'n' }]],
			[79.1, [{ named: 'n' }]]
		]);
		expect(pieces(life).filter(({ strong: bold }) => bold).length).toBe(2);
	});

	it('is read aloud with the signs of its numbers in words', () => {
		const signed = say`moves ${number(-1204, 'signed', people)}, births ${number(310, 'signed', people)}`;
		expect(spokenText(signed)).toBe('Moves negative 1,204, births plus 310');
	});

	it('is shared with its period unless it names that, whole or by its ends', () => {
		const period = '2022-06-30/2023-06-30';
		const ends = say`from ${periodPart(period, 'start')} to ${periodPart(period, 'end')}`;
		expect(sharedText(life, now)).toMatch(/ \(2021 to 2023\)\.$/);
		expect(sharedText(say`it was so ${periodPart(now, 'in')}`, now)).toBe(
			'It was so in 2021 to 2023.'
		);
		expect(sharedText(ends, period)).toBe('From mid-2022 to mid-2023.');
		expect(plainText([periodPart('2025-09-30/2025-09-30', 'in')])).toBe('On 30 September 2025');
	});

	it('joins its parts as a list, and leaves out what says nothing', () => {
		expect(plainText(listed([['a'], ['b'], ['c']]))).toBe('A, b and c');
		expect(say`${''}${[]}a${''}`).toEqual(['a']);
	});
});

describe('a number in a statement', () => {
	const text = (value: number, as: NumberForm, unit: Unit = percent) =>
		plainText([number(value, as, unit)]);

	it.each<[string, string]>([
		[text(-0.5, 'absolute'), '0.5%'],
		[text(47.2, 'signed'), '+47.2%'],
		[text(19.3, 'share'), 'Nearly one in five'],
		[text(29.3, 'share'), '29.3%'],
		[text(28.7, 'one-in'), '1 in 3.5'],
		[text(50, 'one-in'), '1 in 2'],
		[text(1032, 'rough', people), '1,000'],
		[text(1, 'amount', people), '1 person'],
		[text(0.04, 'size'), 'Less than 0.1 percentage points']
	])('is written as it is meant: %s', (written, expected) => {
		expect(written).toBe(expected);
	});

	it('agrees with what it counts', () => {
		const students = ['student', 'students'] as const;
		expect([0, 1, 2].map((count) => plainText([tallyPart(count, 'n', students)]))).toEqual([
			'0 students',
			'1 student',
			'2 students'
		]);
	});

	it('is called one in so many only within the tolerance that is stated', () => {
		for (let tenths = 0; tenths <= 1000; tenths += 1) {
			const words = roughShare(tenths / 10);
			const all = Array.from({ length: 11 }, (_, at) => 100 / (at + 2));
			const near = all.some((at) => Math.abs(at - tenths / 10) <= shareTolerance(at));
			expect(words !== null, `${tenths / 10}%`).toBe(near);
			expect(shareTolerance(tenths / 10)).toBeLessThanOrEqual(1);
		}
	});

	it('has no name that could be taken for one', () => {
		expect(numbersIn(say`aged ${name('65 and over')}`)).toEqual([]);
	});
});
