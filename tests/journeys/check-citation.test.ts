import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { citationSearch } from '../../src/lib/citations/address';
import { citation } from '../../src/lib/citations/citation';
import { headlineQuantity, quantities } from '../../src/lib/citations/quantity';
import type { DataRelease } from '../../src/lib/citations/releases';
import type { Figure } from '../../src/lib/figure';
import { axeViolations, emptyPage, requests, visit } from './harness/visit';

const made = { release: '2026.11', on: '2026-11-22' };
const json = (path: string): unknown => JSON.parse(readFileSync(`build${path}`, 'utf8'));

function builtFigure(path: string, id: string): Figure {
	const { figures } = json(`${path}figures.json`) as { figures: Figure[] };
	return figures.find((figure) => figure.id === id)!;
}

const lifePath = '/areas/wigan/life-expectancy/';
const life = builtFigure(lifePath, 'life-expectancy-birth');
const search = citationSearch(citation(life, headlineQuantity(life)!, made));

const heading = (page: Page) => page.locator('main h2').first();

async function judgement(page: Page): Promise<string> {
	await page.waitForFunction(
		() =>
			document.querySelector('main h2') &&
			!/Looking/.test(document.querySelector('main')!.innerText)
	);
	return heading(page).innerText();
}

describe('/cite/ on a phone', () => {
	it('says that a number still holds, without the engine', async () => {
		const page = await visit(`/cite/${search}`, { width: 360, axe: true });
		expect(await judgement(page)).toBe('This number still holds');
		expect(await page.locator('main').innerText()).toContain(
			'77.3 years (95% interval 76.9 to 77.6)'
		);
		expect(requests(page).filter((url) => /wasm|worker/.test(url))).toEqual([]);
		expect(await axeViolations(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			360
		);
	});

	it('finds a published number of an earlier period in its table, without the engine', async () => {
		const path = '/areas/wigan/life-expectancy/';
		const healthy = builtFigure(path, 'healthy-life-expectancy');
		const quantity = headlineQuantity(healthy)!;
		// A row of the table that no page shows: the same area and sex, the first period.
		const row = /^E08000010,male,(2011-01-01),(2013-12-31),([\d.]+),([\d.]+),([\d.]+),/m.exec(
			readFileSync('build/data/healthy_life_expectancy.csv', 'utf8')
		)!;
		const [, start, end, value, lower, upper] = row;
		const earlier = {
			...quantity,
			period: `${start}/${end}`,
			value: Number(value),
			lower: Number(lower),
			upper: Number(upper)
		};
		const page = await visit(`/cite/${citationSearch(citation(healthy, earlier, made))}`);
		expect(await judgement(page)).toBe('This number still holds');
		expect(requests(page).some((url) => url.endsWith('/data/healthy_life_expectancy.csv'))).toBe(
			true
		);
		expect(requests(page).filter((url) => /wasm|worker/.test(url))).toEqual([]);
	});

	it('says that an address was altered when a digit of it was, even with a checksum made to fit', async () => {
		const page = await visit(`/cite/${search.replace('value=77.3', 'value=79.3')}`);
		expect(await judgement(page)).toBe('This citation was altered');
		const quantity = { ...headlineQuantity(life)!, value: 79.3 };
		const forged = citationSearch(citation(life, quantity, made));
		await page.goto(`/cite/${forged}`, { waitUntil: 'networkidle' });
		expect(await judgement(page)).toBe('This citation was altered');
		expect(await page.locator('main').innerText()).toContain('they give 77.3 (76.9 to 77.6)');
	});

	it('has a clear word for half an address, markup, nonsense and a flood', async () => {
		const page = await emptyPage();
		for (const address of [
			search.slice(0, 80),
			'?figure=%3Cimg%20src=x%20onerror=alert(1)%3E&check=00000000',
			'?figure=&figure=&area=%00',
			`?figure=${'a'.repeat(4000)}`
		]) {
			await page.goto(`/cite/${address}`, { waitUntil: 'networkidle' });
			expect([address, await judgement(page)]).toEqual([address, 'This is not a whole citation']);
			expect(await page.locator('main img').count()).toBe(0);
		}
	});

	it('finds the address in a pasted reference', async () => {
		const page = await visit('/cite/');
		const text = `Fair Measure (2026) ‘Life expectancy’. Available at: https://example.org/cite/${search} (Accessed: 22 November 2026).`;
		await page.getByLabel(/Paste a citation/).fill(text);
		await page.getByRole('button', { name: 'Check it' }).click();
		await page.getByRole('heading', { name: 'This number still holds' }).waitFor();
	});

	it('says what it does where scripts are off', async () => {
		const page = await visit('/cite/', { javaScript: false });
		expect(await page.locator('main').innerText()).toContain('scripts are off');
	});
});

describe('/cite/ on other tables than those that were cited', () => {
	/** The site with a made-up later release, in which men of Wigan live longer. */
	async function changedSite(): Promise<Page> {
		// No file of revisions lies in this build: a failed request is told in the console.
		const page = await emptyPage({ expectedErrors: /404/ });
		await page.route('**/data/releases.json', async (route) => {
			const [first] = json('/data/releases.json') as DataRelease[];
			const tables = { ...first!.tables, life_expectancy: 'f'.repeat(64) };
			const reason = 'Deaths registered late were counted';
			const counts = { revised: 3, withdrawn: 0, added: 0 };
			const change = { table: 'life_expectancy', kind: 'changed', reason, ...counts };
			const later = { release: '2027.03', made: '2027-03-01', tables, changes: [change] };
			await route.fulfill({ json: [first, later] });
		});
		await page.route(`**${lifePath}figures.json`, async (route) => {
			const shown = json(`${lifePath}figures.json`) as { figures: Figure[] };
			for (const figure of shown.figures.filter(({ id }) => id === life.id))
				for (const one of figure.estimates.filter(
					({ role, sex }) => role === 'home' && sex === 'male'
				))
					if (one.value === 77.3) Object.assign(one, { value: 77.6, lower: 77.2, upper: 77.9 });
			await route.fulfill({ json: shown });
		});
		return page;
	}

	it('says what it was, what it is, since when and why', async () => {
		const page = await changedSite();
		await page.goto(`/cite/${search}`, { waitUntil: 'networkidle' });
		expect(await judgement(page)).toBe(
			'Revised: was 77.3 years (95% interval 76.9 to 77.6), now 77.6 years (95% interval 77.2 to 77.9)'
		);
		expect(await page.locator('main').innerText()).toContain(
			'Since data release 2027.03 of 1 March 2027, because: Deaths registered late were counted.'
		);
	});

	it('finds out a false number although its table has changed, by what the release wrote down', async () => {
		const page = await changedSite();
		const row = 'E08000010,male,0,2021-01-01,revised,value,77.3,77.6';
		await page.route('**/data/releases/2027.03/life_expectancy.csv', (route) =>
			route.fulfill({
				body: `area_code,sex,age_from,period_start,change,column,old,new\n${row}\n`
			})
		);
		const quantity = { ...headlineQuantity(life)!, value: 70.3 };
		const cited = citationSearch(citation(life, quantity, made));
		await page.goto(`/cite/${cited}`, { waitUntil: 'networkidle' });
		expect(await judgement(page)).toBe('This citation was altered');
		await page.goto(`/cite/${search}`, { waitUntil: 'networkidle' });
		expect(await judgement(page)).toMatch(/^Revised: was 77\.3 years/);
	});

	it('leads from a withdrawn figure to what takes its place', async () => {
		const page = await emptyPage();
		await page.route('**/cite/figures.json', async (route) => {
			const figures = json('/cite/figures.json') as { id: string; withdrawn?: object }[];
			const withdrawn = { reason: 'its source ended', successor: 'life-expectancy-65' };
			figures.find(({ id }) => id === life.id)!.withdrawn = withdrawn;
			await route.fulfill({ json: figures });
		});
		await page.goto(`/cite/${search}`, { waitUntil: 'networkidle' });
		expect(await judgement(page)).toBe('This number is no longer shown');
		await page.getByRole('link', { name: 'Life expectancy at 65' }).click();
		await page.waitForURL(/\/areas\/wigan\/life-expectancy\/#life-expectancy-65$/);
	});

	it('says so where the site itself cannot be reached', async () => {
		const page = await emptyPage({ expectedErrors: /Failed to load/ });
		await page.route('**/cite/figures.json', (route) => route.abort());
		await page.goto(`/cite/${search}`, { waitUntil: 'networkidle' });
		expect(await judgement(page)).toBe('The citation could not be checked');
	});
});

/** Percent of an area's residents, from the rows of the table by single year of age and sex. */
function shareOf65Plus(code: string): number {
	const lines = readFileSync('build/data/population_by_age.csv', 'utf8').split('\n');
	const rows = lines
		.filter((line) => line.startsWith(`${code},`) && line.includes(',2023-06-30,'))
		.map((line) => line.split(','));
	const residents = (from: number) =>
		rows
			.filter(([, , age]) => Number(age) >= from)
			.reduce((sum, cells) => sum + Number(cells[6]), 0);
	return (100 * residents(65)) / residents(0);
}

describe('/cite/ with the database', () => {
	it('asks it for a comparison that no page was built for', async () => {
		const age = builtFigure('/areas/wigan/age-profile/', 'share-65-plus');
		const difference = quantities(age).find(({ measure }) => measure === 'difference')!;
		// Percentage points between Wigan and the North West, added up here from the table itself.
		const value = shareOf65Plus('E08000010') - shareOf65Plus('E12000002');
		// The table of ages has its name since the present release.
		const { version: release } = json('/data/manifest.json') as { version: string };
		const now = citation(age, { ...difference, value }, { ...made, release });
		const cited = { ...now, compare: 'north-west' };
		const page = await visit(`/cite/${citationSearch(cited)}`);
		const heading = page.getByRole('heading', { name: 'This number still holds' });
		await heading.waitFor({ timeout: 50_000 });
		expect(requests(page).filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
		expect(await page.locator('main').innerText()).toContain('difference from the North West');
	});
});

describe('citations that were promised for ever', () => {
	const promised = readFileSync('tests/permalinks.txt', 'utf8')
		.split('\n')
		.filter((line) => line.startsWith('/cite/?'));

	it('can still be judged, each of them', async () => {
		expect(promised.length).toBeGreaterThan(0);
		const page = await emptyPage({ width: 360 });
		const unjudged: string[] = [];
		for (const address of promised) {
			await page.goto(address, { waitUntil: 'networkidle' });
			const found = await judgement(page);
			if (!/still holds|^Revised|no longer shown/.test(found))
				unjudged.push(`${address}: ${found}`);
		}
		expect(unjudged).toEqual([]);
	});
});
