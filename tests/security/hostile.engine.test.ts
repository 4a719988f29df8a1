import { beforeAll, describe, expect, it } from 'vitest';
import { standalonePicture } from '$lib/charts/export';
import { connect, type NodeDatabase } from '$lib/database/node';
import { identifier } from '$lib/database/query';
import { figureCsv } from '$lib/downloads/csv';
import { fileWords } from '$lib/downloads/names';
import { notKeptPage, titleIn } from '$lib/features/offline/not-kept';
import { search, viewOf } from '$lib/catalogue/view';
import { markupOf } from '../charts/drawn';
import { gallery, named } from '../charts/synthetic';
import { hostile } from './hostile';

/** Elements with the names of their attributes, in order: what a text must not be able to change. */
function structure(markup: string): string[] {
	const elements = markup.matchAll(/<(\/?[a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g);
	return [...elements].map(
		([, name, attributes = '']) => `${name}${attributes.replace(/="[^"]*"/g, '').trimEnd()}`
	);
}

/** Signs of markup outside of the elements themselves. */
const loose = (markup: string) => /<(?![/a-zA-Z!])/.test(markup);

it('there are more than a hundred hostile texts, all different', () => {
	expect(new Set(hostile).size).toBe(hostile.length);
	expect(hostile.length).toBeGreaterThan(100);
});

describe('a chart', () => {
	const kinds = ['strip', 'pyramid', 'gap', 'lines', 'gradient', 'waterfall', 'bars'];

	it.each(kinds)('%s: a place’s name adds no element and no attribute to it', (kind) => {
		const figure = gallery()[kind]!;
		for (const text of hostile) {
			const markup = markupOf(named(figure, text, 'England'), 680, text);
			const elements = structure(markup);
			expect(
				elements.filter((one) => /^(script|iframe|img|object|embed|foreignObject|a) /i.test(one))
			).toEqual([]);
			expect(elements.filter((one) => / (on\w+|style)( |$)/.test(one))).toEqual([]);
			expect(loose(markup)).toBe(false);
		}
	});

	it('that leaves the page has the same elements whatever its words are', () => {
		const words = (text: string) => ({
			title: text,
			subtitle: text,
			source: text,
			date: '2026-06-30',
			link: text
		});
		const kinds = new Set(
			structure(standalonePicture('<path d="M0 0h9"/>', 680, 200, words('Wigan')))
		);
		for (const text of hostile) {
			const picture = standalonePicture('<path d="M0 0h9"/>', 680, 200, words(text));
			expect(structure(picture).filter((one) => !kinds.has(one))).toEqual([]);
			expect(loose(picture)).toBe(false);
		}
	});
});

describe('an address', () => {
	it('with any text for any key gives a view of known values, and an address of its own again', () => {
		for (const text of hostile)
			for (const key of ['compare', 'sex', 'year', 'areas', 'group', text]) {
				const { view } = viewOf('wigan', 'age-profile', new URLSearchParams([[key, text]]));
				expect(search(view)).not.toMatch(/[<>"'`\s\\]/);
				expect(view.compare).toMatch(/^[a-z0-9-]+$/);
			}
	});

	it('that nobody keeps is answered without markup of its own', async () => {
		const plain = structure(await notKeptPage('https://site.invalid/', []).text());
		for (const text of hostile) {
			const page = await notKeptPage(text, []).text();
			expect(structure(page)).toEqual(plain);
			expect(titleIn(`<title></title>`, 'https://site.invalid/<b>')).not.toContain('<');
		}
	});
});

describe('a file', () => {
	it('has a name of plain letters', () => {
		for (const text of hostile) expect(fileWords(text)).toMatch(/^[a-z0-9-]*$/);
	});

	it('of a figure has no cell that a spreadsheet would run', () => {
		for (const text of hostile) {
			const csv = figureCsv(named(gallery().strip!, text, 'England'));
			expect(csv).not.toMatch(/(^|,)"?[=+@\t]/m);
		}
	});
});

describe('the database', () => {
	let database: NodeDatabase;
	// What reads text out of the engine drops a byte-order mark; a zero ends it; half a pair is none.
	const whole = hostile.filter((text) =>
		['\u0000', '\ud800', '\ufeff'].every((sign) => !text.includes(sign))
	);
	beforeAll(async () => {
		database = await connect();
		await database.query('CREATE TABLE areas AS SELECT 1 AS code');
	});

	it('takes every text as a value and gives it back as it was', async () => {
		for (const text of whole) {
			const rows = await database.query<{ text: string }>('SELECT ?::VARCHAR AS text', [text]);
			expect(rows[0]?.text).toBe(text);
		}
		expect(await database.query('SELECT code FROM areas')).toEqual([{ code: 1 }]);
	});

	it('takes every text as a name, quoted in one place', async () => {
		for (const name of whole.filter((text) => text !== '')) {
			const rows = await database.query(`SELECT 1 AS ${identifier(name)}`);
			expect(Object.entries(rows[0] ?? {})).toEqual([[name, 1]]);
		}
		expect(await database.query('SELECT code FROM areas')).toEqual([{ code: 1 }]);
	});

	it('leaves what every object has as it was', () => {
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});
