import { describe, expect, it } from 'vitest';
import { markedParts, matchingAreas, otherNameText } from '$lib/catalogue/area-search';
import { countText, pathForPlace, type AreaChoice } from '$lib/catalogue/areas';
import { areaChoices, otherNames } from '$lib/server/areas';
import { trustChoices } from '$lib/server/trusts';

function choice(code: string, name: string, level: AreaChoice['level'] = 'local-authority') {
	return { code, name, level, slug: name.toLowerCase().replaceAll(/[^a-z]+/g, '-') };
}

const areas: AreaChoice[] = [
	choice('E08000001', 'Bolton'),
	choice('E10000017', 'Lancashire', 'county'),
	choice('E07000146', "King's Lynn and West Norfolk"),
	{
		...choice('E47000001', 'Greater Manchester', 'combined-authority'),
		alsoCode: 'E11000001',
		boardCode: 'E54000057'
	},
	choice('E08000003', 'Manchester'),
	choice('E08000013', 'St. Helens'),
	choice('E06000047', 'County Durham'),
	choice('E07000127', 'West Lancashire'),
	choice('E08000010', 'Wigan')
];

const names = (query: string) => matchingAreas(areas, query).map((match) => match.area.name);

describe('matchingAreas', () => {
	it('finds a place by the beginning of its name, whatever the case', () => {
		expect(names('wig')).toEqual(['Wigan']);
		expect(names('WIGAN ')).toEqual(['Wigan']);
	});

	it('puts an exact name first, then names that begin with it, then later words', () => {
		expect(names('manchester')).toEqual(['Manchester', 'Greater Manchester']);
		expect(names('lanc')).toEqual(['Lancashire', 'West Lancashire']);
	});

	it('takes the words in any order and ignores punctuation', () => {
		expect(names('norfolk kings')).toEqual(["King's Lynn and West Norfolk"]);
		expect(names('st helens')).toEqual(['St. Helens']);
		expect(names('King’s lynn & west')).toEqual(["King's Lynn and West Norfolk"]);
	});

	it('finds letters inside a word only when there are at least two', () => {
		expect(names('gan')).toEqual(['Wigan']);
		expect(names('g')).toEqual(['Greater Manchester']);
	});

	it('finds a place by any of its codes', () => {
		expect(names('E54000057')).toEqual(['Greater Manchester']);
		expect(names('e08000010')).toEqual(['Wigan']);
		expect(names('E11000001')).toEqual(['Greater Manchester']);
		expect(names('E0800')).toEqual(['Bolton', 'Manchester', 'St. Helens', 'Wigan']);
	});

	it('finds nothing for spaces, for nothing and for a name that is not there', () => {
		expect(names('  ')).toEqual([]);
		expect(names('')).toEqual([]);
		expect(names('Cardiff')).toEqual([]);
	});

	it('leaves the list of places as it was', () => {
		const before = structuredClone(areas);
		matchingAreas(areas, 'an');
		expect(areas).toEqual(before);
	});
});

describe('markedParts', () => {
	const parts = (query: string) =>
		matchingAreas(areas, query)
			.slice(0, 1)
			.flatMap(markedParts)
			.map((part) => (part.marked ? `[${part.text}]` : part.text))
			.join('');

	it('marks what was typed in the name as it is written', () => {
		expect(parts('wig')).toBe('[Wig]an');
		expect(parts('kings west')).toBe("[King's] Lynn and [West] Norfolk");
		expect(parts('helens')).toBe('St. [Helens]');
	});

	it('joins marks that overlap', () => {
		expect(parts('king kings')).toBe("[King's] Lynn and West Norfolk");
	});

	it('marks nothing when a code was typed', () => {
		expect(parts('E08000010')).toBe('Wigan');
	});
});

describe('pathForPlace', () => {
	it('keeps the theme a reader is looking at', () => {
		expect(pathForPlace('/areas/bolton/life-expectancy/', 'wigan')).toBe(
			'/areas/wigan/life-expectancy/'
		);
		expect(pathForPlace('/areas/bolton', 'wigan')).toBe('/areas/wigan/');
	});

	it('leads to the place itself from any other page', () => {
		expect(pathForPlace('/', 'wigan')).toBe('/areas/wigan/');
		expect(pathForPlace('/areas/', 'wigan')).toBe('/areas/wigan/');
		expect(pathForPlace('/data/areas/', 'wigan')).toBe('/areas/wigan/');
	});
});

