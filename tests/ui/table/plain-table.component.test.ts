import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FigureTable from '$lib/ui/table/FigureTable.svelte';
import PlainTable from '$lib/ui/table/PlainTable.svelte';
import type { NumberRef } from '$lib/words/table';
import { comparison, madeFigure } from '../../words/made';

const table = {
	caption: 'Leavers by year',
	columns: [
		{ label: 'Year', text: true },
		{ label: 'Leavers', text: false },
		{ label: 'Where', text: true }
	],
	rows: [
		['2022', '120', 'Wigan'],
		['2023', '130', 'Bolton']
	]
};

describe('a table', () => {
	it('has a caption, heads and rows, and no button where nothing can be cited', async () => {
		const screen = await render(PlainTable, { table });
		await expect.element(screen.getByRole('table', { name: 'Leavers by year' })).toBeVisible();
		await expect.element(screen.getByRole('row', { name: '2023 130 Bolton' })).toBeVisible();
		await expect.element(screen.getByRole('rowheader', { name: '2022' })).toBeVisible();
		expect(screen.getByRole('button').elements()).toEqual([]);
	});

	it('turns numbers into buttons while the reader cites, and back', async () => {
		const pressed = vi.fn<(row: number, column: number) => void>();
		const press = (row: number, column: number) =>
			column === 1 ? () => pressed(row, column) : null;
		const screen = await render(PlainTable, { table, press });
		const toggle = screen.getByRole('button', { name: 'Cite a number of this table' });
		await expect.element(toggle).toHaveAttribute('aria-pressed', 'false');
		await toggle.click();
		await expect.element(toggle).toHaveAttribute('aria-pressed', 'true');
		await expect.element(screen.getByRole('status')).toHaveTextContent('Press the number.');
		// The words of the last column are no number.
		expect(screen.getByRole('button', { name: /cite it$/ }).elements()).toHaveLength(2);
		await screen.getByRole('button', { name: '130, 2023: cite it' }).click();
		expect(pressed).toHaveBeenCalledWith(1, 1);
		await toggle.click();
		await expect.element(screen.getByRole('status')).toHaveTextContent('');
		expect(screen.getByRole('button', { name: /cite it$/ }).elements()).toEqual([]);
	});

	it('is cited by keys alone', async () => {
		const pressed = vi.fn();
		const screen = await render(PlainTable, { table, press: () => pressed });
		screen.getByRole('button', { name: 'Cite a number of this table' }).element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByRole('status')).toHaveTextContent('Press the number.');
		screen.getByRole('button', { name: '120, 2022: cite it' }).element().focus();
		await userEvent.keyboard('{Enter}');
		expect(pressed).toHaveBeenCalledTimes(1);
	});
});

describe('the table of a figure', () => {
	const figure = madeFigure({
		comparisons: [comparison('female', 81.2, 83.1), comparison('male', 77.3, 79.1)]
	});

	it('tells which number was pressed', async () => {
		const oncite = vi.fn<(number: NumberRef) => void>();
		const screen = await render(FigureTable, { figure, oncite });
		await screen.getByRole('button', { name: 'Cite a number of this table' }).click();
		await screen.getByRole('button', { name: '77.3: cite it' }).click();
		expect(oncite).toHaveBeenCalledTimes(1);
		// The second of the figure's estimates.
		expect(oncite.mock.calls[0]![0]).toEqual({ estimate: 1 });
	});

	it('cannot be cited where nobody is told', async () => {
		const screen = await render(FigureTable, { figure });
		await expect.element(screen.getByRole('table')).toBeVisible();
		expect(screen.getByRole('button').elements()).toEqual([]);
	});
});
