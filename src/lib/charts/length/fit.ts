import { scaleLinear } from '../d3';
import { px } from '../layout/drawing';

/** A value that has a text beside it, on the side away from zero. */
export interface Labelled {
	value: number;
	/** Room the text needs beyond the value, px. */
	room: number;
	side: 'left' | 'right';
}

/**
 * A scale from zero on which every text beside a bar's end stays between `left` and `right`: the
 * bars get all the room that the texts leave. Settles in a few rounds, since shrinking one end
 * moves the others less and less.
 *
 * @returns the place of a value, px
 */
export function fittedScale(
	domain: [number, number],
	labelled: Labelled[],
	left: number,
	right: number
): (value: number) => number {
	let [from, to] = [left, right];
	for (let round = 0; round < 24; round++) {
		const scale = scaleLinear(domain, [from, to]);
		let [before, beyond] = [0, 0];
		for (const { value, room, side } of labelled) {
			if (side === 'right') beyond = Math.max(beyond, scale(value) + room - right);
			else before = Math.max(before, left - (scale(value) - room));
		}
		if (before < 0.05 && beyond < 0.05) break;
		[from, to] = [from + before, to - beyond];
		if (to < from) [from, to] = [(left + right) / 2, (left + right) / 2];
	}
	const scale = scaleLinear(domain, [from, to]);
	return (value) => px(scale(value));
}
