/** Numbers that a line or a cell shows as text: which number of which figure each is. */
import type { Figure, Role, Sex } from '$lib/figure';
import { numberText, periodText } from '$lib/format';
import { place } from '$lib/words/places';
import { unitOfCategory } from '$lib/words/select';
import type { Review, ReviewNumberRef } from '$lib/words/review/review';
import type { NumberRef } from '$lib/words/table';
import {
	everyPlace,
	exploredFigure,
	figuresOfOverview,
	figuresOfPage
} from '$lib/ui/live/prepared-figures';

/** A number as a line or a column shows it. */
interface ShownNumber {
	indicator: string;
	sex: Sex;
	/** A key of the figure's categories, or empty. */
	category: string;
	/** Period and value in words, as they are shown. */
	period: string;
	value: string;
}

/** A figure, and which of its numbers was pressed. */
export interface PressedNumber {
	figure: Figure;
	/** Null where what is shown is the sum of several of its numbers. */
	picked: NumberRef | null;
}

/** The number in a figure; null where the figure has none such. */
function numberIn(
	figure: Figure | null | undefined,
	shown: ShownNumber,
	role: Role
): PressedNumber | null {
	const at = (figure?.estimates ?? []).findIndex(
		(one) =>
			one.role === role &&
			one.sex === shown.sex &&
			one.category === shown.category &&
			one.value !== null &&
			periodText(one.period) === shown.period
	);
	const found = figure?.estimates[at];
	if (!figure || typeof found?.value !== 'number') return null;
	const text = numberText(found.value, unitOfCategory(figure, shown.category));
	return { figure, picked: text === shown.value ? { estimate: at } : null };
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
	line: ShownNumber & { trust: string }
): Promise<PressedNumber | null> {
	const figures = await figuresOfOverview(partnership, benchmark);
	const ofTrust = ({ shown }: Figure) => (shown.level === 'trust' ? shown.slug : '');
	const figure = figures.find((one) => one.id === line.indicator && ofTrust(one) === line.trust);
	return numberIn(figure, line, 'home');
}

/**
 * The number of a cell of a review: of a place, or of the benchmark.
 *
 * @returns null where it has none
 * @throws when the figures do not arrive
 */
export async function numberOfCell(
	{ columns, benchmark }: Pick<Review, 'columns' | 'benchmark'>,
	{ index, value, ...at }: ReviewNumberRef
): Promise<PressedNumber | null> {
	const column = columns[index];
	if (!column) return null;
	const shown = { ...column, value };
	const { indicator, theme, sex } = column;
	if (theme) {
		const figures = await figuresOfPage(at.place.slug, theme);
		return numberIn(
			figures.find(({ id }) => id === indicator),
			shown,
			at.role
		);
	}
	const wider = at.wider && (await everyPlace()).find((one) => place(one) === at.wider);
	const asked = { area: (wider || at.place).slug, compare: benchmark.slug, sex };
	const figure = await exploredFigure(indicator, asked);
	return numberIn(figure, shown, at.role);
}
