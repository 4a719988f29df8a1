import type { Change, Figure } from '$lib/figure';
import { numberText, periodText, sexText, signedText } from '$lib/format';

/** One change as it is read. */
export interface ChangeRow {
	/** "Within Wigan, men". */
	label: string;
	/** "2019 to 2021". */
	since: string;
	change: string;
	/** "2.7", or why there is none. */
	withinChance: string;
}

function row(figure: Figure, one: Change): ChangeRow {
	const category = figure.categories.find(({ key }) => key === one.category)?.label ?? '';
	return {
		label: [category, sexText(one.sex).toLowerCase()].filter(Boolean).join(', '),
		since: periodText(one.from),
		change: one.change === null ? 'not known' : signedText(one.change, figure.unit),
		withinChance:
			one.withinChance === null ? 'not known' : numberText(one.withinChance, figure.unit)
	};
}

/** The changes of a figure, in its order. */
export function changeRows(figure: Figure): ChangeRow[] {
	return (figure.changes ?? []).map((one) => row(figure, one));
}
