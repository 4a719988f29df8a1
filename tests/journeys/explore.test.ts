import { describe, expect, it } from 'vitest';
import { builtPage, visibleText } from './harness/built-site';
import { sample } from './harness/scope';
import { requests, visit } from './harness/visit';

const chart = '#main figure .chart .wide svg';

describe('/explore/ without scripts', () => {
	it('shows every authority in a chart and a table, and says what it does', () => {
		const html = builtPage('/explore/');
		const text = visibleText(html);
		expect(text).toContain('Life expectancy at birth, men: 77.3 years in Wigan');
		expect(text).toContain('West Lancashire');
		expect(text).toContain('Any measure, any set of areas');
		expect(html).toContain('<svg');
	});
});

describe('/explore/ in a browser', () => {
	it.each([
		['bars', 'smoking'],
		['lines', 'life-expectancy-trend'],
		['map', 'smoking'],
		['scatter', 'smoking'],
		['funnel', 'births-rate'],
		['pyramid', 'smoking']
	])('opens %s, readable by keys, with a table and without the engine', async (show, measure) => {
		const page = await visit(`/explore/?indicator=${measure}&show=${show}`);
		const svg = page.locator(chart);
		await svg.waitFor();
		expect((await svg.getAttribute('aria-label'))?.length).toBeGreaterThan(20);
		await svg.focus();
		await page.keyboard.press('Home');
		const first = await page.locator('.wide .chart-live').textContent();
		await page.keyboard.press('ArrowRight');
		const second = await page.locator('.wide .chart-live').textContent();
		expect(first).toMatch(/: .*\d|no value|not published/);
		expect(second).not.toBe(first);
		expect(await page.locator('main table').count()).toBeGreaterThan(0);
		expect(requests(page).filter((url) => url.includes('.wasm'))).toEqual([]);
	});

	it('says why a funnel or line cannot be drawn', async () => {
		const page = await visit('/explore/?indicator=smoking&show=funnel');
		await page.getByText('published without the counts behind it').waitFor();
		await page.getByRole('button', { name: 'Over time' }).click();
		await page.waitForURL(/show=lines/);
		const one = await visit('/explore/?show=lines');
		await one.getByText('held for one period only').waitFor();
	});

	it('finds areas alike by ONS and by measures that the reader chooses, with their distances', async () => {
		const page = await visit('/explore/?show=table&group=neighbours:global');
		await page.getByText('11 rows.').waitFor();
		expect(await page.locator('.subtitle').textContent()).toContain('global model');
		await page.getByRole('combobox', { name: 'Areas', exact: true }).selectOption('similar:own');
		await page.getByRole('columnheader', { name: /Distance/ }).waitFor();
		await page.getByRole('combobox', { name: 'Also alike by' }).selectOption('smoking');
		await page.waitForURL(/by=.*smoking/);
		await page
			.getByRole('columnheader', { name: /Distance/ })
			.getByRole('button')
			.click();
		const wigan = page.locator('tbody tr.home td').nth(1);
		await wigan.waitFor();
		expect(await wigan.textContent()).toBe('0.00');
	});

	it('keeps every choice in the address and gives it back from there', async () => {
		const page = await visit('/explore/');
		await page.getByRole('combobox', { name: 'Measure', exact: true }).selectOption('smoking');
		await page
			.getByRole('combobox', { name: 'Areas', exact: true })
			.selectOption('same:combined-authority');
		await page.getByRole('button', { name: 'Bars' }).click();
		await page.locator(chart).waitFor();
		await page
			.locator('.subtitle', { hasText: 'Local authorities of Greater Manchester' })
			.waitFor();
		const address = page.url();
		expect(address).toContain('?indicator=smoking&show=bars&group=same:combined-authority');
		const heading = await page.locator('#explore-finding').textContent();
		const again = await visit(address);
		await again
			.locator('.subtitle', { hasText: 'Local authorities of Greater Manchester' })
			.waitFor();
		expect(await again.locator('#explore-finding').textContent()).toBe(heading);
	});

	it.each(
		sample<[string, string, RegExp, number]>(
			[
				['funnel', 'indicator=births-rate', /lie outside the 95% limits/, 1],
				['scatter', 'indicator=smoking', /go together/, 2],
				['pyramid', 'mark=isles-of-scilly', /^Isles of Scilly, mid-2023/, 2]
			],
			3
		)
	)(
		'gives away %s as a picture, and the questions behind it',
		async (show, search, said, asked) => {
			const page = await visit(`/explore/?show=${show}&${search}`);
			await page.locator(chart).waitFor();
			await page.locator('article summary', { hasText: /^Download$/ }).click();
			const saving = page.waitForEvent('download');
			await page.getByRole('button', { name: 'Chart as SVG' }).click();
			const stream = await (await saving).createReadStream();
			const svg = Buffer.concat(await stream.toArray()).toString('utf8');
			expect(/<title>([^<]*)/.exec(svg)?.[1]).toMatch(said);
			expect(svg).toMatch(/Source: .*Fair Measure, \d+ \w+ \d{4}\. http/);
			await page.locator('article summary', { hasText: 'Show the working' }).click();
			await page
				.getByRole('link', { name: /Open in the workbench/ })
				.nth(asked - 1)
				.waitFor();
		}
	);

	it('names what an address asks for that is not there, and shows what is', async () => {
		const hostile = encodeURIComponent('<img src=x onerror=alert(1)>');
		const page = await visit(
			`/explore/?indicator=${hostile}&show=${hostile}&group=region:atlantis&mark=no-such-place&__proto__=1&find=${hostile}`
		);
		const notice = page.locator('.notice');
		for (const text of ['indicator', 'show', 'group', 'mark', '__proto__'])
			await notice.getByText(`asks for ${text}`).waitFor();
		expect(await page.locator('main img').count()).toBe(0);
		expect(await page.locator(chart).count()).toBe(1);
	});

	it('says that a measure did not arrive, keeps what it shows, and tries again', async () => {
		const page = await visit('/explore/', { expectedErrors: /Failed to load resource|503/ });
		await page.route('**/explore/values/smoking.json', (route) => route.fulfill({ status: 503 }));
		await page.getByRole('combobox', { name: 'Measure', exact: true }).selectOption('smoking');
		await page.getByText('the file of its values answered 503').waitFor();
		expect(await page.locator('#explore-finding').textContent()).toContain('Life expectancy');
		await page.unroute('**/explore/values/smoking.json');
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.getByRole('heading', { name: /Adults who smoke/ }).waitFor();
	});
});
