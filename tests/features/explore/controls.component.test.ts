import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import AlikeChoice from '$lib/features/explore/ui/AlikeChoice.svelte';
import ExploreControls from '$lib/features/explore/ui/ExploreControls.svelte';
import ShowTabs from '$lib/features/explore/ui/ShowTabs.svelte';
import { defaultExploration, shows } from '$lib/figures/measures/exploration';
import type { Exploration } from '$lib/figures/measures/measure';
import { madeExplored, measure, places, slice, values } from '../../figures/measures/made';
import { answerWith } from '../../kit/site';

const measures = [
	{ id: 'made-up', title: 'Made up', subject: 'Nothing' },
	{ id: 'imd-2025', title: 'Deprivation', subject: 'Deprivation' },
	{ id: 'other', title: 'Another', subject: 'Nothing' }
];

/** The controls of a choice, with what they were told. */
async function controls(change: Partial<Exploration> = {}, explored = madeExplored()) {
	const onchoose = vi.fn<(change: Partial<Exploration>) => void>();
	const state = { ...defaultExploration(), ...change };
	const props = { state, explored, places, measures, interactive: true, onchoose };
	return { screen: await render(ExploreControls, props), onchoose };
}

describe('the choices of the explorer', () => {
	it('list measures by subject, and forget the period with the measure', async () => {
		const { screen, onchoose } = await controls();
		const select = screen.getByRole('combobox', { name: /^Measure/ });
		const groups = [...select.element().querySelectorAll('optgroup')].map(({ label }) => label);
		expect(groups).toEqual(['Deprivation', 'Nothing']);
		await userEvent.selectOptions(select, 'Another');
		expect(onchoose).toHaveBeenCalledWith({ indicator: 'other', until: null });
	});

	it('offer a sex where several are published, and no period where there is one', async () => {
		const two = measure(
			[
				{ ...slice(values), sex: 'female' },
				{ ...slice(values), sex: 'male' }
			],
			{ sexes: ['female', 'male'] }
		);
		const { screen, onchoose } = await controls({ sex: 'female' }, madeExplored({}, two));
		await userEvent.selectOptions(screen.getByLabelText('Sex'), 'male');
		expect(onchoose).toHaveBeenCalledWith({ sex: 'male' });
		await expect.element(screen.getByLabelText('Period')).toBeDisabled();
	});

	it('name an earlier period by its year, and the latest by nothing', async () => {
		const earlier = { ...slice(values), period: '2022-01-01/2022-12-31' };
		const { screen, onchoose } = await controls(
			{},
			madeExplored({}, measure([slice(values), earlier]))
		);
		await userEvent.selectOptions(screen.getByLabelText('Period'), '2022');
		await userEvent.selectOptions(screen.getByLabelText('Period'), '2023');
		expect(onchoose.mock.calls).toEqual([[{ until: '2022' }], [{ until: null }]]);
	});

	it('compare with England and what holds the marked place', async () => {
		const { screen, onchoose } = await controls();
		const select = screen.getByLabelText('Compare with');
		const names = [...select.element().querySelectorAll('option')].map(({ text }) => text);
		expect(names.sort()).toEqual(['England', 'Manchester-area', 'North']);
		await userEvent.selectOptions(select, 'North');
		expect(onchoose).toHaveBeenCalledWith({ compare: 'north' });
		await userEvent.selectOptions(screen.getByLabelText('Areas'), 'same:region');
		expect(onchoose).toHaveBeenLastCalledWith({ group: 'same:region' });
	});

	it('mark a place, add another once, and take one out', async () => {
		const list = places.map(({ code, name, slug, level }) => ({ code, name, slug, level }));
		answerWith({
			'/areas.json': { json: list },
			'/area-names.json': { json: { former: {}, wards: {} } },
			'/trusts.json': { json: [] }
		});
		const { screen, onchoose } = await controls({ areas: ['bolton'] });
		await expect.element(screen.getByText('Marked: Wigan')).toBeVisible();
		await expect.element(screen.getByText('Added: 1')).toBeVisible();
		const pick = async (label: string, text: string) => {
			await userEvent.type(screen.getByRole('combobox', { name: label }), text);
			await expect.element(screen.getByRole('option', { name: /./ }).first()).toBeInTheDocument();
			await expect.element(screen.getByRole('listbox').getByRole('option').first()).toBeVisible();
			await userEvent.keyboard('{ArrowDown}{Enter}');
		};
		await pick('Mark a place', 'leed');
		expect(onchoose).toHaveBeenLastCalledWith({ mark: 'leeds' });
		await pick('Add a place', 'bolt');
		expect(onchoose).toHaveBeenLastCalledWith({ areas: ['bolton'] });
		await screen.getByRole('button', { name: 'Remove Bolton' }).click();
		expect(onchoose).toHaveBeenLastCalledWith({ areas: [] });
	});
});

