import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	isSlug,
	numbersRead,
	numbersWritten,
	readParts,
	searchOf,
	sexOfWord,
	slugsOf,
	wordOfSex
} from '$lib/catalogue/address';

describe('the part of an address from ? on', () => {
	it('is empty where everything is as usual', () => {
		expect(searchOf([])).toBe('');
	});

	it('keeps commas and colons readable, and nothing else that an address could take for its own', () => {
		expect(
			searchOf([
				['areas', 'wigan,barnsley'],
				['group', 'region:north-west'],
				['find', 'a&b=c #d+e']
			])
		).toBe('?areas=wigan,barnsley&group=region:north-west&find=a%26b%3Dc%20%23d%2Be');
		expect(searchOf([['name', 'Ours: 1, 2']], { colons: false })).toBe('?name=Ours%3A%201,%202');
	});

	it('is read back as it was written, whatever it says', () => {
		const pairs = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.string()));
		fc.assert(
			fc.property(pairs, fc.boolean(), (all, colons) => {
				const wellFormed = all.map(([key, value]) => [key, value.toWellFormed()] as const);
				expect([...new URLSearchParams(searchOf(wellFormed, { colons }))]).toEqual(wellFormed);
			})
		);
	});
});

describe('a part of an address', () => {
	const readers = {
		place(asked: { place: string }, value: string) {
			if (!isSlug(value)) return 'showing England';
			asked.place = value;
		}
	};
	const read = (search: string) => {
		const asked = { place: 'england' };
		return { asked, problems: readParts(asked, new URLSearchParams(search), readers) };
	};

	it('sets what is asked for', () => {
		expect(read('place=wigan')).toEqual({ asked: { place: 'wigan' }, problems: [] });
	});

	it.each([
		['place=../data', 'place', '../data', 'showing England'],
		['other=1', 'other', '1', 'left out'],
		['constructor=1', 'constructor', '1', 'left out']
	])('that is not understood leaves the default and is named: %s', (search, key, value, text) => {
		expect(read(search)).toEqual({ asked: { place: 'england' }, problems: [{ key, value, text }] });
	});
});

describe('the words of an address', () => {
	it('name each sex, and no other', () => {
		expect(['all', 'women', 'men'].map((word) => sexOfWord(word))).toEqual([
			'persons',
			'female',
			'male'
		]);
		expect(['people', 'toString', ''].map((word) => sexOfWord(word))).toEqual([
			undefined,
			undefined,
			undefined
		]);
		expect([wordOfSex('female'), wordOfSex(null)]).toEqual(['women', '']);
	});

	it('list slugs once each, and say where something was left out', () => {
		expect(slugsOf('wigan,barnsley', 2)).toEqual({ slugs: ['wigan', 'barnsley'], whole: true });
		expect(slugsOf('wigan,wigan', 2)).toEqual({ slugs: ['wigan'], whole: false });
		expect(slugsOf('wigan,barnsley', 1)).toEqual({ slugs: ['wigan'], whole: false });
		expect(slugsOf('wigan,<b>', 2)).toEqual({ slugs: ['wigan'], whole: false });
	});

	it('hold numbers by name in one order, to their last digit', () => {
		const numbers = { turnover: 25.5, leaving: 1e-7 };
		expect(numbersWritten(numbers)).toBe('leaving:1e-7,turnover:25.5');
		expect(numbersRead(numbersWritten(numbers))).toEqual(numbers);
		expect(numbersRead('')).toEqual({});
		expect(numbersRead('leaving:ten,:3,entering:12')).toEqual({ entering: 12 });
	});
});
