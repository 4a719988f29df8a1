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
