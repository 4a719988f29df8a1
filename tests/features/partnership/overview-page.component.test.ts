import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import OverviewPage from '$lib/features/partnership/overview/OverviewPage.svelte';
import PriorityTable from '$lib/features/partnership/overview/PriorityTable.svelte';
import type { AreaRef } from '$lib/figure';
import type { Overview, OverviewLine } from '$lib/words/overview/overview';
import { moves, resetMoves } from '../../kit/navigation';
import { answerWith, asked } from '../../kit/site';
import { comparison, england, madeFigure, wigan, now } from '../../words/made';

const northWest: AreaRef = { code: 'E12', name: 'North West', slug: 'north-west', level: 'region' };

function line(change: Partial<OverviewLine> = {}): OverviewLine {
	return {
		key: 'made-up female',
		indicator: 'made-up',
		sex: 'female',
		category: '',
		title: 'Lifespan, women',
		period: '2021 to 2023',
		sentence: ['Women live ', { strong: ['1.9 years less'] }, ' than in England'],
		numbers: [{ role: 'home', sex: 'female', category: '', period: now }],
		value: '81.2 years',
		benchmark: '83.1 years',
		difference: '−1.9 years',
		fromUnrounded: false,
		differenceLimits: '−2.2 to −1.6',
		verdict: 'worse',
		verdictText: 'worse',
		reason: '',
		wider: '',
		spark: null,
		overTime: '',
		theme: 'life-expectancy',
		gradient: false,
		trust: '',
		...change
	};
}

const overview: Overview = {
	slug: 'made-place',
	name: 'Made Place',
	about: 'About it.',
	area: wigan,
	benchmark: england,
	benchmarks: [england, northWest],
	statements: ['One thing is said.'],
	priorities: [{ title: 'Live long', lines: [line()], unsaid: [] }]
};

const table = (lines: OverviewLine[]) =>
	render(PriorityTable, {
		label: 'Live long',
		lines,
		area: wigan,
		benchmark: england,
		partnership: 'made-place'
	});

describe('the lines of a priority', () => {
	it('have the words of the verdict, and a dash where nothing is compared', async () => {
		const screen = await table([
			line(),
			line({ key: 'b', title: 'Other', benchmark: '', difference: '', verdict: null })
		]);
		const rows = screen.getByRole('row');
		await expect.element(rows.nth(1)).toHaveTextContent(/83\.1 years.*−1\.9 years.*worse/);
		await expect.element(rows.nth(2)).toHaveTextContent('–');
		await expect.element(rows.nth(2)).not.toHaveTextContent('worse');
	});

	it('have no citation where no value is published', async () => {
		const screen = await table([line({ value: 'not published', numbers: [] })]);
		await expect.element(screen.getByRole('row').nth(1)).toHaveTextContent('not published');
		expect(screen.getByRole('button').elements()).toEqual([]);
	});

	it('say so where a difference is not that of the rounded values', async () => {
		const screen = await table([line({ fromUnrounded: true })]);
		await expect.element(screen.getByText('Differences are from unrounded figures.')).toBeVisible();
	});

	it('open the citation of the number by keys, one at a time, and close it', async () => {
		const figure = madeFigure({ comparisons: [comparison('female', 81.2, 83.1)] });
		answerWith({
			'/partnerships/made-place/england/figures.json': { json: { figures: [figure] } }
		});
		const screen = await table([line(), line({ key: 'b', title: 'Other' })]);
		const cite = screen.getByRole('button', { name: 'Cite, Lifespan, women' });
		cite.element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(cite).toHaveAttribute('aria-expanded', 'true');
		await expect.element(screen.getByLabelText('The number to cite')).toBeVisible();
		await screen.getByRole('button', { name: 'Cite, Other' }).click();
		await expect.element(cite).toHaveAttribute('aria-expanded', 'false');
		await screen.getByRole('button', { name: 'Cite, Other' }).click();
		await expect.element(screen.getByLabelText('The number to cite')).not.toBeInTheDocument();
	});

	it('say that the citation did not come', async () => {
		answerWith({ '/partnerships/made-place/north-west/figures.json': new Error('no network') });
		const screen = await render(PriorityTable, {
			label: 'Live long',
			lines: [line()],
			area: wigan,
			benchmark: northWest,
			partnership: 'made-place'
		});
		await screen.getByRole('button', { name: /^Cite/ }).click();
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('The citation could not be loaded.');
	});
});

describe('an overview', () => {
	const page = () => render(OverviewPage, { overview, path: 'made-place/' });
	const address = '/partnerships/made-place/north-west.json';

	it('writes the comparison into the address beside what stands there, and shows it once it has come', async () => {
		resetMoves('/?other=1');
		const other = {
			...overview,
			benchmark: northWest,
			priorities: [{ title: 'Live long', lines: [line({ benchmark: '80.0 years' })], unsaid: [] }]
		};
		answerWith({ [address]: { json: other } });
		const screen = await page();
		await userEvent.selectOptions(screen.getByLabelText('Compare with'), 'North West');
		expect(moves.at(-1)?.to).toMatch(/\/\?other=1&compare=north-west$/);
		await expect
			.element(screen.getByRole('columnheader', { name: 'North West' }))
			.toBeInTheDocument();
		await expect.element(screen.getByText('80.0 years')).toBeVisible();
		await userEvent.selectOptions(screen.getByLabelText('Compare with'), 'England');
		expect(moves.at(-1)?.to).toMatch(/\/\?other=1$/);
		await expect.element(screen.getByText('83.1 years')).toBeVisible();
		expect(asked.filter((one) => one === address)).toHaveLength(1);
	});

	it('keeps its figures where the comparison does not come, and says with what they are compared', async () => {
		resetMoves('/?compare=north-west');
		answerWith({ [address]: { status: 503 } });
		const screen = await page();
		await expect
			.element(screen.getByText(/^The comparison did not arrive; these figures .* England\.$/))
			.toBeVisible();
		await expect.element(screen.getByText('83.1 years')).toBeVisible();
		await expect.element(screen.getByLabelText('Compare with')).toHaveValue('england');
	});

	it('asks for nothing where the address names no benchmark that there is', async () => {
		resetMoves('/?compare=atlantis');
		answerWith({});
		const screen = await page();
		await expect.element(screen.getByLabelText('Compare with')).toHaveValue('england');
		expect(asked).toEqual([]);
	});
});
