import { describe, expect, it } from 'vitest';
import { figureOf } from './engine';

describe('figures of the workforce', () => {
	it('turnover of Wigan was 27.9% in 2022-23, beside the median of authorities', async () => {
		const figure = await figureOf('wigan', 'workforce', 'care-turnover');
		expect(figure.period).toBe('2022-04-01/2023-03-31');
		expect(figure.comparisons[0]?.value).toBeCloseTo(27.9, 1);
		expect(figure.comparisons[0]?.verdict).toBe('not-compared');
	});

	it('a district shows its county’s turnover', async () => {
		const figure = await figureOf('west-lancashire', 'workforce', 'care-turnover');
		expect(figure.shown.name).toBe('Lancashire');
	});

	it('3,595 students left 16–18 study in Wigan in 2021/22, and every one is in a destination', async () => {
		const figure = await figureOf('wigan', 'workforce', 'leavers-16-18');
		expect(figure.period).toBe('2021-08-01/2022-07-31');
		const [all, ...parts] = figure.estimates.map((one) => one.value ?? NaN);
		expect(all).toBe(3595);
		expect(parts.reduce((sum, value) => sum + value, 0)).toBe(3595);
	});

	it('Greater Manchester’s leavers are the sum of its ten authorities', async () => {
		const whole = await figureOf('greater-manchester', 'workforce', 'leavers-16-18');
		expect(whole.estimates[0]?.value).toBe(30056);
		expect(whole.notes.some((note) => note.kind === 'aggregate')).toBe(true);
	});

	it('England’s sum says how many authorities have no provider', async () => {
		const whole = await figureOf('england', 'workforce', 'leavers-16-18');
		expect(whole.estimates[0]?.value).toBeGreaterThan(400_000);
		expect(whole.notes.map(({ text }) => text).join(' ')).toMatch(/no provider/);
	});

	it('occupations are the wider area’s, named', async () => {
		expect((await figureOf('wigan', 'workforce', 'care-occupations')).shown.name).toBe(
			'Greater Manchester'
		);
		expect((await figureOf('west-lancashire', 'workforce', 'care-occupations')).shown.name).toBe(
			'Lancashire'
		);
		expect((await figureOf('cumberland', 'workforce', 'care-occupations')).shown.name).toBe(
			'England'
		);
	});

	it('what the press reported is marked and never a comparison', async () => {
		const figure = await figureOf('wigan', 'workforce', 'care-reported');
		expect(figure.comparisons).toEqual([]);
		expect(figure.notes.some((note) => note.kind === 'reported')).toBe(true);
		expect(figure.categories.some(({ label }) => label.includes('as reported by'))).toBe(true);
	});
});
