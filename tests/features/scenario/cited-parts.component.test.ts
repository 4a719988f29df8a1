import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ChartBlock from '$lib/features/scenario/ui/ChartBlock.svelte';
import CitedTable from '$lib/features/scenario/ui/CitedTable.svelte';
import { madeFigure } from '../../words/made';

const table = {
	caption: 'Posts by year',
	columns: [
		{ label: 'Year', text: true },
		{ label: 'Posts', text: false }
	],
	rows: [
		['2023', '1,000'],
		['2024', '1,100']
	]
};

describe('a table of a scenario', () => {
	it('says which of its numbers was pressed', async () => {
		const numberAt = vi.fn(() => null);
		const screen = await render(CitedTable, {
			table,
			figure: madeFigure(),
			numberAt,
			summary: 'Cite a number',
			note: 'The first year cannot be cited.',
			inputs: '',
			conditions: ''
		});
		await expect.element(screen.getByText('The first year cannot be cited.')).toBeVisible();
		await screen.getByRole('button', { name: 'Cite a number of this table' }).click();
		expect(numberAt).toHaveBeenCalledWith(1, 1);
		// What is no number to cite stays text.
		expect(screen.getByRole('button', { name: /1,100/ }).elements()).toHaveLength(0);
	});
});

describe('a chart of a scenario', () => {
	it('has its heading as name, its table beside it, and numbers that can be pressed', async () => {
		const { estimates } = madeFigure();
		const number = { estimate: estimates[0]!, role: 'home' } as never;
		const chart = createRawSnippet(() => ({ render: () => '<svg aria-label="drawn"></svg>' }));
		const screen = await render(ChartBlock, {
			id: 'posts',
			heading: 'More posts are needed',
			subtitle: 'Posts',
			note: 'Said under it.',
			table,
			source: 'Nobody',
			fileName: (extension: string) => `posts.${extension}`,
			figure: madeFigure(),
			entered: { inputs: '', conditions: '' },
			numberAt: (row: number) => (row === 1 ? number : null),
			chart
		} as never);
		await expect
			.element(screen.getByRole('figure', { name: 'More posts are needed' }))
			.toBeVisible();
		await screen.getByText('Table', { exact: true }).click();
		await screen.getByRole('button', { name: 'Cite a number of this table' }).click();
		expect(screen.getByRole('button', { name: /1,000/ }).elements()).toHaveLength(0);
		await expect.element(screen.getByRole('button', { name: /1,100.*: cite it/ })).toBeVisible();
		await screen.getByText('Download the chart').click();
		await expect.element(screen.getByRole('button', { name: /SVG/ }).first()).toBeVisible();
	});
});
