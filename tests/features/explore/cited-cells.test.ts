/** A cell that is pressed in a chart's own table is the number that it shows. */
import { describe, expect, it } from 'vitest';
import { quantityAt } from '$lib/citations/quantity';
import { funnelCell, pairCell, timeCell } from '$lib/features/explore/words/cited-cells';
import { defaultExploration } from '$lib/figures/measures/exploration';
import { exploredOf } from '$lib/figures/measures/explored';
import { measureFigure } from '$lib/figures/measures/measure-figure';
import { pairsOf } from '$lib/figures/measures/group-numbers';
import { valueText } from '$lib/format';
import { pairTable, timeTable } from '$lib/features/explore/words/views';
import { measure, places, slice, values } from '../../figures/measures/made';

const years = [2023, 2022].map((year) => ({
	...slice({ ...values, wigan: year - 2000, derby: year === 2022 ? null : 21 }, 3),
	period: `${year}-01-01/${year}-12-31`
}));
const made = measure(years);
const { explored } = exploredOf(defaultExploration(), made, places);

describe('a cell of the table over time', () => {
	it('is the value of its place and period; one without a value cannot be pressed', () => {
		const { rows } = timeTable(explored, years);
		const at = timeCell(explored, years);
		expect(at(0, 0)).toBeNull();
		rows.forEach((row, index) =>
			row.slice(1).forEach((text, column) => {
				const cell = at(index, column + 1);
				if (!cell) return expect(text).toBe('not published');
				const figure = measureFigure(made, cell.place, null, explored, new Map());
				const quantity = quantityAt(figure, { category: '', period: cell.period! })!;
				expect([cell.place.name, valueText(quantity, made.unit)]).toEqual([row[0], text]);
			})
		);
	});
});

describe('a cell of a pair of measures', () => {
	it('is the value of the one or of the other', () => {
		const second = measure([slice({ wigan: 5, bolton: 6 })], { id: 'other' });
		const found = pairsOf(explored, second);
		const at = pairCell(explored, second, found);
		const { rows } = pairTable(explored, second, found);
		expect(at(0, 1)).toMatchObject({ measure: 'made-up', period: explored.period });
		expect(at(0, 2)).toMatchObject({ measure: 'other', period: found.period });
		expect(at(0, 2)!.place.name).toBe(rows[0]![0]);
		expect([at(0, 0), at(0, 3), at(rows.length, 1)]).toEqual([null, null, null]);
	});
});

describe('a cell of a funnel', () => {
	it('is a count or the value of its area, and none where it has none', () => {
		const [area] = explored.areas;
		const areas = [{ ...area!, numerator: 3, denominator: 20 }, area!];
		const at = funnelCell({ ...explored, areas });
		expect([1, 2, 3].map((column) => at(0, column)?.count)).toEqual([0, 1, undefined]);
		expect(at(0, 3)).toMatchObject({ measure: 'made-up', period: explored.period });
		expect([at(0, 0), at(0, 4), at(1, 1)]).toEqual([null, null, null]);
	});
});
