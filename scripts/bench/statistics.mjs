import { performance } from 'node:perf_hooks';
import { tsImport } from 'tsx/esm/api';

const RUNS = 5;

/** Middle time of a few runs after one to warm up, in milliseconds. */
async function middleTime(run) {
	await run();
	const times = [];
	for (let count = 0; count < RUNS; count++) {
		const start = performance.now();
		await run();
		times.push(performance.now() - start);
	}
	return times.sort((a, b) => a - b)[(RUNS - 1) / 2];
}

/** Life expectancy by tenth in one authority: ten values about a straight line, with their errors. */
const slope = {
	populations: [9200, 8800, 9700, 10100, 9400, 9900, 10300, 9600, 9100, 9800],
	values: [74.1, 75.8, 76.2, 77.9, 78.4, 78.8, 80.1, 80.3, 81.9, 82.6],
	standardErrors: [0.7, 0.6, 0.6, 0.5, 0.6, 0.5, 0.5, 0.5, 0.6, 0.5]
};

function lifeTableInput({ LIFE_TABLE_AGES }, table) {
	return {
		startAges: LIFE_TABLE_AGES,
		populations: LIFE_TABLE_AGES.map(() => 10_000 + table),
		deaths: LIFE_TABLE_AGES.map((age) => Math.round(5 + 0.9 * Math.exp(age / 12)))
	};
}

/** Longest stretch for which the simulation keeps a page from doing anything else. */
async function longestBlock({ simulatedSlopeLimitsInChunks }) {
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
 * Times of the statistics module: many intervals, many life tables, and one seeded simulation.
 *
 * @returns {Promise<{name: string; value: number; unit: string}[]>}
 */
export async function benchStatistics() {
	const statistics = await tsImport('../../src/lib/statistics/index.ts', import.meta.url);
	const { wilsonInterval, lifeExpectancy, simulatedSlopeLimits } = statistics;
	const intervals = await middleTime(() => {
		for (let n = 1; n <= 100_000; n++) wilsonInterval(n >> 1, n);
	});
	const tables = await middleTime(() => {
		for (let table = 0; table < 1000; table++) lifeExpectancy(lifeTableInput(statistics, table));
	});
	const draws = await middleTime(() => simulatedSlopeLimits(slope));
	return [
		{ name: '100,000 Wilson intervals', value: intervals, unit: 'ms' },
		{ name: '1,000 life tables', value: tables, unit: 'ms' },
		{ name: 'slope index, 100,000 draws', value: draws, unit: 'ms' },
		{
			name: 'slope index, longest block of the page',
			value: await longestBlock(statistics),
			unit: 'ms'
		}
	];
}
