/** Numbers of a group of the explorer, as citations that are worked out again to be checked. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { citationSearch } from '$lib/citations/address';
import { citation, type Citation } from '$lib/citations/citation';
import { fullAmount, quantityName } from '$lib/citations/naming';
import { quantities, type Quantity } from '$lib/citations/quantity';
import { groupWorked } from '$lib/features/citing/worked-numbers';
import { pageOf } from '$lib/features/citing/cited-page';
import {
	defaultExploration,
	explorationOf,
	askedOfKey,
	groupKey
} from '$lib/figures/measures/exploration';
import { neighboursOf, similarTo } from '$lib/figures/measures/alike';
import type { Exploration, ExploreGroups, MeasureValues } from '$lib/figures/measures/measure';
import { exploredOf } from '$lib/figures/measures/explored';
import { funnelOf, pairsOf } from '$lib/figures/measures/group-numbers';
import { groupFigure } from '$lib/figures/measures/group-figure';
import type { Figure } from '$lib/figure';
import { citedFigures } from '$lib/server/cited-figures';
import { prerenderedGroups, prerenderedMeasure, prerenderedNeighbours } from '$lib/server/explore';
import { made, laterRelease, firstRelease } from './made';
import { opened } from './opened';

const ids = ['life-expectancy-birth', 'imd-2025', 'births-rate', 'not-sustained-at-16'];
const files = new Map<string, unknown>();
let groups: ExploreGroups;

const values = (id: string) => files.get(`/explore/values/${id}.json`) as MeasureValues;

beforeAll(async () => {
	groups = await prerenderedGroups();
	files.set('/explore/places.json', groups);
	files.set('/explore/neighbours/global.json', await prerenderedNeighbours('global'));
	for (const id of ids) files.set(`/explore/values/${id}.json`, await prerenderedMeasure(id));
	vi.stubGlobal('fetch', (address: string) =>
		Promise.resolve(
			files.has(address)
				? { status: 200, ok: true, json: () => Promise.resolve(files.get(address)) }
				: { status: 404, ok: false }
		)
	);
}, 120_000);

/** The figure of a group as the explorer makes it. */
function shown(change: Partial<Exploration>): Figure {
	const state = { ...defaultExploration(), ...change };
	const by = state.group === 'similar:own' ? state.by.map(values) : [];
	const lists = files.get('/explore/neighbours/global.json') as Record<string, string[]>;
	const alike = state.group.startsWith('neighbours:')
		? neighboursOf(state, groups.places, lists)
		: by.length > 0
			? similarTo(state, groups.places, by)
			: null;
	const { explored } = exploredOf(state, values(state.indicator), groups.places, alike);
	const second = state.show === 'scatter' ? values(state.second) : null;
	return groupFigure(explored, state, {
		tables: groups.groupTables,
		by,
		funnel: state.show === 'funnel' ? funnelOf(explored) : null,
		pairs: second && { second, found: pairsOf(explored, second) }
	});
}

const citable = (figure: Figure) => quantities(figure).filter(({ value }) => value !== null);
const searchOf = (figure: Figure, quantity: Quantity) =>
	citationSearch(citation(figure, quantity, made));
const again = async (cited: Citation) => (await groupWorked(cited.figure, cited)).figures;

const choices: [string, Partial<Exploration>, number][] = [
	['all', {}, 3],
	['a region', { group: 'region:north-west', mark: 'bolton' }, 3],
	['men of a past period', { sex: 'male', until: '2020-12-31', group: 'same:deprivation' }, 3],
	['women alike', { sex: 'female', group: 'neighbours:global', near: 12 }, 3],
	['alike by own measures', { group: 'similar:own', by: ['imd-2025', 'births-rate'], near: 6 }, 3],
	['a scatter', { show: 'scatter', group: 'authorities' }, 4],
	['a scatter of added places', { show: 'scatter', areas: ['leeds', 'north-west'] }, 4],
	['a funnel of rates', { show: 'funnel', indicator: 'births-rate', group: 'same:region' }, 8],
	['a funnel of shares', { show: 'funnel', indicator: 'not-sustained-at-16', mark: 'bury' }, 8],
	[
		'a funnel of places typed',
		{
			show: 'funnel',
			indicator: 'births-rate',
			group: 'none',
			areas: ['leeds', 'bury', 'bolton', 'oldham']
		},
		5
	]
];