describe('other names', () => {
	const others = {
		former: { E10000017: ['Leighton'], E08000003: ['Old Trafford', 'Wigan Fields'] },
		wards: {
			E08000010: ['Leigh West', 'Atherleigh', 'Leigh South', 'Higher Leigh'],
			E08000001: ['Leigh'],
			E06000047: ['Bolton']
		}
	};
	const told = (query: string) =>
		matchingAreas(areas, query, others).map(
			(match) => `${match.area.name}${match.by ? ` (${otherNameText(match)})` : ''}`
		);

	it('find a place by a former authority, then by its wards, most of them first', () => {
		expect(told('leigh')).toEqual([
			'Lancashire (took the place of Leighton)',
			'Wigan (wards: Leigh West, Leigh South, Higher Leigh)',
			'Bolton (ward: Leigh)'
		]);
	});

	it('come behind names of places, and never repeat one', () => {
		expect(told('bolton')).toEqual(['Bolton', 'County Durham (ward: Bolton)']);
		expect(told('wigan')).toEqual(['Wigan', 'Manchester (took the place of Wigan Fields)']);
	});

	it('are not looked at for one or two letters, nor inside words', () => {
		expect(told('le')).toEqual(matchingAreas(areas, 'le').map(({ area }) => area.name));
		expect(told('therl')).toEqual([]);
	});

	it('say how many more there are', () => {
		const wards = { E08000010: ['Ince 1', 'Ince 2', 'Ince 3', 'Ince 4', 'Ince 5'] };
		const [match] = matchingAreas(areas, 'ince', { former: {}, wards });
		expect(match && otherNameText(match)).toBe('wards: Ince 1, Ince 2, Ince 3 and 2 more');
	});
});

describe('the other names of the tables', () => {
	const found = (query: string) => matchingAreas(areaChoices(), query, otherNames())[0];

	it('lead from a town to its authority', () => {
		for (const [town, authority] of [
			['Leigh', 'Wigan'],
			['Skelmersdale', 'West Lancashire'],
			['Ormskirk', 'West Lancashire'],
			['Allerdale', 'Cumberland']
		] as const)
			expect(found(town)?.area.name, town).toBe(authority);
	});
});

describe('hospital trusts', () => {
	const choices = [...areaChoices(), ...trustChoices()];
	const found = (query: string) =>
		matchingAreas(choices, query, otherNames()).map(({ area }) => `${area.level}: ${area.name}`);
	const wigans = 'trust: Wrightington, Wigan and Leigh hospitals trust';

	it('are found by name behind the place, by the name they are registered by and by their code', () => {
		expect(found('wigan').slice(0, 2)).toEqual(['local-authority: Wigan', wigans]);
		expect(found('wrightington wigan leigh')[0]).toBe(wigans);
		expect(found('wigan teaching')).toEqual([wigans]);
		expect(found('rrf')[0]).toBe(wigans);
		expect(found('rr')).not.toContain(wigans);
	});

	it('say the name they are registered by, where that is what was typed', () => {
		const [match] = matchingAreas(choices, 'University Hospitals of Morecambe', otherNames());
		expect(match?.area.name).toBe('Morecambe Bay hospitals trust');
		expect(match && otherNameText(match)).toBe(
			'University Hospitals of Morecambe Bay NHS Foundation Trust'
		);
	});

	it('are counted by themselves', () => {
		const trusts = trustChoices();
		expect(countText([...areas.slice(0, 2), ...trusts.slice(0, 1)])).toBe(
			'2 places and 1 hospital trust match'
		);
		expect(countText(areas.slice(0, 1))).toBe('1 place matches');
		expect(countText(trusts.slice(0, 1))).toBe('1 hospital trust matches');
	});

	it('name the board they belong to, and are no places', () => {
		for (const { level, within, slug, code } of trustChoices()) {
			expect(level).toBe('trust');
			expect(within).toMatch(/^(Greater Manchester|Lancashire and South Cumbria)$/);
			expect(slug).toBe(code.toLowerCase());
		}
		expect(areaChoices().filter((area) => area.level === 'trust')).toEqual([]);
	});
});
