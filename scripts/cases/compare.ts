import type { Fields } from './fields';

/** One reference case. */
export interface Case {
	name: string;
	input: Fields;
	expected: Fields;
	/** Relative to the larger of 1 and the expected number; 0 for exact. */
	tolerance: number;
	/** Absolute tolerances of simulated limits; a list stands where none was recorded. */
	toleranceSimulatedAbsolute?: Readonly<Record<string, number | readonly number[]>>;
}

/** A place where the answer is not the expected one. */
export interface Fault {
	path: string;
	got: unknown;
	expected: unknown;
}

const NOT_NUMBERS = new Set<unknown>(['NaN', 'Infinity', '-Infinity']);

/** How far a number may be off; `null` where the case records no value to compare with. */
function allowance(one: Case, key: string, expected: number): number | null {
	const simulated = /^(sii|rii)(Lower|Upper)Simulated$/.exec(key);
	if (!simulated) return one.tolerance * Math.max(1, Math.abs(expected));
	const recorded = one.toleranceSimulatedAbsolute?.[simulated[1]!];
	return typeof recorded === 'number' ? recorded : null;
}

function isPlain(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every place below `expected` where the answer differs; what the case does not name is not compared. */
export function faults(
	one: Case,
	got: unknown,
	expected: unknown = one.expected,
	path = ''
): Fault[] {
	const key = path.slice(path.lastIndexOf('.') + 1);
	const fault = [{ path, got, expected }];
	if (NOT_NUMBERS.has(expected) || expected === null) {
		if (allowance(one, key, 0) === null) return [];
		return got === null ? [] : fault;
	}
	if (typeof expected === 'number') {
		const allowed = allowance(one, key, expected);
		if (allowed === null) return [];
		const near = typeof got === 'number' && Math.abs(got - expected) <= allowed;
		return near ? [] : fault;
	}
	if (Array.isArray(expected)) {
		if (!Array.isArray(got) || got.length !== expected.length) return fault;
		return expected.flatMap((item, index) => faults(one, got[index], item, `${path}[${index}]`));
	}
	if (isPlain(expected)) {
		if (!isPlain(got)) return fault;
		return Object.entries(expected).flatMap(([name, value]) =>
			faults(one, got[name], value, path ? `${path}.${name}` : name)
		);
	}
	return got === expected ? [] : fault;
}
