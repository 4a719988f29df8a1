import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { citationSearch } from '$lib/citations/address';
import CitationCheck from '$lib/features/citing/CitationCheck.svelte';
import { engine } from '$lib/ui/live/engine.svelte';
import { firstRelease, headlineCitation } from '../../citations/made';
import { answerWith } from '../../kit/site';
import { comparison, madeFigure } from '../../words/made';

const source = { publisher: 'A', publication: 'B', released: null, licence: 'C', url: 'https://d' };
const [[table, sha256]] = Object.entries(firstRelease.tables) as [[string, string]];
const figure = madeFigure({
	tables: [{ name: table, sha256, title: 'Made table', source }],
	comparisons: [comparison('female', 81.2, 83.1)]
});
const search = citationSearch(headlineCitation(figure));
const check = (text: string) => render(CitationCheck, { parameters: new URLSearchParams(text) });

/** The site with a figure that is no longer shown. */
const files = {
	'/cite/figures.json': {
		json: [{ id: 'made-up', title: 'Lifespan', withdrawn: { reason: 'its publisher ended it' } }]
	},
	'/data/releases.json': { json: [firstRelease] }
};

beforeAll(() => answerWith({}));
afterEach(() => {
	engine.state = 'idle';
});

describe('the check of a citation', () => {
	it('says what half an address lacks, and asks nothing', async () => {
		const screen = await check(search.replace(/&check=.*/, ''));
		await expect
			.element(screen.getByRole('heading', { name: 'This is not a whole citation' }))
			.toBeVisible();
		await expect.element(screen.getByText(/Copy the whole address/)).toBeVisible();
	});

	it('warns of an address in which a digit was altered', async () => {
		const screen = await check(search.replace('81.2', '82.2'));
		await expect
			.element(screen.getByRole('heading', { name: 'This citation was altered' }))
			.toBeVisible();
		await expect.element(screen.getByText(/by mistake or on purpose/)).toBeVisible();
	});

	it('says that the site cannot be reached, and asks it again on a press', async () => {
		answerWith({ '/cite/figures.json': new Error('no network') });
		const screen = await check(search);
		await expect
			.element(screen.getByRole('heading', { name: 'The citation could not be checked' }))
			.toBeVisible();
		answerWith(files);
		await screen.getByRole('button', { name: 'Try again' }).click();
		await expect
			.element(screen.getByRole('heading', { name: 'This number is no longer shown' }))
			.toBeVisible();
		await expect.element(screen.getByText('Reason: its publisher ended it.')).toBeVisible();
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('This number is no longer shown');
	});
});
