import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DeathsGrid from '$lib/features/life-table/DeathsGrid.svelte';
import { bandLabels, type DeathsOfGroup, type InputFault } from '$lib/figures/life-table';

const group = (name: string): DeathsOfGroup => ({
	name,
	populations: bandLabels.map(() => 1000),
	deaths: bandLabels.map(() => null),
	causes: {}
});

async function grid(groups = [group('Here'), group('There')]) {
	const onchange = vi.fn<(groups: DeathsOfGroup[], faults: InputFault[]) => void>();
	return { screen: await render(DeathsGrid, { groups, onchange }), onchange, groups };
}

/** Pastes into the field that has the focus. */
function paste(text: string) {
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', text);
	const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
	document.activeElement!.dispatchEvent(event);
	return event.defaultPrevented;
}

describe('the grid of people and deaths by age', () => {
	it('names every cell by what it is, of whom, and at what age', async () => {
		const { screen } = await grid();
		const cell = screen.getByLabelText('Deaths, There, age 90 and over');
		await expect.element(cell).toHaveValue('');
		await expect.element(screen.getByLabelText('Population, Here, age 0')).toHaveValue('1000');
		expect(screen.getByRole('textbox').elements()).toHaveLength(2 + 4 * bandLabels.length);
	});

	it('tells a typed count, and leaves what it was given as it is', async () => {
		const { screen, onchange, groups } = await grid();
		await userEvent.fill(screen.getByLabelText('Deaths, Here, age 1 to 4'), '1,234');
		await userEvent.tab();
		const [changed, faults] = onchange.mock.lastCall!;
		expect(changed[0]!.deaths[1]).toBe(1234);
		expect(faults).toEqual([]);
		expect(groups[0]!.deaths[1]).toBeNull();
	});

	it('names row, column and value of what is no number, and takes nothing for 0', async () => {
		const { screen, onchange } = await grid();
		await userEvent.fill(screen.getByLabelText('Population, There, age 0'), '-3');
		await userEvent.tab();
		const [changed, faults] = onchange.mock.lastCall!;
		expect(changed[1]!.populations[0]).toBeNull();
		expect(faults).toEqual([
			{ row: 1, column: 'There, population', value: '-3', message: 'is not a number of 0 or more' }
		]);
	});

	it('takes a block of cells to the right and down, and nothing past its edge', async () => {
		const { screen, onchange } = await grid();
		screen.getByLabelText('Deaths, Here, age 85 to 89').element().focus();
		expect(paste('5\t2000\t7\tover\r\n6\t\tx\n9\t9\t9\n')).toBe(true);
		const [[here, there], faults] = onchange.mock.lastCall!;
		expect(here!.deaths.slice(-2)).toEqual([5, 6]);
		expect(there!.populations.slice(-2)).toEqual([2000, null]);
		expect(there!.deaths.slice(-2)).toEqual([7, null]);
		expect(faults).toHaveLength(1);
		expect(faults[0]).toMatchObject({ row: 20, value: 'x' });
	});

	it('leaves a single value to the field', async () => {
		const { screen, onchange } = await grid();
		screen.getByLabelText('Deaths, Here, age 0').element().focus();
		expect(paste('12')).toBe(false);
		expect(onchange).not.toHaveBeenCalled();
	});

	it('names a group anew, and one without a name by its number', async () => {
		const { screen, onchange } = await grid();
		const name = screen.getByLabelText('Name of group 2');
		await userEvent.fill(name, ' Elsewhere ');
		await userEvent.tab();
		expect(onchange.mock.lastCall![0][1]!.name).toBe('Elsewhere');
		await userEvent.fill(name, ' ');
		await userEvent.tab();
		expect(onchange.mock.lastCall![0][1]!.name).toBe('Group 2');
	});
});
