import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ColumnTypes from '$lib/features/own-data/ui/reading/ColumnTypes.svelte';
import FileChooser from '$lib/features/own-data/ui/reading/FileChooser.svelte';
import FileFaults from '$lib/features/own-data/ui/reading/FileFaults.svelte';
import FoundTable from '$lib/features/own-data/ui/reading/FoundTable.svelte';
import ReadingSettings from '$lib/features/own-data/ui/reading/ReadingSettings.svelte';
import RequestCount from '$lib/features/own-data/ui/reading/RequestCount.svelte';
import { OwnData } from '$lib/features/own-data/ui/own-data.svelte';
import { catchDownloads } from '../../../kit/downloads';
import { startedOwnData } from './opened';

const started = startedOwnData();

/** The state of the page with a file of these bytes open. */
async function opened(content: string | Uint8Array<ArrayBuffer>, name = 'made.csv') {
	await started.data.open(name, new Blob([content]));
	return started.data;
}

const cases =
	'area,cases,people\nAlder,abc,1000\nBirch,82,900\nCedar,41,800\nDogwood,60,700\nAlder,50,600\nBirch,40,500\n';

describe('the choice of a file', () => {
	it('takes a file, a pasted table or a drop, and says what it does not take', async () => {
		const { data } = started;
		const screen = await render(FileChooser, { data });
		await userEvent.upload(
			screen.getByLabelText(/^Choose a CSV file/),
			new File(['a,b\n1,2\n'], 'one.csv')
		);
		await expect.poll(() => data.typed?.kept).toBe(1);
		expect(data.file?.name).toBe('one.csv');
		await screen.getByText('Paste a table, or try an example').click();
		const use = screen.getByRole('button', { name: 'Use this table' });
		await expect.element(use).toBeDisabled();
		await userEvent.fill(screen.getByLabelText(/^Table, from/), 'a,b\n1,2\n3,4\n');
		await use.click();
		await expect.poll(() => data.typed?.kept).toBe(2);
		expect(data.file?.name).toBe('pasted table');
		const dropped = new DataTransfer();
		dropped.items.add(new File(['a\n1\n2\n3\n'], 'dropped.csv'));
		screen
			.getByRole('group', { name: 'Open a file' })
			.element()
			.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
		await expect.poll(() => data.typed?.kept).toBe(3);
	});

	it('stops a file that is being read, and takes one that comes at once after', async () => {
		const { data } = started;
		const screen = await render(FileChooser, { data });
		void data.open('large.csv', new Blob([`a,b\n${'12345,67890\n'.repeat(1_500_000)}`]));
		await screen.getByRole('button', { name: 'Stop' }).click();
		expect(data.file).toBeNull();
		await data.open('next.csv', new Blob(['a,b\n1,2\n']));
		expect(data.status).toBe('ready');
		expect(data.typed?.kept).toBe(1);
	});

	it('takes the next file though the worker is still at a question about the last', async () => {
		const data = await opened(`area,n\n${'Alder,1\n'.repeat(1_000)}`);
		const asked = data.groups({
			by: 0,
			within: null,
			sums: [1],
			adds: true,
			only: [],
			without: [],
			together: [],
			repeated: null,
			successors: null
		});
		const ended = expect(asked).rejects.toThrow('the worker was ended');
		await data.open('next.csv', new Blob(['a,b\n1,2\n']));
		await ended;
		expect([data.status, data.typed?.kept]).toEqual(['ready', 1]);
	});

	it('waits for what it needs before a file can be chosen', async () => {
		const screen = await render(FileChooser, { data: new OwnData() });
		await expect.element(screen.getByLabelText(/^Choose a CSV file/)).toBeDisabled();
	});
});

describe('what does not fit', () => {
	it('is no row at all: a table of names alone is said to have none', async () => {
		const data = await opened('area,cases\n', 'names.csv');
		const screen = await render(FileFaults, { data });
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent(
				'The table has no rows. “names.csv” holds names of columns (area, cases) and nothing under them.'
			);
	});

	it('is told with row, column and value, left out on request, and saved with its reasons', async () => {
		const data = await opened(cases);
		const downloads = catchDownloads();
		const screen = await render(FileFaults, { data });
		await expect.element(screen.getByRole('status')).toHaveTextContent('1 of 6 rows do not fit.');
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('Row 2, cases: “abc” is not a number');
		await screen.getByRole('button', { name: 'Save the rows left out, CSV' }).click();
		await expect.poll(() => downloads.length).toBe(1);
		expect(await downloads[0]!.blob.text()).toContain('cases,abc,is not a number');
		await screen.getByRole('button', { name: 'Load the 5 sound rows' }).click();
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('6 rows in = 5 kept + 1 left out.');
		expect(data.usable).toBe(true);
	});

	it('is a file of another kind, named as what it is', async () => {
		const data = await opened('%PDF-1.7 not a table');
		const screen = await render(FileFaults, { data });
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('“made.csv” is a PDF document, not a table of text.');
	});

	it('is a fault of the worker, after which the file is tried again', async () => {
		const data = await opened(cases);
		const retry = vi.spyOn(data, 'retry').mockResolvedValue();
		[data.status, data.failure] = ['failed', 'the worker was ended'];
		const screen = await render(FileFaults, { data });
		await expect.element(screen.getByRole('status')).toHaveTextContent('the worker was ended');
		await screen.getByRole('button', { name: 'Try again' }).click();
		expect(retry).toHaveBeenCalledOnce();
		data.status = 'ready';
	});
});

