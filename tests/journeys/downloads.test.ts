import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inject } from 'vitest';
import { unzipSync } from 'fflate';
import { requests, visit } from './harness/visit';

const path = '/areas/wigan/life-expectancy/';
const id = 'life-expectancy-birth';

/** The file that a button of a part of the page hands over. */
async function saved(page: Page, part: string, name: string) {
	const button = page.locator(part).getByRole('button', { name, exact: true });
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	return {
		name: download.suggestedFilename(),
		bytes: await buffer(await download.createReadStream())
	};
}

async function opened(address: string, part: string, summary: string) {
	const page = await visit(address);
	await page.locator(part).getByText(summary, { exact: true }).click();
	return page;
}

/** Width and height that a PNG says it has, px. */
function sizeOf(png: Buffer): [number, number] {
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the downloads of a figure', () => {
	it('gives the chart as SVG and, once and twice as large, as PNG', async () => {
		const page = await opened(path, `#${id}`, 'Download');
		const svg = await saved(page, `#${id}`, 'Chart as SVG');
		expect(svg.name).toBe('wigan-life-expectancy-birth-2021-to-2023.svg');
		const text = svg.bytes.toString();
		for (const wanted of ['Life expectancy at birth', 'Source: ', 'ONS', path])
			expect(text).toContain(wanted === 'ONS' ? 'Office for National Statistics' : wanted);
		const [, width, height] = /width="(\d+)" height="([\d.]+)"/.exec(text) ?? [];
		const once = await saved(page, `#${id}`, 'Chart as PNG');
		const twice = await saved(page, `#${id}`, 'Chart as PNG, twice the size');
		expect(sizeOf(once.bytes)).toEqual([Number(width), Math.round(Number(height))]);
		expect(sizeOf(twice.bytes)).toEqual(
			[Number(width), Math.round(Number(height))].map((px) => 2 * px)
		);
		expect(twice.name).toBe('wigan-life-expectancy-birth-2021-to-2023-2x.png');
	});

	it('gives a workbook and a CSV of the same rows, without the engine', async () => {
		const page = await opened(path, `#${id}`, 'Download');
		const csv = (await saved(page, `#${id}`, 'These figures as CSV')).bytes.toString();
		const book = await saved(page, `#${id}`, 'These figures as Excel');
		expect(book.name).toBe('wigan-life-expectancy-birth-2021-to-2023.xlsx');
		const sheet = new TextDecoder().decode(unzipSync(book.bytes)['xl/worksheets/sheet1.xml']);
		expect(sheet.match(/<row\b/g)).toHaveLength(csv.trim().split('\r\n').length);
		expect(csv).toContain(',E08000010,Wigan,male,');
		expect(requests(page).filter((url) => /\.wasm/.test(url))).toEqual([]);
	});

	it('fetches what makes them only when they are asked for', async () => {
		const page = await visit(path);
		const scripts = () => requests(page).filter((url) => url.endsWith('.js')).length;
		const before = scripts();
		await page.locator(`#${id}`).getByText('Download', { exact: true }).click();
		expect(scripts()).toBe(before);
		await saved(page, `#${id}`, 'These figures as Excel');
		expect(scripts()).toBeGreaterThan(before);
	});
});

describe.each([
	[
		'/areas/wigan/workforce/scenario/',
		'#recruits',
		'Download the chart',
		'wigan-workforce-scenario-2040-recruits'
	],
	[
		'/gradient/life-expectancy-birth/',
		'article',
		'Download',
		'life-expectancy-birth-by-deprivation-tenths-2021-to-2023'
	]
])('the chart of %s', (address, part, summary, name) => {
	it('is saved as SVG and PNG with its source', async () => {
		const page = await opened(address, part, summary);
		const svg = await saved(page, part, 'Chart as SVG');
		expect(svg.name).toBe(`${name}.svg`);
		expect(svg.bytes.toString()).toContain('Source: ');
		const png = await saved(page, part, 'Chart as PNG');
		expect(sizeOf(png.bytes)[0]).toBeGreaterThan(600);
	});
});
