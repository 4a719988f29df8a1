/** Numbers that a line or a cell tells in words: which number of which figure each is. */
import type { AreaRef, Figure, Role, Sex } from '$lib/figure';
import { numberText, periodText } from '$lib/format';
import { place } from '$lib/words/places';
import { unitOfCategory } from '$lib/words/select';
import type { NumberRef } from '$lib/words/table';
import { everyPlace, exploredFigure, overviewFigures, pageFigures } from './held';

/** A number as a line or a column tells it. */
export interface Told {
	indicator: string;
	sex: Sex;
	/** A key of the figure's categories, or empty. */
	category: string;
	/** Period and value in words, as they are shown. */
	period: string;
	value: string;
}

/** A number of a review that the reader wants to cite. */
export interface PressedCell {
	/** The column, with the value of the cell, and the page of a place on which its figure stands. */
	column: Told & { theme: string | null };
	place: AreaRef;
	/** The area whose value it is in words, where that is another than the place. */
	wider: string;
	role: 'home' | 'benchmark';
}

/** A cell that was pressed in a table of a review. */
export interface PressedPlace extends Omit<PressedCell, 'column'> {
	/** Which of the review's columns, from 0. */
	index: number;
	/** As it is shown. */
	value: string;
}

/** A figure, and which of its numbers was told. */
export interface ToldNumber {
	figure: Figure;
	/** Null where what is told is the sum of several of its numbers. */
	picked: NumberRef | null;
}

/** The number in a figure; null where the figure has none such. */
function toldIn(figure: Figure | null | undefined, told: Told, role: Role): ToldNumber | null {
	const at = (figure?.estimates ?? []).findIndex(
		(one) =>
			one.role === role &&
			one.sex === told.sex &&
			one.category === told.category &&
			one.value !== null &&
			periodText(one.period) === told.period
	);
	const found = figure?.estimates[at];
	if (!figure || typeof found?.value !== 'number') return null;
	const text = numberText(found.value, unitOfCategory(figure, told.category));
	return { figure, picked: text === told.value ? { estimate: at } : null };
}

/**
 * The number of a line of an overview, from the figures that the line was made from.
 *
 * @param trust slug of the hospital trust whose number it is; empty where it is a place's
 * @returns null where it has none
 * @throws when the figures do not arrive
 */
export async function toldByLine(
	partnership: string,
	benchmark: string,
	line: Told & { trust: string }
): Promise<ToldNumber | null> {
	const figures = await overviewFigures(partnership, benchmark);
	const ofTrust = ({ shown }: Figure) => (shown.level === 'trust' ? shown.slug : '');
	const figure = figures.find((one) => one.id === line.indicator && ofTrust(one) === line.trust);
	return toldIn(figure, line, 'home');
}

/**
 * The number of a cell of a review: of a place, or of the benchmark.
 *
 * @returns null where it has none
 * @throws when the figures do not arrive
 */
export async function toldByCell(
	{ column, ...at }: PressedCell,
	benchmark: AreaRef
): Promise<ToldNumber | null> {
	const { indicator, theme, sex } = column;
	if (theme) {
		const figures = await pageFigures(at.place.slug, theme);
		return toldIn(
			figures.find(({ id }) => id === indicator),
			column,
			at.role
		);
	}
	const wider = at.wider && (await everyPlace()).find((one) => place(one) === at.wider);
	const asked = { area: (wider || at.place).slug, compare: benchmark.slug, sex };
	const figure = await exploredFigure(indicator, asked);
	return toldIn(figure, column, at.role);
}
