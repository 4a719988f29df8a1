import { describe, expect, it } from 'vitest';
import { bandsOf, type Bands } from '$lib/features/own-data/analysis/bands';
import {
	lifeOf,
	rateOf,
	residentsIn,
	standardisedOf
} from '$lib/features/own-data/analysis/estimates';
import { bandLabels } from '$lib/figures/life-table';

const withheld = (words: string) => ({ value: null, lower: null, upper: null, withheld: words });

describe('a rate of a reader’s counts', () => {
	it('is withheld in words where a count is missing, nobody is counted, or too many are', () => {
		expect(rateOf(null, 10, 100)).toEqual(withheld('a count is missing'));
		expect(rateOf(10, null, 1000)).toEqual(withheld('a count is missing'));
		expect(rateOf(0, 0, 100)).toEqual(withheld('the denominator is 0'));
		expect(rateOf(1, -5, 1000)).toEqual(withheld('the denominator is 0'));
		expect(rateOf(11, 10, 100)).toEqual(withheld('the numerator is larger than the denominator'));
	});

	it('of nothing is zero with an upper limit, and may be above one for each person', () => {
		expect(rateOf(0, 50, 100)).toMatchObject({ value: 0, lower: 0, withheld: '' });
		expect(rateOf(0, 50, 100).upper).toBeGreaterThan(0);
		expect(rateOf(10, 10, 100).value).toBe(100);
		expect(rateOf(11, 10, 1000)).toMatchObject({ value: 1100, withheld: '' });
	});
});

describe('a standardised rate of a reader’s counts', () => {
	const bands: Bands = { starts: [0, 5, 10], standard: [5000, 3000, 2000] };
	const people = [1000, 1000, 1000];
	const of = (
		events: (number | null | undefined)[],
		among: (number | null | undefined)[] = people,
		absentIsNone = false
	) => standardisedOf({ events, people: among }, bands, 1000, absentIsNone);

	it('is each band’s rate weighed by the standard', () => {
		expect(of([10, 20, 40]).value).toBeCloseTo(0.5 * 10 + 0.3 * 20 + 0.2 * 40, 9);
	});

	it('is withheld where a count or a row is missing, or a band has nobody', () => {
		expect(of([10, null, 40])).toEqual(withheld('a count is missing'));
		expect(of([10, 20, 40], [1000, null, 1000])).toEqual(withheld('a count is missing'));
		expect(of([10, undefined, 40])).toEqual(withheld('an age band has no row'));
		expect(of([10, 20, 40], [1000, 0, 1000])).toEqual(withheld('an age band has no people'));
		expect(of([10, 20, 40], [1000, undefined, 1000], true)).toEqual(
			withheld('an age band has no people')
		);
	});

	it('takes a band without a row for none only where rows list events alone', () => {
		expect(of([10, undefined, 40], people, true).value).toBe(of([10, 0, 40]).value);
		expect(of([10, null, 40], people, true).value).toBeNull();
	});

	it('is withheld below ten events', () => {
		expect(of([3, 3, 3]).withheld).toMatch(/^fewer than 10 events/);
		expect(of([3, 3, 4]).withheld).toBe('');
	});
});

describe('a life expectancy of a reader’s counts', () => {
	const rows = bandLabels.map((part, at) => ({ part, people: 50_000, deaths: 10 + 20 * at * at }));
	const first = (change: object) => rows.map((row, at) => (at === 0 ? { ...row, ...change } : row));

	it('lies between its limits, and falls with more deaths', () => {
		const { value, lower, upper, withheld: words } = lifeOf('Mine', rows);
		expect(words).toBe('');
		expect(lower!).toBeLessThan(value!);
		expect(upper!).toBeGreaterThan(value!);
		expect(lifeOf('Mine', first({ deaths: 2000 })).value!).toBeLessThan(value!);
	});

	it('is withheld where an age is none of the bands, stands twice, or has no count', () => {
		expect(lifeOf('Mine', first({ part: `young ${'x'.repeat(60)}` })).withheld).toBe(
			`“young ${'x'.repeat(34)}” is none of the twenty age bands`
		);
		expect(lifeOf('Mine', [...rows, rows[3]!]).withheld).toBe(
			`the age ${bandLabels[3]} stands twice`
		);
		expect(lifeOf('Mine', first({ people: null })).withheld).toBe(
			`a count is missing at age ${bandLabels[0]}`
		);
		expect(lifeOf('Mine', rows.slice(0, -1)).withheld).toBe(
			`a count is missing at age ${bandLabels.at(-1)}`
		);
		expect(lifeOf('Mine', []).value).toBeNull();
	});
});

/** Where the texts of an age column stand; the text that fits nowhere. */
function placed(...texts: string[]): Record<string, number> | string {
	const found = bandsOf(texts);
	return 'unfit' in found ? found.unfit : Object.fromEntries(found.placeOf);
}

describe('the bands of a file', () => {
	it('end at 90, or at 85 where the file goes no further', () => {
		const [ninety, eightyFive] = [bandsOf(['0-4', '90+']), bandsOf(['0-4', '85+'])];
		if ('unfit' in ninety || 'unfit' in eightyFive) throw new Error('refused');
		expect(ninety.bands.starts.at(-1)).toBe(90);
		expect(eightyFive.bands.starts.at(-1)).toBe(85);
		const sum = ({ standard }: Bands) => standard.reduce((all, one) => all + one, 0);
		expect([ninety, eightyFive].map(({ bands }) => sum(bands))).toEqual([100_000, 100_000]);
		expect(eightyFive.bands.standard.at(-1)).toBe(
			ninety.bands.standard.at(-1)! + ninety.bands.standard.at(-2)!
		);
	});

	it('take ages as they are usually written', () => {
		expect(placed('under 1', '<1', '1-4', '5–9 years', '90 plus')).toEqual({
			...{ 'under 1': 0, '<1': 0, '1-4': 0, '5–9 years': 1, '90 plus': 18 }
		});
		expect(placed('97')).toEqual({ '97': 18 });
	});

	it('refuse what lies across two of them, ends too soon, or is no age', () => {
		expect(placed('0-4', '3-7')).toBe('3-7');
		expect(placed('0-4', '75+')).toBe('75+');
		expect(placed('all ages')).toBe('all ages');
		expect(placed('')).toBe('');
	});

	it('hold the residents of a sex, or of both, the oldest together', () => {
		const ages = { female: Array<number>(19).fill(2), male: Array<number>(19).fill(3) };
		const found = bandsOf(['85+']);
		if ('unfit' in found) throw new Error('refused');
		const last = (sex: 'female' | 'male' | 'persons') =>
			residentsIn(ages, sex, found.bands).slice(-2);
		expect(last('female')).toEqual([2, 4]);
		expect(last('male')).toEqual([3, 6]);
		expect(last('persons')).toEqual([5, 10]);
		expect(residentsIn({ ...ages, male: [] }, 'persons', found.bands)[0]).toBe(2);
	});
});
