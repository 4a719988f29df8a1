import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { GroupAnswer } from '$lib/features/own-groups/own-group';
import OwnGroupAnswer from '$lib/features/own-groups/OwnGroupAnswer.svelte';
import { catchDownloads } from '../../kit/downloads';
import { madeCounts, measure, slice, values } from '../../figures/measures/made';

const period = '2023-01-01/2023-12-31' as const;
const line = (name: string, value: number | null, code = name) => ({
	name,
	code,
	value,
	...(value === null
		? { missing: 'suppressed' as const }
		: { lower: value - 1, upper: value + 1, numerator: value * 10, denominator: 1000 })
});

function answer(change: Partial<GroupAnswer> = {}): GroupAnswer {
	const facts = measure([slice(values)], { counted: madeCounts });
	return {
		name: 'Two places',
		facts,
		refused: null,
		sex: 'persons',
		periods: [
			{ period, group: line('Two places', 20, ''), absent: [] },
			{ period: '2022-01-01/2022-12-31', group: line('Two places', 19, ''), absent: [] }
		],
		members: [line('Alder', 18), line('Birch', null)],
		benchmark: line('England', 15),
		verdict: 'worse',
		tables: facts.tables,
		asked: [],
		...change
	} as unknown as GroupAnswer;
}

describe('what a measure comes to for a group', () => {
	it('is shown beside its places and the benchmark, a missing one with its reason, and saved whole', async () => {
		const downloads = catchDownloads();
		const screen = await render(OwnGroupAnswer, { answer: answer(), interactive: true });
		await expect.element(screen.getByRole('rowheader', { name: 'Birch' })).toBeVisible();
		await expect.element(screen.getByRole('row', { name: /^Birch suppressed/ })).toBeVisible();
		await expect.element(screen.getByRole('row', { name: /^Two places 20\.0/ })).toBeVisible();
		await expect
			.element(screen.getByRole('heading', { name: 'The group in each period held' }))
			.toBeVisible();
		await screen.getByRole('button', { name: 'All of this as CSV' }).click();
		await expect.poll(() => downloads.length).toBe(1);
		const text = await downloads[0]!.blob.text();
		expect(text).toContain('Alder');
		expect(text).toContain('suppressed');
	});

	it('is no number where it was refused, and nothing can be saved before scripts run', async () => {
		const screen = await render(OwnGroupAnswer, {
			answer: answer({ refused: 'Medians cannot be added up', periods: [], tables: [] }),
			interactive: false
		});
		expect(screen.container.querySelector('table')).toBeNull();
		expect(screen.getByRole('button').elements()).toHaveLength(0);
	});
});
