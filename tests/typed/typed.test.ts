import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableRows } from '$lib/server/tables';
import { sourceFiles, sourceText } from '../architecture/imports';
import { exceptions } from './exceptions';
import { literalsOf } from './literals';

const rows = tableRows('areas');
const column = (name: string) => rows.map((row) => String(row[name]));
const site = JSON.parse(readFileSync('data/site.json', 'utf8')) as { name: string };

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (texts: string[]) => texts.map(escaped).join('|');
/** Words of the language that are places as well are told apart by their capital. */
const name = new RegExp(
	`(?<![\\w-])(?=[A-Z])(?:${anyOf([...column('name'), site.name])})(?![\\w-])`
);
/** By itself, or as a step or a value of an address. */
const slug = new RegExp(`(?<=^|["'\`/=,])(?:${anyOf(column('slug'))})(?=$|["'\`/&#?,])`);
const code = /\b[EKNSW]\d{8}\b/;
const year = /(?<![\d.,/])(19|20)\d\d(?![\d,]|\.\d)/;

/** What of a text is a year, a code, a name or a slug; nothing where it is none. */
function typed(text: string): string | null {
	const [found] = [slug, code, name, year].flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
	return found === undefined ? null : `"${found}"`;
}

const texts = sourceFiles('src').flatMap((file) =>
	literalsOf(file, sourceText(file)).map((literal) => ({ file, ...literal }))
);

/** A text without what a reasoned exception of its file says is no year and no place. */
function unexcused(file: string, text: string): string {
	return exceptions
		.filter((one) => one.file.test(file))
		.reduce((rest, one) => rest.replaceAll(new RegExp(one.text, 'g'), ''), text);
}

const found = texts.flatMap(({ file, line, text }) => {
	const what = typed(text) && typed(unexcused(file, text));
	return what ? [`${file}:${line} has ${what}`] : [];
});

describe('what a publisher can change', () => {
	it('is not typed into the source: no year, code, name or slug of an area', () => {
		expect(texts.length).toBeGreaterThan(5000);
		expect(found).toEqual([]);
	});

	it('is found where it is typed', () => {
		const given = [
			'since mid-2011',
			'E92000001',
			'in Wigan now',
			'wigan',
			'Reading',
			'/areas/st-helens/workforce',
			'?compare=bury&sex=male',
			'Bristol, City of',
			'England’s gap'
		];
		expect(given.filter((text) => typed(text) === null)).toEqual([]);
		const none = ['2,011 people', '20.2011', 'wiganers', 'a reading of it', 'New England-style'];
		expect(none.filter((text) => typed(text) !== null)).toEqual([]);
	});

	it('has exceptions that are needed', () => {
		const idle = exceptions.filter(
			({ file, text }) =>
				!texts.some((one) => file.test(one.file) && text.test(one.text) && typed(one.text))
		);
		expect(idle.map(({ because }) => because)).toEqual([]);
	});
});
