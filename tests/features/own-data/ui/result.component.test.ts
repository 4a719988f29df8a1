import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { ownTables } from '$lib/ui/own-table/own-tables.svelte';
import AnalysisSection from '$lib/features/own-data/ui/result/AnalysisSection.svelte';
import DeprivationGap from '$lib/features/own-data/ui/result/DeprivationGap.svelte';
import UseInWorkbench from '$lib/features/own-data/ui/result/UseInWorkbench.svelte';
import { moves } from '../../../kit/navigation';
import { catchDownloads } from '../../../kit/downloads';
import type { Result } from '$lib/features/own-data/analysis/analysis';
import { madeChoice, madeReference } from '../made-analysis';
import { startedOwnData } from './opened';

const started = startedOwnData();

/** The analysis of a file, as the page shows it once the file is typed. */
async function analysed(content: string) {
	const { data } = started;
	await data.open('made.csv', new Blob([content]));
	const screen = await render(AnalysisSection, { data });
	const outOf = (label: string) =>
		userEvent.selectOptions(screen.getByLabelText('Denominator'), label);
	return { data, screen, outOf };
}

/** One count is small, and all are added up. */
const small = 'area,cases,people\nAlder,3,1000\nBirch,82,900\nCedar,41,800\nDogwood,60,700\n';

afterEach(() => {
	ownTables.list = [];
});

describe('a file without numbers', () => {
	it('is told what to choose, and no column is blamed', async () => {
		const { screen } = await analysed('area,cases\nAlder,few\nBirch,many\n');
		await expect
			.element(screen.getByText(/^This cannot be worked out/))
			.toHaveTextContent(
				'This cannot be worked out: no column is read as numbers. Choose “Count” or “Number” for the column that holds them, and every cell of it that is no number is named.'
			);
	});
});

describe('small numbers of a result', () => {
	it('hold it back until the reader hides them, with a second one for their sake', async () => {
		const downloads = catchDownloads();
		const { screen, outOf } = await analysed(small);
		await expect.element(screen.getByText(/^Choose the denominator/)).toBeVisible();
		await outOf('people');
		await expect.element(screen.getByText('1 group has a count from 1 to 7.')).toBeVisible();
		expect(screen.getByRole('button', { name: 'Save the result, CSV' }).elements()).toHaveLength(0);
		await screen.getByRole('button', { name: 'Hide small numbers' }).click();
		await expect
			.element(screen.getByRole('cell', { name: 'hidden: a small number' }))
			.toBeVisible();
		await expect
			.element(screen.getByRole('cell', { name: /^hidden, so that a small number/ }))
			.toBeVisible();
		await screen.getByRole('button', { name: 'Save the result, CSV' }).click();
		await expect.poll(() => downloads.length).toBe(1);
		const text = await downloads[0]!.blob.text();
		expect(text).toContain('hidden: a small number');
		expect(text).not.toMatch(/Alder,\w*,3,/);
		expect(text).not.toMatch(/Cedar,\w*,4[01],/);
	});

	it('may be looked at, and then nothing can be saved', async () => {
		const { screen, outOf } = await analysed(small);
		await outOf('people');
		await screen.getByRole('button', { name: 'Show them on this screen' }).click();
		await expect.element(screen.getByRole('cell', { name: '3', exact: true }).last()).toBeVisible();
		const save = screen.getByRole('button', { name: 'Save the result, CSV' });
		await expect.element(save).toBeDisabled();
		expect(screen.getByRole('button', { name: 'Chart as SVG' }).elements()).toHaveLength(0);
		await userEvent.fill(screen.getByLabelText('Hide counts from 1 to'), '0');
		await userEvent.tab();
		await expect.element(screen.getByText(/^Nothing is hidden/)).toBeVisible();
		await expect.element(save).toBeEnabled();
	});
});

