import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { RunResult } from '$lib/features/workbench/database/result';
import Answer from '$lib/features/workbench/ui/Answer.svelte';
import OwnGuard from '$lib/features/workbench/ui/OwnGuard.svelte';
import type { WorkbenchAnswer, WorkbenchTable } from '$lib/features/workbench/ui/workbench.svelte';
import { ownTables, type HeldTable } from '$lib/ui/own-table/own-tables.svelte';
import { catchDownloads } from '../../kit/downloads';

const table: WorkbenchTable = {
	name: 'made_up',
	title: 'Made up',
	rows: 2,
	bytes: 10,
	sha256: 'ab'.repeat(32),
	file: 'made_up.csv',
	source: 'Nobody',
	fields: [{ name: 'name', type: 'string', title: 'Name' }]
};

function answer(change: Partial<WorkbenchAnswer> = {}): WorkbenchAnswer {
	const result: RunResult = {
		columns: [
			{ name: 'name', type: 'text' },
			{ name: 'n', type: 'number' }
		] as unknown as RunResult['columns'],
		rows: [['Alder', 1]],
		more: false,
		cut: 0,
		statements: 1
	};
	return { sql: 'FROM made_up', result, seconds: 0.1, own: [], exact: false, ...change };
}

const held = {
	name: 'own_cases',
	file: 'My cases.csv',
	rows: 4,
	columns: [{ name: 'cases', type: 'BIGINT' }]
} as unknown as HeldTable;

afterEach(() => {
	ownTables.list = [];
	ownTables.exact = false;
	ownTables.setSmallTo(7);
});

describe('the answer of the workbench', () => {
	it('is saved with every row, and names the tables it was read from', async () => {
		const downloads = catchDownloads();
		const screen = await render(Answer, { answer: answer(), tables: [table], changed: false });
		await expect.element(screen.getByText(/^Read from:/)).toHaveTextContent('Made up (Nobody;');
		await screen.getByRole('button', { name: 'The answer as CSV' }).click();
		await expect.poll(() => downloads.length).toBe(1);
		expect(await downloads[0]!.blob.text()).toBe('name,n\r\nAlder,1\r\n');
		await screen.rerender({ changed: true });
		await expect
			.element(screen.getByText(/^Read from tables that may have been changed here/))
			.toBeVisible();
	});

	it('cannot be saved while the database holds exact counts of the reader’s own', async () => {
		ownTables.put(held);
		const made = answer({ sql: 'FROM own_cases', own: ['own_cases'], exact: true });
		const screen = await render(Answer, { answer: made, tables: [table], changed: false });
		await expect.element(screen.getByText(/^Nothing can be saved while the exact/)).toBeVisible();
		expect(screen.getByRole('button', { name: 'The answer as CSV' }).elements()).toHaveLength(0);
		await expect.element(screen.getByText(/^Made with your own file My cases\.csv/)).toBeVisible();
	});
});

describe('the guard of small counts', () => {
	it('is told, changed and taken away by the reader, and each time the database is another', async () => {
		ownTables.put(held);
		const changed = vi.fn();
		const screen = await render(OwnGuard, { busy: false, changed });
		const heading = screen.getByRole('heading', { level: 3 });
		await expect.element(heading).toHaveTextContent('with small counts hidden');
		await screen.getByRole('button', { name: 'See exact counts on this screen' }).click();
		await expect.element(heading).toHaveTextContent('with exact counts');
		await expect.element(screen.getByText('The exact counts are in the database.')).toBeVisible();
		await screen.getByRole('button', { name: 'Hide small counts again' }).click();
		await userEvent.fill(screen.getByLabelText('Hide counts from 1 to'), '0');
		await userEvent.tab();
		await expect.element(heading).toHaveTextContent('as they are');
		expect(changed).toHaveBeenCalledTimes(3);
	});

	it('cannot be changed while a statement runs, and is not there without own tables', async () => {
		const screen = await render(OwnGuard, { busy: true, changed: vi.fn() });
		expect(screen.container.querySelector('section')).toBeNull();
		ownTables.put(held);
		await expect.element(screen.getByLabelText('Hide counts from 1 to')).toBeDisabled();
		await expect
			.element(screen.getByRole('button', { name: 'See exact counts on this screen' }))
			.toBeDisabled();
	});
});
