/** Numbers that a gradient's page works out, as citations that are worked out again to be checked. */
import { describe, expect, it, vi } from 'vitest';
import { citationSearch } from '$lib/citations/address';
import { citation, writtenValue } from '$lib/citations/citation';
import {
	choiceOfKey,
	gradientKey,
	gradientNumbers,
	gradientNumbersId,
	type GradientPart
} from '$lib/citations/gradient';
import { fullAmount, quantityName } from '$lib/citations/naming';
import { headlineQuantity, quantities, quantityAt } from '$lib/citations/quantity';
import { plainText, reference } from '$lib/citations/reference';
import { gradientWorked } from '$lib/features/citing/worked-numbers';
import { pageOf } from '$lib/features/citing/cited-page';
import type { GradientSource } from '$lib/figures/gradient/gradient';
import type { GradientChoice } from '$lib/figures/gradient/choice';
import { gapMeasures } from '$lib/figures/gradient/gap-measures';
import { gradientOf } from '$lib/figures/gradient/slope';
import type { Figure } from '$lib/figure';
import { gradientIndicators } from '$lib/catalogue/indicators';
import { citedFigures } from '$lib/server/cited-figures';
import { prerenderedGradient } from '$lib/server/prerendered';
import { gradientConditions } from '$lib/words/worked-out/conditions';
import { homeSentence } from '$lib/features/gradient/finding';
import { choice as madeChoice, madeUp } from '../figures/gradient/made-up';
import { firstRelease, laterRelease, made } from './made';
import { opened } from './opened';

const parts: GradientPart[] = ['groups', 'measures'];

function figuresOf(source: GradientSource, choice: GradientChoice): Figure[] {
	const gradient = gradientOf(source, choice);
	const measures = gapMeasures(gradient, source);
	return parts.map((part) => gradientNumbers(source, gradient, part, measures));
}

const citable = (figure: Figure) => quantities(figure).filter(({ value }) => value !== null);

/** Answers of the site’s own files, as `/cite` fetches them. */
function served(source: GradientSource) {
	vi.stubGlobal('fetch', () => Promise.resolve(Response.json(source)));
}

const again = (indicator: string) => async (cited: Parameters<typeof gradientWorked>[1]) =>
	(await gradientWorked(indicator, cited)).figures;

const choices: Omit<GradientChoice, 'sex'>[] = [
	{ area: 'wigan', index: 'imd-2025', grouping: 'tenths' },
	{ area: 'wigan', index: 'imd-2019', grouping: 'fifths' },
	{ area: 'bolton', index: 'imd-2025', grouping: 'regions' },
	{ area: 'nowhere', index: 'imd-2019', grouping: 'tenths' }
];

