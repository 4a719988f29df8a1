import { describe, expect, it } from 'vitest';
import type { SlopeInput } from '$lib/statistics/inequality/slope-input';
import {
	simulatedSlopeLimits,
	simulatedSlopeLimitsInChunks,
	slopeReliability,
	slopeSimulation
} from '$lib/statistics/inequality/slope-simulation';
import { randomSource } from '$lib/statistics/distributions/random';
import { expectClose, expectRefusal } from '../close';

/** Ranks 0.1, 0.3 … 0.9: a line's slope is Σ distance × value ÷ 0.4, its middle the plain mean. */
const distances = [-0.4, -0.2, 0, 0.2, 0.4];
const populations = [100, 100, 100, 100, 100];
const years: SlopeInput = {
	populations,
	values: [70, 73, 74, 78, 79],
	standardErrors: [1, 2, 1, 0.5, 1]
};
/** Limits e^±0.196 about the values: standard errors of 0.1 on the logarithm. */
const values = [60, 52, 41, 39, 30];
const rates: SlopeInput = {
	populations,
	values,
	valueType: 'rate',
	lower: values.map((value) => value * Math.exp(-0.1959963984540054)),
	upper: values.map((value) => value * Math.exp(0.1959963984540054))
};

/** Middle and slope of the lines through a thousand draws, five normal numbers to each in turn. */
function drawnLines(drawn: (group: number, normal: number) => number, seed = 5) {
	const source = randomSource(seed);
	return Array.from({ length: 1000 }, () => {
		const y = distances.map((_, group) => drawn(group, source.normal()));
		const slope = y.reduce((sum, value, group) => sum + distances[group]! * value, 0) / 0.4;
		return { slope, middle: y.reduce((sum, value) => sum + value, 0) / 5 };
	});
}
type Lines = ReturnType<typeof drawnLines>;
const sorted = (list: number[]) => list.sort((a, b) => a - b);
const slopes = (lines: Lines) => sorted(lines.map(({ slope }) => slope));
const ratios = (lines: Lines) =>
	sorted(lines.map(({ slope, middle }) => (middle + slope / 2) / (middle - slope / 2)));

function expectLimits(
	found: { lower: number | null; upper: number | null },
	lower: number,
	upper: number
) {
	expectClose(found.lower, lower);
	expectClose(found.upper, upper);
}

const options = { draws: 1000, seed: 5 };

describe('limits from a thousand draws', () => {
	const lines = drawnLines(
		(group, normal) => years.values![group]! + years.standardErrors![group]! * normal
	);

	it('are the 25th and the 975th of the sorted slopes and ratios', () => {
		const found = simulatedSlopeLimits(years, options);
		expectLimits(found.slopeIndex, slopes(lines)[24]!, slopes(lines)[974]!);
		expectLimits(found.relativeIndex, ratios(lines)[24]!, ratios(lines)[974]!);
		const wider = simulatedSlopeLimits({ ...years, confidence: 0.99 }, options);
		expectLimits(wider.slopeIndex, slopes(lines)[4]!, slopes(lines)[994]!);
	});

	it('change their places with a multiplier below nought, and the ratio is turned over', () => {
		const found = simulatedSlopeLimits({ ...years, multiplier: -12 }, options);
		expectLimits(found.slopeIndex, -12 * slopes(lines)[974]!, -12 * slopes(lines)[24]!);
		expectLimits(found.relativeIndex, 1 / ratios(lines)[974]!, 1 / ratios(lines)[24]!);
	});

	it('of rates are drawn on the logarithm and fitted to the rates themselves', () => {
		const plain = drawnLines((group, normal) => values[group]! * Math.exp(0.1 * normal));
		const found = simulatedSlopeLimits(rates, options);
		expectLimits(found.slopeIndex, slopes(plain)[24]!, slopes(plain)[974]!);
		expectLimits(found.relativeIndex, ratios(plain)[24]!, ratios(plain)[974]!);
	});

	it('of transformed rates turn the slope about the middle of the fitted line', () => {
		const logs = values.map(Math.log);
		const steep = slopes(drawnLines((group, normal) => logs[group]! + 0.1 * normal));
		const middle = logs.reduce((sum, one) => sum + one, 0) / 5;
		const ends = (slope: number) => Math.exp(middle + slope / 2) - Math.exp(middle - slope / 2);
		const found = simulatedSlopeLimits({ ...rates, transform: true }, options);
		expectLimits(found.slopeIndex, ends(steep[24]!), ends(steep[974]!));
		expectLimits(found.relativeIndex, Math.exp(steep[24]!), Math.exp(steep[974]!));
		const turned = simulatedSlopeLimits({ ...rates, transform: true, multiplier: -1 }, options);
		expectLimits(turned.slopeIndex, -ends(steep[974]!), -ends(steep[24]!));
	});
});

describe('how a simulation is run', () => {
	it('yields how many are drawn after each chunk, and never stands still', () => {
		const steps = (of: object) => {
			const simulation = slopeSimulation(years, { draws: 2500, ...of });
			const yielded: number[] = [];
			for (let step = simulation.next(); !step.done; step = simulation.next())
				yielded.push(step.value);
			return yielded;
		};
		expect(steps({ chunk: 1000 })).toEqual([1000, 2000, 2500]);
		expect(steps({})).toEqual([2500]);
		expect(steps({ draws: 20_000 })).toEqual([10_000, 20_000]);
		expect(steps({ chunk: 0 })).toHaveLength(2500);
	});

	it('draws a hundred thousand lines unless told, from one seed', async () => {
		const usual = simulatedSlopeLimits(years);
		expect(usual).toEqual(simulatedSlopeLimits(years, { draws: 100_000, seed: 2013 }));
		expect(await simulatedSlopeLimitsInChunks(years)).toEqual(usual);
	});

	it('takes a thousand draws, no fewer and no half', () => {
		expect(simulatedSlopeLimits(years, options).slopeIndex.lower).not.toBeNull();
		for (const draws of [999, 1000.5, NaN])
			expectRefusal(() => slopeSimulation(years, { draws }).next(), 'draws_out_of_range', 'draws');
	});

	it('has no limits at certainty for either index', () => {
		const none = { lower: null, upper: null };
		expect(simulatedSlopeLimits({ ...years, confidence: 1 }, options)).toEqual({
			slopeIndex: none,
			relativeIndex: none
		});
		const endless = { ...years, standardErrors: [1, 1, 1, 1, Infinity] };
		expect(simulatedSlopeLimits(endless, options).slopeIndex).toEqual(none);
	});
});

describe('how far limits move', () => {
	it('is the mean distance of nine further runs from the first', () => {
		const runs = Array.from({ length: 10 }, (_, at) =>
			simulatedSlopeLimits(years, { draws: 1000, seed: 1 + at })
		);
		const moved = slopeReliability(years, { draws: 1000 });
		for (const index of ['slopeIndex', 'relativeIndex'] as const) {
			const [first, ...others] = runs.map((run) => run[index]);
			const distance = others.reduce(
				(sum, { lower, upper }) =>
					sum + Math.abs(lower! - first!.lower!) + Math.abs(upper! - first!.upper!),
				0
			);
			expectClose(moved[index], distance / 18);
		}
	});
});
