/** What is fetched is mostly there by then; the line is slow otherwise: ms. */
const headStartMs = 40;

/**
 * The same value from two places, from whichever has it first: the second is asked only where the
 * first has failed or has not answered within a moment.
 *
 * @throws what the second throws, where the first has failed as well
 */
export async function firstGiven<T>(
	first: () => Promise<T>,
	second: () => Promise<T>,
	headStart = headStartMs
): Promise<T> {
	const given = first();
	let wait: ReturnType<typeof setTimeout> | undefined;
	const moment = new Promise<null>((resolve) => {
		wait = setTimeout(() => resolve(null), headStart);
	});
	const early = await Promise.race([given.then((value) => ({ value })), moment]).catch(() => null);
	clearTimeout(wait);
	if (early) return early.value;
	const asked = second();
	try {
		return await Promise.any([given, asked]);
	} catch {
		return asked;
	}
}
