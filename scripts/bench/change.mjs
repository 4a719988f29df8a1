/** @typedef {import('playwright-core').Page} Page */

/**
 * What the reader changes: a link to `href` inside the page, or a value of the select whose label
 * starts with `label`. `shows` is a part of the heading that stands there afterwards.
 * @typedef {{ href: string, shows?: string, label?: string, value?: string }} Change
 */

/** How many changes of a kind are timed. */
export const changes = 30;
export const longestWait = 120_000;

/** From the pointer's coming to a control to its press, for a reader who has decided: ms. */
const decision = 250;

/** A reader looks at what was asked for before asking for more: ms. */
const look = 500;

/**
 * Makes a change in the page and waits until its address and heading stand there and nothing is
 * being worked out any more. The address changes a moment before the page tells that it is busy, so
 * what is seen has to last for two further looks; the first of the three is the time.
 * @param {Page} page
 * @param {Change} change
 * @param {boolean} intent true where the pointer comes to the control a moment before it is pressed
 * @returns {Promise<number>} milliseconds from the press
 */
export function changed(page, change, intent) {
	return page.evaluate(
		async ({ href, shows, label, value, wait, longestWait }) => {
			const anchor = document.createElement('a');
			anchor.href = href;
			document.body.append(anchor);
			const select = [...document.querySelectorAll('label')]
				.find((one) => label && one.textContent?.trim().startsWith(label))
				?.querySelector('select');
			if (label && !select) throw new Error(`nothing is called ${label}`);
			if (wait > 0) {
				anchor.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
				select?.dispatchEvent(new FocusEvent('focus'));
				await new Promise((resolve) => setTimeout(resolve, wait));
			}
			const start = performance.now();
			if (select) {
				select.value = value ?? '';
				select.dispatchEvent(new Event('change', { bubbles: true }));
			} else anchor.click();
			anchor.remove();
			const shown = () =>
				location.pathname + location.search === href &&
				document.querySelector('h1')?.textContent?.includes(shows ?? '') &&
				document.querySelector('main svg') &&
				!document.querySelector('[aria-busy="true"]');
			let first = NaN;
			for (let seen = 0; seen < 3; seen = shown() ? seen + 1 : 0) {
				if (seen === 1) first = performance.now();
				const failed = document.documentElement.dataset.engine === 'failed';
				if (failed || performance.now() - start > longestWait)
					throw new Error(failed ? 'the engine failed' : `${href} was not shown`);
				await new Promise((resolve) => {
					const channel = new MessageChannel();
					channel.port1.onmessage = resolve;
					channel.port2.postMessage(null);
				});
			}
			return first - start;
		},
		{ ...change, wait: intent ? decision : 0, longestWait }
	);
}

/**
 * @param {Page} page
 * @param {Change[]} list made in turn
 * @param {boolean} intent
 * @param {{ pause?: number, times?: number }} [how] `pause` before each change: ms
 */
export async function changesInTurn(page, list, intent, { pause = look, times = changes } = {}) {
	const taken = [];
	for (let at = 0; at < times; at += 1) {
		const change = list[at % list.length];
		await new Promise((resolve) => setTimeout(resolve, pause));
		if (change) taken.push(await changed(page, change, intent));
	}
	return taken;
}
