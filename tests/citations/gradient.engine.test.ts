import { beforeAll, describe, expect, it } from 'vitest';
import { citation, writtenValue } from '$lib/citations/citation';
import { gradientFigure } from '$lib/citations/gradient';
import { isCitedRow, quantityOfRow, rowName } from '$lib/citations/cited-figure';
import { judged } from '$lib/citations/judgement';
import { quantityName } from '$lib/citations/naming';
import { headlineQuantity, quantities } from '$lib/citations/quantity';
import { reference } from '$lib/citations/reference';
import type { GradientSource } from '$lib/figures/gradient/gradient';
import { citedFigures } from '$lib/server/cited-figures';
import { prerenderedGradient } from '$lib/server/gradient';
import { dataFile } from '$lib/server/tables';
import { recordsOf } from '$lib/catalogue/tables';
import { made } from './made';

let smoking: GradientSource;
let life: GradientSource;

beforeAll(async () => {
	smoking = await prerenderedGradient('smoking');
	life = await prerenderedGradient('life-expectancy-birth');
});

describe('the numbers behind a gradient', () => {
	it('are those of every authority and England, the marked one first', () => {
		const figure = gradientFigure(life, 'wigan');
		expect(figure.estimates).toHaveLength(2 * (life.areas.length + 1));
		const headline = headlineQuantity(figure)!;
		expect(quantityName(figure, headline)).toBe(
			'Life expectancy at birth, men, Wigan (E08000010), 2021 to 2023'
		);
		expect(writtenValue(headline)).toEqual({
			value: '77.3',
			limits: { lower: '76.9', upper: '77.6' }
		});
	});

	it('are cited with the sentence above them, and only for the marked authority', () => {
		const figure = gradientFigure(life, 'wigan');
		const sentence = 'Wigan: 77.3 years.';
		const [first, second] = quantities(figure).filter(({ value }) => value !== null);
		expect(reference(figure, headlineQuantity(figure)!, { ...made, sentence }).finding).toBe(
			sentence
		);
		const other = first!.area === 'E08000010' ? second! : first!;
		expect(reference(figure, other, { ...made, sentence }).finding).toBe('');
	});

	it('are found again in the table in which they were published, every one', () => {
		const known = citedFigures().find(({ id }) => id === 'smoking')!;
		const [{ table, filter } = { table: '', filter: {} }] = known.published;
		const { header, records } = recordsOf(new TextDecoder().decode(dataFile(`${table}.csv`)));
		const rows = records.map((cells) =>
			Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))
		);
		const figure = gradientFigure(smoking, 'wigan');
		const citable = quantities(figure).filter(({ value }) => value !== null);
		expect(citable.length).toBeGreaterThan(250);
		for (const quantity of citable) {
			const cited = citation(figure, quantity, made);
			const found = rows.filter((cells) => isCitedRow(cells, cited, filter));
			expect(found).toHaveLength(1);
			const again = writtenValue(quantityOfRow(found[0]!, known.unit, cited));
			expect(again?.value).toBe(cited.value);
			// England's limits are published, but not shown on the gradient, so they are not cited.
			if (quantity.area !== 'E92000001') expect(again?.limits).toEqual(cited.limits);
			const summary = { release: '2026.11', made: '', changes: [] };
			const tables = Object.fromEntries(figure.tables.map(({ name, sha256 }) => [name, sha256]));
			expect(judged(cited, again, [{ ...summary, tables }], known).kind).toBe('matches');
		}
		const wigan = citation(figure, headlineQuantity(figure)!, made);
		expect(rowName(known, 'Wigan', wigan)).toBe(quantityName(figure, headlineQuantity(figure)!));
	});

	it('that are missing in the table are missing for a reason, never zero', () => {
		const cells = { value: '', missing: 'suppressed' };
		const key = { of: 'E08000010', sex: 'persons' as const, period: '2023-01-01/2023-12-31' };
		const quantity = quantityOfRow(cells, smoking.unit, key);
		expect([quantity.value, quantity.missing]).toEqual([null, 'suppressed']);
	});
});
