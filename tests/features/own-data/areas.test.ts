import { describe, expect, it } from 'vitest';
import { AreaMatcher } from '../../../src/lib/features/own-data/areas/matching';
import { comparedName } from '../../../src/lib/features/own-data/areas/names';
import { areaReport } from '../../../src/lib/features/own-data/areas/report';
import { areaHistory, referenceAreas } from './made';

const reference = { areas: referenceAreas(), ...areaHistory() };
const matcher = new AreaMatcher(reference);

describe('names of places', () => {
	it.each([
		['Bristol, City of', 'Bristol'],
		['City of Bristol', 'Bristol'],
		['County Durham', 'County Durham'],
		['St. Helens', 'St Helens'],
		['Saint Helens', 'St Helens'],
		['Wigan Council', 'WIGAN'],
		['Wigan Metropolitan Borough Council', 'Wigan'],
		['Tyne & Wear', 'Tyne and Wear'],
		['Stoke on Trent', 'Stoke-on-Trent'],
		['King’s Lynn and West Norfolk', "King's Lynn and West Norfolk"],
		['London Borough of Camden', 'Camden'],
		['City of London', 'City of London']
	])('%s and %s are the same', (one, other) => expect(comparedName(one)).toBe(comparedName(other)));

	it('each area is found by its own name, but for names of two areas or of a county split since', () => {
		const lost = reference.areas.filter(({ name, code }) => {
			const match = matcher.match(name);
			return match.kind !== 'area' || match.area.code !== code;
		});
		const shared = (name: string) =>
			reference.areas.filter((area) => area.name === name).length > 1 ||
			reference.split.some((one) => one.name === name);
		expect(lost.filter(({ name }) => !shared(name)).map(({ name }) => name)).toEqual([]);
		expect(matcher.match('City of London')).toMatchObject({ area: { code: 'E09000001' } });
	});

	it('each area is found by its code, former and other codes by what they became', () => {
		for (const { code } of reference.areas)
			expect(matcher.match(code)).toMatchObject({ kind: 'area', area: { code }, by: 'code' });
		expect(matcher.match('E08000038')).toMatchObject({
			kind: 'recoded',
			area: { name: 'Barnsley' }
		});
		expect(matcher.match(' e07000190 ')).toMatchObject({
			kind: 'recoded',
			why: 'until 2019-03-31; now Somerset'
		});
		expect(matcher.match('Taunton Deane')).toMatchObject({ kind: 'recoded' });
	});

	it.each([
		['W06000015', /Wales/],
		['E01012345', /neighbourhood/],
		['E05000123', /ward/],
		['E10000006', /^Cumbria was split on 2023-03-31 into Cumberland and Westmorland and Furness/],
		['E10000021', /split.*North Northamptonshire and West Northamptonshire/],
		['E10000099', /abolished/],
		['K04000001', /several countries/],
		['E07000999', /not held/],
		['Cumbria', /split/],
		['Northamptonshire', /integrated care board and of a county that was split/],
		['West Midlands', /a region and of a combined authority/],
		['Atlantis', /no place/],
		['', /empty/],
		['__proto__', /no place/],
		['constructor', /no place/]
	])('%s is not matched, with the reason', (text, why) => {
		expect(matcher.match(text)).toMatchObject({
			kind: 'unmatched',
			why: expect.stringMatching(why) as string
		});
	});
});

describe('codes that were changed', () => {
	it.each([
		['E08000020', 'E08000037'],
		['E06000048', 'E06000057'],
		['E07000097', 'E07000242'],
		['E07000100', 'E07000240'],
		['E07000101', 'E07000243'],
		['E07000104', 'E07000241'],
		['E08000038', 'E08000016'],
		['E08000039', 'E08000019'],
		['E10000023', 'E06000065'],
		['E10000027', 'E06000066']
	])('%s is now %s, and is said to be', (old, code) =>
		expect(matcher.match(old)).toMatchObject({ kind: 'recoded', area: { code } })
	);

	it('have successors that are held, each of another code', () => {
		const held = new Set(reference.areas.map(({ code }) => code));
		for (const { code, successor } of reference.former) {
			expect(held.has(successor), successor).toBe(true);
			expect(held.has(code), code).toBe(false);
		}
		for (const { successors } of reference.split)
			expect(successors.every((code) => held.has(code))).toBe(true);
		for (const { code } of reference.usual) expect(held.has(code)).toBe(true);
	});
});

