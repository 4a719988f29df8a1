import { describe, expect, it } from 'vitest';
import { defaultExploration } from '$lib/figures/measures/exploration';
import type { Exploration, MeasureValues } from '$lib/figures/measures/measure';
import { exploredOf } from '$lib/figures/measures/explored';
import { exploreCsv } from '$lib/features/explore/explore-csv';
import { exploredFinding, notJudged, standingSentence } from '$lib/features/explore/words/finding';
import { exploreColumns, sortedRows } from '$lib/features/explore/words/table';
import { measure, places, slice, values } from './made';

const made = measure([slice(values, 3)]);
const explore = (change: Partial<Exploration> = {}, of: MeasureValues = made) =>
	exploredOf({ ...defaultExploration(), ...change }, of, places);
const names = (change: Partial<Exploration>) =>
	explore(change).explored.areas.map(({ place }) => place.slug);

describe('the areas of a group', () => {
	it.each([
		['all', ['wigan', 'bolton', 'bury', 'leeds', 'derby', 'burnley']],
		['upper-tier', ['wigan', 'bolton', 'bury', 'leeds', 'derby', 'shire']],
		['regions', ['wigan', 'north', 'east']],
		['region:east', ['wigan', 'leeds', 'derby']],
		['combined-authority:manchester-area', ['wigan', 'bolton', 'bury']],
		['county:shire', ['wigan', 'burnley']],
		['board:board', ['wigan', 'burnley']],
		['deprivation:5', ['wigan', 'derby']],
		['rural-urban:rural-far', ['wigan', 'bury']],
		['same:region', ['wigan', 'bolton', 'bury', 'burnley']],
		['same:deprivation', ['wigan', 'bury', 'leeds', 'burnley']],
		['same:rural-urban', ['wigan', 'bolton', 'leeds', 'derby', 'burnley']],
		['same:combined-authority', ['wigan', 'bolton', 'bury']],
		['none', ['wigan']]
	])('%s: those that belong to it, and the marked place', (group, expected) => {
		expect(names({ group })).toEqual(expected);
	});

	it('are those of the same integrated care board, where the marked place lies in one', () => {
		const group = 'same:integrated-care-board';
		expect(names({ group, mark: 'burnley' })).toEqual(['burnley']);
		expect(explore({ group }).problems.map(({ key }) => key)).toEqual(['group']);
	});

	it('hold the places that the reader adds, each once', () => {
		expect(names({ group: 'none', areas: ['derby', 'wigan', 'england'] })).toEqual([
			'wigan',
			'derby',
			'england'
		]);
	});

	it('follow what the measure is published for', () => {
		const upper = measure([slice(values)], { level: 'upper-tier' });
		const { explored } = explore({}, upper);
		expect(explored.areas.map(({ place }) => place.slug)).toContain('shire');
		expect(explored.areas.map(({ place }) => place.slug)).not.toContain('burnley');
	});

	it.each([
		[{ group: 'region:nowhere' }, 'group'],
		[{ group: 'same:county' }, 'group'],
		[{ mark: 'atlantis' }, 'mark'],
		[{ compare: 'atlantis' }, 'compare'],
		[{ areas: ['atlantis'] }, 'areas'],
		[{ sex: 'female' as const }, 'sex'],
		[{ until: '1999' }, 'until']
	])('%j falls back and is named', (change, key) => {
		const { explored, problems } = explore(change);
		expect(problems.map((problem) => problem.key)).toEqual([key]);
		expect(explored.areas.length).toBeGreaterThan(3);
	});
});

