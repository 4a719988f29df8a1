import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ReviewPage from '$lib/features/partnership/overview/ReviewPage.svelte';
import type { Review } from '$lib/words/overview/review';
import { england, wigan } from '../../words/made';

const cell = (value: string) => ({ value, verdict: 'worse' as const, wider: '', tested: true });

const review: Review = {
	name: 'Made Partnership',
	about: 'About it.',
	benchmark: england,
	columns: [
		{
			key: 'made-up female',
			title: 'Lifespan, women',
			period: '2021 to 2023',
			days: '2021-01-01/2023-12-31',
			indicator: 'made-up',
			sex: 'female',
			category: '',
			theme: 'life-expectancy',
			benchmark: '83.1 years',
			sources: []
		}
	],
	rows: [
		{ place: wigan, partly: true, sentence: 'Wigan is worse in one', cells: [cell('81.2 years')] }
	],
	counted: ['One comparison was tested.'],
	notShown: ['Atlantis']
};

describe('the review of a partnership', () => {
	it('has numbers that can be pressed only while the reader cites', async () => {
		const screen = await render(ReviewPage, { slug: 'made', review, whole: null });
		expect(screen.getByRole('button', { name: /81\.2 years/ }).elements()).toHaveLength(0);
		const toggle = screen.getByRole('button', { name: 'Cite a number of this table' });
		await toggle.click();
		await expect.element(toggle).toHaveAttribute('aria-pressed', 'true');
		await expect.element(screen.getByText('Press the number.')).toBeVisible();
		await expect
			.element(screen.getByRole('button', { name: /81\.2 years.*cite it/ }))
			.toBeVisible();
		await toggle.click();
		expect(screen.getByRole('button', { name: /81\.2 years/ }).elements()).toHaveLength(0);
	});

	it('says of each place in a sentence what it is, and that a part of it lies elsewhere', async () => {
		const screen = await render(ReviewPage, { slug: 'made', review, whole: null });
		await expect
			.element(screen.getByText('Wigan is worse in one (a part of it lies in this partnership).'))
			.toBeVisible();
		await expect.element(screen.getByText('One comparison was tested.')).toBeVisible();
	});
});