describe('marks around a code or name', () => {
	it.each([
		['E08000002\u200B', 'E08000002'],
		['="E08000006"', 'E08000006'],
		["'E08000005", 'E08000005'],
		['E0800 0008', 'E08000008'],
		['EO8000009', 'E08000009'],
		['Wigan1', 'E08000010'],
		['Wigan [1]', 'E08000010'],
		['Wigan (note 2)', 'E08000010'],
		['Wigan*', 'E08000010'],
		['Wigan\u00B9', 'E08000010']
	])('of %s are left out, and said to be', (text, code) =>
		expect(matcher.match(text)).toMatchObject({
			kind: 'recoded',
			former: null,
			area: { code },
			why: expect.stringMatching(/^read as/) as string
		})
	);

	it('that change nothing are not told', () => {
		for (const text of ['E08000010 ', ' e08000010', 'E08000010\u00A0'])
			expect(matcher.match(text)).toMatchObject({ kind: 'area', by: 'code' });
	});
});

describe('usual names', () => {
	it.each([
		['Hull', 'E06000010'],
		['Hull City Council', 'E06000010'],
		['Shepway', 'E07000112'],
		['Durham', 'E06000047'],
		['Durham County Council', 'E06000047'],
		['Co. Durham', 'E06000047'],
		['Wigan MBC', 'E08000010'],
		['LB Barking & Dagenham', 'E09000002'],
		['Stockton\u2013on\u2013Tees', 'E06000004'],
		['Yorkshire and Humber', 'E12000003'],
		['Devon County Council', 'E10000008'],
		['NHS Devon ICB', 'E54000037'],
		['North East Combined Authority', 'E47000010'],
		['North East region', 'E12000001'],
		['Greater Manchester Combined Authority', 'E47000001']
	])('%s is %s', (text, code) => expect(matcher.match(text)).toMatchObject({ area: { code } }));

	it('that may mean two areas match none, and both are told', () => {
		expect(matcher.match('Newcastle').kind).toBe('unmatched');
		const report = areaReport(new Map([['Newcastle', 2]]), matcher, reference.former);
		expect(report.unmatched[0]?.why).toBe(
			'is no place that is held; perhaps Newcastle-under-Lyme, or Newcastle upon Tyne'
		);
	});
});

describe('the report on places', () => {
	const report = (...texts: string[]) =>
		areaReport(new Map(texts.map((text) => [text, 1])), matcher, reference.former);

	it('counts areas, recoded and unmatched texts', () => {
		expect(report('Wigan', 'E08000010', 'E08000038', 'Atlantis')).toMatchObject({
			areas: 2,
			byCode: 1,
			byName: 1,
			recoded: [{ text: 'E08000038' }],
			unmatched: [{ text: 'Atlantis' }]
		});
	});

	it('warns where only some of the former authorities of an area are there', () => {
		const [partial] = report('Taunton Deane', 'West Somerset').partial;
		expect(partial).toEqual({
			area: 'Somerset',
			absent: ['Mendip', 'Sedgemoor', 'South Somerset']
		});
	});

	it('does not warn where the county or the same place under an older code stands for all', () => {
		expect(report('E10000027', 'E06000048').partial).toEqual([]);
	});

	it('does not warn where one of the lists is whole', () => {
		const parts = ['Mendip', 'Sedgemoor', 'South Somerset', 'Somerset West and Taunton'];
		expect(report(...parts).partial).toEqual([]);
	});
});
