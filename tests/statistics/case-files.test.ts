import { describe, expect, it } from 'vitest';
import { faults, type Case } from '../../scripts/cases/compare';

const one = (expected: Record<string, unknown>, more: Partial<Case> = {}): Case => ({
	name: 'a case',
	input: {},
	expected,
	tolerance: 0.01,
	...more
});

describe('comparing an answer with a reference case', () => {
	it('allows a distance relative to the larger of 1 and the expected number', () => {
		expect(faults(one({ value: 200 }), { value: 202 })).toEqual([]);
		expect(faults(one({ value: 200 }), { value: 202.1 })).toHaveLength(1);
		expect(faults(one({ value: 0.1 }), { value: 0.109 })).toEqual([]);
		expect(faults(one({ value: 1 }, { tolerance: 0 }), { value: 1 + 1e-15 })).toHaveLength(1);
	});

	it('takes null, NaN and infinity as missing, and missing as nothing else', () => {
		expect(
			faults(one({ a: null, b: 'NaN', c: 'Infinity' }), { a: null, b: null, c: null })
		).toEqual([]);
		expect(faults(one({ a: null }), { a: 0 })).toHaveLength(1);
		expect(faults(one({ a: null }), {})).toHaveLength(1);
		expect(faults(one({ a: 0 }), { a: null })).toHaveLength(1);
	});

	it('looks into lists and named parts, and names the place', () => {
		const [fault] = faults(one({ rows: [{ x: 1 }, { x: 2 }] }), { rows: [{ x: 1 }, { x: 3 }] });
		expect(fault).toEqual({ path: 'rows[1].x', got: 3, expected: 2 });
		expect(faults(one({ list: [1, 2] }), { list: [1] })).toHaveLength(1);
		expect(faults(one({ label: 'best' }), { label: 'worst' })).toHaveLength(1);
	});

	it('gives simulated limits their own tolerance, and none where none was recorded', () => {
		const expected = { siiLowerSimulated: 10 };
		const tight = one(expected, { toleranceSimulatedAbsolute: { sii: 0.5 } });
		expect(faults(tight, { siiLowerSimulated: 10.4 })).toEqual([]);
		expect(faults(tight, { siiLowerSimulated: 10.6 })).toHaveLength(1);
		const unrecorded = one(
			{ siiLowerSimulated: null },
			{ toleranceSimulatedAbsolute: { sii: [] } }
		);
		expect(faults(unrecorded, { siiLowerSimulated: 3 })).toEqual([]);
	});
});
