import { describe, expect, it } from 'vitest';
import type { AreaChoice } from '$lib/catalogue/areas';
import { notUnderstood, publishedText } from '$lib/features/checking/answer';
import { nearestTo } from '$lib/features/checking/nearest';
import {
	publishedByAuthority,
	publishedIn,
	type Published
} from '$lib/features/checking/published';
import { askedIn, measureWordsOf, type SaidNumber } from '$lib/features/checking/sentence';
import { indicators } from '$lib/catalogue/indicators';
import { madeUp } from '../../figures/gradient/made-up';
import { estimate, madeFigure } from '../../words/made';

const place = (name: string, level: AreaChoice['level'] = 'local-authority'): AreaChoice => ({
	code: name,
	name,
	slug: name.toLowerCase().replaceAll(' ', '-'),
	level
});
const towns = [place('Anytown'), place('Anytown upon Sea'), place('Otherton')];
const measureWords = measureWordsOf(indicators);
const numbers = (sentence: string) =>
	askedIn(sentence, towns, measureWords).numbers.map(({ value }) => value);

describe('a sentence', () => {
	it('is about the place named first, and of names that begin alike the longest', () => {
		expect(
			askedIn('smoking in Anytown upon Sea and Otherton', towns, measureWords).area?.name
		).toBe('Anytown upon Sea');
		expect(askedIn('smoking in Anytown', [...towns].reverse(), measureWords).area?.name).toBe(
			'Anytown'
		);
		expect(askedIn('Otherton smokes more than Anytown', towns, measureWords).area?.name).toBe(
			'Otherton'
		);
	});

	it('that says “nationally” is about the country, where that is on the list', () => {
		expect(askedIn('12% smoke nationally', towns, measureWords).area).toBeNull();
		const country = [...towns, place('England', 'country')];
		expect(askedIn('12% smoke nationally', country, measureWords).area?.name).toBe('England');
	});

	it('with one in nought says no number', () => {
		expect(numbers('1 in 0 people in Anytown smoke')).toEqual([]);
		expect(numbers('1 in 8 people in Anytown smoke')).toEqual([12.5]);
		expect(numbers('one in ten people in Anytown smoke')).toEqual([10]);
	});

	it('says what it lacks, the number first', () => {
		const lacking = (sentence: string) => notUnderstood(askedIn(sentence, towns, measureWords));
		expect(lacking('smoking in Anytown')).toMatch(/^No number/);
		expect(lacking('smoking is 12%')).toMatch(/^No place/);
		expect(lacking('Anytown is 12% nice')).toMatch(/^The measure/);
		expect(lacking('smoking in Anytown is 12%')).toBeNull();
	});
});

describe('the values of a figure that a sentence may be about', () => {
	const words = measureWords.find(({ indicators }) => indicators.includes('smoking'))!;

	it('leave out what is missing, and a count of which nothing is known', () => {
		const figure = madeFigure({
			parts: [{ label: 'Smokers', decimals: 0 }],
			estimates: [
				estimate('persons', 12, { parts: [1200] }),
				estimate('female', 11, { parts: [null] }),
				estimate('male', null, { parts: [null, 5] }),
				estimate('persons', 10, { role: 'benchmark', parts: [9] }),
				estimate('persons', 13, { parts: [1, 2] })
			]
		});
		const found = publishedIn(figure, words, 'smoking');
		expect(found.map(({ value, part }) => [value, part])).toEqual([
			[12, ''],
			[1200, 'Smokers'],
			[11, ''],
			[13, ''],
			[1, 'Smokers']
		]);
		expect(publishedText(found[1]!)).toBe('Lifespan, smokers in Wigan, 2021 to 2023: 1,200 people');
	});

	it('by deprivation are those of a place that is on the page, and England’s', () => {
		const source = madeUp();
		expect(
			publishedByAuthority(source, 'area-3').map(({ value, lower }) => [value, lower])
		).toEqual([[13, 11]]);
		expect(publishedByAuthority(source, 'england').map(({ area, value }) => [area, value])).toEqual(
			[['England', 20]]
		);
		expect(publishedByAuthority(source, 'nowhere')).toEqual([]);
		expect(publishedByAuthority(madeUp({ england: [null] }), 'england')).toEqual([]);
	});
});

describe('the nearest of several years', () => {
	const one = (year: number, value: number): Published => ({
		title: 'Smoking',
		area: 'Anytown',
		sex: 'persons',
		category: '',
		part: '',
		tables: [],
		period: `${year}-01-01/${year}-12-31`,
		value,
		unit: { id: 'percent', label: '%', decimals: 1 }
	});
	const said: SaidNumber = { value: 12, toNearest: 1, percent: true, text: '12%' };
	const list = [one(2020, 12.4), one(2021, 15), one(2022, 11), one(2023, 16)];
	const nearest = (sentence: string) =>
		nearestTo(list, askedIn(sentence, towns, measureWords), said);

	it('is of the year that is named, or of others where that is not held', () => {
		const named = nearest('12% smoke in Anytown in 2021');
		expect(named?.nearest.map(({ published }) => published.value)).toEqual([15]);
		expect(named?.without).toEqual([]);
		const other = nearest('12% smoke in Anytown in 1999');
		expect(other?.without).toEqual(['year']);
		expect(other?.nearest[0]).toMatchObject({ fit: 'same', published: { value: 12.4 } });
		expect(other?.newest.map(({ published }) => published.value)).toEqual([16]);
	});

	it('is told with the newest only where that is not among them', () => {
		expect(nearest('12% smoke in Anytown in 2023')?.newest).toEqual([]);
	});
});
