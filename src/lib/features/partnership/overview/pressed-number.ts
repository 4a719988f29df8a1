/** Numbers that a line or a cell shows as text: which number of which figure each is. */
import type { Estimate, Figure } from '$lib/figure';
import { place } from '$lib/words/places';
import type { Review, ReviewNumberRef } from '$lib/words/overview/review';
import type { OverviewLine } from '$lib/words/overview/overview';
import type { EstimateKey } from '$lib/words/statement';
import type { NumberRef } from '$lib/words/table';
import {
	everyPlace,
	exploredFigure,
	figuresOfOverview,
	figuresOfPage
} from '$lib/ui/live/prepared-figures';

/** A figure, and which of its numbers was pressed. */
export interface PressedNumber {
	figure: Figure;
	/** Null where what is shown is the sum of several of its numbers. */
	picked: NumberRef | null;
}

const isAt = (one: Estimate, { role, sex, category, period }: EstimateKey) =>
	one.role === role && one.sex === sex && one.category === category && one.period === period;

/** The number in a figure; null where the figure has none such. */
function numberIn(
	figure: Figure | null | undefined,
	numbers: readonly EstimateKey[]
): PressedNumber | null {
	const found = numbers.map((key) =>
		(figure?.estimates ?? []).findIndex((one) => one.value !== null && isAt(one, key))
	);
	const [at] = found;
	if (!figure || at === undefined || found.includes(-1)) return null;
	return { figure, picked: found.length === 1 ? { estimate: at } : null };
}

/**
 * The number of a line of an overview, from the figures that the line was made from.
 *
 * @param trust slug of the hospital trust whose number it is; empty where it is a place's
 * @returns null where it has none
 * @throws when the figures do not arrive
 */
export async function numberOfLine(
	partnership: string,
	benchmark: string,
	line: Pick<OverviewLine, 'indicator' | 'trust' | 'numbers'>
): Promise<PressedNumber | null> {
	const figures = await figuresOfOverview(partnership, benchmark);
	const ofTrust = ({ shown }: Figure) => (shown.level === 'trust' ? shown.slug : '');
	const figure = figures.find((one) => one.id === line.indicator && ofTrust(one) === line.trust);
	return numberIn(figure, line.numbers);
}

/**
 * The number of a cell of a review: of a place, or of the benchmark.
 *
 * @returns null where it has none
 * @throws when the figures do not arrive
 */
export async function numberOfCell(
	{ columns, benchmark }: Pick<Review, 'columns' | 'benchmark'>,
	{ index, ...at }: ReviewNumberRef
): Promise<PressedNumber | null> {
	const column = columns[index];
	if (!column) return null;
	const { indicator, theme, sex, category, days: period } = column;
	const numbers = [{ role: at.role, sex, category, period }];
	if (theme) {
		const figures = await figuresOfPage(at.place.slug, theme);
		return numberIn(
			figures.find(({ id }) => id === indicator),
			numbers
		);
	}
	const wider = at.wider && (await everyPlace()).find((one) => place(one) === at.wider);
	const asked = { area: (wider || at.place).slug, compare: benchmark.slug, sex };
	const figure = await exploredFigure(indicator, asked);
	return numberIn(figure, numbers);
}
