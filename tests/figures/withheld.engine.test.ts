import { describe, expect, it } from 'vitest';
import { hasFigure } from '$lib/figures';
import { figureRows } from '$lib/downloads/rows';
import type { Figure } from '$lib/figure';
import { indicators } from '$lib/catalogue/indicators';
import { finding } from '$lib/words/finding';
import { gapPanel, slopeRows } from '$lib/words/gaps';
import { headlineRows } from '$lib/words/headline';
import { linesOf } from '$lib/words/overview/line';
import { subtitle } from '$lib/words/caption';
import { figureTable } from '$lib/words/table';
import { drawingOf } from '../charts/drawn';
import { ofArea, ofHome, suppressed, withheldFigure, without, withoutLimits } from './withheld';
import { plainText } from '$lib/words/statement';

/** Every number within a value that is not finite, by its path. */
function broken(value: unknown, path = ''): string[] {
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) => broken(one, `${path}/${key}`));
}

/** Everything that is said of a figure. */
function said(figure: Figure): string[] {
	const lines = linesOf(figure).flatMap(({ sentence, named, value, difference, reason }) => [
		plainText(sentence),
		plainText(named),
		value,
		difference,
		reason
	]);
	const panel = gapPanel([figure]).flatMap(({ values, kind, sure }) => [
		...values.flatMap(({ value, beside }) => [value, beside]),
		kind,
		sure
	]);
	const rows = headlineRows(figure).flatMap((row) => [row.value, row.difference, row.reason]);
	const slopes = slopeRows(figure).flatMap(({ cells }) => cells.map(({ value }) => value));
	const notes = figure.notes.map(({ text }) => text);
	const table = figureTable(figure);
	const cells = [...table.rows.flat(), ...table.columns.map(({ label }) => label), table.foot];
	return [
		finding(figure),
		subtitle(figure),
		...lines,
		...panel,
		...rows,
		...slopes,
		...notes,
		...cells
	];
}

/** What is wrong with a figure, in words; a missing value is neither 0 nor unexplained. */
function faults(figure: Figure): string[] {
	const unexplained = figure.estimates.filter(({ value, missing }) => value === null && !missing);
	const drawings = figure.kind === 'reported' ? [] : [680, 340].map((at) => drawingOf(figure, at));
	return [
		...broken(figure),
		...broken(drawings),
		...said(figure).filter((text) => /NaN|undefined|null|Infinity| {2}/.test(text)),
		...drawings.flatMap((one) =>
			/NaN|undefined|null/.test(JSON.stringify(one.grid + one.rules)) ? ['drawing'] : []
		),
		...unexplained.map(({ role, category, period }) => `no reason: ${role} ${category} ${period}`)
	].map((fault) => `${figure.id}: ${fault}`);
}

const changes = {
	'the area is in no table': (home: string) => without(ofHome(home)),
	'its values are suppressed': (home: string) => suppressed(ofHome(home)),
	'the benchmark is in no table': (_: string, benchmark: string) => without(ofArea(benchmark)),
	'the benchmark’s values are suppressed': (_: string, benchmark: string) =>
		suppressed(ofArea(benchmark)),
	'no limits are published': () => withoutLimits
};

describe.each(Object.entries(changes))('where %s', (_, change) => {
	// The table of England’s gaps is of England alone: without it there is no table.
	const gone = change === changes['the benchmark is in no table'] ? ['england-gaps'] : [];
	const ids = indicators
		.filter((one) => hasFigure(one))
		.map(({ id }) => id)
		.filter((id) => !gone.includes(id));
	it.each(ids)('%s is whole', async (id) => {
		for (const view of [{}, { compare: 'bolton', sex: 'male' as const }])
			expect(faults(await withheldFigure(id, change, view))).toEqual([]);
	});
});

/** Figures of England or a wider area are the same whatever is published of the place. */
const wider = /^(england-|care-occupations|care-reported)/;

describe('of an area that is in no table', () => {
	const own = indicators.filter((one) => hasFigure(one) && !wider.test(one.id) && !one.trust);
	it.each(own.map(({ id }) => id))(
		'%s shows no value, and says that nothing is known',
		async (id) => {
			const figure = await withheldFigure(id, (home) => without(ofHome(home)));
			const home = figure.estimates.filter(({ role }) => role === 'home');
			expect(home.length).toBeGreaterThan(0);
			expect(home.every(({ value }) => value === null)).toBe(true);
			expect(figure.comparisons.every(({ verdict }) => verdict === 'not-compared')).toBe(true);
			expect(figure.comparisons.every(({ difference }) => difference === null)).toBe(true);
			expect(finding(figure)).toMatch(
				/(nothing is published|no value of this series is held) for Wigan|no figure applies/
			);
			const values = figureRows(figure)
				.rows.filter((row) => row[2] === 'home')
				.map((row) => row[9]);
			expect(values.every((value) => value === null)).toBe(true);
		}
	);
});

describe('values that are suppressed', () => {
	it('are told as that, for one sex and not for the other', async () => {
		const figure = await withheldFigure(
			'life-expectancy-birth',
			(home) => (row) => (row.sex === 'male' ? suppressed(ofHome(home))(row, '') : row)
		);
		const [men, women] = headlineRows(figure);
		expect(men).toMatchObject({ value: 'suppressed', difference: '', verdict: 'not-compared' });
		expect(women).toMatchObject({ value: '80.9', verdict: 'worse' });
		expect(men?.reason).toBe('there is no value for this area');
	});

	it('are told as that in a series that a projection continues', async () => {
		const { estimates } = await withheldFigure('projection-total', (home) =>
			suppressed(ofHome(home))
		);
		const missing = estimates.filter(({ role }) => role === 'home').map((one) => one.missing);
		expect(new Set(missing)).toEqual(new Set(['suppressed']));
	});

	it('of the benchmark leave the area its own value, and no difference', async () => {
		const figure = await withheldFigure('smoking', (_, benchmark) => suppressed(ofArea(benchmark)));
		const [row] = headlineRows(figure);
		expect(row?.value).toMatch(/^\d/);
		expect(row).toMatchObject({ benchmark: '', difference: '', verdict: 'not-compared' });
		expect(row?.reason).toBe('there is no value for the place compared with');
	});
});
