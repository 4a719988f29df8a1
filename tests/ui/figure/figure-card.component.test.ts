import type { Subject } from '$lib/words/reading/reading';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Figure } from '$lib/figure';
import FigureCard from '$lib/ui/figure/FigureCard.svelte';
import HowToRead from '$lib/ui/figure/HowToRead.svelte';
import { finding } from '$lib/words/finding';
import { gapBySex, without } from '../../charts/synthetic';
import { madeFigure } from '../../words/made';

const card = (figure: Figure) => render(FigureCard, { figure, json: '/made.json' });

describe('the card of a figure', () => {
	const figure: Figure = {
		...gapBySex(),
		meaning: 'What it means is this.',
		notes: [
			{ kind: 'vintage', text: 'A note that changes how it is read.' },
			{ kind: 'caveat', text: 'A caveat.' }
		]
	};

	it('has its finding as heading and as the name of its chart', async () => {
		const screen = await card(figure);
		const name = finding(figure).replaceAll(/\s+/g, ' ');
		await expect.element(screen.getByRole('article', { name })).toBeVisible();
		await expect.element(screen.getByRole('heading', { name })).toBeVisible();
		await expect.element(screen.getByRole('group', { name }).first()).toBeVisible();
	});

	it('shows in the open what changes how it is read, and a caveat one press away', async () => {
		const screen = await card(figure);
		await expect.element(screen.getByText('A note that changes how it is read.')).toBeVisible();
		await expect.element(screen.getByText('A caveat.')).not.toBeVisible();
		await screen.getByText('How to read this').click();
		await expect.element(screen.getByText('A caveat.')).toBeVisible();
		await expect.element(screen.getByText('What it means is this.')).toBeVisible();
	});

	it('opens the citation of the number that is pressed in its table', async () => {
		const screen = await card(figure);
		await screen.getByText('Table', { exact: true }).click();
		await screen.getByRole('button', { name: 'Cite a number of this table' }).click();
		const number = screen.getByRole('button', { name: /: cite it$/ }).last();
		const text = number.element().textContent;
		await number.click();
		const select = screen.getByLabelText('The number to cite');
		await expect.element(select).toHaveFocus();
		expect((select.element() as HTMLSelectElement).selectedOptions[0]?.text).toContain(text);
	});

	it('follows another figure as a whole', async () => {
		const screen = await card(figure);
		const other = madeFigure({ title: 'Another' });
		await screen.rerender({ figure: other });
		const name = finding(other);
		await expect.element(screen.getByRole('article', { name })).toBeVisible();
		await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent(name);
	});

	it('draws no chart where no value is published, and still has its table', async () => {
		const empty = without(without(gapBySex(), 'home'), 'benchmark');
		const screen = await card(empty);
		await expect.element(screen.getByRole('article')).toBeVisible();
		expect(screen.container.querySelector('svg')).toBeNull();
		await screen.getByText('Table', { exact: true }).click();
		await expect.element(screen.getByRole('table')).toBeVisible();
	});

	it('shows single published points as a table in the open', async () => {
		const screen = await card({ ...figure, kind: 'reported' });
		await expect.element(screen.getByRole('table')).toBeVisible();
		expect(screen.getByText('Table', { exact: true }).elements()).toEqual([]);
	});
});

describe('how to read this', () => {
	it('leads to the glossary until its words have come, which explain each term', async () => {
		const subject = { kind: 'review', terms: ['interval', 'benchmark'] } satisfies Subject;
		const screen = await render(HowToRead, { subject });
		const link = screen.getByText('Charts and words explained', { exact: true });
		await expect.element(link).not.toBeVisible();
		await screen.getByText('How to read this').click();
		await expect.element(screen.getByText(/interval/i).first()).toBeVisible();
		await expect.element(link).not.toBeInTheDocument();
	});
});
