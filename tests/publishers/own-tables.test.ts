import { describe, expect, it } from 'vitest';
import { papersCited } from '../../scripts/publishers/papers';
import { scenarioAssumptions } from '../../scripts/publishers/scenario-assumptions';
import { workedExamples } from '../../scripts/publishers/worked-examples';
import type { BuildContext } from '../../scripts/data/builder';
import type { Row } from '../../src/lib/catalogue/tables';
import site from '../../data/site.json';
import { made } from './made';

describe('assumptions of the scenario', () => {
	const { rows } = made(scenarioAssumptions);

	it('lie within their ranges and say why', () => {
		const strange = rows.filter(
			({ value, low, high, reason }) =>
				Number(low ?? value) > Number(value) || Number(high ?? value) < Number(value) || !reason
		);
		expect(rows.length).toBeGreaterThan(5);
		expect(strange).toEqual([]);
	});

	it('have a period where a publication is behind them, and none where they are our choice', () => {
		const wrong = rows.filter(
			({ source, evidence_start: start, evidence_end: end }) =>
				(source === 'our choice') !== (start === null) || (start === null) !== (end === null)
		);
		expect(wrong).toEqual([]);
	});
});

describe('papers', () => {
	it('have authors, and a short name without a year', () => {
		const { rows } = made(papersCited);
		expect(rows.filter(({ paper, authors }) => /\d{4}/.test(String(paper)) || !authors)).toEqual(
			[]
		);
		expect(rows).toContainEqual({ paper: 'fisher', authors: 'Fisher', year: 1921, title: null });
	});
});

describe('numbers of worked examples', () => {
	const home = { code: 'E06000901', slug: site.home.slug, name: 'Anytown' };
	const country = { code: 'E92000001', slug: site.country.slug, name: 'England' };
	const mid = { area_code: home.code, period_start: '2023-06-30', period_end: '2023-06-30' };
	const tables: Record<string, Row[]> = {
		areas: [home, country],
		population_by_age: [
			{ ...mid, age: 15, value: 1 },
			{ ...mid, age: 16, value: 20 },
			{ ...mid, age: 90, value: 300 },
			{ ...mid, age: 90, value: 4000, area_code: country.code }
		],
		life_expectancy: [
			{ ...mid, sex: 'male', age_from: 0, value: 70, lower: 69, upper: 71 },
			{ ...mid, sex: 'male', age_from: 65, value: 10, lower: 9, upper: 11 }
		]
	};
	const context = { made: (name: string) => tables[name] ?? [] } as BuildContext;
	const rows = workedExamples.rows(context);
	const of = (example: string, wanted: Row) =>
		rows
			.filter((row) => row.example === example)
			.filter((row) => Object.entries(wanted).every(([column, value]) => row[column] === value))
			.map(({ value }) => value);

	it('are added up by age for the home alone', () => {
		const later = { period_end: '2023-06-30' };
		expect(of('residents', { ...later, item: 'all' })).toEqual([321]);
		expect(of('residents', { ...later, item: '16-64' })).toEqual([20]);
		expect(of('residents', { ...later, item: '65+' })).toEqual([300]);
	});

	it('are those of birth, a row for a value and for each of its limits', () => {
		expect(of('life-expectancy', { measure: 'lower', item: 'male' })).toEqual([69]);
		expect(of('life-expectancy', { measure: 'value', place: 'Anytown' })).toEqual([70]);
	});

	it('are refused for a home that no area has', () => {
		const none = { made: () => [] } as unknown as BuildContext;
		expect(() => workedExamples.rows(none)).toThrow(`no area: ${site.home.slug}`);
	});
});
