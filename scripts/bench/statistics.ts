import { performance } from 'node:perf_hooks';
import {
	simulatedSlopeLimits,
	simulatedSlopeLimitsInChunks
} from '../../src/lib/statistics/inequality/slope-simulation';
import { wilsonInterval } from '../../src/lib/statistics/intervals/proportion';
import { lifeExpectancy } from '../../src/lib/statistics/life-table/life-expectancy';
import { LIFE_TABLE_AGES } from '../../src/lib/statistics/life-table/columns';
import { quantile, row, time } from './summary.mjs';

const RUNS = 5;

/** Middle time of a few runs after one to warm up, in milliseconds. */
function middleTime(run: () => unknown): number {
	run();
	const times = Array.from({ length: RUNS }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
	return quantile(times, 0.5);
}

/** Ten values about a straight line with their errors, as for life expectancy by tenth. */
const slope = {
	populations: [9200, 8800, 9700, 10100, 9400, 9900, 10300, 9600, 9100, 9800],
	values: [74.1, 75.8, 76.2, 77.9, 78.4, 78.8, 80.1, 80.3, 81.9, 82.6],
	standardErrors: [0.7, 0.6, 0.6, 0.5, 0.6, 0.5, 0.5, 0.5, 0.6, 0.5]
};

function manyIntervals(): void {
	for (let n = 1; n <= 100_000; n++) wilsonInterval(n >> 1, n);
}

function manyLifeTables(): void {
	const deaths = LIFE_TABLE_AGES.map((age) => Math.round(5 + 0.9 * Math.exp(age / 12)));
	for (let table = 0; table < 1000; table++) {
		const populations = LIFE_TABLE_AGES.map(() => 10_000 + table);
		lifeExpectancy({ startAges: LIFE_TABLE_AGES, populations, deaths });
	}
}

/** Longest stretch for which the simulation keeps a page from doing anything else. */
async function longestBlock(): Promise<number> {
	let longest = 0;
	let since = performance.now();
	await simulatedSlopeLimitsInChunks(slope, {}, async () => {
		longest = Math.max(longest, performance.now() - since);
		await new Promise((resolve) => setTimeout(resolve));
		since = performance.now();
	});
	return Math.max(longest, performance.now() - since);
}

/**
 * Times of the statistics, printed and returned: many intervals, many life tables, one seeded
 * simulation, and the longest stretch that it holds the page when run in chunks.
 */
export async function benchStatistics(): Promise<{ name: string; value: number; unit: string }[]> {
	const times: [string, number][] = [
		['100,000 Wilson intervals', middleTime(manyIntervals)],
		['1,000 life tables', middleTime(manyLifeTables)],
		['slope index, 100,000 draws', middleTime(() => simulatedSlopeLimits(slope))],
		['slope index, longest block of the page', await longestBlock()]
	];
	for (const [name, value] of times) row(name, time(value));
	return times.map(([name, value]) => ({ name, value, unit: 'ms' }));
}
