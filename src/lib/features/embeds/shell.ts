import type { Colours } from './address';

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

/** What an embed tells the page that holds it; `frame.ts` is who listens. */
export interface HeightMessage {
	fairMeasure: 'height';
	/** Height that the content takes, px. */
	height: number;
}

/** The site that holds this frame, or any where the browser does not tell: a height is no secret. */
function holder(): string {
	return document.referrer ? new URL(document.referrer).origin : '*';
}

/** Tells the page that holds this frame how high it is, now and whenever that changes. */
export function tellHeight(content: Element): void {
	if (window.parent === window) return;
	const tell = () => {
		const height = Math.ceil(content.getBoundingClientRect().height);
		const message: HeightMessage = { fairMeasure: 'height', height };
		window.parent.postMessage(message, holder());
	};
	new ResizeObserver(tell).observe(content);
}
