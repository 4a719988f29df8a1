import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import SqlEditor from '$lib/features/workbench/ui/SqlEditor.svelte';

async function editor(text = 'SELECT 1') {
	const onrun = vi.fn();
	const props = { text, schema: { smoking: ['area_code', 'value'] }, fault: null, onrun };
	const screen = await render(SqlEditor, props);
	const field = screen.getByRole('textbox', { name: 'SQL statement' });
	await expect.poll(() => field.element().tagName).toBe('DIV');
	return { screen, field, onrun };
}

describe('the editor of a statement', () => {
	it('shows the statement, runs it by Control and Enter, and follows one from outside', async () => {
		const { screen, field, onrun } = await editor();
		await expect.element(field).toHaveTextContent('SELECT 1');
		(field.element() as HTMLElement).focus();
		await userEvent.keyboard('{Control>}{Enter}{/Control}');
		expect(onrun).toHaveBeenCalledTimes(1);
		await screen.rerender({ text: 'SELECT 2' });
		await expect.element(field).toHaveTextContent('SELECT 2');
	});

	it('marks the place of a fault, and lets it go', async () => {
		const { screen, field } = await editor('SELECT nothing');
		await screen.rerender({ fault: { reason: 'No such column', position: 7, engine: '' } });
		await expect
			.poll(() => field.element().querySelector('[class*=lintRange]')?.textContent)
			.toBe('nothing');
		await screen.rerender({ fault: null });
		await expect.poll(() => field.element().querySelector('[class*=lintRange]')).toBeNull();
	});
});
