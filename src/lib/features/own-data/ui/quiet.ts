/**
 * Without a request for so long, a page is at rest. Longer than the second after which every page
 * asks which release is the newest: that belongs to its loading, too.
 */
const restMs = 1_300;
/** Longer than this nobody is kept waiting. */
const mostMs = 4_000;

/** Resolves when the page has asked for nothing for a while: what belongs to its loading is over. */
export function quiet(): Promise<void> {
	return new Promise((resolve) => {
		const end = setTimeout(() => done(), mostMs);
		let rest = setTimeout(() => done(), restMs);
		const observer = new PerformanceObserver(() => {
			clearTimeout(rest);
			rest = setTimeout(() => done(), restMs);
		});
		const done = () => {
			clearTimeout(rest);
			clearTimeout(end);
			observer.disconnect();
			resolve();
		};
		observer.observe({ type: 'resource' });
	});
}
