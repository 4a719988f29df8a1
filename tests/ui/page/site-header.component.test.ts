import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import SiteHeader from '$lib/ui/page/SiteHeader.svelte';
import { moves, resetMoves } from '../../kit/navigation';
import { answerWith } from '../../kit/site';
import { page } from '../../kit/state.svelte';

const files = {
	'/areas.json': {
		json: [{ code: 'E1', name: 'Upper Vale', level: 'local-authority', slug: 'upper-vale' }]
	},
	'/area-names.json': { json: { former: {}, wards: {} } },
	'/trusts.json': {
		json: [
			{
				code: 'RXX',
				name: 'Upper Hospitals',
				slug: 'upper-hospitals',
				level: 'trust',
				registeredName: 'Upper Hospitals NHS Foundation Trust'
			}
		]
	}
};

/** The header at an address of a route, with a place found and the list open. */
async function foundAt(address: string, route: string, text: string) {
	answerWith(files);
	resetMoves(address);
	page.route = { id: route };
	const screen = await render(SiteHeader);
	await userEvent.type(screen.getByRole('combobox'), text);
	await expect.element(screen.getByRole('option').first()).toBeVisible();
	return screen;
}

afterEach(() => {
	page.route = { id: null };
});

describe('the header', () => {
	it.each([
		['/', 'Overview', 'page'],
		['/areas', 'Places', 'page'],
		['/areas/[area]/[theme=theme]', 'Places', 'true'],
		['/data/[table=table]', 'Data', 'true']
	])('marks on %s the link %s as current', async (route, name, current) => {
		page.route = { id: route };
		const screen = await render(SiteHeader);
		const link = screen.getByRole('link', { name, exact: true });
		await expect.element(link).toHaveAttribute('aria-current', current);
		expect(document.querySelectorAll('[aria-current]')).toHaveLength(1);
	});

	it('leads to the same page of the place that is picked, with what the reader compares', async () => {
		const route = '/areas/[area]/[theme=theme]';
		await foundAt('/areas/bolton/workforce/?compare=north-west', route, 'upper v');
		await userEvent.keyboard('{ArrowDown}{Enter}');
		expect(moves.at(-1)).toMatchObject({
			by: 'goto',
			to: '/areas/upper-vale/workforce/?compare=north-west'
		});
	});

	it('leads from any other page to the place itself, without what stands in the address there', async () => {
		await foundAt('/explore/?show=table', '/explore', 'upper v');
		await userEvent.keyboard('{ArrowDown}{Enter}');
		expect(moves.at(-1)?.to).toMatch(/^\/areas\/upper-vale\/?$/);
	});

	it('leads to a hospital trust under its own name', async () => {
		await foundAt('/about/', '/about', 'upper hosp');
		await userEvent.keyboard('{ArrowDown}{Enter}');
		expect(moves.at(-1)?.to).toBe('/trusts/upper-hospitals');
	});

	it('fetches what the place needs once it is marked', async () => {
		await foundAt('/about/', '/about', 'upper v');
		await userEvent.keyboard('{ArrowDown}');
		await expect.poll(() => moves.map(({ by }) => by)).toContain('preloadData');
		expect(moves.some(({ by }) => by === 'goto')).toBe(false);
	});
});
