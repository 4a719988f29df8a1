import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Figure } from '$lib/figure';
import FigureDownloads from '$lib/ui/figure/FigureDownloads.svelte';
import PictureDownloads from '$lib/ui/figure/PictureDownloads.svelte';
import { catchDownloads } from '../../kit/downloads';
import { comparison, madeFigure } from '../../words/made';

const words = { title: 'A finding', subtitle: 'Years', source: 'Source: a test' };
const name = (extension: string, variant = '') => `chart${variant && `-${variant}`}.${extension}`;

/** A drawing as it stands on a page. */
function drawing(): SVGSVGElement {
	const box = document.createElement('div');
	box.innerHTML = '<svg viewBox="0 0 680 200"><path d="M0 0h9"/></svg>';
	return box.querySelector('svg')!;
}

/** Width and height that a PNG tells in its first bytes. */
async function sizeOf(png: Blob): Promise<[number, number]> {
	const view = new DataView(await png.arrayBuffer());
	return [view.getUint32(16), view.getUint32(20)];
}

describe('the buttons that save a chart', () => {
	it('give it as SVG with its words and the address that it is from', async () => {
		const files = catchDownloads();
		const link = () => 'https://example.org/areas/wigan/';
		const screen = await render(PictureDownloads, { drawing, words: () => words, name, link });
		await screen.getByRole('button', { name: 'Chart as SVG' }).click();
		await expect.poll(() => files.length).toBe(1);
		expect(files[0]!.name).toBe('chart.svg');
		const text = await files[0]!.blob.text();
		for (const said of ['A finding', 'Source: a test', 'https://example.org/areas/wigan/'])
			expect(text).toContain(said);
	});

	it('give it as PNG, once and twice as large', async () => {
		const files = catchDownloads();
		const screen = await render(PictureDownloads, { drawing, words: () => words, name });
		await screen.getByRole('button', { name: 'Chart as PNG', exact: true }).click();
		await expect.poll(() => files.length).toBe(1);
		await screen.getByRole('button', { name: 'Chart as PNG, twice the size' }).click();
		await expect.poll(() => files.length).toBe(2);
		expect(files.map((file) => file.name)).toEqual(['chart.png', 'chart-2x.png']);
		const [once, twice] = await Promise.all(files.map(({ blob }) => sizeOf(blob)));
		expect(once![0]).toBeGreaterThan(600);
		expect(twice).toEqual(once!.map((side) => side * 2));
	});

	it('say why there is no PNG, and that the SVG can still be saved', async () => {
		const files = catchDownloads();
		vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
		const screen = await render(PictureDownloads, { drawing, words: () => words, name });
		await screen.getByRole('button', { name: 'Chart as PNG', exact: true }).click();
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('This browser has no room for the picture. The SVG can still be saved.');
		await screen.getByRole('button', { name: 'Chart as SVG' }).click();
		await expect.poll(() => files.map((file) => file.name)).toEqual(['chart.svg']);
	});

	it('save nothing where the chart is gone', async () => {
		const files = catchDownloads();
		const words = vi.fn();
		const screen = await render(PictureDownloads, { drawing: () => null, words, name });
		await screen.getByRole('button', { name: 'Chart as PNG', exact: true }).click();
		await screen.getByRole('button', { name: 'Chart as SVG' }).click();
		await expect.element(screen.getByRole('status')).toHaveTextContent('');
		expect(files).toEqual([]);
		expect(words).not.toHaveBeenCalled();
	});
});

describe('the downloads of a figure', () => {
	const figure = madeFigure({
		theme: 'life-expectancy',
		comparisons: [comparison('female', 81.2, 83.1)],
		tables: [
			{
				name: 'made_table',
				sha256: '0'.repeat(64),
				title: 'Made table',
				source: { publisher: 'A', publication: 'B', released: null, licence: 'C', url: 'https://d' }
			}
		]
	});
	const downloads = (change: Partial<Figure> = {}) =>
		render(FigureDownloads, {
			figure: { ...figure, ...change },
			card: undefined,
			json: '/areas/wigan/life-expectancy/figures.json'
		});

	it('are its rows as CSV, Excel and JSON, and the whole table', async () => {
		const files = catchDownloads();
		const screen = await downloads();
		for (const kind of ['CSV', 'Excel', 'JSON'])
			await screen.getByRole('button', { name: `These figures as ${kind}` }).click();
		await expect.poll(() => files.length).toBe(3);
		const [csv, workbook, json] = ['csv', 'xlsx', 'json'].map((end) =>
			files.find((file) => file.name.endsWith(`.${end}`))!
		);
		expect(csv!.name).toBe('wigan-made-up-women-2021-to-2023.csv');
		expect(await csv!.blob.text()).toContain('81.2');
		expect(new Uint8Array(await workbook!.blob.slice(0, 2).arrayBuffer())).toEqual(
			new Uint8Array([0x50, 0x4b])
		);
		expect(JSON.parse(await json!.blob.text())).toEqual(figure);
		const whole = screen.getByRole('link', { name: 'The whole table: Made table, CSV' });
		await expect.element(whole).toHaveAttribute('href', '/data/made_table.csv');
	});

	it('have no picture of single published points', async () => {
		const screen = await downloads({ kind: 'reported' });
		await expect.element(screen.getByRole('button', { name: /CSV/ })).toBeVisible();
		expect(screen.getByRole('button', { name: /^Chart as/ }).elements()).toEqual([]);
	});

	it('lead to the code for other sites, where the figure stands on a page of its own', async () => {
		const screen = await downloads();
		screen.getByRole('button', { name: 'Embed on another site' }).element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByLabelText('Code for your page')).toBeVisible();
		await screen.unmount();
		const other = await downloads({ theme: null });
		await expect.element(other.getByRole('button', { name: /CSV/ })).toBeVisible();
		expect(other.getByRole('button', { name: /^Embed/ }).elements()).toEqual([]);
	});
});
