import { describe, expect, it } from 'vitest';
import type { Row } from '$lib/database/query';
import { figureOf, tableFile } from '$lib/figures';
import { contextFor, tableRefOf } from '$lib/figures/context';
import type { Figure } from '$lib/figure';
import { indicatorById } from '$lib/catalogue/indicators';
import { engine } from '$lib/server/engine';
import { defaultView } from '$lib/catalogue/view';
import { finding } from '$lib/words/finding';
import { headlineRows } from '$lib/words/headline';
import { figureTable } from '$lib/words/table';
import { drawingOf } from '../charts/drawn';
import { areaOf, withheldFigure, type RowChange } from './withheld';

const england = 'E92000001';
const notes = ({ notes: list }: Figure) => list.map(({ text }) => text).join(' ');
const estimates = ({ estimates: list }: Figure, category: string) =>
	list.filter((one) => one.role === 'home' && one.category === category);

describe('where only wider areas have a value', () => {
	const nobody = (): RowChange => (row) =>
		areaOf(row) === england || !('value' in row) ? row : { ...row, value: null };

	it('there is no spread of authorities, and no quarter that is not a number', async () => {
		const figure = await withheldFigure('patients-per-gp', nobody);
		expect(figure.distribution).toBeUndefined();
		const table = figureTable(figure);
		expect(table.rows.flat().join(' ')).not.toMatch(/NaN/);
		expect(headlineRows(figure)[0]).toMatchObject({ value: 'not published', difference: '' });
		expect(
			drawingOf(figure, 680)
				.labels.map(({ text }) => text)
				.join(' ')
		).toContain('England');
	});
});

describe('where an age group has no count', () => {
	const without =
		(...keys: string[]) =>
		(): RowChange =>
		(row) => ({
			...row,
			...Object.fromEntries(keys.filter((key) => key in row).map((key) => [key, null]))
		});

	it('its ratio is not published, and the others are those of their own ages', async () => {
		const whole = await withheldFigure('dependency', () => (row) => row);
		const figure = await withheldFigure('dependency', without('young'));
		expect(estimates(figure, 'youth')[0]).toMatchObject({ value: null, missing: 'not-published' });
		expect(estimates(figure, 'total')[0]?.value).toBeNull();
		expect(estimates(whole, 'total')[0]?.value).toBeGreaterThan(500);
		expect(finding(figure)).not.toMatch(/\b0\b/);
	});

	it('over nobody of working age a ratio does not apply', async () => {
		const figure = await withheldFigure(
			'dependency',
			() => (row) => ('working' in row ? { ...row, working: 0 } : row)
		);
		expect(estimates(figure, 'old-age')[0]).toMatchObject({ missing: 'not-applicable' });
	});

	it('it is no share of all', async () => {
		const figure = await withheldFigure('age-shares', without('65+'));
		expect(estimates(figure, '65+')[0]).toMatchObject({ value: null, missing: 'not-published' });
		expect(estimates(figure, '0-15')[0]?.value).toBeGreaterThan(10);
	});
});

describe('the slope through tenths', () => {
	const id = 'life-expectancy-tenths';
	const tenths =
		(change: (row: Row) => Row): RowChange =>
		(row) =>
			'tenth' in row ? change(row) : row;

	it('is not fitted for a sex with four groups, which are told as suppressed', async () => {
		const few = tenths((row) =>
			row.sex === 'male' && Number(row.tenth) > 4
				? { ...row, value: null, standardError: null }
				: row
		);
		const figure = await withheldFigure(id, () => few);
		expect(figure.slopes?.map(({ sex }) => sex)).toEqual(['female']);
		expect(notes(figure)).toContain('Fewer than five deprivation groups have a value here');
		const hidden = figure.estimates.filter(({ value }) => value === null);
		expect(hidden).toHaveLength(6);
		expect(hidden.every(({ missing }) => missing === 'suppressed')).toBe(true);
	});

	it('is said to be the published one where it is at the digits shown', async () => {
		const same: RowChange = (row, sql) =>
			sql.includes('slope_index_earlier') ? { ...row, value: row.sex === 'male' ? 12 : 9.8 } : row;
		expect(notes(await withheldFigure(id, () => same))).toContain(
			'Ours is the same at this precision.'
		);
	});
});