describe('how a file is read', () => {
	it('is found in its bytes, and read anew in the encoding that is chosen', async () => {
		const data = await opened(new Uint8Array([0x61, 0x0a, 0x4d, 0xf4, 0x6e, 0x0a]));
		const screen = await render(ReadingSettings, { data });
		await expect.element(screen.getByText(/so the file is read as Windows-1252/)).toBeVisible();
		expect(data.reading).toMatchObject({ head: [['Môn']] });
		await userEvent.selectOptions(screen.getByLabelText('Encoding'), 'utf-8');
		await expect.poll(() => data.reading?.kind).toBe('refused');
	});

	it('follows the marks between cells and around them', async () => {
		const data = await opened('a;b\n1;5" pipe\n2;6\n');
		const screen = await render(ReadingSettings, { data });
		await expect.element(screen.getByLabelText('Between cells')).toHaveValue(';');
		expect(data.typed?.rejected).toBe(1);
		await userEvent.selectOptions(screen.getByLabelText('Quotation mark'), 'none');
		await expect.poll(() => data.typed?.kept).toBe(2);
		await userEvent.selectOptions(screen.getByLabelText('Between cells'), 'comma');
		await expect.poll(() => data.reading).toMatchObject({ names: ['a;b'] });
	});
});

describe('where the table is', () => {
	it('is shown row by row, and moved where the reader puts it', async () => {
		const data = await opened(
			'Deaths by area\n\narea,deaths\nAlder,12\nBirch,8\n\nSource: made up\n'
		);
		const screen = await render(FoundTable, { data });
		await expect
			.element(
				screen.getByText(
					/7 rows in the file = 1 header \+ 2 of the table \+ 4 set aside: 1 title, 2 blank/
				)
			)
			.toBeVisible();
		await screen.getByText(/^Where the table is/).click();
		await expect.element(screen.getByRole('row', { name: /1 title Deaths by area/ })).toBeVisible();
		const apply = screen.getByRole('button', { name: 'Read it so' });
		await expect.element(apply).toBeDisabled();
		const last = screen.getByLabelText('Last row of data');
		await userEvent.fill(last, '3');
		await userEvent.tab();
		await expect
			.element(screen.getByText('The last row of data comes before the first.'))
			.toBeVisible();
		await expect.element(apply).toBeDisabled();
		await userEvent.fill(last, '4');
		await userEvent.tab();
		await apply.click();
		await expect.poll(() => data.typed?.kept).toBe(1);
		await screen.getByRole('button', { name: 'Find the table again' }).click();
		await expect.poll(() => data.typed?.kept).toBe(2);
	});

	it('has years across made rows, and back', async () => {
		const data = await opened('area,2021,2022\nAlder,12,13\nBirch,8,9\n');
		const screen = await render(FoundTable, { data });
		await screen.getByRole('button', { name: 'Make each period a row' }).click();
		await expect.poll(() => data.typed?.kept).toBe(4);
		expect(data.reading).toMatchObject({ names: expect.arrayContaining(['period']) as string[] });
		await screen.getByRole('button', { name: 'Turn the table back' }).click();
		await expect.poll(() => data.reading).toMatchObject({ names: ['area', '2021', '2022'] });
	});

	it('has the texts of a column made columns', async () => {
		const data = await opened(
			'area,sex,n\nAlder,women,1\nAlder,men,2\nBirch,women,3\nBirch,men,4\n'
		);
		const screen = await render(FoundTable, { data });
		await screen.getByText('Make columns of the texts of a column').click();
		await screen.getByRole('button', { name: 'Turn the table' }).click();
		await expect.poll(() => data.typed?.kept).toBe(2);
	});
});

describe('what the columns hold', () => {
	it('is shown with any header as text, and typed anew as the reader chooses', async () => {
		const names = ['__proto__', 'constructor', '<img src=x onerror=alert(1)>', `'; DROP TABLE x`];
		const data = await opened(`${names.join(',')}\n1,2,3,4\n`);
		const screen = await render(ColumnTypes, { data });
		for (const name of names)
			await expect.element(screen.getByRole('columnheader', { name, exact: true })).toBeVisible();
		expect(screen.container.querySelector('img')).toBeNull();
		await userEvent.selectOptions(screen.getByLabelText('Type of constructor'), 'text');
		await expect.poll(() => data.typed?.columns[1]?.type).toBe('text');
		await expect.element(screen.getByText('1 different text')).toBeVisible();
	});
});

describe('the count of requests', () => {
	it('is told from the moment a file is opened, with those of the worker', async () => {
		const screen = await render(RequestCount, { ready: false, began: null, ofWorker: [] });
		await expect.element(screen.getByText(/^Loading what the page needs/)).toBeVisible();
		await screen.rerender({ ready: true });
		await expect.element(screen.getByText(/Requests are counted here from/)).toBeVisible();
		const began = performance.now() + 60_000;
		await screen.rerender({ began, ofWorker: ['blob:made', 'https://elsewhere.example/x'] });
		await expect
			.element(screen.getByText(/Requests since you opened the file/))
			.toHaveTextContent('Requests since you opened the file: 1');
	});
});
