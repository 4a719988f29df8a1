/** A frame filters what was prepared; the page asks the database. Both must say the same. */
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresFor } from '$lib/figures';
import type { Figure, Sex } from '$lib/figure';
import { defaultView, themes } from '$lib/catalogue/view';
import { finding } from '$lib/words/finding';
import { headlineRows } from '$lib/words/headline';
import { chosenOf } from '../../../src/lib/features/embeds/address';
import { engine } from '../../figures/engine';

const usual = { compare: null, sex: null, year: null };
const areas = ['wigan', 'isles-of-scilly', 'lancashire'];

/** Figures of a place by id, as its pages show them in a view. */
async function figuresOf(area: string, sex: 'all' | Sex): Promise<Map<string, Figure>> {
	const { query } = await engine();
	const found = new Map<string, Figure>();
	for (const theme of themes) {
		const { figures } = await figuresFor(query, { ...defaultView(area, theme), sex });
		for (const figure of figures) found.set(figure.id, figure);
	}
	return found;
}

const prepared = new Map<string, Map<string, Figure>>();

beforeAll(async () => {
	for (const area of areas) prepared.set(area, await figuresOf(area, 'all'));
}, 120_000);

const said = (figure: Figure) => ({ finding: finding(figure), rows: headlineRows(figure) });

describe('the view that a frame is asked for', () => {
	it('is the prepared figure itself where nothing is asked', () => {
		for (const figure of prepared.get('wigan')!.values())
			expect(chosenOf(figure, usual)).toEqual({ figure });
	});

	it.each(areas)('says for one sex in %s what the page says, or that it cannot', async (area) => {
		let shown = 0;
		for (const sex of ['female', 'male'] as const) {
			const asked = await figuresOf(area, sex);
			for (const [id, figure] of prepared.get(area)!) {
				const chosen = chosenOf(figure, { ...usual, sex });
				if ('because' in chosen) {
					expect(chosen.because).toMatch(/was not prepared for (women|men) alone/);
					continue;
				}
				expect(said(chosen.figure), `${id} ${sex}`).toEqual(said(asked.get(id)!));
				expect(chosen.figure.estimates.every((one) => one.sex === sex)).toBe(true);
				shown += 1;
			}
		}
		expect(shown).toBeGreaterThan(4);
	});

	it('is refused in words where another comparison or period would have to be worked out', () => {
		const figure = prepared.get('wigan')!.get('life-expectancy-birth')!;
		const because = (view: object) => chosenOf(figure, { ...usual, ...view });
		expect(because({ compare: 'north-west' })).toHaveProperty('because');
		expect(because({ year: '2012' })).toEqual({
			because: 'The figure was not prepared for a period that ends in 2012'
		});
		expect(because({ year: '2023' })).toEqual({ figure });
		expect(chosenOf(null, { ...usual, compare: 'north-west' })).toHaveProperty('because');
		const other = { ...figure, benchmark: { ...figure.benchmark!, slug: 'north-west' } };
		expect(chosenOf(other, { ...usual, compare: 'north-west' })).toEqual({ figure: other });
	});
});
