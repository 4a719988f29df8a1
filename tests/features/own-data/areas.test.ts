import { describe, expect, it } from 'vitest';
import { AreaMatcher } from '../../../src/lib/features/own-data/areas/matching';
import { comparedName } from '../../../src/lib/features/own-data/areas/names';
import { areaReport } from '../../../src/lib/features/own-data/areas/report';
import { formerOf, referenceAreas } from './made';

const reference = { areas: referenceAreas(), former: formerOf() };
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

	it('each area is found by its own name, but for names of two areas', () => {
		const lost = reference.areas.filter(({ name, code }) => {
			const match = matcher.match(name);
			return match.kind !== 'area' || match.area.code !== code;
		});
		const shared = (name: string) =>
			reference.areas.filter((area) => area.name === name).length > 1;
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
			...{ kind: 'recoded', why: 'until 2019-03-31; now Somerset' }
		});
		expect(matcher.match('Taunton Deane')).toMatchObject({ kind: 'recoded' });
	});

	it.each([
		['W06000015', /Wales/],
		['E01012345', /neighbourhood/],
		['E05000123', /ward/],
		['E10000006', /abolished/],
		['Atlantis', /no place/],
		['', /empty/],
		['__proto__', /no place/],
		['constructor', /no place/]
	])('%s is not matched, with the reason', (text, why) => {
		expect(matcher.match(text)).toMatchObject({ kind: 'unmatched', why: expect.stringMatching(why) as string }); // prettier-ignore
	});
});

describe('the report on places', () => {
	const report = (...texts: string[]) =>
		areaReport(new Map(texts.map((text) => [text, 1])), matcher, reference.former);

	it('counts areas, recoded and unmatched texts', () => {
		expect(report('Wigan', 'E08000010', 'E08000038', 'Atlantis')).toMatchObject({
			...{ areas: 2, byCode: 1, byName: 1 },
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

	it('does not warn where one of the lists is whole', () => {
		const parts = ['Mendip', 'Sedgemoor', 'South Somerset', 'Somerset West and Taunton'];
		expect(report(...parts).partial).toEqual([]);
	});
});