describe('the numbers of a group', () => {
	it.each(choices)('are found again: %s', async (_, change, many) => {
		const figure = shown(change);
		const all = citable(figure);
		expect(all).toHaveLength(many);
		expect(new Set(all.map((one) => searchOf(figure, one))).size).toBe(many);
		for (const quantity of all) {
			const search = searchOf(figure, quantity);
			expect((await opened(search, again)).kind, search).toBe('matches');
			expect(search).not.toMatch(/%[0-9A-F]{2}/);
		}
	});

	it('are named with the group, in words', () => {
		const [lower, middle] = citable(shown({ group: 'region:north-west', sex: 'male' }));
		const figure = shown({ group: 'region:north-west', sex: 'male' });
		expect(quantityName(figure, lower!)).toBe(
			'Life expectancy at birth, men, value below which the lowest quarter of the group lies, Local authorities of North West, 2021 to 2023'
		);
		expect(quantityName(figure, middle!)).toContain('middle of the group');
		const scatter = shown({ show: 'scatter' });
		const correlation = citable(scatter)[0]!;
		expect(quantityName(scatter, correlation)).toMatch(
			/correlation with deprivation \(IMD 2025\), .*2025, over 294 authorities, men, Local authorities/
		);
		expect(fullAmount(correlation)).toMatch(/^−0\.\d\d \(95% interval −0\.\d\d to −0\.\d\d\)$/);
		expect(scatter.tables.map(({ name }) => name)).toEqual([
			'life_expectancy',
			'deprivation',
			'areas',
			'area_members'
		]);
	});

	it('are revised where the values are, and others with another group', async () => {
		const figure = shown({});
		const median = citable(figure)[1]!;
		const search = searchOf(figure, median);
		const held = values('life-expectancy-birth');
		const [newest, ...older] = held.slices;
		const more = (list: (number | null)[]) => list.map((one) => one && one + 1);
		const slices = [{ ...newest!, values: more(newest!.values) }, ...older];
		files.set('/explore/values/life-expectancy-birth.json', { ...held, slices });
		const later = laterRelease('2027.03', { life_expectancy: 'deaths were registered late' });
		const answer = await opened(search, again, [firstRelease, later]);
		files.set('/explore/values/life-expectancy-birth.json', held);
		expect(answer).toMatchObject({
			kind: 'revised',
			was: String(median.value!.toFixed(1)),
			now: { value: (median.value! + 1).toFixed(1) }
		});
		const other = search.replace('group=all', 'group=region:north-west');
		await expect(opened(other, again)).rejects.toThrow(/altered/);
	});

	it('are none of a measure, a place or a group that there is not', async () => {
		const figure = shown({});
		const cited = citation(figure, citable(figure)[0]!, made);
		expect((await groupWorked('nothing', cited)).figures).toEqual([]);
		expect((await groupWorked('imd-2025', { ...cited, group: 'aged-85' })).figures).toEqual([]);
	});
});

describe('the key of a group', () => {
	it('says what the number depends on, and no more', () => {
		const state = { ...defaultExploration(), group: 'region:north-west', areas: ['leeds'] };
		expect(groupKey(state, null)).toBe('region:north-west');
		expect(groupKey(state, 'average')).toBe('average~region:north-west~mark:wigan~areas:leeds');
		expect(groupKey({ ...state, group: 'same:region' }, null)).toBe('same:region~mark:wigan');
		expect(groupKey(state, 'correlation', '2025-10-30')).toBe(
			'correlation~region:north-west~mark:wigan~areas:leeds~second:imd-2025~against:2025-10-30'
		);
	});

	it.each([
		'',
		'nothing',
		'all~mark',
		'all~mark:W',
		'all~show:map',
		'average',
		'average~',
		'all~against:2025',
		'region:',
		'all~near:99',
		'correlation~all~second:../x'
	])('is none where a part is not understood: %s', (key) => {
		expect(askedOfKey(key)).toBeNull();
	});

	it('leads back to the view that shows the number', () => {
		const known = citedFigures().find(({ id }) => id === 'births-rate')!;
		const figure = shown({ show: 'funnel', indicator: 'births-rate', group: 'same:region' });
		const cited = citation(figure, citable(figure)[1]!, made);
		const page = pageOf(known, cited)!;
		expect(page).toMatch(/^\/explore\?/);
		const { state, problems } = explorationOf(new URL(page, 'https://example.org').searchParams);
		expect(problems).toEqual([]);
		expect(state).toMatchObject({ show: 'funnel', group: 'same:region', mark: 'wigan' });
	});
});
