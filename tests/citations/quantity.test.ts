import { describe, expect, it } from 'vitest';
import * as naming from '$lib/citations/naming';
import { headlineQuantity, quantities, quantityAt, type Measure } from '$lib/citations/quantity';
import type { Figure, Slope } from '$lib/figure';
import { estimate, figure, gapBySex, people, percent, strip, years } from '../charts/synthetic';

/** The one number of a figure with a measure, the first where there are several. */
function of(from: Figure, measure: Measure) {
	const found = quantities(from).find((one) => one.measure === measure);
	if (!found) throw new Error(`no ${measure}`);
	return found;
}

const one = figure('one', 'gap', percent, {
	title: 'Smoking',
	estimates: [estimate('home', 12, { lower: 10 }), estimate('benchmark', 11)]
});

describe('a number with limits', () => {
	it('has both or neither: one alone is not passed on', () => {
		expect(of(one, 'value')).not.toHaveProperty('lower');
		const both = { ...one, estimates: [estimate('home', 12, { lower: 10, upper: 14 })] };
		expect(naming.fullAmount(of(both, 'value'))).toBe('12.0% (95% interval 10.0% to 14.0%)');
		expect(naming.fullAmount(of(both, 'value'), 99)).toContain('(99% interval');
		expect(naming.fullAmount(of(one, 'value'))).toBe('12.0%');
	});

	it('of a difference has limits where the comparison has both', () => {
		const [first] = gapBySex().comparisons;
		const compare = (change: object) => ({
			...gapBySex(),
			comparisons: [{ ...first!, ...change }]
		});
		const half = of(compare({ differenceLower: -2.2 }), 'difference');
		expect(half).not.toHaveProperty('lower');
		const whole = of(compare({ differenceLower: -2.2, differenceUpper: -1.4 }), 'difference');
		expect(whole).toMatchObject({ lower: -2.2, upper: -1.4, area: 'E08000010' });
	});
});

describe('a missing number', () => {
	it('is kept with its reason, and is worded, never zero', () => {
		const gone = { ...one, estimates: [estimate('home', null, { missing: 'suppressed' })] };
		const quantity = of(gone, 'value');
		expect(quantity.value).toBeNull();
		expect(naming.amount(quantity)).toBe('suppressed');
		expect(headlineQuantity(gone)).toBeNull();
	});

	it('without a reason is not available', () => {
		expect(naming.amount({ ...of(one, 'value'), value: null })).toBe('not available');
	});

	it('among counts is null where an estimate has fewer of them than the figure names', () => {
		const parts = [
			{ label: 'leavers', decimals: 0 },
			{ label: 'staff', decimals: 0 }
		];
		const counted = { ...one, parts, estimates: [estimate('home', 12, { parts: [1234] })] };
		expect(naming.amount(of(counted, 'count-1'))).toBe('1,234');
		expect(of(counted, 'count-2').value).toBeNull();
		expect(naming.distinction(counted, of(counted, 'count-2'))).toBe('staff');
		const bare = { ...counted, estimates: [estimate('home', 12)] };
		expect(of(bare, 'count-1').value).toBeNull();
	});
});

describe('the number that stands for a figure', () => {
	it('is of the area shown at the period of the figure, else at another, else of another area', () => {
		const early = estimate('home', 9, { period: '2011-06-30/2011-06-30' });
		const now = estimate('home', 12);
		const other = estimate('benchmark', 11);
		const headline = (...estimates: Figure['estimates']) =>
			headlineQuantity({ ...one, estimates })?.value;
		expect(headline(other, early, now)).toBe(12);
		expect(headline(other, early, estimate('home', null))).toBe(9);
		expect(headline(other)).toBe(11);
		expect(headline()).toBeUndefined();
	});

	it('is never a projection of the area where an estimate is held', () => {
		const estimates = [estimate('projected', 20), estimate('benchmark', 11)];
		expect(headlineQuantity({ ...one, estimates })?.series).toBe('projected');
		expect(
			headlineQuantity({ ...one, estimates: [...estimates, estimate('home', 9)] })?.value
		).toBe(9);
	});
});

