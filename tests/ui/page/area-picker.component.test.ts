import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { AreaChoice } from '$lib/catalogue/areas';
import AreaPicker from '$lib/ui/page/AreaPicker.svelte';
import { answerWith, asked } from '../../kit/site';

const place = (code: string, name: string): AreaChoice => ({
	code,
	name,
	level: 'local-authority',
	slug: name.toLowerCase().replaceAll(' ', '-')
});
const places = [place('E1', 'Upper Vale'), place('E2', 'Upper Moor'), place('E3', 'Low Marsh')];
const files = {
	'/areas.json': { json: places },
	'/area-names.json': { json: { former: {}, wards: {} } },
	'/trusts.json': { json: [] }
};

describe('the field that finds a place', () => {
	it('says that the list could not be loaded, and loads it at the next key', async () => {
		answerWith({});
		const screen = await render(AreaPicker, { onpick: () => undefined });
		const field = screen.getByRole('combobox');
		await userEvent.type(field, 'u');
		await expect
			.element(screen.getByText('The list of places could not be loaded.').first())
			.toBeVisible();
		answerWith(files);
		await userEvent.type(field, 'p');
		await expect.element(screen.getByRole('option').first()).toBeVisible();
		expect(asked).toContain('/areas.json');
	});

	it('asks for no list before a key, and for other names than those of today with the first', async () => {
		answerWith(files);
		const screen = await render(AreaPicker, { onpick: () => undefined });
		await expect.element(screen.getByRole('combobox')).toBeVisible();
		expect(asked).toEqual([]);
		await userEvent.type(screen.getByRole('combobox'), 'up');
		await expect.element(screen.getByRole('option').first()).toBeVisible();
		expect([...asked].sort()).toEqual(['/area-names.json', '/areas.json']);
	});

	it('lists what begins so, marks with the arrows, picks with Enter, and closes', async () => {
		answerWith(files);
		const onpick = vi.fn<(area: AreaChoice) => void>();
		const screen = await render(AreaPicker, { onpick });
		const field = screen.getByRole('combobox', { name: 'Find a place' });
		await userEvent.type(field, 'upper');
		await expect.element(field).toHaveAttribute('aria-expanded', 'true');
		expect(screen.getByRole('option').elements()).toHaveLength(2);
		await userEvent.keyboard('{ArrowDown}{ArrowDown}');
		const second = screen.getByRole('option').nth(1);
		await expect.element(second).toHaveAttribute('aria-selected', 'true');
		await expect.element(field).toHaveAttribute('aria-activedescendant', second.element().id);
		const name = second.element().textContent;
		await userEvent.keyboard('{Enter}');
		expect(onpick).toHaveBeenCalledTimes(1);
		expect(name).toContain(onpick.mock.calls[0]![0].name);
		await expect.element(field).toHaveAttribute('aria-expanded', 'false');
	});

	it('closes with Escape and keeps what was typed, and empties with a second one', async () => {
		answerWith(files);
		const screen = await render(AreaPicker, { onpick: () => undefined });
		const field = screen.getByRole('combobox');
		await userEvent.type(field, 'upper');
		await expect.element(screen.getByRole('option').first()).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.element(field).toHaveValue('upper');
		await expect.element(field).toHaveAttribute('aria-expanded', 'false');
		await userEvent.keyboard('{Escape}');
		await expect.element(field).toHaveValue('');
	});

	it('goes round the list with the arrows, and marks one place at a time', async () => {
		answerWith(files);
		const screen = await render(AreaPicker, { onpick: () => undefined });
		await userEvent.type(screen.getByRole('combobox'), 'upper');
		await expect.element(screen.getByRole('option').first()).toBeVisible();
		await userEvent.keyboard('{ArrowUp}');
		await expect
			.element(screen.getByRole('option').last())
			.toHaveAttribute('aria-selected', 'true');
		await userEvent.keyboard('{ArrowDown}');
		await expect
			.element(screen.getByRole('option').first())
			.toHaveAttribute('aria-selected', 'true');
		expect(screen.getByRole('option', { selected: true }).elements()).toHaveLength(1);
	});

	it('says how many places match, and that none does, in words that are read aloud', async () => {
		answerWith(files);
		const screen = await render(AreaPicker, { onpick: () => undefined });
		const field = screen.getByRole('combobox');
		await userEvent.type(field, 'low marsh');
		await expect.element(screen.getByRole('status')).toHaveTextContent('1 place matches.');
		await userEvent.fill(field, 'zzz');
		await expect.element(screen.getByRole('status')).toHaveTextContent('No place matches “zzz”.');
		await expect.element(field).toHaveAttribute('aria-expanded', 'false');
	});
});
