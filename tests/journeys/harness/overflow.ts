import type { Page } from 'playwright-core';

/** The innermost elements that make a page wider than its window; empty when it does not scroll. */
export function sidewaysOverflow(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		const scrolls = (element: Element | null): boolean =>
			element !== null &&
			(getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
		const isWide = (element: Element) =>
			element.getBoundingClientRect().right > width && !scrolls(element.parentElement);
		const wide = [...document.querySelectorAll('body *')].filter(isWide);
		const innermost = wide.filter((element) => ![...element.children].some(isWide));
		return [`page ${document.documentElement.scrollWidth} px`].concat(
			innermost.slice(0, 10).map((element) => element.outerHTML.slice(0, 120))
		);
	});
}
