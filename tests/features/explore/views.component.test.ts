import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Explorer } from '$lib/features/explore/ui/explorer.svelte';
import ExploreView from '$lib/features/explore/ui/ExploreView.svelte';
import MeasureSelect from '$lib/features/explore/ui/MeasureSelect.svelte';
import PyramidArticle from '$lib/features/explore/ui/PyramidArticle.svelte';
import { defaultExploration } from '$lib/figures/measures/exploration';
import type { AgeProfile } from '$lib/figures/measures/age-profiles';
import type { Show } from '$lib/figures/measures/measure';
import { madeExplored, measure, places, slice, values } from '../../figures/measures/made';

const earlier = { ...slice(values), period: '2022-01-01/2022-12-31' as const };

/** What the page's state gives to its views, made by hand. */
function explorer(show: Show, change: Partial<Record<keyof Explorer, unknown>> = {}) {
	const state = { ...defaultExploration(), show, mark: 'wigan' };
	const made = {
		state,
		places,
		answer: { explored: madeExplored() },
		waiting: false,
		pressed: null,
		ages: null,
		values: () => null,
		cite: vi.fn(),
		...change
	};
	return { explorer: made as unknown as Explorer, cite: made.cite };
}

const view = ({ explorer }: { explorer: Explorer }) =>
	render(ExploreView, { explorer, finding: 'Wigan is highest' });

describe('a view of the explorer', () => {
	it('draws the strip at once, named by its finding', async () => {
		const screen = await view(explorer('strip'));
		expect(
			screen.container.querySelectorAll('figure svg[aria-label^="Wigan is highest"]')
		).not.toHaveLength(0);
	});

	it('says so where no area has a value', async () => {
		const none = Object.fromEntries(Object.keys(values).map((slug) => [slug, null]));
		const explored = madeExplored({}, measure([slice(none)]));
		const screen = await view(explorer('strip', { answer: { explored } }));
		await expect.element(screen.getByText(/so there is nothing to draw/)).toBeVisible();
	});

	it('fetches another chart when it is asked for, and says why there is none', async () => {
		const one = await view(explorer('lines'));
		await expect.element(one.getByText(/held for one period only/)).toBeVisible();
		await one.rerender(explorer('scatter'));
		await expect.element(one.getByText(/^Choose a second measure/)).toBeVisible();
		await one.rerender(explorer('bars'));
		await expect.poll(() => one.container.querySelectorAll('figure svg').length).toBeGreaterThan(0);
	});

	it('has a table beside a chart over time, each number of which can be cited', async () => {
		const explored = madeExplored({}, measure([slice(values), earlier]));
		const made = explorer('lines', { answer: { explored } });
		const screen = await view(made);
		await screen.getByText('Made up, %, every period').first().click();
		await screen.getByRole('button', { name: 'Cite a number of this table' }).click();
		await screen
			.getByRole('button', { name: /^20.*: cite it/ })
			.first()
			.click();
		expect(made.cite).toHaveBeenCalledOnce();
	});
});

describe('the choice of a measure', () => {
	it('tells the measure that was chosen', async () => {
		const onchoose = vi.fn();
		const measures = [
			{ id: 'one', title: 'One', subject: 'B' },
			{ id: 'two', title: 'Two', subject: 'A' }
		];
		const screen = await render(MeasureSelect, {
			label: 'Second',
			measures,
			chosen: 'one',
			onchoose
		});
		await userEvent.selectOptions(screen.getByLabelText(/^\s*Second/), 'Two');
		expect(onchoose).toHaveBeenCalledWith('two');
	});
});

describe('residents by age in the explorer', () => {
	const counts = (count: number) => Array.from({ length: 91 }, () => count);
	const profile = (slug: string, day: string): AgeProfile => ({
		name: slug === 'wigan' ? 'Wigan' : 'England',
		slug,
		day,
		table: measure([]).tables[0]!,
		asked: { sql: 'SELECT 1', parameters: [], rows: 1 },
		female: counts(10),
		male: counts(12)
	});

	it('are of the date that is chosen; the newest date is no part of the address', async () => {
		const days = ['2023-06-30', '2011-06-30'];
		const ages = {
			home: days.map((day) => profile('wigan', day)),
			other: days.map((day) => profile('england', day))
		};
		const onchoose = vi.fn();
		const screen = await render(PyramidArticle, {
			explorer: explorer('pyramid', { ages }).explorer,
			onchoose
		});
		await expect
			.element(screen.getByRole('heading', { name: /^Residents of Wigan/ }))
			.toBeVisible();
		await userEvent.selectOptions(screen.getByLabelText('Date'), 'mid-2011');
		await userEvent.selectOptions(screen.getByLabelText('Date'), 'mid-2023');
		expect(onchoose.mock.calls).toEqual([[{ until: '2011' }], [{ until: null }]]);
	});
});
