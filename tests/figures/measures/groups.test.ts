import { footprintsOfPlaces } from '$lib/figures/measures/footprints';
import { describe, expect, it } from 'vitest';
import { neighboursOf, similarTo } from '$lib/figures/measures/alike';
import { defaultExploration } from '$lib/figures/measures/exploration';
import type { Counted, Reading } from '$lib/figures/measures/measure';
import { exploredOf, sliceFor, sexOf, verdictOn } from '$lib/figures/measures/explored';
import { funnelAreas, funnelOf } from '$lib/figures/measures/group-numbers';
import { groupOf, type Alike } from '$lib/figures/measures/groups';
import { measureFigure } from '$lib/figures/measures/measure-figure';
import { measure, place, places, slice, values } from './made';

const group = (
	name: string,
	mark = 'wigan',
	level: 'authorities' | 'upper-tier' = 'authorities',
	alike: Alike | null = null
) =>
	// prettier-ignore
	groupOf({ group: name, mark }, places, level, alike);
const names = (name: string, mark = 'wigan') =>
	places.filter(group(name, mark).has).map(({ slug }) => slug);

describe('a group that cannot be used', () => {
	const all = 'showing local authorities of England';

	it.each<[string, string, string]>([
		['same:region', 'nowhere', `no place is marked, ${all}`],
		['same:deprivation', 'shire', `Shire is in no fifth of deprivation, ${all}`],
		['same:rural-urban', 'shire', `Shire has no rural or urban class, ${all}`],
		['same:county', 'wigan', `Wigan lies in no county, ${all}`],
		['same:integrated-care-board', 'wigan', `Wigan lies in no integrated care board, ${all}`],
		['rural-urban:sea', 'wigan', `there is no such class, ${all}`],
		['region:nowhere', 'wigan', `there is no such area, ${all}`],
		['county:north', 'wigan', `there is no such area, ${all}`]
	])('%s of %s says why and what is shown', (name, mark, problem) => {
		expect(group(name, mark).problem).toBe(problem);
		expect(names(name, mark)).toEqual(names('all', mark));
	});

	it('falls back to the authorities that the measure is published for', () => {
		expect(group('region:nowhere', 'wigan', 'upper-tier').problem).toContain(
			'showing upper-tier and single-tier authorities of England'
		);
	});
});

describe('a group', () => {
	it('is of one fifth, one class or one kind of wider area', () => {
		expect(names('deprivation:5')).toEqual(['derby']);
		expect([1, 3, 5].map((fifth) => group(`deprivation:${fifth}`).text)).toEqual([
			'local authorities in the most deprived fifth by IMD 2025',
			'local authorities in the middle fifth by IMD 2025',
			'local authorities in the least deprived fifth by IMD 2025'
		]);
		expect(names('rural-urban:rural-far')).toEqual(['bury']);
		expect(names('counties')).toEqual(['shire']);
		expect(names('regions')).toEqual(['north', 'east']);
		expect(names('combined-authorities')).toEqual(['manchester-area']);
		expect(names('boards')).toEqual(['board']);
		expect(names('none')).toEqual([]);
		expect(names('nothing-known')).toEqual(names('all'));
	});

	it('of authorities that run social care has the county and not its district', () => {
		expect(names('upper-tier')).toEqual(['wigan', 'bolton', 'bury', 'leeds', 'derby', 'shire']);
	});

	it('of similar areas is that which was found, and nobody before it is', () => {
		const alike = { codes: ['E06bury'], text: 'like Wigan', problem: 'made up' };
		expect(group('similar:own', 'wigan', 'authorities', alike)).toMatchObject({
			text: 'like Wigan',
			problem: 'made up'
		});
		expect(names('neighbours:global')).toEqual([]);
		expect(group('neighbours:global').text).toBe('similar authorities');
	});
});

