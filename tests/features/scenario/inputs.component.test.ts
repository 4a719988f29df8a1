import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InputField from '$lib/features/scenario/ui/InputField.svelte';
import ScenarioDownloads from '$lib/features/scenario/ui/ScenarioDownloads.svelte';
import ScenarioInputs from '$lib/features/scenario/ui/ScenarioInputs.svelte';
import type { ScenarioInput } from '$lib/figures/scenario/scenario';
import { catchDownloads } from '../../kit/downloads';
import { madeAnswer, madeScenario, madeValues } from './made';

const turnover = madeScenario().inputs.find(({ name }) => name === 'turnover')!;

async function field(value: number | null = 30, change: Partial<ScenarioInput> = {}) {
	const onchange = vi.fn<(value: number | null) => void>();
	const input = { ...turnover, ...change };
	const screen = await render(InputField, { input, value, onchange });
	const box = screen.getByRole('spinbutton', { name: input.label });
	return { screen, onchange, box, slider: screen.getByRole('slider') };
}

/** Types a number in place of what stands in a box, and leaves it. */
async function typed(box: Parameters<typeof userEvent.fill>[0], text: string) {
	await userEvent.fill(box, text);
	await userEvent.tab();
}

describe('an assumption', () => {
	it('says the same in number and slider, where it comes from, and its range', async () => {
		const { box, slider, screen } = await field();
		await expect.element(box).toHaveValue(30);
		await expect.element(slider).toHaveValue('30');
		await expect.element(slider).toHaveAttribute('aria-valuetext', '30%');
		await expect.element(screen.getByText(/range 20% to 40%/)).toBeVisible();
		await expect.element(box).toHaveAccessibleDescription(/assumed; range/);
	});

	it('tells a number that is typed, and one that the slider is moved to by keys', async () => {
		const { box, slider, onchange } = await field();
		await typed(box, '25.5');
		expect(onchange).toHaveBeenLastCalledWith(25.5);
		slider.element().focus();
		await userEvent.keyboard('{ArrowRight}');
		expect(onchange.mock.lastCall![0]).toBeGreaterThan(25);
	});

	it.each(['900', '-1'])('refuses %s, says what is needed, and keeps the rest', async (text) => {
		const { box, screen, onchange } = await field();
		await typed(box, text);
		await expect.element(box).toHaveAttribute('aria-invalid', 'true');
		await expect.element(screen.getByText('A number from 0% to 100% is needed.')).toBeVisible();
		expect(onchange).not.toHaveBeenCalled();
		await typed(box, '40');
		await expect.element(box).not.toHaveAttribute('aria-invalid');
		expect(onchange).toHaveBeenCalledWith(40);
	});

	it('takes its default again where the box is emptied, or on a press', async () => {
		const { box, screen, onchange } = await field(25);
		await typed(box, '');
		expect(onchange).toHaveBeenLastCalledWith(null);
		await screen.getByRole('button', { name: /^Back to 30%/ }).click();
		expect(onchange).toHaveBeenCalledTimes(2);
	});

	it('is empty where nothing is published, and offers no way back to what is as first shown', async () => {
		const { box, screen } = await field(null, { value: null, basis: 'missing' });
		await expect.element(box).toHaveValue(null);
		expect(screen.getByRole('button').elements()).toEqual([]);
	});
});

describe('all assumptions', () => {
	it('stand in named groups, each once, and tell which was changed', async () => {
		const onchange = vi.fn();
		const scenario = madeScenario();
		const screen = await render(ScenarioInputs, { scenario, values: madeValues, onchange });
		expect(screen.getByRole('group').elements()).toHaveLength(3);
		const boxes = screen.getByRole('spinbutton').elements() as HTMLInputElement[];
		expect(boxes.map(({ name }) => name).sort()).toEqual(
			scenario.inputs.map(({ name }) => name).sort()
		);
		await typed(screen.getByRole('spinbutton', { name: 'posts' }), '8000');
		expect(onchange).toHaveBeenCalledWith('posts', 8000);
		await expect.element(screen.getByRole('button', { name: 'Reset all' })).toBeDisabled();
	});

	it('are reset whole where one was changed', async () => {
		const onreset = vi.fn();
		const props = { scenario: madeScenario(), values: madeValues, onchange: vi.fn(), onreset };
		const screen = await render(ScenarioInputs, props);
		await screen.getByRole('button', { name: 'Reset all' }).click();
		expect(onreset).toHaveBeenCalledTimes(1);
	});
});

describe('the downloads of a scenario', () => {
	it('are its inputs and outcome with the address that gives them back, and a print', async () => {
		const files = catchDownloads();
		const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
		const props = { scenario: madeScenario(), answer: madeAnswer(), search: '?in.turnover=25' };
		const screen = await render(ScenarioDownloads, props);
		await screen.getByRole('button', { name: 'This scenario with its inputs as CSV' }).click();
		await expect.poll(() => files.length).toBe(1);
		expect(await files[0]!.blob.text()).toContain('?in.turnover=25');
		expect(files[0]!.name).toMatch(/middleton.*\.csv$/);
		await screen.getByRole('button', { name: 'Print' }).click();
		expect(print).toHaveBeenCalledTimes(1);
	});
});