describe('England’s tenths by life tables of our own', () => {
	it('have no slope where no life table may be made, and say too few', async () => {
		const open: RowChange = (row) => (row.ageFrom === 90 ? null : row);
		const figure = await withheldFigure('england-slopes', () => open, { area: 'england' });
		expect(figure.estimates.every(({ value }) => value === null)).toBe(true);
		expect(new Set(figure.estimates.map(({ missing }) => missing))).toEqual(new Set(['too-few']));
	});

	it('are not told as 0 years where no life table may be made', async () => {
		const open: RowChange = (row) => (row.ageFrom === 90 ? null : row);
		const figure = await withheldFigure('england-gap-ages', () => open, { area: 'england' });
		expect(notes(figure)).not.toMatch(/0\.0|from life tables of our own/);
		const whole = await withheldFigure('england-gap-ages', () => (row) => row, { area: 'england' });
		expect(notes(whole)).toMatch(/\d\d\.\d and \d\d\.\d years for men/);
	});

	it('leave the years of an age whose rates hardly differ to no cause, and still add up', async () => {
		const alike: RowChange = (row) => {
			if (row.ageFrom !== 5 || 'cause' in row) return row;
			return { ...row, deaths: 10, personYears: row.tenth === 1 ? 1_000_000 : 1_050_000 };
		};
		const figure = await withheldFigure('england-gap-causes', () => alike, { area: 'england' });
		const men = figure.estimates.filter(({ sex }) => sex === 'male');
		const value = (key: string) => men.find(({ category }) => category === key)?.value ?? NaN;
		// Ten deaths in a million and in 1,050,000: rates that differ by less than one in a million.
		expect(Math.abs(value('unsplit'))).toBeGreaterThan(1e-6);
		expect(figure.categories.map(({ label }) => label)).toContain('Ages whose split is unstable');
		const parts = men.filter(({ category }) => category !== 'gap');
		const sum = parts.reduce((total, one) => total + (one.value ?? NaN), 0);
		expect(sum).toBeCloseTo(value('gap'), 9);
	});
});

describe('a published figure', () => {
	it('of counts that were added up says so', async () => {
		const summed =
			(home: string): RowChange =>
			(row) =>
				areaOf(row) === home && 'basis' in row ? { ...row, basis: 'summed' } : row;
		expect(notes(await withheldFigure('median-age', summed))).toContain(
			'For Wigan, the published counts of its authorities were added up here.'
		);
	});

	it('of leavers is provisional only in its latest year', async () => {
		const of = (year: number | null) =>
			withheldFigure('leavers-16-18', () => (row) => row, { year });
		expect(notes(await of(null))).toMatch(
			/Destinations were measured in \d{4}\/\d\d, provisional\./
		);
		const earlier = await of(2020);
		expect(earlier.period).toBe('2019-08-01/2020-07-31');
		expect(notes(earlier)).toMatch(/Destinations were measured in 2020\/21\./);
	});
});

describe('what there is none of', () => {
	it('is refused by name: an area, a table, a source, a question', async () => {
		const { query } = await engine();
		await expect(contextFor(query, defaultView('atlantis', 'summary'))).rejects.toThrow(
			'no place is called atlantis'
		);
		expect(() => tableFile('atlantis')).toThrow('no table is called atlantis');
		expect(() => tableRefOf('areas', 99)).toThrow('table areas has no source');
		const { context } = await contextFor(query, defaultView('wigan', 'summary'));
		const unknown = { ...indicatorById('smoking'), question: 'why' };
		expect(() => figureOf(context, unknown)).toThrow('smoking asks an unknown question');
	});

	it('as a benchmark of England is nothing, since England falls back to itself', async () => {
		const { query } = await engine();
		const view = { ...defaultView('england', 'summary'), compare: 'atlantis' };
		const { context, problems } = await contextFor(query, view);
		expect(context.benchmark).toBeNull();
		expect(problems.map(({ text }) => text)).toEqual(['compared with England']);
	});
});
