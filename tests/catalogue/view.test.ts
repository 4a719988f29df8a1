import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	address,
	defaultView,
	isDefaultView,
	search,
	themes,
	viewOf,
	type View
} from '$lib/catalogue/view';

const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,2}$/);
const anyView: fc.Arbitrary<View> = fc.record({
	area: slug,
	page: fc.constantFrom('summary' as const, ...themes),
	compare: slug,
	sex: fc.constantFrom('all', 'female', 'male'),
	year: fc.option(fc.integer({ min: 1900, max: 2099 }), { nil: null }),
	areas: fc.uniqueArray(slug, { maxLength: 5 }),
	group: fc.option(fc.constantFrom('region:north-west', 'neighbours:global'), { nil: null }),
	inputs: fc.dictionary(
		fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/),
		fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
	)
});

function parsed(view: View): View {
	return viewOf(view.area, view.page, new URLSearchParams(search(view))).view;
}

describe('the address grammar', () => {
	it('gives back every view that it wrote', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(parsed(view)).toEqual({ ...view, inputs: { ...view.inputs } });
			}),
			{ seed: 20231, numRuns: 500 }
		);
	});

	it('never throws, and reports what it could not use', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 6 }), (pairs) => {
				const { view } = viewOf('wigan', 'workforce', new URLSearchParams(pairs));
				expect(parsed(view)).toEqual(view);
			}),
			{ seed: 20232, numRuns: 500 }
		);
	});

	it('writes nothing for the default view', () => {
		expect(search(defaultView('wigan', 'summary'))).toBe('');
		expect(isDefaultView(defaultView('wigan', 'age-profile'))).toBe(true);
	});

	it('writes keys in one order, whatever order they came in', () => {
		const one = viewOf('wigan', 'age-profile', new URLSearchParams('sex=men&compare=bolton'));
		expect(address(one.view)).toBe('/areas/wigan/age-profile/?compare=bolton&sex=men');
	});

	it.each([
		['compare=Not A Slug', 'compare', 'compared with England'],
		['sex=other', 'sex', 'showing all people'],
		['year=12', 'year', 'showing the latest period'],
		['__proto__=1', '__proto__', 'left out'],
		['in.posts=many', 'in.posts', 'left out']
	])('degrades %s with a notice', (text, key, fallback) => {
		const { view, problems } = viewOf('wigan', 'age-profile', new URLSearchParams(text));
		expect(view).toEqual(defaultView('wigan', 'age-profile'));
		expect(problems.map((problem) => [problem.key, problem.text])).toEqual([[key, fallback]]);
	});
});
