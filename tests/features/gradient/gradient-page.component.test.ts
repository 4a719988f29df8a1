import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import GradientControls from '$lib/features/gradient/GradientControls.svelte';
import GroupsTable from '$lib/features/gradient/GroupsTable.svelte';
import MeasuresTable from '$lib/features/gradient/MeasuresTable.svelte';
import type { GradientChoice } from '$lib/figures/gradient/choice';
import { gradientOf } from '$lib/figures/gradient/slope';
import type { NumberRef } from '$lib/words/table';
import { choice, madeUp } from '../../figures/gradient/made-up';
import { answerWith } from '../../kit/site';

describe('the controls of a gradient', () => {
	it('choose index, groups and sex', async () => {
		const onchoose = vi.fn<(change: Partial<GradientChoice>) => void>();
		const source = madeUp({ sexes: ['female', 'male'] });
		const screen = await render(GradientControls, { source, choice, onchoose });
		await userEvent.selectOptions(screen.getByLabelText('Ranked by'), 'imd-2019');
		await userEvent.selectOptions(screen.getByLabelText('In groups of'), 'fifths');
		await userEvent.selectOptions(screen.getByLabelText('Sex'), 'male');
		expect(onchoose.mock.calls.map(([change]) => change)).toEqual([
			{ index: 'imd-2019' },
			{ grouping: 'fifths' },
			{ sex: 'male' }
		]);
	});

	it('have no sex where one is published, and mark a place', async () => {
		answerWith({
			'/areas.json': {
				json: [{ code: 'E1', name: 'Bolton', slug: 'bolton', level: 'local-authority' }]
			},
			'/area-names.json': { json: { former: {}, wards: {} } },
			'/trusts.json': { json: [] }
		});
		const onchoose = vi.fn();
		const screen = await render(GradientControls, { source: madeUp(), choice, onchoose });
		await userEvent.type(screen.getByRole('combobox', { name: 'Mark a place' }), 'bol');
		await expect.element(screen.getByRole('listbox').getByRole('option')).toBeVisible();
		await userEvent.keyboard('{ArrowDown}{Enter}');
		expect(onchoose).toHaveBeenCalledWith({ area: 'bolton' });
		expect(screen.getByLabelText('Sex').elements()).toEqual([]);
	});
});

describe('the tables of a gradient', () => {
	const source = madeUp();
	const gradient = gradientOf(source, choice);

	it('tell which number of a group is pressed: its value, or a count behind it', async () => {
		const oncite = vi.fn<(number: NumberRef) => void>();
		const screen = await render(GroupsTable, { source, gradient, oncite });
		expect(screen.getByRole('row').elements()).toHaveLength(11);
		await screen.getByRole('button', { name: 'Cite a number of this table' }).click();
		const first = screen.getByRole('row').nth(1).getByRole('button');
		await first.nth(0).click();
		await first.nth(2).click();
		const [value, residents] = oncite.mock.calls.map(([number]) => number);
		expect(residents).toEqual({ ...value, count: 1 });
	});

	it('say how many authorities have no value and are in no group', async () => {
		const areas = source.areas.map((area, at) =>
			at === 4 ? { ...area, values: [{ value: null }] } : area
		);
		const less = { ...source, areas };
		const props = { source: less, gradient: gradientOf(less, choice) };
		const screen = await render(GroupsTable, props);
		await expect
			.element(screen.getByText(/1 of 20 authorities have no value here and are in no group\./))
			.toBeVisible();
		expect(screen.getByRole('button').elements()).toEqual([]);
	});

	it('open the citation of the measure that is pressed', async () => {
		const props = { source, gradient, conditions: 'Made for a test.', interactive: true };
		const screen = await render(MeasuresTable, props);
		await screen.getByRole('button', { name: 'Cite a number of this table' }).click();
		const number = screen.getByRole('button', { name: /: cite it$/ }).first();
		const text = number.element().textContent.replace(/ \(.*/, '');
		await number.click();
		const select = screen.getByLabelText('The number to cite');
		await expect.element(select).toHaveFocus();
		expect((select.element() as HTMLSelectElement).selectedOptions[0]?.text).toContain(
			text.replace(/ .*/, '')
		);
	});

	it('give regions no measure that needs an order', async () => {
		const regions = gradientOf(source, { ...choice, grouping: 'regions' });
		const props = { source, gradient: regions, conditions: '', interactive: false };
		const screen = await render(MeasuresTable, props);
		await expect
			.element(screen.getByRole('table', { name: 'As if the groups had no order' }))
			.toBeVisible();
		expect(screen.getByRole('table').elements()).toHaveLength(1);
	});
});
