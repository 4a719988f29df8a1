import { beforeAll, describe, expect, it } from 'vitest';
import { citationFormats, reference, type Reference } from '../../src/lib/citations/reference';
import { quantities } from '../../src/lib/citations/quantity';
import type { Figure } from '../../src/lib/figure';
import { figureOf } from '../figures/engine';
import { made } from './made';

let figure: Figure;
let said: Reference;
const text = (id: string) => citationFormats.find((format) => format.id === id)!.text(said);

beforeAll(async () => {
	figure = await figureOf('wigan', 'life-expectancy', 'life-expectancy-birth');
	said = reference(figure, quantities(figure)[0]!, made);
});

describe('a cited number', () => {
	it('is named exactly, with its interval, area with code, and period', () => {
		expect(said.name).toBe('Life expectancy at birth, men, Wigan (E08000010), 2021 to 2023');
		expect(said.amount).toBe('77.3 years (95% interval 76.9 to 77.6)');
	});

	it('as a plain sentence says source, release, tables, day and address', () => {
		const plain = text('plain');
		const parts = [
			said.finding,
			`${said.name}: ${said.amount}.`,
			'Office for National Statistics',
			'data release 2026.11, tables life_expectancy (SHA-256 ',
			'cited on 22 November 2026',
			'https://example.org/cite/?figure=life-expectancy-birth&area=wigan'
		];
		for (const part of parts) expect(plain).toContain(part);
		expect(plain.startsWith(said.finding)).toBe(true);
	});

	it('as a Harvard reference has author, year, title, address and day of access', () => {
		expect(text('harvard')).toMatch(
			/^Fair Measure \(2026\) ‘Life expectancy at birth.*77\.3 years.*’\. From: Office for .* Available at: https:\S+ \(Accessed: 22 November 2026\)\.$/
		);
	});

	it('as BibTeX has balanced braces, a plain key, and no sign that LaTeX would run', () => {
		const bibtex = text('bibtex');
		const count = (sign: string) => bibtex.split(sign).length;
		expect(count('{')).toBe(count('}'));
		expect(bibtex).toMatch(/^@misc\{fair-measure:life-expectancy-birth-wigan-2023-male,\n/);
		expect(bibtex).toContain(`url = {${said.address}},`);
		const printed = bibtex.split('\n').filter((line) => !/ (url|urldate) =|^@/.test(line));
		expect(printed.join('\n').match(/(?<!\\)[%&#_$](?!-\$)(?<!\$-\$)/g)).toBeNull();
		expect(printed.join('\n')).toContain('95\\% interval');
	});

	it('as RIS has one tag a line, from TY to ER', () => {
		const lines = text('ris').split('\r\n');
		expect(lines[0]).toBe('TY  - DATA');
		expect(lines.at(-2)).toBe('ER  - ');
		for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
		expect(lines).toContain(`UR  - ${said.address}`);
	});

	it('as CSL-JSON parses to a dataset with its dates in parts', () => {
		expect(JSON.parse(text('csl-json'))).toMatchObject([
			{
				type: 'dataset',
				author: [{ literal: 'Fair Measure' }],
				issued: { 'date-parts': [[2026]] },
				accessed: { 'date-parts': [[2026, 11, 22]] },
				URL: said.address,
				version: '2026.11'
			}
		]);
	});

	it('that does not stand for the whole figure is cited without the figure’s finding', () => {
		const other = reference(figure, quantities(figure)[1]!, made);
		expect(other.finding).toBe('');
		expect(said.finding).not.toBe('');
	});

	it('cannot be one that is missing', () => {
		const missing = { ...quantities(figure)[0]!, value: null };
		expect(() => reference(figure, missing, made)).toThrow(RangeError);
	});
});