describe('what a choice comes to', () => {
	it('judges by the interval and the agreed direction only', () => {
		const verdict = (slug: string) =>
			explore().explored.areas.find(({ place }) => place.slug === slug)?.verdict;
		// Of six authorities each is a large part of England: they are tested against one another.
		expect(verdict('wigan')).toBe('not-compared');
		const beside = (slug: string) => {
			const { explored } = explore({ compare: 'bolton' });
			return explored.areas.find(({ place }) => place.slug === slug);
		};
		expect(['wigan', 'derby', 'burnley'].map((slug) => beside(slug)?.verdict)).toEqual([
			'better',
			'open',
			'not-compared'
		]);
		expect(beside('leeds')?.differenceUpper).toBeLessThan(0);
		const without = explore({ compare: 'leeds' }, measure([slice(values)])).explored;
		expect(without.home?.verdict).toBe('not-compared');
		expect(notJudged(without)).toBe('Not judged: no limits are published.');
	});

	it('says higher or lower of full counts, at the precision that is shown', () => {
		const plain = (own: number) =>
			explore({}, measure([slice({ ...values, wigan: own })], { comparison: 'plain' })).explored;
		expect(plain(15.04).home?.verdict).toBe('equal');
		expect(plain(15.06).home?.verdict).toBe('higher');
		expect(plain(14).home?.verdict).toBe('lower');
	});

	it('counts the areas whose difference leaves 0 out, and never ranks', () => {
		const { explored } = explore();
		expect(explored.standing).toEqual({ above: 1, below: 1, alike: 2, byInterval: true });
		expect(standingSentence(explored)).toBe(
			'Among local authorities of England, 1 of 4 others is clearly higher than Wigan and 1 clearly lower, by the 95% interval of each difference. Of the other 2 no difference can be shown.'
		);
	});

	it('says that an order of values alone may be chance', () => {
		const { explored } = explore({}, measure([slice(values)]));
		expect(standingSentence(explored)).toContain('2 of 4 others have a higher and 2 a lower value');
		expect(standingSentence(explored)).toContain('cannot be told');
	});

	it('keeps a missing value missing, with its reason, in finding, table and download', () => {
		const own = slice({ ...values, wigan: null }, 3);
		own.missing = { 0: 'suppressed' };
		const { explored } = explore({}, measure([own]));
		expect(explored.home).toMatchObject({ value: null, missing: 'suppressed' });
		expect(exploredFinding(explored)).toBe('Made up: no value for Wigan');
		const csv = exploreCsv(explored, 'https://example.org/explore');
		expect(csv).toMatch(
			/^made-up,Made up,E06wigan,Wigan,local-authority,home,persons,.*,,,,,%,suppressed,/m
		);
		expect(csv).not.toContain('NaN');
	});

	it('has no benchmark where the place would be compared with itself', () => {
		const { explored } = explore({ compare: 'wigan' });
		expect(explored.benchmark).toBeNull();
		expect(exploredFinding(explored)).toBe('Made up: 20.0% in Wigan');
	});

	it('finds the wanted period, by year and by last day', () => {
		const earlier = { ...slice({ wigan: 1 }), period: '2021-04-01/2022-03-31' };
		const of = measure([slice(values), earlier]);
		for (const until of ['2022', '2022-03-31'])
			expect(explore({ until }, of).explored.home?.value).toBe(1);
	});
});

describe('the table', () => {
	const { explored } = explore();
	const columns = exploreColumns(
		explored,
		['interval', 'verdict', 'region'],
		new Map([['R1', 'North']])
	);
	const column = (key: string) => columns.find((one) => one.key === key);
	const rows = (key: string, down = false, find = '') =>
		sortedRows(explored.areas, column(key), down, find).map(({ place }) => place.slug);

	it('has the columns that were chosen', () => {
		expect(columns.map(({ key }) => key)).toEqual([
			'name',
			'value',
			'interval',
			'verdict',
			'region'
		]);
		expect(columns.map(({ cell }) => cell(explored.areas[0]!))).toEqual([
			'Wigan',
			'20.0%',
			'17.0% to 23.0%',
			'not compared',
			'North'
		]);
	});

	it('sorts both ways, areas without a value last', () => {
		expect(rows('value')).toEqual(['leeds', 'bury', 'wigan', 'derby', 'bolton', 'burnley']);
		expect(rows('value', true)).toEqual(['bolton', 'derby', 'wigan', 'bury', 'leeds', 'burnley']);
		expect(rows('name')[0]).toBe('bolton');
	});

	it('shows the rows that were looked for, and does not change its input', () => {
		const before = explored.areas.map(({ place }) => place.slug);
		expect(rows('name', false, 'BUR')).toEqual(['burnley', 'bury']);
		expect(explored.areas.map(({ place }) => place.slug)).toEqual(before);
	});
});
