import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { defaultView, type Page, type View } from '$lib/catalogue/view';
import type { AreaRef } from '$lib/figure';
import type { PageFigures } from '$lib/figures';
import { engine } from '$lib/ui/live/engine.svelte';
import ViewControls from '$lib/ui/page/ViewControls.svelte';
import { moves } from '../../kit/navigation';
import { answerWith } from '../../kit/site';
import { england, wigan } from '../../words/made';

const region: AreaRef = { code: 'E12', name: 'North West', slug: 'north-west', level: 'region' };
const bolton: AreaRef = { code: 'E1', name: 'Bolton', slug: 'bolton', level: 'local-authority' };

function shown(change: Partial<PageFigures> = {}): PageFigures {
	return {
		area: wigan,
		alsoBoard: false,
		benchmark: england,
		within: [region],
		years: [],
		figures: [],
		problems: [],
		release: '2026.11',
		...change
	};
}

function controls(page: Page, change: Partial<View> = {}, figures: Partial<PageFigures> = {}) {
	const view = { ...defaultView('wigan', page), ...change };
	return render(ViewControls, { view, shown: shown(figures) });
}

describe('the controls of a page of an area', () => {
	it('offer England and the wider areas, and write the chosen one into the address', async () => {
		const screen = await controls('workforce');
		const select = screen.getByLabelText('Compare with');
		await expect.element(select).toHaveValue('england');
		const names = [...select.element().querySelectorAll('option')].map(({ text }) => text);
		expect(names).toEqual(['England', 'The North West', 'Another place…']);
		await userEvent.selectOptions(select, 'north-west');
		expect(moves).toEqual([
			{
				by: 'goto',
				to: '/areas/wigan/workforce/?compare=north-west',
				options: { keepFocus: true, noScroll: true }
			}
		]);
	});

	it('list a place that an address has chosen and no wider area is', async () => {
		const screen = await controls('workforce', { compare: 'bolton' }, { benchmark: bolton });
		await expect.element(screen.getByLabelText('Compare with')).toHaveValue('bolton');
	});

	it('say that there is nothing to compare with', async () => {
		const screen = await controls('workforce', {}, { area: england, benchmark: null, within: [] });
		await expect.element(screen.getByRole('option', { name: 'nothing' })).toBeInTheDocument();
	});

	it('ask for another place in a field of its own, which goes once one is picked', async () => {
		answerWith({
			'/areas.json': { json: [bolton] },
			'/area-names.json': { json: { former: {}, wards: {} } },
			'/trusts.json': { json: [] }
		});
		const screen = await controls('workforce');
		await userEvent.selectOptions(screen.getByLabelText('Compare with'), 'Another place…');
		expect(moves).toEqual([]);
		await userEvent.type(screen.getByRole('combobox', { name: 'Compare with' }).last(), 'bol');
		await expect.element(screen.getByRole('option', { name: /Bolton/ })).toBeVisible();
		await userEvent.keyboard('{ArrowDown}{Enter}');
		expect(moves.at(-1)?.to).toBe('/areas/wigan/workforce/?compare=bolton');
		await expect.element(screen.getByRole('listbox')).not.toBeInTheDocument();
	});

	it('have sexes and years where the page has figures by them, and keep what else was chosen', async () => {
		const view = { compare: 'north-west', sex: 'female' } as const;
		const screen = await controls('life-expectancy', view, { years: [2020, 2019] });
		await expect.element(screen.getByLabelText('Sex')).toHaveValue('female');
		await userEvent.selectOptions(screen.getByLabelText('Sex'), 'Men');
		await userEvent.selectOptions(screen.getByLabelText('Period ending'), '2019');
		expect(moves.map(({ to }) => to)).toEqual([
			'/areas/wigan/life-expectancy/?compare=north-west&sex=men',
			'/areas/wigan/life-expectancy/?compare=north-west&sex=women&year=2019'
		]);
	});

	it('go back to the latest period', async () => {
		const screen = await controls('life-expectancy', { year: 2019 }, { years: [2020, 2019] });
		await userEvent.selectOptions(screen.getByLabelText('Period ending'), 'Latest');
		expect(moves.map(({ to }) => to)).toEqual(['/areas/wigan/life-expectancy/']);
	});

	it('have no years where no period can be chosen', async () => {
		const screen = await controls('life-expectancy');
		await expect.element(screen.getByLabelText('Sex')).toBeEnabled();
		expect(screen.getByLabelText('Period ending').elements()).toEqual([]);
	});

	it('have no sex on a page without figures by it', async () => {
		const screen = await controls('workforce', {}, { years: [2020, 2019] });
		await expect.element(screen.getByLabelText('Period ending')).toBeEnabled();
		expect(screen.getByLabelText('Sex').elements()).toEqual([]);
	});

	it('work out what they offer, one view after another, while the reader looks at them', async () => {
		const foresee = vi.spyOn(engine, 'foresee').mockResolvedValue();
		const screen = await controls('workforce');
		screen.getByLabelText('Compare with').element().focus();
		await expect.poll(() => foresee.mock.calls.length).toBe(2);
		expect(foresee.mock.calls.map(([{ compare }]) => compare)).toEqual(['england', 'north-west']);
	});
});
