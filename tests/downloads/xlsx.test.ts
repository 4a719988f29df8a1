import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { figureRows, type Cell } from '$lib/downloads/rows';
import { figureWorkbook } from '$lib/downloads/xlsx';
import type { Figure } from '$lib/figure';
import { named, without } from '../charts/synthetic';
import { gapBySex } from '../charts/synthetic';

const making = { date: '2026-06-30', link: 'https://example.org/areas/wigan/', release: '2026.11' };

interface Opened {
	/** Cells of the sheet by row; numbers as numbers, text as text, nothing as null. */
	rows: { value: Cell; type: string; style: string }[][];
	/** The sheet's own markup. */
	xml: string;
}

const unescaped = (text: string) =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');

function columnOf(address: string): number {
	const letters = address.replace(/\d/g, '');
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A sheet of a workbook, read without the library that wrote it. */
function opened(files: Record<string, Uint8Array>, sheet: number): Opened {
	const text = (name: string) => new TextDecoder().decode(files[name]);
	const shared = files['xl/sharedStrings.xml']
		? [...text('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = '']) =>
				unescaped([...item.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, t]) => t).join(''))
			)
		: [];
	const xml = text(`xl/worksheets/sheet${sheet}.xml`);
	const rows = [...xml.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => {
		const cells: Opened['rows'][number] = [];
		for (const [, attributes = '', content = ''] of row.matchAll(
			/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g
		)) {
			const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
			const raw = /<(?:v|t)\b[^>]*>([\s\S]*?)<\/(?:v|t)>/.exec(content)?.[1];
			const type = of('t') || 'n';
			const value =
				raw === undefined
					? null
					: type === 's'
						? (shared[Number(raw)] ?? null)
						: type === 'n'
							? Number(raw)
							: unescaped(raw);
			cells[columnOf(of('r'))] = { value, type, style: of('s') };
		}
		return cells;
	});
	return { rows, xml };
}

async function workbookOf(figure: Figure) {
	const blob = await figureWorkbook(figure, making);
	const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
	return { blob, figures: opened(files, 1), about: opened(files, 2) };
}

describe('the workbook of a figure, opened again', () => {
	const figure = named(
		{
			...gapBySex(),
			estimates: gapBySex().estimates.map((one) => ({
				...one,
				...(one.value === null ? {} : { value: one.value + 0.000123456789 })
			}))
		},
		'=HYPERLINK("https://example.org")'
	);
	let book: Awaited<ReturnType<typeof workbookOf>>;
	beforeAll(async () => {
		book = await workbookOf(figure);
	});

	it('has the rows of the CSV: numbers as numbers to the last digit, text as text', () => {
		const { head, rows } = figureRows(figure);
		const [first = [], ...others] = book.figures.rows;
		expect(first.map(({ value }) => value)).toEqual(head);
		expect(others).toHaveLength(rows.length);
		let numbers = 0;
		rows.forEach((row, at) =>
			row.forEach((cell, column) => {
				const found = others[at]?.[column];
				if (cell === null || cell === '') return expect(found?.value ?? null).toBeNull();
				if (/^period_/.test(head[column]!)) return;
				expect(found?.value).toBe(cell);
				expect(found?.type === 'n').toBe(typeof cell === 'number');
				if (typeof cell === 'number') numbers += 1;
			})
		);
		expect(numbers).toBeGreaterThan(10);
	});

	it('has days as days: a number that counts from 1900, with a format of its own', () => {
		const { head } = figureRows(figure);
		const column = head.indexOf('period_start');
		const cell = book.figures.rows[1]?.[column];
		const [start = ''] = figure.estimates[0]!.period.split('/');
		const days = (Date.parse(start) - Date.UTC(1899, 11, 30)) / 86_400_000;
		expect(cell).toMatchObject({ type: 'n', value: days });
		expect(cell?.style).not.toBe('');
	});

	it('runs nothing: what looks like a formula is text', () => {
		expect(book.figures.xml).not.toContain('<f>');
		const texts = book.figures.rows.flat().filter(({ value }) => String(value).startsWith('='));
		expect(texts.length).toBeGreaterThan(0);
		expect(texts.every(({ type }) => type !== 'n')).toBe(true);
	});

	it('says on its second sheet what it is, where it comes from and when it was made', () => {
		const words = book.about.rows.flat().map(({ value }) => String(value));
		for (const wanted of [making.date, making.link, making.release, figure.meaning])
			expect(words).toContain(wanted);
	});

	it('has the media type of a workbook', () => {
		expect(book.blob.type).toBe(
			'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
		);
	});

	it('leaves the cell of a missing value empty', async () => {
		const { figures } = await workbookOf(without(gapBySex(), 'home'));
		const { head, rows } = figureRows(without(gapBySex(), 'home'));
		const at = rows.findIndex((row) => row[head.indexOf('role')] === 'home');
		expect(figures.rows[at + 1]?.[head.indexOf('value')]?.value ?? null).toBeNull();
		expect(figures.rows[at + 1]?.[head.indexOf('missing')]?.value).toBe('not-published');
	});
});
