import { describe, expect, it } from 'vitest';
import { writePack } from '../../scripts/pack.mjs';
import { visit } from './harness/visit';

/** Pages of a PDF as Chromium writes it: page objects are not compressed. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

const partnerships = ['wigan', 'west-lancashire', 'lancashire-and-south-cumbria'];

describe.each(partnerships)('the board pack of %s', (partnership) => {
	it('is a cover and one page for each line of its contents, tagged, with codes', async () => {
		const page = await visit(`/pack/${partnership}/`);
		const lines = await page.locator('.contents li').count();
		expect(lines).toBeGreaterThan(2);
		const numbers = await page.locator('.contents span').allInnerTexts();
		expect(numbers.at(-1)).toBe(`page ${lines + 1}`);
		const pdf = await writePack({ partnership, site: 'https://fair-measure.example' });
		expect(pagesOf(pdf)).toBe(lines + 1);
		expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
	});

	it('keeps every judgement’s word beside its shape, so that it can be read in grey', async () => {
		const page = await visit(`/pack/${partnership}/`);
		const words = await page.locator('.sheet :is(.chip, .mark)').allInnerTexts();
		expect(words.length).toBeGreaterThan(0);
		expect(
			words.filter(
				(word) => !/better|worse|same|higher|lower|not compared|no difference|none shown/.test(word)
			)
		).toEqual([]);
	});
});

describe('the chapter of a place', () => {
	const path = '/pack/lancashire-and-south-cumbria/';

	it('is added by its box, and stands in the address behind what was there', async () => {
		const page = await visit(path);
		const group = page.getByRole('group', { name: /Pages of the pack/ });
		await group.waitFor();
		expect(await page.locator('.sheet article').count()).toBe(0);
		await group
			.locator('label', { hasText: /^\s*Ribble Valley, \d+ pages/ })
			.locator('input')
			.check();
		await page.locator('#pack-place-ribble-valley').waitFor();
		await page.waitForURL(/sections=.*place-ribble-valley$/);
		expect(await page.locator('.sheet article').count()).toBeGreaterThan(10);
		const last = await page.locator('.contents li').last().innerText();
		expect(last).toMatch(/Ribble Valley\s+page \d+/);
	});

	it('says that its figures did not arrive, and fetches them when asked again', async () => {
		const page = await visit(path, { expectedErrors: /places\/chorley|Failed to load resource/ });
		let refuse = true;
		await page.route('**/places/chorley.json', (route) =>
			refuse ? route.abort() : route.continue()
		);
		const group = page.getByRole('group', { name: /Pages of the pack/ });
		await group.waitFor();
		await group
			.locator('label', { hasText: /^\s*Chorley, \d+ pages/ })
			.locator('input')
			.check();
		await page.getByText('Some of the figures chosen did not arrive.').waitFor();
		refuse = false;
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.locator('#pack-place-chorley').waitFor();
	});

	it('is not there without scripts, where the pack is whole without it', async () => {
		const page = await visit(path, { javaScript: false });
		expect(await page.locator('.sheet').count()).toBe(await page.locator('.contents li').count());
		expect(await page.locator('[aria-busy="true"]').count()).toBe(0);
		const trusts = page.locator('.sheet', { hasText: 'hospitals trust' }).first();
		expect(await trusts.innerText()).toContain('/trusts/');
	});
});

describe('the choice of pages', () => {
	it('stands in the address, and is read from it', async () => {
		const page = await visit('/pack/wigan/?sections=slope-index,care-staff-turnover');
		const sheets = page.locator('.sheet');
		await page.getByRole('group', { name: /Pages of the pack/ }).waitFor();
		expect(await sheets.evaluateAll((list) => list.map(({ id }) => id))).toEqual([
			'pack-slope-index',
			'pack-care-staff-turnover'
		]);
		await page.getByRole('button', { name: /^move up/ }).click();
		await page.waitForURL(/sections=care-staff-turnover(,|%2C)slope-index/);
		expect(await sheets.first().getAttribute('id')).toBe('pack-care-staff-turnover');
	});
});
