import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import OwnAnswer from '$lib/features/workbench/own-table/OwnAnswer.svelte';
import { ownTables, type HeldTable } from '$lib/features/workbench/own-table/own-tables.svelte';
import OwnTableList from '$lib/features/workbench/own-table/OwnTableList.svelte';
import type { BenchResult } from '$lib/features/workbench/database/result';
import { catchDownloads } from '../../kit/downloads';

const held = {
	name: 'own_cases',
	file: 'My cases.csv',
	rows: 4,
	columns: [
		{ name: 'cases', type: 'BIGINT' },
		{ name: 'Odd name', type: 'VARCHAR' }
	]
} as unknown as HeldTable;

afterEach(() => {
	ownTables.list = [];
	ownTables.setSmallTo(7);
});

describe('the list of the reader’s own tables', () => {
	it('is a link to add one where there is none', async () => {
		const screen = await render(OwnTableList, { insert: vi.fn(), remove: vi.fn(), busy: false });
		await expect
			.element(screen.getByRole('link', { name: 'Add a file of your own' }))
			.toHaveAttribute('href', '/workbench/own-data/');
	});

	it('names columns as a statement needs them, and takes a table out unless a statement runs', async () => {
		ownTables.put(held);
		const [insert, remove] = [vi.fn(), vi.fn()];
		const screen = await render(OwnTableList, { insert, remove, busy: true });
		await expect.element(screen.getByText(/My cases\.csv, 4 rows\./)).toBeVisible();
		await screen.getByRole('button', { name: 'Odd name' }).click();
		expect(insert).toHaveBeenCalledWith('"Odd name"');
		const out = screen.getByRole('button', { name: 'Take own_cases out' });
		await expect.element(out).toBeDisabled();
		await screen.rerender({ busy: false });
		await out.click();
		expect(remove).toHaveBeenCalledWith('own_cases');
	});
});

describe('the guard over an answer of the reader’s own', () => {
	const result: BenchResult = {
		columns: [
			{ name: 'area', type: 'VARCHAR', numeric: false },
			{ name: 'year', type: 'BIGINT', numeric: true },
			{ name: 'cases', type: 'BIGINT', numeric: true }
		],
		rows: [
			['Bolton', 2023, 3],
			['Bury', 2023, 123],
			['Leeds', 2023, 301]
		],
		more: false,
		statements: 1
	};
	const children = createRawSnippet(() => ({ render: () => '<p>The answer itself</p>' }));
	const guard = (change: Partial<BenchResult> = {}) =>
		render(OwnAnswer, {
			answer: { sql: '', result: { ...result, ...change }, seconds: 1, own: ['own_cases'] },
			children
		});

	it('warns of small numbers before they are shown, and shows them on request', async () => {
		const screen = await guard();
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('1 cell holds a whole number from 1 to 7.');
		expect(screen.getByText('The answer itself').elements()).toEqual([]);
		await screen.getByRole('button', { name: 'Show it on this screen' }).click();
		await expect.element(screen.getByText('The answer itself')).toBeVisible();
	});

	it('shows at once an answer without small numbers', async () => {
		const screen = await guard({ rows: [['Bury', 2023, 123]] });
		await expect.element(screen.getByText('The answer itself')).toBeVisible();
	});

	it('follows the limit that the reader sets, and hides nothing at 0', async () => {
		const screen = await guard();
		const limit = screen.getByLabelText('Hide counts from 1 to');
		await userEvent.fill(limit, '2');
		await userEvent.tab();
		await expect.element(screen.getByText('The answer itself')).toBeVisible();
		await userEvent.fill(limit, '0');
		await userEvent.tab();
		await expect.element(screen.getByText(/all its counts are published/)).toBeVisible();
		expect(screen.getByRole('button').elements()).toEqual([]);
	});

	it('saves with small counts hidden, and leaves what is no count as it is', async () => {
		const files = catchDownloads();
		const screen = await guard();
		await screen.getByRole('checkbox', { name: 'year' }).click();
		await screen.getByRole('button', { name: /^Save with small counts hidden/ }).click();
		expect(files.map(({ name }) => name)).toEqual(['answer-small-numbers-hidden.csv']);
		const lines = (await files[0]!.blob.text()).trim().split(/\r?\n/);
		expect(lines[0]).toMatch(/area,year,cases,how_counts_are_shown$/);
		expect(lines[1]).toMatch(/^Bolton,2023,/);
		expect(lines[1]).not.toMatch(/,3,/);
		// From the sum of all, the smallest alone could be worked out: the next one is hidden with it.
		expect(lines[2]).not.toContain('123');
		expect(lines[3]).toMatch(/^Leeds,2023,300,/);
	});

	it('saves nothing where no column is one of counts', async () => {
		const screen = await guard();
		for (const name of ['year', 'cases']) await screen.getByRole('checkbox', { name }).click();
		await expect
			.element(screen.getByRole('button', { name: /^Save with small counts/ }))
			.toBeDisabled();
		await expect.element(screen.getByText(/^\s*No column is one of counts/)).toBeVisible();
	});
});
