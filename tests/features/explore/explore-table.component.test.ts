import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ExploreDownloads from '$lib/features/explore/ui/ExploreDownloads.svelte';
import ExploreTable from '$lib/features/explore/ui/ExploreTable.svelte';
import type { CitedCell } from '$lib/features/explore/words/cited-cells';
import { defaultExploration } from '$lib/figures/measures/exploration';
import type { Exploration } from '$lib/figures/measures/measure';
import {
	madeCounts,
	madeExplored,
	measure,
	places,
	slice,
	values
} from '../../figures/measures/made';
import { catchDownloads } from '../../kit/downloads';

async function table(
	change: Partial<Exploration> = {},
	explored = madeExplored(),
	interactive = true
) {
	const onchoose = vi.fn<(change: Partial<Exploration>) => void>();
	const oncite = vi.fn<(number: CitedCell) => void>();
	const state = { ...defaultExploration(), ...change };
	const props = { explored, state, places, interactive, onchoose, oncite };
	return { screen: await render(ExploreTable, props), onchoose, oncite };
}

/** The first cell of each row. */
const names = () =>
	[...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent);

describe('the table of the explorer', () => {
	it('is sorted by name at first, numbers from the highest on a press, and the other way on a second', async () => {
		const { screen, onchoose } = await table();
		expect(names()).toEqual([...names()].sort());
		await expect
			.element(screen.getByRole('columnheader', { name: 'Area' }))
			.toHaveAttribute('aria-sort', 'ascending');
		await screen.getByRole('button', { name: '%', exact: true }).click();
		expect(onchoose).toHaveBeenCalledWith({ sort: { column: 'value', down: true } });
		await screen.getByRole('button', { name: /^Area/ }).click();
		expect(onchoose).toHaveBeenLastCalledWith({ sort: { column: 'name', down: true } });
	});

	it('shows the order that is asked for, by sign and to those who hear it', async () => {
		const { screen } = await table({ sort: { column: 'value', down: true } });
		const head = screen.getByRole('columnheader', { name: '% ▼' });
		await expect.element(head).toHaveAttribute('aria-sort', 'descending');
		expect(names().slice(0, 3)).toEqual(['Bolton', 'Derby', 'Wigan']);
	});

	it('shows the rows that have a text in their name, and says how many of how many', async () => {
		const { screen, onchoose } = await table({ find: 'b' });
		expect(names().every((name) => /b/i.test(name))).toBe(true);
		await expect.element(screen.getByText(/^\d of \d rows\.$/)).toBeVisible();
		await userEvent.fill(screen.getByLabelText('Rows with this in their name'), ' der ');
		await expect.poll(() => onchoose.mock.calls).toEqual([[{ find: 'der' }]]);
	});

	it('says so where no row has the text', async () => {
		const { screen } = await table({ find: 'zzz' });
		await expect.element(screen.getByText('No area has “zzz” in its name.')).toBeVisible();
	});

	it('has the columns that are chosen, in their own order', async () => {
		const { screen, onchoose } = await table({ columns: ['region'] });
		await screen.getByRole('checkbox', { name: '95% interval' }).click();
		expect(onchoose).toHaveBeenCalledWith({ columns: ['interval', 'region'] });
		await screen.getByRole('checkbox', { name: 'Region' }).click();
		expect(onchoose).toHaveBeenLastCalledWith({ columns: [] });
		expect(screen.getByRole('checkbox', { name: 'Counts' }).elements()).toEqual([]);
	});

	it('names the areas without a value and why, beside what is said of them', async () => {
		const { screen } = await table();
		await expect.element(screen.getByText(/^Without a value: Burnley \(/)).toBeVisible();
	});

	it('tells which number is pressed: a value, or a count behind it', async () => {
		const counts = { ...slice(values, 3), numerators: places.map((_, at) => 100 + at) };
		const counted = measure([{ ...counts, denominators: places.map(() => 1000) }], {
			counted: madeCounts
		});
		const { screen, oncite } = await table({ columns: ['counts'] }, madeExplored({}, counted));
		await screen.getByRole('button', { name: 'Cite a number of this table' }).click();
		await screen.getByRole('button', { name: '25.0%, Bolton: cite it' }).click();
		expect(oncite.mock.calls[0]![0]).toMatchObject({
			place: { slug: 'bolton' },
			measure: 'made-up'
		});
		await screen.getByRole('button', { name: '101, Bolton: cite it' }).click();
		expect(oncite.mock.calls[1]![0]).toMatchObject({ place: { slug: 'bolton' }, count: 0 });
		// What is missing is no number.
		expect(screen.getByRole('button', { name: /Burnley: cite it/ }).elements()).not.toContainEqual(
			expect.objectContaining({ textContent: 'not published' })
		);
	});

	it('is a plain table while there is no script', async () => {
		const { screen } = await table({}, madeExplored(), false);
		await expect.element(screen.getByRole('table')).toBeVisible();
		expect(screen.getByRole('button').elements()).toEqual([]);
		expect(screen.getByRole('searchbox').elements()).toEqual([]);
	});
});

describe('the downloads of the explorer', () => {
	it('are the values that are shown, with their source, and the whole tables', async () => {
		const files = catchDownloads();
		const explored = madeExplored();
		const props = { explored, finding: 'F', source: 'S', drawing: null };
		const screen = await render(ExploreDownloads, props);
		expect(screen.getByRole('button', { name: /^Chart/ }).elements()).toEqual([]);
		await screen.getByRole('button', { name: 'These values as CSV' }).click();
		await expect.poll(() => files.length).toBe(1);
		const text = await files[0]!.blob.text();
		for (const { place } of explored.areas) expect(text).toContain(place.name);
		expect(files[0]!.name).toMatch(/^made-up.*\.csv$/);
		await expect
			.element(screen.getByRole('link', { name: 'The whole table: Made up, CSV' }))
			.toHaveAttribute('href', '/data/made_up.csv');
	});

	it('say in the name of a picture what it shows and of when', async () => {
		const files = catchDownloads();
		const box = document.createElement('div');
		box.innerHTML = '<svg viewBox="0 0 680 200" aria-label="Two measures"><path d="M0 0h9"/></svg>';
		const drawing = () => box.querySelector('svg');
		const props = { explored: madeExplored(), finding: 'F', source: 'S', drawing };
		const screen = await render(ExploreDownloads, props);
		await screen.getByRole('button', { name: 'Chart as SVG' }).click();
		await expect
			.poll(() => files.map(({ name }) => name))
			.toEqual(['made-up-wigan-2023-12-31.svg']);
		expect(await files[0]!.blob.text()).toContain('Two measures');
	});
});
