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
			words.filter((word) => !/better|worse|same|higher|lower|not compared/.test(word))
		).toEqual([]);
	});
});

describe('the choice of pages', () => {
	it('stands in the address, and is read from it', async () => {
		const page = await visit('/pack/wigan/?sections=slope-index,care-turnover');
		const sheets = page.locator('.sheet');
		await page.getByRole('group', { name: /Pages of the pack/ }).waitFor();
		expect(await sheets.evaluateAll((list) => list.map(({ id }) => id))).toEqual([
			'pack-slope-index',
			'pack-care-turnover'
		]);
		await page.getByRole('button', { name: /^move up/ }).click();
		await page.waitForURL(/sections=care-turnover(,|%2C)slope-index/);
		expect(await sheets.first().getAttribute('id')).toBe('pack-care-turnover');
	});
});
