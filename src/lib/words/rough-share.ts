/** Words for 1 in 2 … 1 in 12. */
const counts = [
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve'
];

/** Percentage points within which "about" is true at a glance. */
const near = 0.25;

/**
 * How far a percentage may lie from one in so many to be called by it: one twenty-fifth of it, and
 * never more than a percentage point. 19.3% is nearly one in five; 29.3% is not nearly one in three.
 */
export function shareTolerance(fraction: number): number {
	return Math.min(1, fraction / 25);
}

/**
 * A percentage in everyday words, "nearly one in five", never saying more than is so.
 *
 * @param percent 0–100
 * @returns null where no such words fit: none is near enough, or one in more than twelve
 */
export function roughShare(percent: number): string | null {
	const options = counts.map((word, index) => ({ word, at: 100 / (index + 2) }));
	const closest = options.find(({ at }) => Math.abs(at - percent) <= shareTolerance(at));
	if (!closest) return null;
	const distance = percent - closest.at;
	const degree = distance < -near ? 'nearly' : distance > near ? 'more than' : 'about';
	return `${degree} one in ${closest.word}`;
}
