import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations, lowContrast, visit } from './harness/visit';

const dialog = (page: Page) => page.getByRole('dialog');
const heading = (page: Page) => dialog(page).getByRole('heading').innerText();
const press = async (page: Page) => {
	await page.getByRole('button', { name: 'Present full screen' }).click();
	await dialog(page).waitFor();
};
const presented = (page: Page) => new URL(page.url()).hash;

describe('presenting a theme page', () => {
	const path = '/areas/wigan/life-expectancy/';

	it('shows one figure at a time, moved by keys and kept in the address', async () => {
		const page = await visit(path);
		await press(page);
		expect(await heading(page)).toMatch(/^Life expectancy at birth is 1\.8 years lower/);
		expect(await dialog(page).innerText()).toMatch(/Source: Office for National Statistics/);
		const first = presented(page);
		expect(first).toBe('#present=life-expectancy-birth');
		await page.keyboard.press('ArrowRight');
		expect(presented(page)).toBe('#present=life-expectancy-65');
		await page.keyboard.press('ArrowLeft');
		expect(presented(page)).toBe(first);
		await page.keyboard.press('End');
		expect(await dialog(page).getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
		await page.keyboard.press('Home');
		expect(presented(page)).toBe(first);
	});

	it('is moved by its buttons too, and leaves the page as it was', async () => {
		const page = await visit(`${path}?sex=women`);
		await press(page);
		await dialog(page).getByRole('button', { name: 'Next' }).click();
		expect(page.url()).toMatch(/\?sex=women#present=life-expectancy-65$/);
		await dialog(page).getByRole('button', { name: 'Leave' }).click();
		await dialog(page).waitFor({ state: 'detached' });
		expect(page.url()).toMatch(/\?sex=women$/);
		const focused = await page.evaluate(() => document.activeElement?.textContent);
		expect(focused).toBe('Present full screen');
		expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
	});

	it('opens from its address, fills the window, and Escape leaves', async () => {
		const page = await visit(`${path}#present=slope-index`);
		await dialog(page).waitFor();
		expect(await heading(page)).toMatch(/most deprived/);
		const box = await dialog(page).boundingBox();
		expect(box).toMatchObject({ x: 0, y: 0, width: 1280, height: 900 });
		await page.keyboard.press('Escape');
		await dialog(page).waitFor({ state: 'detached' });
		expect(presented(page)).toBe('');
	});

	it('leaves the arrows to a chart that has the focus', async () => {
		const page = await visit(`${path}#present=life-expectancy-birth`);
		await dialog(page).locator('svg:visible').first().focus();
		await page.keyboard.press('ArrowRight');
		expect(presented(page)).toBe('#present=life-expectancy-birth');
	});
});

describe.each([
	'/',
	'/partnerships/west-lancashire/',
	'/partnerships/lancashire-and-south-cumbria/'
])('presenting %s', (path) => {
	it('has no breach of WCAG 2.2 AA in light or dark colours, and fits a desk and a phone', async () => {
		const page = await visit(path, { axe: true });
		await press(page);
		await page.keyboard.press('PageDown');
		expect(await dialog(page).innerText()).toMatch(/2 of \d+/);
		expect(await axeViolations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		for (const width of [1280, 360]) {
			await page.setViewportSize({ width, height: 900 });
			expect(await lowContrast(page)).toEqual([]);
			const wide = await page.evaluate(() => {
				const stage = document.querySelector('dialog .stage');
				return [document.documentElement.scrollWidth, stage?.scrollWidth ?? 0];
			});
			expect(Math.max(...wide)).toBeLessThanOrEqual(width);
		}
	});
});

it('presents the comparison that the reader chose on the overview', async () => {
	const page = await visit('/?compare=north-west');
	await page.getByText('0.7 years less', { exact: true }).waitFor();
	await press(page);
	expect(await heading(page)).toContain('than in the North West');
});

it('presents the pages that were chosen for a pack, in their order', async () => {
	const page = await visit('/pack/wigan/?sections=care-staff-turnover,slope-index');
	await page.getByRole('group', { name: /Pages of the pack/ }).waitFor();
	await press(page);
	expect(presented(page)).toBe('#present=care-staff-turnover');
	expect(await dialog(page).innerText()).toContain('1 of 2');
});
