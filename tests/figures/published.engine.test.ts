import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/figure';
import { engine, figureOf, pageOf } from './engine';

const of = (figure: Figure, role: string, sex: string, category = '') =>
	figure.estimates.find(
		(one) =>
			one.role === role &&
			one.sex === sex &&
			one.category === category &&
			one.period === figure.period
	);

describe('figures of published values', () => {
	it('life expectancy at birth: ONS’s values and limits for Wigan, judged worse than England', async () => {
		const figure = await figureOf('wigan', 'life-expectancy', 'life-expectancy-birth');
		expect(figure.period).toBe('2021-01-01/2023-12-31');
		expect(of(figure, 'home', 'male')).toMatchObject({ value: 77.3, lower: 76.9, upper: 77.6 });
		expect(of(figure, 'home', 'female')).toMatchObject({ value: 80.9, lower: 80.6, upper: 81.3 });
		const judged = figure.comparisons.filter((one) => one.period === figure.period);
		expect(judged.map((one) => [one.sex, one.difference, one.verdict])).toEqual([
			['male', -1.8, 'worse'],
			['female', -2.2, 'worse']
		]);
	});

	it('a later period without limits is told and not judged', async () => {
		const figure = await figureOf('wigan', 'life-expectancy', 'life-expectancy-birth');
		const later = figure.comparisons.filter((one) => one.period === '2023-01-01/2025-12-31');
		expect(later.map((one) => [one.value, one.verdict])).toEqual([
			[77.6, 'not-compared'],
			[81.7, 'not-compared']
		]);
	});

	it('separate areas are judged by the interval of their difference', async () => {
		const figure = await figureOf('wigan', 'life-expectancy', 'life-expectancy-birth', {
			compare: 'bolton'
		});
		for (const one of figure.comparisons.filter(({ period }) => period === figure.period))
			expect(one.reason).toBe('judged by the 95% confidence interval of the difference');
	});

	it('a district’s healthy life expectancy is its county’s, and says so', async () => {
		const figure = await figureOf('west-lancashire', 'life-expectancy', 'healthy-life-expectancy');
		expect(figure.shown.name).toBe('Lancashire');
		expect(figure.notes.some((note) => note.kind === 'wider-area')).toBe(true);
	});

	it('where nothing is published the value is missing with a reason, not zero', async () => {
		const figure = await figureOf('isles-of-scilly', 'life-expectancy', 'life-expectancy-birth');
		expect(of(figure, 'home', 'male')).toMatchObject({ value: null, missing: 'not-published' });
		expect(figure.notes.some((note) => note.kind === 'missing')).toBe(true);
	});

	it('an unknown benchmark falls back to England and is reported', async () => {
		const page = await pageOf('wigan', 'age-profile', { compare: 'atlantis' });
		expect(page.benchmark?.slug).toBe('england');
		expect(page.problems.map(({ value }) => value)).toEqual(['atlantis']);
	});

	it('England is compared with nothing', async () => {
		const page = await pageOf('england', 'life-expectancy');
		expect(page.benchmark).toBeNull();
		for (const figure of page.figures)
			for (const one of figure.comparisons) expect(one.verdict).toBe('not-compared');
	});

	it('a period that is not held falls back to the latest, with a note', async () => {
		const figure = await figureOf('wigan', 'life-expectancy', 'slope-index', { year: 1990 });
		expect(figure.period).toBe('2022-01-01/2024-12-31');
		expect(figure.notes[0]?.kind).toBe('vintage');
	});
});

describe('a new indicator on an existing table', () => {
	it('needs no code: a strip of life expectancy at 85', async () => {
		const { indicatorById } = await import('$lib/catalogue/indicators');
		const { figureOf: make } = await import('$lib/figures');
		const { contextFor } = await import('$lib/figures/context');
		const { defaultView } = await import('$lib/catalogue/view');
		const { query } = await engine();
		const { context } = await contextFor(query, defaultView('wigan', 'life-expectancy'));
		const entry = {
			...indicatorById('life-expectancy-65'),
			id: 'life-expectancy-85',
			kind: 'strip' as const,
			filter: { age_from: 85 },
			sexes: ['female' as const]
		};
		const figure = await make(context, entry);
		expect(figure.distribution?.values.length).toBe(294);
		expect(figure.estimates[0]?.value).toBeGreaterThan(5);
		expect(figure.estimates[0]?.lower).toBeLessThan(figure.estimates[0]?.value ?? 0);
	});
});
