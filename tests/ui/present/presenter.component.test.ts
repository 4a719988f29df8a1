import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import PresentButton from '$lib/ui/present/PresentButton.svelte';
import Presenter from '$lib/ui/present/Presenter.svelte';
import { presentHash, slidesOf, type Slide } from '$lib/ui/present/slides';
import { gapBySex } from '../../charts/synthetic';
import { moves, resetMoves } from '../../kit/navigation';
import { page } from '../../kit/state.svelte';

const words = (id: string): Slide => ({
	id,
	title: `About ${id}`,
	sentences: [`${id} is told.`],
	sources: ['A test.']
});
const slides = [words('first'), words('second'), words('third')];

describe('presenting', () => {
	function presented(first = 0, list: Slide[] = slides) {
		const onmove = vi.fn<(id: string) => void>();
		const onleave = vi.fn();
		return render(Presenter, { slides: list, first, onmove, onleave }).then((screen) => ({
			screen,
			onmove,
			onleave
		}));
	}

	it('begins with the slide asked for, and says which of how many it is', async () => {
		const { screen, onmove } = await presented(1);
		await expect.element(screen.getByRole('dialog', { name: 'About second' })).toBeVisible();
		await expect.element(screen.getByText('2 of 3', { exact: true })).toBeVisible();
		await expect.element(screen.getByText('2 of 3: About second')).toBeInTheDocument();
		expect(onmove).toHaveBeenCalledWith('second');
	});

	it('is moved by arrows, page keys, Home and End, and stops at both ends', async () => {
		const { screen, onmove } = await presented();
		await expect.element(screen.getByRole('dialog')).toBeVisible();
		await userEvent.keyboard('{ArrowLeft}{ArrowRight}{PageDown}{ArrowRight}{PageUp}{End}{Home}');
		expect(onmove.mock.calls.map(([id]) => id)).toEqual([
			'first',
			'first',
			'second',
			'third',
			'third',
			'second',
			'third',
			'first'
		]);
		await expect.element(screen.getByText('1 of 3', { exact: true })).toBeVisible();
	});

	it('leaves keys alone that a browser has its own use for', async () => {
		const { screen, onmove } = await presented();
		await expect.element(screen.getByRole('dialog')).toBeVisible();
		await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}{Control>}{End}{/Control}a{ArrowDown}');
		expect(onmove.mock.calls.map(([id]) => id)).toEqual(['first']);
	});

	it('is moved by its buttons, of which none leads nowhere', async () => {
		const { screen } = await presented();
		const previous = screen.getByRole('button', { name: 'Previous' });
		const next = screen.getByRole('button', { name: 'Next' });
		await expect.element(previous).toBeDisabled();
		await next.click();
		await next.click();
		await expect.element(next).toBeDisabled();
		await expect.element(screen.getByRole('heading', { name: 'About third' })).toBeVisible();
		await previous.click();
		await expect.element(screen.getByRole('heading', { name: 'About second' })).toBeVisible();
	});

	it.each(['Escape', 'Leave'])('is left by %s', async (way) => {
		const { screen, onleave } = await presented();
		await expect.element(screen.getByRole('dialog')).toBeVisible();
		if (way === 'Escape') await userEvent.keyboard('{Escape}');
		else await screen.getByRole('button', { name: 'Leave' }).click();
		await expect.poll(() => onleave.mock.calls.length).toBe(1);
	});

	it('leaves the arrows to a chart that has the focus', async () => {
		const { screen, onmove } = await presented(0, [...slidesOf([gapBySex()]), ...slides]);
		const chart = await vi.waitUntil(() =>
			document.querySelector<SVGElement>('.wide svg[tabindex]')
		);
		chart.focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(screen.getByText('1 of 4', { exact: true })).toBeVisible();
		expect(onmove).toHaveBeenCalledTimes(1);
	});
});

describe('the button that presents', () => {
	const asked = vi.fn<() => Promise<void>>();
	beforeEach(() => {
		asked.mockReset().mockRejectedValue(new Error('refused'));
		vi.spyOn(document.documentElement, 'requestFullscreen').mockImplementation(asked);
	});

	it('begins with the first slide though the browser refuses its full screen, and keeps it in the address', async () => {
		resetMoves('/areas/wigan/workforce/?compare=bolton');
		const screen = await render(PresentButton, { slides: () => slides });
		const button = screen.getByRole('button', { name: 'Present full screen' });
		await button.click();
		await expect.element(screen.getByRole('dialog', { name: 'About first' })).toBeVisible();
		await userEvent.keyboard('{ArrowRight}');
		expect(page.url.hash).toBe(presentHash('second'));
		await userEvent.keyboard('{Escape}');
		await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
		expect(page.url.hash).toBe('');
		await expect.element(button).toHaveFocus();
		expect(moves.every(({ by }) => by === 'replaceState')).toBe(true);
	});

	it('presents at once the slide that the address names, without asking for the full screen', async () => {
		resetMoves(`/areas/wigan/workforce/${presentHash('third')}`);
		const screen = await render(PresentButton, { slides: () => Promise.resolve(slides) });
		await expect.element(screen.getByRole('dialog', { name: 'About third' })).toBeVisible();
		expect(asked).not.toHaveBeenCalled();
	});

	it.each([
		['do not arrive', () => Promise.reject(new Error('no network'))],
		['are none', () => [] as Slide[]]
	])('says so where the slides %s', async (_, given) => {
		const screen = await render(PresentButton, { slides: given });
		await screen.getByRole('button', { name: 'Present full screen' }).click();
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('The figures to present did not arrive.');
		expect(screen.getByRole('dialog').elements()).toEqual([]);
	});
});
