import { describe, expect, it } from 'vitest';
import {
	answerWords,
	chartTitle,
	pictureLink
} from '../../../src/lib/features/workbench/chart/picture-words';
import type {
	WorkbenchAnswer,
	WorkbenchTable
} from '../../../src/lib/features/workbench/ui/workbench.svelte';

/** Synthetic. */
const answer: WorkbenchAnswer = {
	sql: '  SELECT name,\n\tvalue -- all\nFROM made_up ',
	result: { columns: [], rows: [], more: false, cut: 0, statements: 1 },
	exact: false,
	seconds: 1,
	own: []
};
const table: WorkbenchTable = {
	name: 'made_up',
	title: 'Made up',
	rows: 1,
	bytes: 1,
	sha256: 'ab'.repeat(32),
	file: 'made_up.csv',
	source: 'Somebody, Something',
	fields: []
};

describe('the words round the picture of an answer', () => {
	it('are the statement on one line, and each table with its publisher and hash', () => {
		expect(answerWords('Title', answer, [table], false)).toEqual({
			title: 'Title',
			subtitle: 'Asked in SQL: SELECT name, value -- all FROM made_up',
			source: 'Made up (table made_up; Somebody, Something; SHA-256 abababababab…)'
		});
	});

	it('say where a table may have been changed, is the reader’s own, or is none at all', () => {
		expect(answerWords('', answer, [table], true).source).toContain('may have been changed');
		const own = answerWords('', { ...answer, own: ['own_a'] }, [], false);
		expect(own.source).toBe('own_a, a file of the reader’s own, not published here');
		expect(answerWords('', answer, [], false).source).toContain('names no table');
	});

	it('hold a long statement as far as a picture can, and a link that can be read', () => {
		const long = { ...answer, sql: `SELECT '${'x'.repeat(5000)}'` };
		expect(answerWords('', long, [], false).subtitle?.length).toBeLessThan(1300);
		expect(pictureLink('https://a.example/workbench/?sql=SELECT%201')).toContain('?sql=');
		expect(pictureLink(`https://a.example/workbench/?sql=${'x'.repeat(400)}`)).toBe(
			'https://a.example/workbench/'
		);
	});

	it('are titled by the columns drawn, where the reader gives no title', () => {
		const chart = { kind: 'lines', marks: [], valueName: 'value', xName: 'year' } as const;
		expect(chartTitle({ ...chart, marks: [] }, 'name')).toBe('value by year');
		expect(chartTitle({ ...chart, kind: 'bars', marks: [] }, 'name')).toBe('value by name');
		expect(chartTitle({ ...chart, kind: 'bars', marks: [] }, '')).toBe('value');
	});
});
