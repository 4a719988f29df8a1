import { describe, expect, it } from 'vitest';
import { indicators } from '$lib/catalogue/indicators';
import { METHODS } from '$lib/features/methods/methods';
import { explainedMethods } from '../../../src/routes/methods/explained';

const groups = explainedMethods();
const methods = groups.flatMap((group) => group.methods);
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

	it('explains every method of the statistics', () => {
		expect(METHODS.filter(({ id }) => !byId.has(id)).map(({ id }) => id)).toEqual([]);
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

	it('works its examples', () => {
		expect(byId.get('growth')?.example?.rows).toContainEqual({ label: 'Change', value: '6.6%' });
		const rows = methods.flatMap(({ example }) => example?.rows ?? []);
		expect(rows.length).toBeGreaterThan(30);
		expect(rows.filter(({ value }) => /NaN|undefined|null|Infinity/.test(value))).toEqual([]);
	});
});
