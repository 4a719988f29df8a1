import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { readCitation } from '$lib/citations/address';
import { citationFormats } from '$lib/citations/reference';
import CiteDetails from '$lib/ui/citing/CiteDetails.svelte';
import CiteFigure from '$lib/ui/citing/CiteFigure.svelte';
import { catchCopies, refuseCopies } from '../../kit/clipboard';
import { comparison, estimate, madeFigure } from '../../words/made';

const source = { publisher: 'A', publication: 'B', released: null, licence: 'C', url: 'https://d' };
const figure = madeFigure({
	tables: [{ name: 'made_table', sha256: '0'.repeat(64), title: 'Made table', source }],
	comparisons: [comparison('female', 81.2, 83.1), comparison('male', 77.3, 79.1)]
});

describe('the citation of a figure', () => {
	it('begins with its first number, and follows the one that is chosen', async () => {
		const screen = await render(CiteFigure, { figure, picked: null });
		await expect.element(screen.getByText('81.2 years', { exact: true })).toBeVisible();
		const select = screen.getByLabelText('The number to cite');
		const other = screen.getByRole('option', { name: /77\.3/ }).first();
		await userEvent.selectOptions(select, other);
		await expect.element(screen.getByText('77.3 years', { exact: true })).toBeVisible();
	});

	it.each(citationFormats.map(({ label }) => label))('is copied as %s', async (label) => {
		const copies = catchCopies();
		const screen = await render(CiteFigure, { figure, picked: null });
		await screen.getByRole('button', { name: label, exact: true }).click();
		await expect.element(screen.getByRole('status')).toHaveTextContent(`Copied: ${label}.`);
		const shown = screen.getByRole('region', { name: `Citation, ${label}` }).element();
		expect(copies).toEqual([shown.textContent]);
		expect(copies[0]).toContain('81.2');
	});

	it('is copied as an address, which the check reads whole', async () => {
		const copies = catchCopies();
		const screen = await render(CiteFigure, { figure, picked: null });
		await screen.getByRole('button', { name: 'Address' }).click();
		await expect.element(screen.getByRole('status')).toHaveTextContent('Copied: the address.');
		const { searchParams } = new URL(copies[0]!);
		expect(readCitation(searchParams)).toMatchObject({ kind: 'citation' });
		await expect
			.element(screen.getByRole('link', { name: 'open it' }))
			.toHaveAttribute('href', copies[0]);
	});

	it('is there to be copied by hand where the browser lets no page copy', async () => {
		refuseCopies();
		const screen = await render(CiteFigure, { figure, picked: null });
		await screen.getByRole('button', { name: 'Harvard' }).click();
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent(/^This browser does not let a page copy/);
		await expect.element(screen.getByRole('region', { name: 'Citation, Harvard' })).toBeVisible();
	});

	it('is reached by keys, and the number pressed in the table has the focus', async () => {
		const screen = await render(CiteFigure, { figure, picked: { estimate: 1 } });
		const select = screen.getByLabelText('The number to cite');
		await expect.element(select).toHaveFocus();
		await expect.element(screen.getByText('77.3 years', { exact: true })).toBeVisible();
		const copies = catchCopies();
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => copies.length).toBe(1);
	});

	it('says that there is no number, where none is published', async () => {
		const none = madeFigure({ estimates: [estimate('female', null)] });
		const screen = await render(CiteFigure, { figure: none, picked: null });
		await expect.element(screen.getByText('This figure has no number to cite.')).toBeVisible();
	});
});

describe('“Cite” below a figure', () => {
	it('is a link until it is opened', async () => {
		const made = vi.fn(() => Promise.resolve(figure));
		const screen = await render(CiteDetails, { figure: made, summary: 'Cite: a number' });
		expect(made).not.toHaveBeenCalled();
		await screen.getByText('Cite: a number').click();
		await expect.element(screen.getByLabelText('The number to cite')).toBeVisible();
		expect(made).toHaveBeenCalledTimes(1);
	});

	it('opens by itself for a number that is pressed', async () => {
		const screen = await render(CiteDetails, { figure, picked: null });
		expect(screen.getByLabelText('The number to cite').elements()).toEqual([]);
		await screen.rerender({ picked: { estimate: 1 } });
		await expect.element(screen.getByText('77.3 years', { exact: true })).toBeVisible();
	});

	it('says that what it is made of did not come', async () => {
		const made = () => Promise.reject(new Error('no network'));
		const screen = await render(CiteDetails, { figure: made });
		await screen.getByText('Cite', { exact: true }).click();
		await expect
			.element(screen.getByText('The forms of citation could not be loaded.'))
			.toBeVisible();
	});
});
