import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	defaultExploration,
	explorationOf,
	explorationSearch,
	furtherColumns,
	shows
} from '$lib/figures/measures/exploration';
import type { Exploration } from '$lib/figures/measures/measure';

const slug = fc
	.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 3 })
	.map((parts) => parts.join('-'));
const slugs = (most: number) => fc.uniqueArray(slug, { maxLength: most });
const group = fc.oneof(
	fc.constantFrom('all', 'upper-tier', 'boards', 'none'),
	slug.map((name) => `region:${name}`),
	slug.map((name) => `rural-urban:${name}`),
	fc.integer({ min: 1, max: 5 }).map((fifth) => `deprivation:${fifth}`),
	fc.constantFrom('same:deprivation', 'same:region', 'neighbours:economic', 'similar:own')
);

const exploration: fc.Arbitrary<Exploration> = fc.record({
	show: fc.constantFrom(...shows),
	indicator: slug,
	second: slug,
	sex: fc.constantFrom(null, 'persons', 'female', 'male'),
	until: fc.constantFrom(null, '2023', '2021-12-31'),
	mark: slug,
	compare: slug,
	group,
	areas: slugs(6),
	by: slugs(6).filter((ids) => ids.length > 0),
	near: fc.integer({ min: 1, max: 40 }),
	sort: fc.record({
		column: fc.constantFrom('name', 'value', 'distance', ...furtherColumns),
		down: fc.boolean()
	}),
	find: fc.string({ maxLength: 20, unit: 'grapheme' }).map((text) => text.trim()),
	columns: fc.subarray([...furtherColumns])
});

const read = (search: string) => explorationOf(new URLSearchParams(search));

describe('the address of what is explored', () => {
	it('gives every choice back as it was', () => {
		fc.assert(
			fc.property(exploration, (state) => {
				const { state: back, problems } = read(explorationSearch(state));
				expect(back).toEqual(state);
				expect(problems).toEqual([]);
			}),
			{ seed: 8, numRuns: 500 }
		);
	});

	it('is empty for the first view, and says only what differs from it', () => {
		expect(explorationSearch(defaultExploration())).toBe('');
		const state = { ...defaultExploration(), show: 'lines' as const, group: 'region:north-west' };
		expect(explorationSearch(state)).toBe('?show=lines&group=region:north-west');
	});

	it('names what it does not understand and falls back, whatever it is', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('show', 'sex', 'until', 'group', 'near', 'sort', 'mark', 'by', 'x'),
				fc.string({ unit: 'binary', maxLength: 40 }),
				(key, value) => {
					const parameters = new URLSearchParams([[key, `${value}<`]]);
					const { state, problems } = explorationOf(parameters);
					expect(problems).toEqual([expect.objectContaining({ key, value: `${value}<` })]);
					expect(state).toEqual(defaultExploration());
				}
			),
			{ seed: 9, numRuns: 300 }
		);
	});

	it.each([
		['__proto__=1', '__proto__'],
		['constructor=x', 'constructor'],
		['sex=toString', 'sex'],
		['columns=interval,__proto__', 'columns'],
		['areas=wigan,../../etc', 'areas'],
		['near=999', 'near'],
		['sort=value.sideways', 'sort'],
		['group=region:', 'group'],
		[`find=${'a'.repeat(61)}`, 'find']
	])('takes %s for what it is: a problem with %s', (search, key) => {
		expect(read(search).problems.map((problem) => problem.key)).toEqual([key]);
		expect(Object.getPrototypeOf(read(search).state)).toBe(Object.prototype);
	});
});
