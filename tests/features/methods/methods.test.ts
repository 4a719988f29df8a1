import { describe, expect, it } from 'vitest';
import { METHODS, METHOD_SECTIONS } from '$lib/features/methods/methods';

describe('the methods as they are explained', () => {
	it('have ids that serve as anchors, each once', () => {
		const ids = METHODS.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
	});

	it('come in the order of their sections, none of which is empty', () => {
		const order = METHODS.map(({ section }) => METHOD_SECTIONS.indexOf(section));
		expect(order).toEqual([...order].sort((a, b) => a - b));
		expect(new Set(order).size).toBe(METHOD_SECTIONS.length);
	});

	it.each(METHODS.map((method) => [method.id, method] as const))(
		'say everything about %s and work its example',
		(_, method) => {
			for (const text of [method.answers, method.formula, method.source, method.reading])
				expect(text.length).toBeGreaterThan(20);
			expect(method.edgeRules.length).toBeGreaterThan(0);
			expect(method.answers).toMatch(/[?.]$/);
			const rows = method.example.compute();
			expect(rows.length).toBeGreaterThan(0);
			for (const { label, value } of rows) {
				expect(label).not.toBe('');
				expect(value).not.toMatch(/NaN|Infinity|undefined|null|not available/);
			}
			expect(method.example.compute()).toEqual(rows);
		}
	);

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
	])('give for %s: %s %s', (id, label, value) => {
		const method = METHODS.find((one) => one.id === id);
		expect(method?.example.compute()).toContainEqual({ label, value });
	});
});
