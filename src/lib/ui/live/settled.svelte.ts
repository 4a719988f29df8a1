/** A reader who is still typing or moving on has not settled on anything: ms. */
const restMs = 120;

/**
 * Tells a choice once it has stood for a moment. Called while a component starts.
 *
 * @param choice undefined where there is none
 */
export function whenSettled<T>(choice: () => T | undefined, tell: (chosen: T) => void): void {
	$effect(() => {
		const chosen = choice();
		if (chosen === undefined) return;
		const wait = setTimeout(() => tell(chosen), restMs);
		return () => clearTimeout(wait);
	});
}
