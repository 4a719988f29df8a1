import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles, sourceText } from '../architecture/imports';
import { exceptions } from './exceptions';
import { literalsOf } from './literals';

const lines = readFileSync('data/areas.csv', 'utf8').trim().split('\n').slice(1);
const cells = lines.map((line) => line.split(',')).filter((row) => row.length === 13);
const header = readFileSync('data/areas.csv', 'utf8').split('\n')[0]?.split(',') ?? [];
const column = (name: string) => cells.map((row) => row[header.indexOf(name)] ?? '');
const site = JSON.parse(readFileSync('data/site.json', 'utf8')) as { country: { name: string } };

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Words of the language that are places as well are told apart by their capital. */
const names = column('name').filter((name) => name !== site.country.name && name.length > 3);
const name = new RegExp(`(?<![\\w-])(${names.map(escaped).join('|')})(?![\\w-])`);
const slugs = new Set(column('slug'));
const code = /\bE\d{8}\b/;
const year = /(?<![\d.,/])(19|20)\d\d(?!\d|,\d|\.\d)/;

/** What of a text is a year, a code, a name or a slug; nothing where it is none. */
function typed(text: string): string | null {
	if (slugs.has(text)) return `the slug "${text}"`;
	const found = code.exec(text) ?? name.exec(text) ?? year.exec(text);
	return found ? `"${found[0]}"` : null;
}

const found = sourceFiles('src').flatMap((file) =>
	literalsOf(file, sourceText(file)).flatMap(({ text, line }) => {
		const what = typed(text);
		const excused = exceptions.some(
			({ file: own, text: part }) => own.test(file) && part.test(text)
		);
		return what && !excused ? [`${file}:${line} has ${what}`] : [];
	})
);

describe('what a publisher can change', () => {
	it('is not typed into the source: no year, code, name or slug of an area', () => {
		expect(found).toEqual([]);
	});

	it('is found where it is typed', () => {
		const texts = ['since mid-2011', 'E92000001', 'in Wigan now', 'wigan', 'Reading'];
		expect(texts.map((text) => typed(text) !== null)).toEqual([true, true, true, true, true]);
		expect(['2,011 people', '20.2011', 'wiganers'].map(typed)).toEqual([null, null, null]);
	});

	it('has exceptions that are needed', () => {
		const texts = sourceFiles('src').flatMap((file) =>
			literalsOf(file, sourceText(file)).map(({ text }) => ({ file, text }))
		);
		const idle = exceptions.filter(
			({ file, text }) => !texts.some((one) => file.test(one.file) && text.test(one.text))
		);
		expect(idle.map(({ because }) => because)).toEqual([]);
	});
});
