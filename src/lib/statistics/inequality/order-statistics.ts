/** Parts a stretch about a pivot (Hoare 1961); returns the last place of the lower part. */
function parted(values: Float64Array, from: number, to: number): number {
	const middle = values[(from + to) >>> 1]!;
	const [first, last] = [values[from]!, values[to]!];
	const pivot = Math.max(Math.min(first, middle), Math.min(Math.max(first, middle), last));
	let [low, high] = [from - 1, to + 1];
	for (;;) {
		do low++;
		while (values[low]! < pivot);
		do high--;
		while (values[high]! > pivot);
		if (low >= high) return high;
		const held = values[low]!;
		values[low] = values[high]!;
		values[high] = held;
	}
}

/**
 * Values at given places of a list, were it sorted, without sorting the whole of it.
 * Source: Hoare 1961, Comm ACM 4:321 (Algorithm 65: Find).
 *
 * @param values numbers, none NaN; left unchanged
 * @param places zero-based
 */
export function orderStatistics(values: Float64Array, places: readonly number[]): number[] {
	const work = Float64Array.from(values);
	return places.map((place) => {
		let [from, to] = [0, work.length - 1];
		while (from < to) {
			const split = parted(work, from, to);
			if (place <= split) to = split;
			else from = split + 1;
		}
		return work[place]!;
	});
}
