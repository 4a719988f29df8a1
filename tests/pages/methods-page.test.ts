import { describe, expect, it } from 'vitest';
import { indicators } from '$lib/indicators';
import { methodSections } from '../../src/routes/methods/sections';

describe('the methods page', () => {
	it('explains the method of every indicator', () => {
		const anchors = new Set(methodSections.map(({ id }) => id));
		expect(indicators.length).toBeGreaterThan(0);
		expect(indicators.filter(({ method }) => !anchors.has(method)).map(({ id }) => id)).toEqual([]);
	});

	it('has each anchor once, in a form that can stand in an address', () => {
		const ids = methodSections.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
	});

	it('gives every method a rule, its doubtful cases and a way to read it', () => {
		const thin = methodSections.filter(
			({ rule, edges, reading }) => !rule.endsWith('.') || edges.length === 0 || !reading
		);
		expect(thin).toEqual([]);
	});
});
