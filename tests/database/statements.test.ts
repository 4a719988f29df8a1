import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
	boundText,
	firstWord,
	mayChangeData,
	statementsOf,
	tablesNamed
} from '$lib/database/statements';

const texts = (sql: string) => statementsOf(sql).map(({ text }) => text.trim());

describe('the statements of a text', () => {
	it('are cut at semicolons, not at those inside strings, names and comments', () => {
		expect(texts(`SELECT ';' AS ";"; -- a;b\nSELECT 2 /* ; /* ; */ ; */ ;`)).toEqual([
			`SELECT ';' AS ";"`,
			'-- a;b\nSELECT 2 /* ; /* ; */ ; */'
		]);
		expect(texts(`SELECT $$a;b$$, $t$;$t$, 'it''s;', e'\\';', 'e';SELECT 3`)).toEqual([
			`SELECT $$a;b$$, $t$;$t$, 'it''s;', e'\\';', 'e'`,
			'SELECT 3'
		]);
	});

	it('are none in spaces and comments', () => {
		expect(texts(' ; -- nothing\n;/* nothing */')).toEqual([]);
	});

	it('keep their place, and lose nothing but the semicolons, whatever is typed', () => {
		const piece = fc.constantFrom(
			"'",
			'"',
			'--',
			'/*',
			'*/',
			'\n',
			';',
			'$$',
			'a',
			' ',
			"e'",
			'\\',
			'?'
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const sql = pieces.join('');
				for (const { text, start } of statementsOf(sql))
					expect(sql.slice(start, start + text.length)).toBe(text);
				const without = (text: string) => text.replace(/[;\s]/g, '').length;
				expect(without(texts(sql).join(''))).toBeLessThanOrEqual(without(sql));
			}),
			{ seed: 20261122, numRuns: 500 }
		);
	});
});

describe('what a text does', () => {
	it('is told by its first words, behind comments', () => {
		expect(firstWord('-- DROP\n  select 1')).toBe('SELECT');
		expect(firstWord('(SELECT 1)')).toBe('(');
		expect(firstWord('')).toBe('');
	});

	it.each([
		['SELECT 1; DROP TABLE areas', true],
		['/* */ update areas SET name = 1', true],
		['WITH a AS (SELECT 1) DELETE FROM areas', true],
		['CREATE TABLE x AS SELECT 1', true],
		['SET schema = x', true],
		['SELECT 1', false],
		[`SELECT 'DROP TABLE areas'`, false],
		['SELECT 1 -- DROP', false],
		[`WITH a AS (SELECT 'delete') FROM a`, false],
		['SUMMARIZE areas', false]
	])('%s', (sql, expected) => expect(mayChangeData(sql)).toBe(expected));

	it('names its tables', () => {
		const tables = ['areas', 'smoking', 'smoking_yearly'];
		expect(tablesNamed(`SELECT * FROM "Smoking" -- areas`, tables)).toEqual(['smoking']);
		expect(tablesNamed(`FROM smoking_yearly JOIN areas`, tables)).toEqual([
			'areas',
			'smoking_yearly'
		]);
		expect(tablesNamed(`SELECT 'areas'`, tables)).toEqual([]);
	});
});

describe('values written into a statement', () => {
	it('take the place of each mark that is code', () => {
		expect(boundText(`SELECT '?', ? -- ?\nWHERE a = ? AND "?" = ?`, ["it's", 2, null])).toBe(
			`SELECT '?', 'it''s' -- ?\nWHERE a = 2 AND "?" = NULL`
		);
	});

	it('are as many as there are marks', () => {
		expect(() => boundText('SELECT ?', [])).toThrow(RangeError);
		expect(() => boundText('SELECT 1', ['x'])).toThrow(RangeError);
	});
});
