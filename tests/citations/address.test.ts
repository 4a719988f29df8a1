import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationSearch, pastedParameters, readCitation } from '../../src/lib/citations/address';
import type { Citation } from '../../src/lib/citations/citation';

const cited: Citation = {
	figure: 'life-expectancy-birth',
	area: 'wigan',
	compare: 'england',
	measure: 'value',
	of: 'E08000010',
	group: '',
	sex: 'male',
	series: 'shown',
	since: '',
	period: '2021-01-01/2023-12-31',
	inputs: '',
	value: '77.3',
	limits: { lower: '76.9', upper: '77.6' },
	release: '2026.11',
	tables: [{ name: 'life_expectancy', hash: '0123456789ab' }],
	on: '2026-11-22'
};

const read = (search: string) => readCitation(new URLSearchParams(search));

const slug = fc.stringMatching(/^[a-z]{2,8}(-[a-z0-9]{1,6}){0,3}$/);
const number = fc.stringMatching(/^-?\d{1,7}(\.\d{1,2})?$/);
const day = fc
	.integer({ min: 0, max: 60_000 })
	.map((days) => new Date(Date.UTC(1950, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const period = fc.tuple(day, day).map((days) => [...days].sort().join('/'));
const anyCitation: fc.Arbitrary<Citation> = fc.record({
	figure: slug,
	area: slug,
	compare: fc.oneof(fc.constant('england'), slug),
	measure: fc.constantFrom('value', 'count-2', 'difference', 'change', 'slope-index'),
	of: fc.constantFrom('', 'E08000010', 'E92000001', 'RRF'),
	group: fc.oneof(
		fc.constantFrom('', '65+', '0-15', 'Teaching & other=#? professionals'),
		fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\p{Cc}<>]/u.test(text))
	),
	sex: fc.constantFrom('persons', 'female', 'male'),
	series: fc.constantFrom('shown', 'middle', 'projected'),
	since: fc.oneof(fc.constant('' as const), period),
	period,
	inputs: fc.constantFrom('', 'turnover:25', 'leaving:0.5,turnover:27.123456789', 'weight-65:1e-7'),
	value: number,
	limits: fc.oneof(fc.constant(null), fc.record({ lower: number, upper: number })),
	release: fc.constantFrom('2026.11', '2027.03', '2026.11.2'),
	tables: fc.array(
		fc.record({
			name: fc.stringMatching(/^[a-z0-9_]{1,20}$/),
			hash: fc.stringMatching(/^[0-9a-f]{12}$/)
		}),
		{ minLength: 1, maxLength: 5 }
	),
	on: day
});

describe('the address of a citation', () => {
	it('says in plain words what was cited, and ends in its checksum', () => {
		const search = citationSearch(cited);
		expect(search.replace(/check=.*$/, '')).toBe(
			'?figure=life-expectancy-birth&area=wigan&of=E08000010&sex=men&period=2021-01-01..2023-12-31&value=77.3&limits=76.9..77.6&release=2026.11&table=life_expectancy.0123456789ab&on=2026-11-22&'
		);
		expect(search).toMatch(/&check=[0-9a-hjkmnp-tv-z]{8}$/);
	});

	it('reads back as it was written, whatever was cited', () => {
		fc.assert(
			fc.property(anyCitation, (one) => {
				expect(read(citationSearch(one))).toEqual({ kind: 'citation', citation: one });
			}),
			{ seed: 20261122, numRuns: 500 }
		);
	});

	it('is refused when any one of its parts is another', () => {
		const others: Partial<Citation>[] = [
			{ figure: 'life-expectancy-65' },
			{ area: 'bolton' },
			{ compare: 'north-west' },
			{ of: 'E08000001' },
			{ sex: 'female' },
			{ period: '2020-01-01/2022-12-31' },
			{ inputs: 'turnover:25' },
			{ value: '79.3' },
			{ limits: null },
			{ release: '2027.03' },
			{ tables: [{ name: 'life_expectancy', hash: '0123456789ac' }] },
			{ on: '2026-11-23' }
		];
		const check = new URLSearchParams(citationSearch(cited)).get('check')!;
		for (const other of others) {
			const parameters = new URLSearchParams(citationSearch({ ...cited, ...other }));
			parameters.set('check', check);
			expect(readCitation(parameters).kind, JSON.stringify(other)).toBe('altered');
		}
	});

	it('is refused when a single sign of its value or checksum is changed', () => {
		const search = citationSearch(cited);
		expect(read(search.replace('value=77.3', 'value=79.3')).kind).toBe('altered');
		const last = search.at(-1) === '0' ? '1' : '0';
		expect(read(search.slice(0, -1) + last).kind).toBe('altered');
	});

	it('holds although its parts are in another order and strangers have added theirs', () => {
		const pairs = [...new URLSearchParams(citationSearch(cited))].reverse();
		const parameters = new URLSearchParams([['utm_source', 'newsletter'], ...pairs]);
		expect(readCitation(parameters)).toEqual({ kind: 'citation', citation: cited });
	});

	it('is none where nothing is said', () => {
		expect(read('')).toEqual({ kind: 'none' });
		expect(read('?fbclid=abc')).toEqual({ kind: 'none' });
	});
});

describe('an address that is no citation', () => {
	const search = citationSearch(cited);
	it.each([
		['a lost end', search.slice(0, -15), /checksum/],
		['a lost value', search.replace('&value=77.3', ''), /the value/],
		['a value that is no number', search.replace('value=77.3', 'value=1e9'), /the value/],
		['markup', search.replace('figure=life', 'figure=%3Cscript%3Elife'), /which figure/],
		['a path upwards', search.replace('area=wigan', 'area=..%2F..%2Fdata'), /which area/],
		['a prototype', search.replace('sex=men', 'sex=__proto__'), /which sex/],
		['a day that is none', search.replace('2023-12-31', '2023-02-31'), /which period/],
		['a period backwards', search.replace('2021-01-01', '2024-01-01'), /which period/],
		['one limit', search.replace('76.9..77.6', '76.9'), /the interval/],
		['a table without a hash', search.replace('.0123456789ab', ''), /the tables/],
		['two values', `${search}&value=80`, /twice/],
		['a flood', `${search}&figure=${'x'.repeat(5000)}`, /longer/]
	])('says so: %s', (_, address, reason) => {
		const found = read(address);
		expect(found.kind).toBe('malformed');
		expect(found.kind === 'malformed' && found.reason).toMatch(reason);
	});

	it('never throws, whatever it is', () => {
		const keys = ['figure', 'area', 'period', 'value', 'limits', 'table', 'on', 'check', 'group'];
		const pairs = fc.array(fc.tuple(fc.constantFrom(...keys), fc.string({ unit: 'binary' })));
		fc.assert(
			fc.property(pairs, (some) => {
				const { kind } = readCitation(new URLSearchParams(some));
				expect(['none', 'malformed', 'altered']).toContain(kind);
			}),
			{ seed: 7, numRuns: 500 }
		);
	});
});

describe('a pasted citation', () => {
	const search = citationSearch(cited);
	it.each([
		['an address', `https://example.org/cite/${search}`],
		[
			'a sentence',
			`Life expectancy was 77.3 years. https://example.org/cite/${search} (Accessed: 1 May)`
		],
		['a file', `  url = {https://example.org/cite/${search}},\n`],
		['a JSON field', `"URL": "https://example.org/cite/${search}"`]
	])('is found in %s', (_, text) => {
		expect(readCitation(pastedParameters(text))).toEqual({ kind: 'citation', citation: cited });
	});

	it('is told to be none where the text holds no address', () => {
		expect(readCitation(pastedParameters('77.3 years')).kind).toBe('malformed');
		expect(readCitation(pastedParameters(' ')).kind).toBe('none');
	});
});

/** 64-bit FNV-1a as it is published, folded to 40 bits and written in Crockford's base 32. */
function fnv1a64(text: string): bigint {
	return new TextEncoder()
		.encode(text)
		.reduce(
			(hash, byte) => BigInt.asUintN(64, (hash ^ BigInt(byte)) * 1099511628211n),
			14695981039346656037n
		);
}
function folded(hash: bigint): string {
	const bits = ((hash >> 40n) ^ BigInt.asUintN(40, hash)).toString(2).padStart(40, '0');
	const digits = bits.match(/.{5}/g) ?? [];
	return digits.map((five) => '0123456789abcdefghjkmnpqrstvwxyz'[parseInt(five, 2)]).join('');
}

describe('the checksum', () => {
	it('is that of the published 64-bit FNV-1a, over what is cited in words', () => {
		const of = (text: string) => fnv1a64(text).toString(16);
		expect([of(''), of('a'), of('foobar')]).toEqual([
			'cbf29ce484222325',
			'af63dc4c8601ec8c',
			'85944171f73967e8'
		]);
		const [words = '', check] = citationSearch(cited).slice(1).split('&check=');
		expect(check).toBe(folded(fnv1a64(words)));
	});

	it('differs for 20,000 values that differ in one sign', () => {
		const checks = Array.from({ length: 20_000 }, (_, n) =>
			citationSearch({ ...cited, value: String(n / 10) }).slice(-8)
		);
		expect(new Set(checks).size).toBe(20_000);
	});
});
