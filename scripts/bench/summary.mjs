/**
 * The value below which a share of the others lie, between neighbours in proportion.
 * @param {number[]} values at least one
 * @param {number} share from 0 to 1
 * @returns {number}
 */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	const position = (sorted.length - 1) * share;
	const below = sorted[Math.floor(position)] ?? NaN;
	const above = sorted[Math.ceil(position)] ?? NaN;
	return below + (above - below) * (position - Math.floor(position));
}

/** @param {number} milliseconds */
export const time = (milliseconds) =>
	milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;

/** @param {number} bytes */
export const size = (bytes) =>
	bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * @param {number[]} milliseconds
 * @returns {string} how many, their median and 95th percentile
 */
export const spread = (milliseconds) =>
	`median ${time(quantile(milliseconds, 0.5))}, p95 ${time(quantile(milliseconds, 0.95))} (${milliseconds.length} times)`;

/**
 * Prints one figure of the bench.
 * @param {string} name
 * @param {string} value
 */
export const row = (name, value) => console.log(`${name.padEnd(46)} ${value}`);
