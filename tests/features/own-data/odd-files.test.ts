import { describe, expect, it } from 'vitest';
import { ownGradientSource, withPublished } from '$lib/features/own-data/analysis/deprivation';
import { lifeOf } from '$lib/features/own-data/analysis/estimates';
import { byBand } from '$lib/features/own-data/analysis/gathered';
import { resultOf } from '$lib/features/own-data/analysis/result';
import { AreaMatcher } from '$lib/features/own-data/areas/matching';
import { areaReport } from '$lib/features/own-data/areas/report';
import { TextColumn } from '$lib/features/own-data/reader/column';
import { OwnDataSession } from '$lib/features/own-data/session/session';
import { typedTable } from '$lib/features/own-data/typing/typed-table';
import { LIFE_TABLE_AGES } from '$lib/statistics/life-table/columns';
import { asIs, madeArea, madeChoice, madeGroup, madeReference } from './made-analysis';
import { tableOf } from './made';

const anytown = madeArea('Anytown', { code: 'E06000999' });
const reference = madeReference([anytown, madeArea('Bareton', { ages: undefined })]);
const former = (name: string, code: string, successor: string, to = '2019-03-31') => ({
	name,
	code,
	successor,
	from: null,
	to
});

describe('a former authority', () => {
	const list = [
		former('Easton', 'E07000901', 'E06000999'),
		former('Weston', 'E07000902', 'E06000999'),
		former('Lostham', 'E07000903', 'E06000998')
	];
	const matcher = new AreaMatcher({ areas: [anytown], former: list, split: [], usual: [] });
	const report = (...texts: string[]) =>
		areaReport(new Map(texts.map((text) => [text, 1])), matcher, list);

	it('that became an area which is not held matches none', () => {
		expect(matcher.match('E07000903')).toEqual({
			kind: 'unmatched',
			why: 'became an area that is not held'
		});
		expect(matcher.match('Lostham').kind).toBe('unmatched');
		expect(matcher.match('')).toEqual({ kind: 'unmatched', why: 'is empty' });
	});

	it('without the others of its successor would make a sum too low, which is told', () => {
		expect(report('E07000901').partial).toEqual([{ area: 'Anytown', absent: ['Weston'] }]);
		expect(report('E07000901', 'Weston').partial).toEqual([]);
		expect(report('E07000901', 'Anytown').partial).toEqual([]);
	});
});

describe('a file', () => {
	it('that is refused is forgotten, and has no types', async () => {
		const session = new OwnDataSession(reference);
		const answer = await session.open(new Blob(['%PDF-1.7']), {}, {});
		expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'other-format' } });
		expect(() => session.type(['count'])).toThrow('no file is open');
	});

	it('of many rejected rows is written out whole', async () => {
		const session = new OwnDataSession(reference);
		const rows = Array.from({ length: 6000 }, (_, at) => `x${at}\n`).join('');
		await session.open(new Blob([`n\n${rows}`]), {}, {});
		session.type(['count']);
		const lines = (await session.rejectedCsv().text()).trim().split('\r\n');
		expect(lines).toHaveLength(6001);
		expect(lines.at(-1)).toBe('6001,6001,6001,n,x5999,is not a number,x5999');
	});

	it('has the marks beside its numbers counted, and the numbers kept', async () => {
		const text = await tableOf('n\n45 [r]\n46 [r]\n[c]\n', { header: true });
		const areas = { matcher: new AreaMatcher(reference), former: [] };
		const { columns, kept, rejected } = typedTable(text, ['count'], '.', areas);
		const [column] = columns;
		if (column?.type !== 'count') throw new Error('it is no count');
		expect(column.tally).toEqual([
			{ symbol: '[r]', meaning: 'revised', cells: 2, kept: true },
			{ symbol: '[c]', meaning: 'suppressed: hidden to protect people', cells: 1, kept: false }
		]);
		expect([...column.values.slice(0, 2)]).toEqual([45, 46]);
		expect([kept.length, rejected.at(0)]).toEqual([3, undefined]);
	});

	it('has no cell beyond its last', () => {
		const column = new TextColumn();
		column.push('Ånytown');
		expect([column.at(0), column.at(1), [...column]]).toEqual(['Ånytown', undefined, ['Ånytown']]);
	});
});

describe('counts by band', () => {
	const bands = { starts: [0, 5], standard: [1, 1] };
	const placeOf = new Map([
		['0', 0],
		['1-4', 0],
		['5+', 1]
	]);
	const part = (name: string, numerator: number | null) => ({
		part: name,
		numerator,
		denominator: 100
	});

	it('of narrower ages are added up, and missing where one of them is', () => {
		const events = (...parts: ReturnType<typeof part>[]) =>
			byBand({ parts, area: undefined }, bands, placeOf, madeChoice).events;
		expect(events(part('0', 2), part('1-4', 3))).toEqual([5, undefined]);
		expect(events(part('0', 2), part('1-4', null), part('5+', 7))).toEqual([null, 7]);
		expect(events(part('0', null), part('1-4', 3))).toEqual([null, undefined]);
	});

	it('among residents that are not held have no people', () => {
		const choice = { ...madeChoice, denominator: 'residents' as const };
		expect(
			byBand({ parts: [part('0', 2)], area: undefined }, bands, placeOf, choice).people
		).toEqual([null]);
	});
});

describe('a life expectancy', () => {
	const of = (people: number, deaths: (age: number) => number) =>
		lifeOf(
			'Anytown',
			LIFE_TABLE_AGES.map((age) => ({
				part: age === 90 ? '90+' : String(age),
				people,
				deaths: deaths(age)
			}))
		);

	it('is withheld of too few people, and where its interval is wider than 20 years', () => {
		expect(of(200, () => 1).withheld).toContain('5,000 or less in all');
		const wide = of(260, (age) => (age === 0 ? 100 : age === 90 ? 1 : 0));
		expect(wide).toMatchObject({ value: null, lower: null, upper: null });
		expect(wide.withheld).toContain('wider than 20 years');
	});
});

describe('a result', () => {
	const groups = [madeGroup(anytown, '', 20, 100), madeGroup('Nowhere', '', 30, 100)];
	const result = resultOf(groups, madeChoice, asIs, reference);

	it('beside an indicator that is not held is as it was', () => {
		expect(withPublished(result, { published: [] }, 'made-up', 'male')).toBe(result);
	});

	it('by deprivation leaves out what has no score', () => {
		expect(ownGradientSource(result, reference).areas).toEqual([]);
		const scores = { 'imd-2025': 30, 'imd-2019': 31 };
		const ranked = madeReference([{ ...anytown, scores }]);
		expect(ownGradientSource(result, ranked).areas).toMatchObject([
			{ code: 'E06000999', population: 19_000, values: [{ value: 20 }] }
		]);
	});
});
