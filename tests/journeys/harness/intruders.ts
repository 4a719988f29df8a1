import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Elements that no page of the site has, by name, and attributes that would run. */
export function foreignNodes(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const odd =
			'main :is(script, iframe, object, embed, base, meta, style, link, img, video, audio, marquee, math, foreignObject, template, form:not(.range))';
		const running = [...document.querySelectorAll('body *')].filter((element) =>
			element.getAttributeNames().some((name) => /^on|^style$/.test(name))
		);
		const links = [...document.querySelectorAll('a[href]')].filter(
			(link) => !/^https?:$/.test((link as HTMLAnchorElement).protocol)
		);
		return [...document.querySelectorAll(odd), ...running, ...links].map((element) =>
			element.outerHTML.slice(0, 120)
		);
	});
}

/** What the page has before anything hostile came: the framework's announcer has a style of its own. */
export async function nothingCame(page: Page, before: string[], dialogs: string[]): Promise<void> {
	const after = await foreignNodes(page);
	expect(after.filter((node) => !before.includes(node) && !node.includes('announcer'))).toEqual([]);
	expect(dialogs).toEqual([]);
	const polluted = await page.evaluate(() => {
		const keys: string[] = [];
		for (const key in {}) keys.push(key);
		return keys;
	});
	expect(polluted).toEqual([]);
}

/** What dialogs of the page said so far; each is dismissed. */
export function watchDialogs(page: Page): string[] {
	const dialogs: string[] = [];
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	return dialogs;
}