describe('the numbers worked out for a gradient', () => {
	it.each(choices)(
		'are found again, every one: %o',
		async (part) => {
			for (const { id } of gradientIndicators().filter((_, at) => at % 8 === 0)) {
				const source = await prerenderedGradient(id);
				served(source);
				for (const sex of source.sexes) {
					const figures = figuresOf(source, { ...part, sex });
					const keys = figures
						.flatMap(citable)
						.map(({ measure, category, area }) => [measure, category, area].join(' '));
					expect(new Set(keys).size).toBe(keys.length);
					expect(keys.length).toBeGreaterThan(20);
					const first = citation(figures[1]!, citable(figures[1]!)[0]!, made);
					const worked = (await gradientWorked(id, first)).figures;
					for (const figure of figures)
						for (const quantity of citable(figure)) {
							const search = citationSearch(citation(figure, quantity, made));
							const answer = await opened(search, () => worked);
							expect(answer.kind, search).toBe('matches');
						}
				}
			}
		},
		120_000
	);

	it('are those of the page, with its digits, period, sources and intervals', async () => {
		const source = await prerenderedGradient('life-expectancy-birth');
		const choice = { ...choices[0]!, sex: 'male' as const };
		const gradient = gradientOf(source, choice);
		const [groups, measures] = figuresOf(source, choice) as [Figure, Figure];
		const expected = headlineQuantity(groups)!;
		const sentence = homeSentence(source, gradient);
		expect(sentence).toContain(`${fullAmount(expected)} would be expected`);
		expect(quantityName(groups, expected)).toMatch(
			/^Life expectancy at birth by deprivation, expected of an area as deprived as it is, tenths of deprivation by IMD 2025, men, Wigan \(E08000010\), 2021 to 2023$/
		);
		expect(expected.lower).toBeUndefined();
		const slope = quantityAt(measures, { category: gradientKey(choice, 'slope-linear') })!;
		expect(slope.lower).toBeLessThan(slope.value!);
		const said = reference(measures, slope, {
			...made,
			sentence: '',
			conditions: gradientConditions(source, gradient)
		});
		expect(said.sources.join(' ')).toMatch(/Indices of Deprivation 2025/i);
		expect(plainText(said)).toMatch(/Life expectancies are ordered and not averaged/);
		const counted = await prerenderedGradient('cardiovascular-mortality');
		expect(
			gradientConditions(counted, gradientOf(counted, { ...choices[0]!, sex: 'persons' }))
		).toContain('Intervals follow from the published limits');
		expect(said.citation.tables.map(({ name }) => name)).toEqual([
			'life_expectancy',
			'population_total',
			'deprivation'
		]);
	});

	it('have an interval only where the values have limits or the line gives one', () => {
		const without = figuresOf(madeUp({}, null), madeChoice).flatMap(citable);
		const groups = without.filter(({ category }) => /group-/.test(category));
		expect(groups.length).toBeGreaterThan(5);
		expect(groups.every(({ lower }) => lower === undefined)).toBe(true);
		const gradient = gradientOf(madeUp({}, null), madeChoice);
		expect(gradientConditions(madeUp({}, null), gradient)).toContain('without limits');
	});

	it('are revised where the values are, with the old and the new number', async () => {
		const source = madeUp();
		const names = [...source.tables, source.indexTables['imd-2025']!];
		const tables = Object.fromEntries(names.map(({ name }) => [name, '0'.repeat(64)]));
		const first = { ...firstRelease, tables };
		const later = laterRelease('2027.03', { made_up: 'a count was corrected' }, first);
		const revised = madeUp({
			areas: source.areas.map((area, at) =>
				at === 0 ? { ...area, values: [{ value: 4, lower: 2, upper: 6 }] } : area
			)
		});
		served(revised);
		const gradient = gradientOf(source, madeChoice);
		const figure = gradientNumbers(source, gradient, 'measures', gapMeasures(gradient, source));
		const sha256 = '0'.repeat(64);
		const held = { ...figure, tables: figure.tables.map((table) => ({ ...table, sha256 })) };
		const difference = quantityAt(held, { category: gradientKey(madeChoice, 'difference') })!;
		const search = citationSearch(citation(held, difference, made));
		const answer = await opened(search, again('made-up'), [first, later]);
		// Least less most deprived tenth: 28.5 less 10.5, then less (4 + 11) ÷ 2.
		expect(writtenValue(difference)!.value).toBe('18.00');
		expect(answer).toMatchObject({ kind: 'revised', now: { value: '21.00' } });
		expect(answer.kind === 'revised' && answer.was).toMatch(/^18\.00 \(/);
		expect((await opened(search, again('made-up'), [first])).kind).toBe('altered');
	});

	it('are none for a choice or a sex that there is not', async () => {
		served(madeUp());
		const [figure] = figuresOf(madeUp(), madeChoice);
		const cited = citation(figure!, headlineQuantity(figure!)!, made);
		expect(
			(await gradientWorked('made-up', { ...cited, group: 'imd-2010:tenths:x' })).figures
		).toEqual([]);
		expect((await gradientWorked('made-up', { ...cited, sex: 'male' })).figures).toEqual([]);
		expect(choiceOfKey('imd-2025:constructor:x')).toBeNull();
	});

	it('lead back to the choice that they were worked out for', () => {
		const known = citedFigures().find(({ id }) => id === gradientNumbersId('smoking'))!;
		const cited = { area: 'bolton', sex: 'persons', group: 'imd-2019:fifths:ratio' };
		expect(pageOf(known, cited as Parameters<typeof pageOf>[1])).toBe(
			'/gradient/smoking?area=bolton&index=imd-2019&groups=fifths'
		);
	});
});
