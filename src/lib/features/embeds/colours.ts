import type { Colours } from './asked';

const preference = /\(prefers-color-scheme:\s*dark\)/;

/** Rewrites each question after the reader's preference as one that is always or never true. */
function settle(rules: CSSRuleList, dark: boolean): void {
	for (const rule of rules) {
		if (!(rule instanceof CSSMediaRule)) continue;
		if (preference.test(rule.media.mediaText)) rule.media.mediaText = dark ? 'all' : 'not all';
		else settle(rule.cssRules, dark);
	}
}

/**
 * Shows one palette whatever the reader prefers, for a site that has only one itself.
 *
 * @param colours `auto` leaves the choice to the reader's settings
 */
export function paint(colours: Colours): void {
	if (colours === 'auto') return;
	for (const sheet of document.styleSheets) settle(sheet.cssRules, colours === 'dark');
	document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', colours);
}
