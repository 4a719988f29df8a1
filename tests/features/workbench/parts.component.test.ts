import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { RunResult } from '$lib/features/workbench/database/result';
import ChartOfResult from '$lib/features/workbench/chart/ChartOfResult.svelte';
import Examples from '$lib/features/workbench/ui/Examples.svelte';
import ResultTable from '$lib/features/workbench/ui/ResultTable.svelte';
import RunStatus from '$lib/features/workbench/ui/RunStatus.svelte';
import Snippets from '$lib/features/workbench/ui/Snippets.svelte';
import TableList from '$lib/features/workbench/ui/TableList.svelte';
import { Workbench, type WorkbenchTable } from '$lib/features/workbench/ui/workbench.svelte';
import { workedExamples } from '$lib/questions/worked-examples';
import { catchCopies } from '../../kit/clipboard';

const table = (name: string, title: string): WorkbenchTable => ({
	name,
	title,
	rows: 1234,
	bytes: 1000,
	sha256: 'ab'.repeat(32),
	file: `${name}.csv`,
	source: 'A publisher',
	fields: [
		{ name: 'area_code', type: 'string', title: 'Code' },
		{ name: 'value', type: 'number', title: 'Value' },
		{ name: 'period_end', type: 'date', title: 'Last day' }
	]
});
const tables = [table('smoking', 'Adults who smoke'), table('care_posts', 'Posts in care')];

function result(rows: RunResult['rows'], more = false): RunResult {
	const columns = [
		{ name: 'name', type: 'VARCHAR', numeric: false },
		{ name: 'n', type: 'DOUBLE', numeric: true }
	];
	return { columns, rows, more, cut: 0, statements: 1 };
}

describe('the list of tables', () => {
	it('is filtered by name or title, and says that none fits', async () => {
		const screen = await render(TableList, { tables, insert: vi.fn() });
		const filter = screen.getByRole('searchbox');
		await userEvent.fill(filter, 'SMOKE');
		await expect.element(screen.getByText('care_posts')).not.toBeInTheDocument();
		await expect.element(screen.getByText('smoking')).toBeVisible();
		await userEvent.fill(filter, 'zzz');
		await expect.element(screen.getByText('No table fits “zzz”.')).toBeVisible();
	});

	it('tells what each column is, and puts its name into the statement', async () => {
		const insert = vi.fn();
		const screen = await render(TableList, { tables: tables.slice(0, 1), insert });
		await screen.getByText('smoking', { exact: true }).click();
		await expect.element(screen.getByText(/1,234 rows/)).toBeVisible();
		await expect.element(screen.getByText('day, as text')).toBeVisible();
		await screen.getByRole('button', { name: 'value' }).click();
		expect(insert).toHaveBeenCalledWith('value');
	});
});

describe('the table of an answer', () => {
	it('tells a missing value from a text, and that digits were left out', async () => {
		const screen = await render(ResultTable, {
			result: result([
				['', 1 / 3],
				['a', null]
			])
		});
		await expect.element(screen.getByText('no value')).toBeVisible();
		await expect.element(screen.getByText('0.333333')).toBeVisible();
		await expect
			.element(screen.getByText('Shown to six digits; the CSV has every digit.'))
			.toBeVisible();
	});

	it('shows fifty rows at a time, says which, and begins anew with a new answer', async () => {
		const rows = Array.from({ length: 120 }, (_, at): [string, number] => [`row ${at}`, at]);
		const screen = await render(ResultTable, { result: result(rows, true) });
		const caption = screen.getByText(/^\s*Rows/);
		await expect.element(caption).toHaveTextContent('Rows 1 to 50 of the first 120');
		await expect.element(screen.getByRole('button', { name: 'Earlier rows' })).toBeDisabled();
		await screen.getByRole('button', { name: 'Later rows' }).click();
		await screen.getByRole('button', { name: 'Later rows' }).click();
		await expect.element(caption).toHaveTextContent('Rows 101 to 120 of the first 120');
		await expect.element(screen.getByRole('button', { name: 'Later rows' })).toBeDisabled();
		await expect.element(screen.getByText('Page 3 of 3')).toBeVisible();
		await screen.rerender({ result: result(rows.slice(0, 60)) });
		await expect.element(caption).toHaveTextContent('Rows 1 to 50 of 60');
	});

	it('shows markup as text', async () => {
		const text = '<img src=x onerror="document.title=1">';
		const screen = await render(ResultTable, { result: result([[text, 1]]) });
		await expect.element(screen.getByRole('cell', { name: text })).toBeVisible();
		expect(screen.container.querySelector('img')).toBeNull();
	});
});

