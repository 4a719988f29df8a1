import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Pack, PackPlace, PackSection } from '$lib/features/partnership/pack/pack';
import PackChoice from '$lib/features/partnership/pack/PackChoice.svelte';
import PackPage from '$lib/features/partnership/pack/PackPage.svelte';
import { moves, resetMoves } from '../../kit/navigation';
import { answerWith } from '../../kit/site';
import { page } from '../../kit/state.svelte';
import { england, wigan } from '../../words/made';

const section = (id: string, change: Partial<PackSection> = {}): PackSection => ({
	id,
	path: 'about/',
	title: `Finding of ${id}`,
	name: `Page of ${id}`,
	sentences: [`${id} is told.`],
	...change
});
const sections = [section('a'), section('b'), section('c')];
const chapter = section('place-wigan', { place: 'wigan', pages: 4, name: 'Wigan' });

async function choice(chosen: PackSection[], all: PackSection[] = sections, waiting = false) {
	const onchoose = vi.fn<(sections: PackSection[]) => void>();
	const props = { sections: all, chosen, waiting, onchoose };
	const ids = () => onchoose.mock.lastCall?.[0].map(({ id }) => id);
	return { screen: await render(PackChoice, props), onchoose, ids };
}

describe('the choice of pages of a pack', () => {
	it('takes a page out, and puts one back where the pack’s own order has it', async () => {
		const { screen, ids } = await choice([sections[0]!, sections[2]!]);
		await screen.getByRole('checkbox', { name: 'Page of b' }).click();
		expect(ids()).toEqual(['a', 'b', 'c']);
		await screen.getByRole('checkbox', { name: 'Page of a' }).click();
		expect(ids()).toEqual(['c']);
	});

	it('never leaves a pack without a page', async () => {
		const { screen } = await choice([sections[1]!]);
		await expect.element(screen.getByRole('checkbox', { name: 'Page of b' })).toBeDisabled();
	});

	it('moves a page up, but not the first and none that is left out', async () => {
		const { screen, ids } = await choice([sections[0]!, sections[1]!]);
		expect(screen.getByRole('button', { name: /^move up/ }).elements()).toHaveLength(1);
		await screen.getByRole('button', { name: /^move up ?: Page of b$/ }).click();
		expect(ids()).toEqual(['b', 'a']);
	});

	it('offers all pages and none of the chapters, where there are chapters, with their length', async () => {
		const { screen, ids } = await choice(sections, [...sections, chapter]);
		await expect.element(screen.getByText('Wigan, 4 pages')).toBeVisible();
		await screen.getByRole('button', { name: 'All pages' }).click();
		expect(ids()).toEqual(['a', 'b', 'c', 'place-wigan']);
		await screen.getByRole('button', { name: 'Without the chapters of places' }).click();
		expect(ids()).toEqual(['a', 'b', 'c']);
	});

	it('prints only what has come', async () => {
		const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
		const { screen } = await choice(sections, sections, true);
		const button = screen.getByRole('button', { name: 'Print, or save as PDF' });
		await expect.element(button).toBeDisabled();
		await screen.rerender({ waiting: false });
		await button.click();
		expect(print).toHaveBeenCalledTimes(1);
	});
});

describe('a pack', () => {
	const pack: Pack = {
		slug: 'made-place',
		name: 'Made Place',
		benchmark: 'england',
		statements: [],
		unsaid: [],
		sections: [...sections, chapter]
	};
	const place: PackPlace = {
		area: wigan,
		benchmark: england,
		partly: false,
		sentence: 'Wigan is told of',
		lines: [],
		unsaid: [],
		sheets: []
	};
	const address = '/pack/made-place/places/wigan.json';
	const headings = () =>
		[...document.querySelectorAll('.sheet h2')].map((heading) => heading.textContent.trim());

	it('has its usual pages, and those of the address in its order', async () => {
		const screen = await render(PackPage, { pack });
		expect(headings()).toEqual(['Finding of a', 'Finding of b', 'Finding of c']);
		await screen.unmount();
		resetMoves('/pack/made-place/?sections=c,a');
		await render(PackPage, { pack });
		await expect.poll(headings).toEqual(['Finding of c', 'Finding of a']);
	});

	it('keeps the choice in the address beside what stands there', async () => {
		resetMoves('/pack/made-place/?other=1');
		const screen = await render(PackPage, { pack });
		await screen.getByRole('checkbox', { name: 'Page of b' }).click();
		expect(page.url.search).toBe('?other=1&sections=a%2Cc');
		expect(moves.at(-1)?.options).toMatchObject({ replaceState: true });
		await expect.poll(headings).toEqual(['Finding of a', 'Finding of c']);
		await screen.getByRole('checkbox', { name: 'Page of b' }).click();
		expect(page.url.search).toBe('?other=1');
	});

	it('says that a chapter did not come, and fetches it when asked again', async () => {
		answerWith({ [address]: { status: 503 } });
		const screen = await render(PackPage, { pack });
		await screen.getByRole('checkbox', { name: 'Wigan, 4 pages' }).click();
		await expect
			.element(screen.getByText('Some of the figures chosen did not arrive.'))
			.toBeVisible();
		await expect
			.element(screen.getByRole('button', { name: 'Print, or save as PDF' }))
			.toBeDisabled();
		answerWith({ [address]: { json: place } });
		await screen.getByRole('button', { name: 'Try again' }).click();
		await expect.element(screen.getByText(/Wigan is told of/).first()).toBeVisible();
		await expect
			.element(screen.getByRole('button', { name: 'Print, or save as PDF' }))
			.toBeEnabled();
	});
});
