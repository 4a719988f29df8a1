/**
 * Cell by cell: what a figure says in its table, its CSV, its sentence, its JSON and its citation is
 * one and the same number, for pairs of areas and indicators drawn with a fixed seed.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { citationSearch, readCitation } from '../../src/lib/citations/address';
import { citation, citedQuantity, writtenValue } from '../../src/lib/citations/citation';
import { judged } from '../../src/lib/citations/judgement';
import { plainDigits } from '../../src/lib/citations/naming';
import { quantities, quantityAt, type Quantity } from '../../src/lib/citations/quantity';
import { plainText, reference } from '../../src/lib/citations/reference';
import { figureCsv } from '../../src/lib/downloads/csv';
import type { Figure, Unit } from '../../src/lib/figure';
import { figureOf } from '../../src/lib/figures';
import { contextFor } from '../../src/lib/figures/context';
import { indicators, type Indicator } from '../../src/lib/catalogue/indicators';
import { allAreas } from '../../src/lib/server/areas';
import { recordsOf } from '../../src/lib/catalogue/tables';
import { defaultView, themes } from '../../src/lib/catalogue/view';
import { finding } from '../../src/lib/words/finding';
import { headlineRows } from '../../src/lib/words/headline';
import { headlines, unitOfCategory } from '../../src/lib/words/select';
import { figureTable } from '../../src/lib/words/table';
import { engine } from '../figures/engine';
import { firstRelease, made } from './made';

const pairCount = 200;

/** Whole numbers below a limit, from a seed: the generator of Lehmer with Park and Miller's constants. */
function seeded(seed: number) {
	let state = seed;
	return (limit: number) => {
		state = (state * 48271) % 2147483647;
		return state % limit;
	};
}

const shown = indicators.filter(({ theme }) => theme !== null);

/** Pairs of area and indicator, none twice; every indicator comes as often as any other. */
function pairs(): { area: string; indicator: Indicator }[] {
	const next = seeded(20261122);
	const areas = allAreas().map(({ slug }) => slug);
	const found = new Map<string, { area: string; indicator: Indicator }>();
	for (let at = 0; found.size < pairCount; at += 1) {
		const indicator = shown[at % shown.length]!;
		const area = areas[next(areas.length)]!;
		found.set(`${indicator.id} ${area}`, { area, indicator });
	}
	return [...found.values()];
}

let figures: Figure[];

beforeAll(async () => {
	figures = [];
	const { query } = await engine();
	for (const { area, indicator } of pairs()) {
		const { context } = await contextFor(query, defaultView(area, 'summary'));
		figures.push(await figureOf(context, indicator));
	}
}, 300_000);

/** The figure as another program gets it: written as JSON and read again. */
const asJson = (figure: Figure) => JSON.parse(JSON.stringify(figure)) as Figure;

/** The first number that stands in a text: `77.3` of `77.3 (76.9 to 77.6)`, `-6.8` of `−6.8%`. */
function numberIn(text: string): string | null {
	const found = /[\u2212-]?\d[\d,]*(\.\d+)?/.exec(text)?.[0];
	return found ? found.replaceAll(',', '').replace('\u2212', '-') : null;
}

function csvValues(figure: Figure): { value: string; lower: string; upper: string }[] {
	const { header, records } = recordsOf(figureCsv(figure));
	const at = (name: string) => header.indexOf(name);
	return records.map((cells) => ({
		value: cells[at('value')] ?? '',
		lower: cells[at('lower')] ?? '',
		upper: cells[at('upper')] ?? ''
	}));
}

const rounded = (text: string, unit: Unit) =>
	text === '' ? null : plainDigits(Number(text), unit);

describe(`${pairCount} pairs of area and indicator`, () => {
	it('cover every theme, every indicator and areas of every level', () => {
		expect(figures).toHaveLength(pairCount);
		expect(new Set(figures.map(({ theme }) => theme)).size).toBe(themes.length);
		expect(new Set(figures.map(({ id }) => id)).size).toBe(shown.length);
		expect(new Set(figures.map(({ area }) => area.level)).size).toBeGreaterThanOrEqual(4);
		expect(figures.flatMap((figure) => quantities(figure)).length).toBeGreaterThan(5_000);
	});

	it('every number is told from every other of its figure', () => {
		for (const figure of figures) {
			const keys = quantities(figure).map(({ value: _, lower: __, upper: ___, ...key }) =>
				JSON.stringify(key)
			);
			expect(new Set(keys).size, `${figure.id} ${figure.area.slug}`).toBe(keys.length);
		}
	});

	it('each cell of the table is the number that its citation carries', () => {
		let cells = 0;
		for (const figure of figures) {
			const table = figureTable(figure);
			table.rows.forEach((row, at) =>
				row.forEach((cell, column) => {
					const ref = table.numbers[at]![column];
					if (!ref) return;
					const quantity = quantityAt(figure, ref)!;
					expect(writtenValue(quantity)?.value, `${figure.id}: ${cell}`).toBe(numberIn(cell));
					cells += 1;
				})
			);
		}
		expect(cells).toBeGreaterThan(3_000);
	});

	it('each row of the CSV, rounded as shown, is the citation of its estimate', () => {
		for (const figure of figures) {
			const csv = csvValues(figure);
			figure.estimates.forEach((one, at) => {
				const unit = unitOfCategory(figure, one.category);
				const { value, lower, upper } = csv[at]!;
				const written = writtenValue(quantityAt(figure, { estimate: at })!);
				expect(rounded(value, unit)).toBe(written?.value ?? null);
				const limits = lower === '' ? null : [rounded(lower, unit), rounded(upper, unit)];
				expect(limits).toEqual(written?.limits ? Object.values(written.limits) : null);
			});
		}
	});

	it('each citation, opened on the figure’s JSON, finds the same number again and matches', () => {
		for (const figure of figures) {
			const again = asJson(figure);
			const citable = quantities(figure).filter(({ value }) => value !== null);
			for (const quantity of citable) {
				const search = citationSearch(citation(figure, quantity, made));
				const read = readCitation(new URLSearchParams(search));
				if (read.kind !== 'citation') throw new Error(`${figure.id}: ${JSON.stringify(read)}`);
				const present = writtenValue(citedQuantity(again, read.citation)!)!;
				const known = { id: figure.id, title: figure.title };
				expect(judged(read.citation, present, [firstRelease], known).kind).toBe('matches');
			}
		}
	});

	it('each number beside the chart and each sentence of a citation says what is cited', () => {
		let said = 0;
		for (const figure of figures) {
			const rows = headlineRows(figure);
			headlines(figure).forEach((one, at) => {
				if (one.value === null) return;
				const wanted = ({ measure, area, sex, category, period, series }: Quantity) =>
					measure === 'value' &&
					series === 'shown' &&
					area === figure.shown.code &&
					sex === one.sex &&
					category === one.category &&
					period === one.period;
				const quantity = quantities(figure).find(wanted)!;
				const written = writtenValue(quantity)!.value;
				expect(numberIn(rows[at]!.value), figure.id).toBe(written);
				const whole = reference(figure, quantity, made);
				expect(numberIn(whole.amount)).toBe(written);
				expect(plainText(whole)).toContain(whole.amount);
				if (whole.finding) expect(whole.finding).toBe(`${finding(figure)}.`);
				said += 1;
			});
		}
		expect(said).toBeGreaterThan(300);
	});
});
