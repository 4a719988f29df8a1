import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { defaultOwnGroup } from '$lib/features/own-groups/own-group';
import OwnGroupForm from '$lib/features/own-groups/OwnGroupForm.svelte';
import { answerWith } from '../../kit/site';

const bolton = { code: 'E1', name: 'Bolton', slug: 'bolton' };
const bury = { code: 'E2', name: 'Bury', slug: 'bury' };
const shire = { code: 'E3', name: 'Shire', slug: 'shire' };
const cut = { code: 'E4', name: 'Cut Board', slug: 'cut-board' };
const members: Record<string, string[]> = {
	E1: ['E1'],
	E2: ['E2'],
	E3: ['E1', 'E2', 'E5'],
	E4: []
};

async function form() {
	answerWith({
		'/areas.json': {
			json: [
				{ ...bolton, level: 'local-authority' },
				{ ...bury, level: 'local-authority' },
				{ ...shire, level: 'county' },
				{ ...cut, level: 'board' }
			]
		},
		'/area-names.json': { json: { former: {}, wards: {} } },
		'/trusts.json': { json: [] }
	});
	const onchange = vi.fn();
	const onadd = vi.fn<(codes: string[]) => void>();
	const screen = await render(OwnGroupForm, {
		group: { ...defaultOwnGroup(), name: 'Mine', areas: ['bolton'], measure: 'deaths' },
		members: [bolton],
		measures: [
			{ id: 'deaths', title: 'Deaths', subject: 'Health', refused: false },
			{ id: 'life', title: 'Life expectancy', subject: 'Life', refused: true }
		],
		benchmarks: [
			{ code: 'E92', name: 'England', slug: 'england' },
			{ code: 'E12', name: 'North West', slug: 'north-west' }
		],
		authoritiesOf: (code: string) => members[code] ?? [],
		onchange,
		onadd
	});
	const pick = async (text: string) => {
		await userEvent.fill(screen.getByRole('combobox', { name: 'Add a place' }), text);
		await expect.element(screen.getByRole('listbox').getByRole('option').first()).toBeVisible();
		await userEvent.keyboard('{ArrowDown}{Enter}');
	};
	return { screen, onchange, onadd, pick };
}

describe('the form of a group', () => {
	it.each([
		['bury', ['E2'], 'Bury added.'],
		['shire', ['E2', 'E5'], '2 authorities of Shire added.'],
		['bolton', [], 'Bolton is in the group already.'],
		['cut', [], 'Cut Board cannot be added: its boundary cuts through authorities.']
	])('adds %s as %j and says so', async (text, codes, said) => {
		const { screen, onadd, pick } = await form();
		await pick(text);
		await expect.element(screen.getByText(said)).toBeVisible();
		expect(onadd).toHaveBeenCalledWith(codes);
	});

	it('takes a place out, and empties the group', async () => {
		const { screen, onchange } = await form();
		await expect.element(screen.getByRole('heading', { name: 'In the group: 1' })).toBeVisible();
		await screen.getByRole('button', { name: /take out ?Bolton/ }).click();
		await expect.element(screen.getByText('Bolton taken out.')).toBeVisible();
		await screen.getByRole('button', { name: 'Empty the group' }).click();
		expect(onchange.mock.calls).toEqual([[{ areas: [] }], [{ areas: [] }]]);
	});

	it('has a name that is never empty', async () => {
		const { screen, onchange } = await form();
		await userEvent.fill(screen.getByLabelText('Name of the group'), '  ');
		await userEvent.tab();
		expect(onchange).toHaveBeenCalledWith({ name: 'Your group' });
	});

	it('says which measures cannot be put together, and chooses measure and benchmark', async () => {
		const { screen, onchange } = await form();
		const measure = screen.getByLabelText('Measure');
		await userEvent.selectOptions(measure, 'Life expectancy (not for groups)');
		await userEvent.selectOptions(screen.getByLabelText('Compare with'), 'North West');
		expect(onchange.mock.calls).toEqual([[{ measure: 'life' }], [{ compare: 'north-west' }]]);
	});
});
