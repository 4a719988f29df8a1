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
 * A percentage in everyday words, "nearly one in five", never saying more than is so.
 *
 * @param percent 0–100
 * @returns null where no such words fit (below one in twelve or above one in two)
 */
export function roughShare(percent: number): string | null {
	const options = counts.map((word, index) => ({ word, at: 100 / (index + 2) }));
	const smallest = options.at(-1)?.at ?? 0;
	if (percent < smallest - near || percent > 50 + near) return null;
	const [closest] = [...options].sort(
		(a, b) => Math.abs(a.at - percent) - Math.abs(b.at - percent)
	);
	if (!closest) return null;
	const distance = percent - closest.at;
	const degree = distance < -near ? 'nearly' : distance > near ? 'more than' : 'about';
	return `${degree} one in ${closest.word}`;
}