describe('areas that are like one', () => {
	const state = { ...defaultExploration(), group: 'neighbours:none' };

	it('are none for a place that is not there, by a model that is none', () => {
		expect(neighboursOf({ ...state, mark: 'nowhere' }, places, {})).toEqual({
			codes: [],
			text: 'ONS statistical nearest neighbours of no place, ',
			problem: 'ONS names no statistical neighbours of this place'
		});
	});

	it('cannot be found without a measure, or by one that the place lacks', () => {
		expect(similarTo(state, places, []).problem).toBe('no measure to compare by is chosen');
		const lacking = measure([slice({ ...values, wigan: null })]);
		const found = similarTo(state, places, [lacking]);
		expect(found).toMatchObject({ codes: [], problem: 'Wigan lacks one of the measures' });
		expect(found.without).toContain('Wigan');
		expect(similarTo({ ...state, mark: 'nowhere' }, places, []).problem).toBe(
			'no place is not a local authority'
		);
	});
});

describe('a verdict on a value', () => {
	const at = (value: number | null, reach?: number): Reading =>
		value === null || reach === undefined
			? { value }
			: { value, lower: value - reach, upper: value + reach };
	const plain = measure([], { comparison: 'plain' });
	const apart = { kind: 'apart' } as const;

	it('is none without both values, an interval or a comparison', () => {
		const made = measure([]);
		expect(verdictOn(made, at(null), at(1), apart).verdict).toBe('not-compared');
		expect(verdictOn(made, at(1, 1), at(null), apart).verdict).toBe('not-compared');
		expect(verdictOn(made, at(1, 1), null, apart).verdict).toBe('not-compared');
		expect(verdictOn(made, at(1), at(5), apart).verdict).toBe('not-compared');
		expect(verdictOn(measure([], { comparison: 'none' }), at(1, 1), at(5), apart).verdict).toBe(
			'not-compared'
		);
		expect(verdictOn(made, at(1, 1), at(5), apart).verdict).toBe('better');
	});

	it('on full counts is by the digits shown', () => {
		expect(verdictOn(plain, at(1.04), at(1), apart).verdict).toBe('equal');
		expect(verdictOn(plain, at(1.06), at(1), apart).verdict).toBe('higher');
		expect(verdictOn(plain, at(0.9), at(1), apart).verdict).toBe('lower');
	});
});

describe('what is shown of a measure', () => {
	it('is its first sex that is published, and nothing of one that is not', () => {
		const women = measure([{ ...slice(values), sex: 'female' }], { sexes: ['male', 'female'] });
		expect(sexOf(women, 'male')).toBe('female');
		expect(sexOf(measure([]), null)).toBe('persons');
		expect(() => sliceFor(women, 'male', null)).toThrow('made-up has no value for male');
	});

	it('has no standing where the place has no value, or stands alone', () => {
		const standing = (of: Record<string, number | null>, shown: string) => {
			const state = { ...defaultExploration(), group: shown };
			return exploredOf(state, measure([slice(of, 3)]), places).explored.standing;
		};
		expect(standing({ ...values, wigan: null }, 'all')).toBeNull();
		expect(standing(values, 'none')).toBeNull();
		expect(standing(values, 'all')).toMatchObject({ byInterval: true });
	});

	it('as a figure has the counts behind it, each missing one missing', () => {
		const counted: Counted = {
			statistic: 'proportion',
			multiplier: 100,
			years: 1,
			noFunnel: null,
			numerator: 'events',
			denominator: 'people'
		};
		const counts = places.map(({ slug }) => (slug === 'wigan' ? 20 : null));
		const of = measure([{ ...slice(values), numerators: counts }], { counted });
		const period = '2023-01-01/2023-12-31';
		const figure = measureFigure(
			of,
			places[0]!,
			place('burnley', { code: 'E07burnley' }),
			{
				sex: 'persons',
				period
			},
			footprintsOfPlaces(places)
		);
		expect(figure.estimates[0]).toMatchObject({ value: 20, parts: [20, null] });
		expect(figure.estimates[1]).toMatchObject({ value: null, missing: 'not-published' });
		expect(figure.comparisons[0]).toMatchObject({ difference: null, verdict: 'not-compared' });
		expect(figure.parts.map(({ label }) => label)).toEqual(['events', 'people']);
	});

	it('has no funnel of nobody, nor of what is no matter of chance', () => {
		const { explored } = exploredOf(defaultExploration(), measure([slice(values)]), places);
		const area = { ...explored.home!, numerator: 1, denominator: 0 };
		expect(funnelAreas([area])).toEqual([]);
		expect(funnelOf(explored)).toBeNull();
	});
});
