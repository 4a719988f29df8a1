import type { Category, Estimate, Figure, Role, Sex, Unit } from '$lib/figure';
import { sexText } from '$lib/format';
import { NARROW, stacked, type Label } from './drawing';
import { categoriesOf, sexesOf, unitOf } from './series';
import { LINE, widest, wrapped } from './text';

/** One row of a chart of rows: a category and sex with all its estimates. */
export interface Row {
	key: string;
	category: string;
	sex: Sex;
	/** What tells it from the other rows; empty where there is only one. */
	label: string;
	unit: Unit;
	estimates: Estimate[];
}

/** Rows that share a unit, and so an axis. */
export interface Block {
	unit: Unit;
	rows: Row[];
}

function rowLabel(category: Category, sex: Sex, sexes: Sex[]): string {
	const who = sexes.length > 1 || sex !== 'persons' ? sexText(sex) : '';
	if (!category.label) return who;
	return who ? `${category.label}, ${who.toLowerCase()}` : category.label;
}

/** A row for each category and sex that has estimates, in the figure's order. */
export function rowsOf(figure: Figure, leaveOut: Role[] = []): Row[] {
	const kept = figure.estimates.filter(({ role }) => !leaveOut.includes(role));
	const sexes = sexesOf(kept);
	return categoriesOf(figure)
		.flatMap((category) =>
			sexes.map((sex) => ({
				key: `${category.key}|${sex}`,
				category: category.key,
				sex,
				label: rowLabel(category, sex, sexes),
				unit: unitOf(figure, category.key),
				estimates: kept.filter((each) => each.category === category.key && each.sex === sex)
			}))
		)
		.filter(({ estimates }) => estimates.length > 0);
}

/** Neighbouring rows of one unit: two units never share an axis. */
export function blocksOf(rows: Row[]): Block[] {
	const blocks: Block[] = [];
	for (const row of rows) {
		const last = blocks.at(-1);
		if (last && last.unit.id === row.unit.id && last.unit.label === row.unit.label)
			last.rows.push(row);
		else blocks.push({ unit: row.unit, rows: [row] });
	}
	return blocks;
}

/** Where row labels go: a column at the left, or a line over each row on a phone. */
export interface RowLabels {
	/** Width of the column with its gap, px; 0 on a phone. */
	column: number;
	/** Height of the label over a row, px; 0 in a column. */
	over: (row: Row) => number;
	/** Height of the label in the column, px; 0 on a phone. */
	beside: (row: Row) => number;
	/** The label of a row whose marks have their middle at `middle` and that begins at `top`. */
	labels: (row: Row, top: number, middle: number, bold: boolean) => Label[];
}

const WIDEST_COLUMN = 230;

export function rowLabels(rows: Row[], width: number): RowLabels {
	const narrow = width < NARROW;
	const room = narrow ? width : WIDEST_COLUMN;
	const lines = (row: Row) => wrapped(row.label, room, undefined, true);
	const longest = Math.max(0, ...rows.map((row) => widest(lines(row), undefined, true)));
	return {
		column: narrow || longest === 0 ? 0 : Math.ceil(longest) + 16,
		over: (row) => (narrow ? lines(row).length * LINE + 2 : 0),
		beside: (row) => (narrow ? 0 : lines(row).length * LINE),
		labels: (row, top, middle, bold) => {
			const texts = lines(row);
			const y = narrow ? top + 13 : middle + 5 - ((texts.length - 1) * LINE) / 2;
			return stacked(texts, { x: 0, y, anchor: 'start', tone: 'ink', bold, halo: true });
		}
	};
}
