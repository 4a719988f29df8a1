import { describe, expect, it } from 'vitest';
import { indicators } from '$lib/catalogue/indicators';
import { explainedMethods } from '$lib/features/methods/explained';

const groups = explainedMethods();
const methods = groups.flatMap((group) => group.methods);
/** Those of the statistics: each works an example. */
const statistical = groups.slice(1).flatMap((group) => group.methods);
const byId = new Map(methods.map((method) => [method.id, method]));

describe('the methods page', () => {
	it('explains the method of every indicator', () => {
		const unexplained = indicators.filter(({ method }) => !byId.has(method));
		expect(unexplained.map(({ id }) => id)).toEqual([]);
	});

	it('names every figure on the pages of a place beside its method, and no other', () => {
		const shown = indicators.filter(({ theme }) => theme !== null).map(({ title }) => title);
		const named = methods.flatMap(({ usedFor }) => usedFor ?? []);
		expect(shown.length).toBeGreaterThan(0);
		expect(new Set(named)).toEqual(new Set(shown));
	});

	it('has methods under every heading', () => {
		expect(groups.filter((group) => group.methods.length === 0)).toEqual([]);
	});

	it('has each anchor once, in a form that can stand in an address', () => {
		const ids = [...groups, ...methods].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
	});

	it('gives every method its rule, its doubtful cases and a way to read it', () => {
		const thin = methods.filter(
			({ rule, edges, reading }) => !/[.?]$/.test(rule) || edges.length === 0 || !reading
		);
		expect(thin.map(({ id }) => id)).toEqual([]);
	});

	it.each(statistical.map((method) => [method.id, method] as const))(
		'says everything about %s and works its example',
		(_, { rule, formula = '', source = '', reading, edges, example }) => {
			for (const text of [rule, formula, source, reading]) expect(text.length).toBeGreaterThan(20);
			expect(edges.length).toBeGreaterThan(0);
			expect(rule).toMatch(/[?.]$/);
			expect(example?.rows.length).toBeGreaterThan(0);
			for (const { label, value } of example?.rows ?? []) {
				expect(label).not.toBe('');
				expect(value).not.toMatch(/NaN|Infinity|undefined|null|not available/);
			}
		}
	);

	it('works the same examples again', () => {
		expect(statistical.length).toBeGreaterThan(20);
		expect(explainedMethods()).toEqual(groups);
	});

	it.each([
		['proportion', 'Share', '5.4%'],
		['rate', 'Deaths per 100,000', '1,213.3'],
		['directly-standardised-rate', 'Standardised rate per 1,000', '34.0'],
		['life-expectancy', 'At birth, with 95% interval', '80.17 (79.88 to 80.46)'],
		['slope-index', 'Slope index, years', '12.0'],
		['benchmark-comparison', 'Against the benchmark', 'worse'],
		['growth', 'Change', '6.6%'],
		['dependency-ratio', 'Old-age, per 1,000', '310.5'],
		['difference-of-published', 'Shown', '1.9'],
		['small-counts', 'Parts', '*, 10, 45'],
		['secondary-suppression', 'Table as shown', '* * 30 | 40 50 60 | * * 45']
	])('gives for %s: %s %s', (id, label, value) => {
		expect(byId.get(id)?.example?.rows).toContainEqual({ label, value });
	});
});