describe('a cell of the table', () => {
	it('leads to its estimate, its count or its quartile, and to nothing where there is none', () => {
		const counted = {
			...one,
			parts: [{ label: 'leavers', decimals: 0 }],
			estimates: [estimate('home', 12, { parts: [30] })]
		};
		expect(quantityAt(counted, { estimate: 0 })?.value).toBe(12);
		expect(quantityAt(counted, { estimate: 0, count: 0 })?.value).toBe(30);
		expect(quantityAt(counted, { estimate: 0, count: 1 })).toBeNull();
		expect(quantityAt(counted, { estimate: 7 })).toBeNull();
		expect(quantityAt(counted, { quartile: 'median' })).toBeNull();
		expect(quantityAt(strip(), { quartile: 'median' })?.value).toBe(strip().distribution!.median);
	});
});

describe('the numbers of a slope', () => {
	const slope: Slope = { sex: 'male', from: 71.8, to: 83.8, slopeIndex: 12, lower: 10, upper: 14 };
	const sloped = (change: Partial<Slope> = {}) =>
		figure('slope', 'gradient', years, { slopes: [{ ...slope, ...change }] });

	it('are the index alone where nothing else was worked out', () => {
		expect(quantities(sloped()).map(({ measure }) => measure)).toEqual(['slope-index']);
		expect(of(sloped(), 'slope-index')).toMatchObject({ value: 12, lower: 10, upper: 14 });
		expect(naming.distinction(sloped(), of(sloped(), 'slope-index'))).toBe(
			'men, slope index of inequality, our own calculation'
		);
	});

	it('are a ratio without a unit, and the ends in the unit of the figure', () => {
		const whole = sloped({ relativeIndex: { value: 1.163 }, ends: { value: 9.4, lower: 8 } });
		expect(naming.amount(of(whole, 'relative-index'))).toBe('1.16');
		expect(of(whole, 'ends')).not.toHaveProperty('lower');
		expect(naming.amount(of(whole, 'ends'))).toBe('9.4 years');
	});
});

describe('the name of a number', () => {
	it('says the area with its code, or that it is about all authorities', () => {
		expect(naming.quantityName(one, of(one, 'value'))).toBe('Smoking, Wigan (E08000010), mid-2023');
		const median = of(strip(), 'median');
		expect(naming.areaName(strip(), median)).toBe('England’s local authorities');
		expect(naming.quantityName(strip(), median)).toBe(
			'Synthetic figure, middle of all local authorities, England’s local authorities, mid-2023'
		);
		expect(naming.areaName(one, { ...median, area: 'X1' })).toBe('X1');
	});

	it('tells a projection and the middle of all from the value of the area', () => {
		const estimates = [estimate('home', 1), estimate('projected', 2), estimate('middle', 3)];
		const told = quantities({ ...one, estimates }).map((each) => naming.distinction(one, each));
		expect(told).toEqual(['', 'projected', 'middle of all authorities']);
	});

	it('says what a difference is from, also where no benchmark is named', () => {
		const difference = of(gapBySex(), 'difference');
		expect(naming.distinction(gapBySex(), difference)).toBe('men, difference from England');
		const alone = { ...gapBySex(), benchmark: null };
		expect(naming.distinction(alone, difference)).toBe('men, difference from the benchmark');
	});

	it('says both periods and the sex of a change, and whether it went up or down', () => {
		const [from, to] = ['2011-06-30/2011-06-30', '2023-06-30/2023-06-30'];
		const change = {
			sex: 'persons' as const,
			category: '',
			from,
			to,
			change: -3,
			withinChance: null
		};
		const changed = of({ ...one, changes: [change] }, 'change');
		expect(naming.periodName(changed)).toBe('mid-2011 to mid-2023');
		expect(naming.distinction(one, changed)).toBe('all people, change');
		expect(naming.amount({ ...changed, value: null })).toBe('not available');
		expect(naming.amount(changed)).toContain('3.0');
		expect(naming.amount(changed)).not.toBe(naming.amount({ ...changed, value: 3 }));
	});
});

describe('digits', () => {
	it('are plain signs in an address, and those of the citation in its words', () => {
		expect(naming.plainDigits(-1234567, people)).toBe('-1234567');
		expect(naming.plainDigits(6.84, percent)).toBe('6.8');
		const now = { ...of(one, 'value'), lower: 1, upper: 2 };
		expect(naming.citedAmount({ value: '11.5', limits: null }, now)).toBe('11.5%');
		const limits = { lower: '11', upper: '12.5' };
		expect(naming.citedAmount({ value: '11.5', limits }, { ...now, missing: 'suppressed' })).toBe(
			'11.5% (95% interval 11.0% to 12.5%)'
		);
		expect(naming.interval({ unit: percent, lower: 3 })).toBe('');
	});
});
