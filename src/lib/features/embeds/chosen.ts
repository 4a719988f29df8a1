import type { Figure, Sex } from '$lib/figure';
import type { View } from './asked';

/** A figure in the view asked for, or why that view cannot be shown from what was prepared. */
export type Chosen = { figure: Figure } | { because: string };

const whom: Record<Sex, string> = {
	female: 'women alone',
	male: 'men alone',
	persons: 'all people'
};

/** Kinds that show each sex as a row of its own, so that one of them can be left out. */
const bySex = ['gap', 'gradient', 'lines'];

/** The figure with one sex only; null where it does not show that sex beside another. */
function ofSex(figure: Figure, sex: Sex): Figure | null {
	const own = ({ sex: other }: { sex: Sex }) => other === sex;
	if (!bySex.includes(figure.kind) || !figure.estimates.some(own)) return null;
	return {
		...figure,
		estimates: figure.estimates.filter(own),
		comparisons: figure.comparisons.filter(own),
		...(figure.slopes ? { slopes: figure.slopes.filter(own) } : {}),
		...(figure.changes ? { changes: figure.changes.filter(own) } : {})
	};
}

/**
 * The view of a figure that an address asks for, from figures that were prepared: nothing is worked
 * out in a frame.
 *
 * @param figure null where it was not prepared for the comparison asked for
 */
export function chosenOf(figure: Figure | null, { compare, sex, year }: View): Chosen {
	if (!figure || (compare && figure.benchmark && figure.benchmark.slug !== compare))
		return { because: 'The comparison that is asked for was not prepared' };
	if (year && !figure.period.slice(11).startsWith(`${year}-`))
		return { because: `The figure was not prepared for a period that ends in ${year}` };
	const shown = sex ? ofSex(figure, sex) : figure;
	if (!shown) return { because: `The figure was not prepared for ${whom[sex ?? 'persons']}` };
	return { figure: shown };
}
