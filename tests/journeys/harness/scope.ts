/** True in `npm run test:full`, where journeys that go the same way through many pages take all of them. */
export const isFull = process.env.FAIR_MEASURE_TESTS === 'full';

/** All of a list in `npm run test:full`; else every so manieth, from the first. */
export function sample<T>(list: readonly T[], every: number): T[] {
	return list.filter((_, at) => isFull || at % every === 0);
}
