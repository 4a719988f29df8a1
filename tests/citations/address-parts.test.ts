import { describe, expect, it } from 'vitest';
import { citationSearch, readCitation } from '$lib/citations/address';
import type { Citation } from '$lib/citations/citation';

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

/**
 * What an address turns out to be in which one part is another, or is absent.
 *
 * @param meant the citation that it then is, so that its checksum fits
 */
function read(key: string, text: string | undefined, meant: Partial<Citation> = {}) {
	const parameters = new URLSearchParams(citationSearch({ ...cited, ...meant }));
	if (text === undefined) parameters.delete(key);
	else parameters.set(key, text);
	return readCitation(parameters);
}

const readAs = (part: Partial<Citation>) => ({ kind: 'citation', citation: { ...cited, ...part } });

const long = `a${'-a'.repeat(40)}`;

describe('a part that an address must have', () => {
	it.each([
		['figure', 'which figure'],
		['area', 'which area'],
		['period', 'which period'],
		['value', 'the value'],
		['release', 'the data release'],
		['table', 'the tables it was read from'],
		['on', 'the day on which it was cited']
	])('is missed by name where %s is absent, and refused where it is empty', (key, what) => {
		const malformed = (reason: string) => ({ kind: 'malformed', reason });
		expect(read(key, undefined)).toEqual(malformed(`The address does not say ${what}.`));
		expect(read(key, '')).toEqual(malformed(`What the address gives for ${what} cannot be one.`));
	});
});

describe('a part that an address can leave out', () => {
	it.each<[string, Partial<Citation>]>([
		['compare', { compare: 'england' }],
		['measure', { measure: 'value' }],
		['of', { of: '' }],
		['group', { group: '' }],
		['sex', { sex: 'persons' }],
		['series', { series: 'shown' }],
		['since', { since: '' }],
		['inputs', { inputs: '' }],
		['limits', { limits: null }]
	])('stands for the usual where %s is absent', (key, part) => {
		expect(read(key, undefined, part)).toEqual(readAs(part));
	});
});

describe('a malformed part', () => {
	it.each([
		['figure', 'Life'],
		['figure', 'a--b'],
		['figure', long],
		['area', '../wigan'],
		['area', long],
		['compare', 'ENGLAND'],
		['compare', long],
		['measure', 'count-0'],
		['measure', 'count-10'],
		['measure', 'value '],
		['of', 'E0800001'],
		['of', 'e08000010'],
		['group', '<b>'],
		['group', 'a\u0000b'],
		['group', 'x'.repeat(901)],
		['sex', 'persons'],
		['sex', 'constructor'],
		['series', 'middling'],
		['since', ''],
		['since', '2021'],
		['period', '2021-13-01'],
		['period', '2021-01-01..2021-12-31..2022-12-31'],
		['period', '2021-01-01..'],
		['inputs', 'leaving'],
		['inputs', 'leaving:ten'],
		['inputs', Array.from({ length: 13 }, (_, at) => `i${at}:1`).join()],
		['value', '1e5'],
		['value', '77,3'],
		['value', 'NaN'],
		['limits', '76.9'],
		['limits', '76.9..'],
		['limits', '..77.6'],
		['limits', '76.9..77.6..78'],
		['release', '2026'],
		['release', '2026.11.1234'],
		['table', 'life_expectancy'],
		['table', 'life_expectancy.0123456789AB'],
		['table', 'life_expectancy.0123456789ab,'],
		['table', Array.from({ length: 25 }, (_, at) => `t${at}.0123456789ab`).join()],
		['on', '2026-11-22..2026-11-23'],
		['on', '2026-02-30']
	])('is refused: %s=%s', (key, text) => {
		expect(read(key, text)).toEqual({
			kind: 'malformed',
			reason: expect.stringMatching(/^What the address gives for .+ cannot be one\.$/) as string
		});
	});
});

describe('a part at the edge of what is allowed', () => {
	it.each<[string, string, Partial<Citation>]>([
		['figure', `a${'b'.repeat(79)}`, { figure: `a${'b'.repeat(79)}` }],
		['measure', 'count-9', { measure: 'count-9' }],
		['of', 'RRF', { of: 'RRF' }],
		['group', 'x'.repeat(900), { group: 'x'.repeat(900) }],
		['sex', 'women', { sex: 'female' }],
		['period', '2023-06-30', { period: '2023-06-30/2023-06-30' }],
		['period', '2021-01-01..2023-12-31', { period: '2021-01-01/2023-12-31' }],
		['since', '2011-06-30', { since: '2011-06-30/2011-06-30' }],
		['inputs', '', { inputs: '' }],
		['inputs', 'leaving:10.5,turnover:-2.5e-7', { inputs: 'leaving:10.5,turnover:-2.5e-7' }],
		['value', '-0.000001', { value: '-0.000001' }],
		['limits', '-1..2.5', { limits: { lower: '-1', upper: '2.5' } }],
		['release', '2026.11.3', { release: '2026.11.3' }],
		['on', '2024-02-29', { on: '2024-02-29' }]
	])('is read: %s=%s', (key, text, part) => {
		expect(read(key, text, part)).toEqual(readAs(part));
	});

	it('is read for as many as twelve tables, in their order', () => {
		const tables = Array.from({ length: 12 }, (_, at) => ({
			name: `t${at}`,
			hash: '0123456789ab'
		}));
		const text = tables.map(({ name, hash }) => `${name}.${hash}`).join();
		expect(read('table', text, { tables })).toEqual(readAs({ tables }));
	});
});