describe('where a run stands', () => {
	const workbench = () =>
		new Workbench(() => tables, { list: [], exposing: false, forDatabase: async () => [] });
	async function status(one: Workbench, place: { line: number; column: number } | null = null) {
		const goTo = vi.fn();
		return { screen: await render(RunStatus, { workbench: one, goTo, place }), goTo };
	}

	it.each([
		[[], false, '0 rows, in 0.5 s.'],
		[[['a', 1]], false, '1 row, in 0.5 s.'],
		[
			[
				['a', 1],
				['b', 2]
			],
			true,
			'The first 2 rows, in 0.5 s: there are more.'
		]
	] as [RunResult['rows'], boolean, string][])('%j is counted', async (rows, more, said) => {
		const one = workbench();
		one.answer = { sql: '', result: result(rows, more), seconds: 0.5, own: [], exact: false };
		const { screen } = await status(one);
		await expect.element(screen.getByRole('status')).toHaveTextContent(said);
	});

	it('is how much has come while the database opens', async () => {
		const one = workbench();
		one.phase = 'opening';
		one.received = one.expected / 2;
		const { screen } = await status(one);
		await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '0.5');
	});

	it('is a question after a while, with both answers', async () => {
		const one = workbench();
		[one.phase, one.asking] = ['running', true];
		const goOn = vi.spyOn(one, 'goOn').mockImplementation(() => undefined);
		const stop = vi.spyOn(one, 'stop').mockImplementation(() => undefined);
		const { screen } = await status(one);
		await screen.getByRole('button', { name: 'Go on' }).click();
		await screen.getByRole('button', { name: 'Stop' }).click();
		expect([goOn, stop].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
	});

	it('is the fault and its place, to which a press leads', async () => {
		const one = workbench();
		one.fault = { reason: 'No column nothing', position: 17, engine: '' };
		const { screen, goTo } = await status(one, { line: 2, column: 3 });
		await expect.element(screen.getByRole('status')).toHaveTextContent('No column nothing');
		await screen.getByRole('button', { name: 'Go to line 2, column 3' }).click();
		expect(goTo).toHaveBeenCalledWith(17);
	});

	it('is a warning where the tables may have been changed, with a way to mend them', async () => {
		const one = workbench();
		one.changed = true;
		const restore = vi.spyOn(one, 'restore').mockResolvedValue();
		const { screen } = await status(one);
		await screen.getByRole('button', { name: 'Restore the tables' }).click();
		expect(restore).toHaveBeenCalledTimes(1);
	});
});

describe('the same question elsewhere', () => {
	it('is shown in the language that is chosen, and copied', async () => {
		const copies = catchCopies();
		const sql = 'SELECT * FROM smoking';
		const screen = await render(Snippets, { sql, tables: tables.slice(0, 1) });
		await screen.getByText(/^The same question/).click();
		const code = screen.container.querySelector('pre')!;
		const inR = code.textContent;
		await screen.getByRole('radio', { name: 'Python' }).click();
		await expect.poll(() => code.textContent).not.toBe(inR);
		expect(code.textContent).toContain(sql);
		expect(code.textContent).toContain('ab'.repeat(32));
		await screen.getByRole('button', { name: 'Copy' }).click();
		await expect.element(screen.getByRole('status')).toHaveTextContent('Copied.');
		expect(copies).toEqual([code.textContent]);
		await screen.getByRole('radio', { name: 'R', exact: true }).click();
		await expect.element(screen.getByRole('status')).toHaveTextContent('');
	});
});

describe('the questions to begin with', () => {
	it('are run by a press, not while another runs, and stand there without scripts', async () => {
		const take = vi.fn();
		const screen = await render(Examples, { take, busy: true });
		const run = screen.getByRole('button', { name: /^Run this/ });
		expect(run.elements()).toHaveLength(workedExamples.length);
		await expect.element(run.first()).toBeDisabled();
		await screen.rerender({ busy: false });
		await run.first().click();
		expect(take).toHaveBeenCalledWith(workedExamples[0]);
	});
});

describe('the chart of an answer', () => {
	const answer = (rows: RunResult['rows']) => ({
		sql: 'SELECT 1',
		result: result(rows),
		seconds: 1,
		own: [],
		exact: false
	});
	const rows: RunResult['rows'] = [
		['Bolton', 3],
		['Bury', 5]
	];
	const chart = (change: Record<string, unknown> = {}) =>
		render(ChartOfResult, {
			answer: answer(rows),
			tables: [],
			changed: false,
			mayBeSaved: true,
			...change
		});

	it('is of the kind that is chosen, or none', async () => {
		const screen = await chart();
		const kind = screen.getByRole('combobox', { name: /^Chart/ });
		await userEvent.selectOptions(kind, 'Bars from zero');
		await expect
			.element(screen.getByRole('group', { name: 'n: chart of the answer' }).first())
			.toBeVisible();
		await userEvent.selectOptions(kind, 'No chart');
		expect(screen.container.querySelector('svg')).toBeNull();
	});

	it('is guessed anew for another answer', async () => {
		const screen = await chart();
		const kind = screen.getByRole('combobox', { name: /^Chart/ });
		const guessed = (kind.element() as HTMLSelectElement).value;
		await userEvent.selectOptions(kind, 'none');
		await screen.rerender({ answer: answer([...rows]) });
		await expect.element(kind).toHaveValue(guessed);
	});

	it('cannot be saved where small numbers of the reader’s own may be in it', async () => {
		const screen = await chart({ mayBeSaved: false });
		await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Chart/ }), 'bars');
		expect(screen.getByText('Download the chart').elements()).toEqual([]);
	});
});
