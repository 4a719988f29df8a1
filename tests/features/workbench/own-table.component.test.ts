import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { ownTables, type HeldTable } from '$lib/ui/own-table/own-tables.svelte';
import OwnTableList from '$lib/features/workbench/ui/OwnTableList.svelte';

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
