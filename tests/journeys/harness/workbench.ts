import type { Page } from 'playwright-core';
import { visit, type Visit } from './visit';

/** What the workbench says of the last run. */
export const status = (page: Page) => page.locator('.status');

/** Puts a statement in the place of what the editor holds. */
export async function write(page: Page, sql: string): Promise<void> {
	await page.locator('.cm-content').click();
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.press('Delete');
	await page.keyboard.insertText(sql);
	// What is offered for completion would take the next Enter.
	await page.keyboard.press('Escape');
}

/** Runs a statement to its end; returns what is said of it. */
export async function run(page: Page, sql: string): Promise<string> {
	await write(page, sql);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	return finished(page);
}

/** Waits until nothing runs; returns what is said of the last run. */
export async function finished(page: Page): Promise<string> {
	await page.waitForFunction(
		() =>
			document.querySelectorAll('.run button').length === 1 &&
			document.querySelector('.status p') !== null,
		null,
		{ timeout: 50_000 }
	);
	return (await status(page).innerText()).replace(/\s+/g, ' ');
}

/** The cells of the answer, row by row. */
export const cells = (page: Page) =>
	page.locator('section[aria-labelledby="answer"] td').allInnerTexts();

/** The rows that fit of a file, put into the workbench by the reader's own way there. */
export async function inWorkbench(text: string, options: Visit = {}): Promise<Page> {
	const page = await visit('/workbench/own-data/', options);
	await page.getByText('Requests are counted here from').waitFor();
	await page
		.getByLabel('Choose a CSV file or a workbook, or drop one here')
		.setInputFiles({ name: 'My cases.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
	const sound = page.getByRole('button', { name: /^Load the/ });
	const use = page.getByRole('button', { name: 'Use in the workbench' });
	await sound.or(use).first().waitFor();
	if (await sound.count()) await sound.click();
	await use.click();
	await page.waitForURL(/\/workbench\/$/);
	await page.locator('.cm-content', { hasText: 'FROM own_my_cases' }).waitFor();
	return page;
}
