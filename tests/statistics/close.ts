import { expect } from 'vitest';

/** Expects a number within a relative distance of another (absolute below 1). */
export function expectClose(got: number | null, expected: number, tolerance = 1e-10): void {
	expect(got).not.toBeNull();
	const distance = Math.abs(got! - expected) / Math.max(1, Math.abs(expected));
	expect(distance, `got ${got}, expected ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** Expects a number within a share of another, however small both are. */
export function expectShare(got: number, expected: number, tolerance = 1e-11): void {
	expect(Math.abs(got / expected - 1), `${got} for ${expected}`).toBeLessThan(tolerance);
}

/** Expects a refusal by its code and, where given, of the argument. */
export function expectRefusal(action: () => unknown, code: string, argument?: string): void {
	const of = argument === undefined ? {} : { argument };
	expect(action).toThrow(expect.objectContaining({ name: 'StatisticsError', code, ...of }));
}

/** Seed and size of every property test: the same inputs at each run. */
export const seeded = { seed: 20130101, numRuns: 200 } as const;