describe('the ways of showing', () => {
	it('are told apart by which is pressed, and chosen by a press', async () => {
		const onchoose = vi.fn();
		const screen = await render(ShowTabs, { chosen: 'map', interactive: true, onchoose });
		const buttons = screen.getByRole('group', { name: 'Show as' }).getByRole('button');
		expect(buttons.elements()).toHaveLength(shows.length);
		await expect.element(screen.getByRole('button', { pressed: true })).toHaveTextContent('Map');
		screen.getByRole('button', { name: 'Funnel' }).element().focus();
		await userEvent.keyboard('{Enter}');
		expect(onchoose).toHaveBeenCalledWith('funnel');
	});

	it('cannot be pressed while there is no script', async () => {
		const onchoose = vi.fn();
		const screen = await render(ShowTabs, { chosen: 'map', interactive: false, onchoose });
		for (const button of screen.getByRole('button').elements()) expect(button).toBeDisabled();
	});
});

describe('the choice of what alike means', () => {
	async function alike(change: Partial<Exploration>) {
		const onchoose = vi.fn<(change: Partial<Exploration>) => void>();
		const state = { ...defaultExploration(), ...change };
		return { screen: await render(AlikeChoice, { state, measures, onchoose }), onchoose };
	}

	it('takes measures in and out, and always leaves one', async () => {
		const own = { group: 'similar:own', by: ['imd-2025', 'other'] };
		const { screen, onchoose } = await alike(own);
		await userEvent.selectOptions(screen.getByLabelText('Also alike by'), 'Made up');
		expect(onchoose).toHaveBeenCalledWith({ by: ['imd-2025', 'other', 'made-up'] });
		await screen.getByRole('button', { name: 'Leave out Another' }).click();
		expect(onchoose).toHaveBeenLastCalledWith({ by: ['imd-2025'] });
		await screen.unmount();
		const one = await alike({ ...own, by: ['other'] });
		await expect.element(one.screen.getByText('Another').first()).toBeVisible();
		expect(one.screen.getByRole('button').elements()).toEqual([]);
	});

	it('takes no thirteenth measure', async () => {
		const by = Array.from({ length: 12 }, (_, at) => `m-${at}`);
		const { screen, onchoose } = await alike({ group: 'similar:own', by });
		await userEvent.selectOptions(screen.getByLabelText('Also alike by'), 'Made up');
		expect(onchoose).not.toHaveBeenCalled();
	});

	it('offers how many, an odd number of an address among them, and names ONS’s own model', async () => {
		const { screen, onchoose } = await alike({ group: 'neighbours:global', near: 7 });
		await expect.element(screen.getByLabelText('How many')).toHaveValue('7');
		await userEvent.selectOptions(screen.getByLabelText('How many'), '20');
		expect(onchoose).toHaveBeenCalledWith({ near: 20 });
		await expect.element(screen.getByText(/^ONS’s own statistical/)).toBeVisible();
		expect(screen.getByLabelText('Also alike by').elements()).toEqual([]);
	});
});
