/** A label on a line: where its middle would like to be and how long it is, px. */
export interface Wish {
	at: number;
	size: number;
}

/** Neighbouring labels that would touch, moved as one. */
interface Cluster {
	sum: number;
	count: number;
}

/**
 * Middles of labels on one line that overlap nowhere, in the order of the wishes' places, with the
 * least sum of squared moves (isotonic regression), kept between `low` and `high`.
 *
 * @param wishes in any order; the result keeps that order
 * @returns null when they are together longer than the line
 */
export function spread(wishes: Wish[], low: number, high: number, gap = 4): number[] | null {
	const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]!.at - wishes[b]!.at);
	const offsets: number[] = [];
	let length = 0;
	for (const index of order) {
		offsets[index] = length + wishes[index]!.size / 2;
		length += wishes[index]!.size + gap;
	}
	const room = high - low - (length - gap);
	if (room < -0.01) return null;
	const clusters: Cluster[] = [];
	for (const index of order) {
		let last: Cluster = { sum: wishes[index]!.at - offsets[index]!, count: 1 };
		while (clusters.length > 0 && mean(clusters.at(-1)!) > mean(last)) {
			const before = clusters.pop()!;
			last = { sum: before.sum + last.sum, count: before.count + last.count };
		}
		clusters.push(last);
	}
	const starts = clusters.flatMap((each) => Array<number>(each.count).fill(mean(each)));
	const middles: number[] = [];
	order.forEach((index, place) => {
		const start = Math.min(Math.max(starts[place]!, low), low + Math.max(room, 0));
		middles[index] = start + offsets[index]!;
	});
	return middles;
}

function mean({ sum, count }: Cluster): number {
	return sum / count;
}