describe('a result', () => {
	const counts = 'area,cases,people\nAlder,50,1000\nBirch,82,900\nCedar,41,800\nDogwood,60,700\n';

	it('follows what is worked out, compared with what the reader chooses', async () => {
		const { screen, outOf } = await analysed(counts);
		await outOf('people');
		await expect.element(screen.getByRole('cell', { name: '5.0%' })).toBeVisible();
		await userEvent.selectOptions(screen.getByLabelText(/^\s*Per\s/), '1,000');
		await expect.element(screen.getByRole('cell', { name: '50.0', exact: true })).toBeVisible();
		await userEvent.selectOptions(screen.getByLabelText('Compare with'), 'a number you give');
		await userEvent.fill(screen.getByRole('spinbutton', { name: 'Number' }), '60');
		await userEvent.tab();
		await expect
			.element(screen.getByText(/Against the number you gave \(60/).first())
			.toBeVisible();
		await userEvent.fill(screen.getByLabelText('What it is'), 'Made-up cases');
		await userEvent.tab();
		await expect.element(screen.getByRole('heading', { name: /Made-up cases/ })).toBeVisible();
		await userEvent.selectOptions(screen.getByLabelText('Work out'), 'Values as they stand');
		await expect.element(screen.getByLabelText('Lower limit')).toBeVisible();
	});

	it('tells its period only as the reader gives it', async () => {
		const { screen, outOf } = await analysed(counts);
		await outOf('people');
		await userEvent.fill(screen.getByLabelText('First day'), '2024-01-01');
		await userEvent.fill(screen.getByLabelText('Last day'), '2024-12-31');
		await userEvent.tab();
		await expect.element(screen.getByLabelText('First day')).toHaveValue('2024-01-01');
		await expect.element(screen.getByLabelText('Last day')).toHaveValue('2024-12-31');
	});

	it('is added up only as the reader chooses, with what adds up said before', async () => {
		const rows = ['Alder', 'Birch'].flatMap((name, at) => [
			`${name},Persons,${300 + at},100000`,
			`${name},Male,${160 + at},50000`,
			`${name},Female,140,50000`
		]);
		const { screen, outOf } = await analysed(['area,sex,cases,people', ...rows].join('\n'));
		await outOf('people');
		await expect
			.element(screen.getByText('Persons equals Male + Female in 2 of 2 areas.'))
			.toBeVisible();
		expect(screen.getByRole('button', { name: 'Save the result, CSV' }).elements()).toHaveLength(0);
		await userEvent.selectOptions(
			screen.getByLabelText('Rows of sex'),
			'all but Persons, added up'
		);
		await expect.element(screen.getByRole('cell', { name: '300', exact: true })).toBeVisible();
	});

	it('of rows that stand several times is asked about first', async () => {
		const { screen, outOf } = await analysed(`${counts}Alder,50,1000\n`);
		await outOf('people');
		await userEvent.selectOptions(
			screen.getByLabelText('Rows that stand several times'),
			'count the same row once'
		);
		await expect.element(screen.getByRole('cell', { name: '5.0%' })).toBeVisible();
	});
});

describe('a gap by deprivation', () => {
	const nothing = {
		title: 'Made up',
		rows: [],
		notes: [],
		choice: madeChoice
	} as unknown as Result;

	it('needs ten authorities, and says so for either index', async () => {
		const screen = await render(DeprivationGap, {
			result: nothing,
			reference: madeReference([])
		});
		await expect
			.element(screen.getByText(/^A gap needs at least ten local authorities/))
			.toBeVisible();
		await userEvent.selectOptions(screen.getByLabelText('In groups of'), 'tenths');
		await expect.element(screen.getByLabelText('In groups of')).toHaveValue('tenths');
	});
});

describe('the way into the workbench', () => {
	it('puts the rows that fit there and leaves the page; a second time it replaces them', async () => {
		const { data } = started;
		await data.open('My cases.csv', new Blob([small]));
		const screen = await render(UseInWorkbench, { data });
		await screen.getByRole('button', { name: 'Use in the workbench' }).click();
		await expect.poll(() => ownTables.list.map(({ name }) => name)).toEqual(['own_my_cases']);
		expect(ownTables.first).toContain('LEFT JOIN areas ON areas.code = own_my_cases.area_code');
		await expect.poll(() => moves.at(-1)).toMatchObject({ to: '/workbench/' });
		await expect
			.element(screen.getByRole('button', { name: 'Replace the table in the workbench' }))
			.toBeVisible();
	});

	it('says what failed', async () => {
		const { data } = started;
		await data.open('My cases.csv', new Blob([small]));
		vi.spyOn(data, 'rowsForWorkbench').mockRejectedValue(new Error('the worker is not there'));
		const screen = await render(UseInWorkbench, { data });
		await screen.getByRole('button', { name: 'Use in the workbench' }).click();
		await expect
			.element(screen.getByText('This did not work: the worker is not there.'))
			.toBeVisible();
	});
});
