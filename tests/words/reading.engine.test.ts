import { beforeAll, describe, expect, it } from 'vitest';
import { figureOf, hasFigure } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import type { Figure } from '$lib/figure';
import { indicators } from '$lib/catalogue/indicators';
import { engine } from '$lib/server/engine';
import { defaultView } from '$lib/catalogue/view';
import { glossary, termById } from '$lib/words/reading/glossary';
import { help, readingOf } from '$lib/words/reading/reading';

/** Sentences of a text: a stop before a space or the end. */
const sentences = (text: string) => text.match(/[.](?= |$)/g)?.length ?? 0;

async function figuresOf(area: string): Promise<Figure[]> {
	const { query } = await engine();
	const { context } = await contextFor(query, defaultView(area, 'summary'));
	const figures: Figure[] = [];
	for (const indicator of indicators.filter((one) => hasFigure(one)))
		figures.push(await figureOf(context, indicator));
	return figures;
}

const termsOf = (figures: Figure[], id: string) => {
	const figure = figures.find((one) => one.id === id);
	if (!figure) throw new Error(`there is no figure ${id}`);
	return readingOf(figure).terms.map((term) => term.id);
};

describe('the help on a kind of picture', () => {
	it.each(Object.entries(help))('%s has two sentences', (_, { title, text }) => {
		expect(title).toMatch(/^[A-Z][^.]+$/);
		expect(sentences(text)).toBe(2);
	});
});

describe('the glossary', () => {
	it.each(glossary)('explains $word in at most three sentences', ({ id, text }) => {
		expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
		expect(sentences(text)).toBeGreaterThan(0);
		expect(sentences(text)).toBeLessThanOrEqual(3);
	});

	it('has each word once, and no other', () => {
		expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
		expect(() => termById('p-value')).toThrow('the glossary does not explain p-value');
	});
});

describe('the words that a figure uses', () => {
	let wigan: Figure[] = [];
	let scilly: Figure[] = [];
	beforeAll(async () => {
		wigan = await figuresOf('wigan');
		scilly = await figuresOf('isles-of-scilly');
	});

	it.each<[string, string[]]>([
		[
			'life-expectancy-birth',
			['interval', 'benchmark', 'judgement', 'life-expectancy', 'three-years', 'vintage']
		],
		[
			'share-65-plus',
			['benchmark', 'judgement', 'percentage-point', 'median', 'neighbour', 'mid-year']
		],
		['dependency', ['benchmark', 'judgement', 'mid-year', 'dependency-ratio']],
		['population-index', ['benchmark', 'judgement', 'mid-year', 'index-100']]
	])('%s uses %s', (id, terms) => {
		expect(termsOf(wigan, id)).toEqual(terms);
	});

	it('are explained where they stand: slope index, deprivation tenth, projection, missing', () => {
		expect(termsOf(wigan, 'life-expectancy-tenths')).toEqual(
			expect.arrayContaining(['interval', 'slope-index', 'deprivation-tenth'])
		);
		expect(termsOf(wigan, 'slope-index')).toContain('slope-index');
		expect(termsOf(wigan, 'projection-total')).toContain('projection');
		expect(termsOf(scilly, 'life-expectancy-birth')).toContain('missing');
		expect(termsOf(wigan, 'life-expectancy-birth')).not.toContain('missing');
	});

	it('are the whole glossary, taken over all figures', () => {
		const used = new Set([...wigan, ...scilly].flatMap((one) => termsOf([one], one.id)));
		expect(glossary.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
	});

	it('can be named for what is no figure', () => {
		const { help: said, terms } = readingOf({ kind: 'overview', terms: ['interval'] });
		expect(said).toBe(help.overview);
		expect(terms.map(({ word }) => word)).toEqual(['95% interval']);
	});
});
