import type { GradientSource } from '$lib/figures/gradient/gradient';
import { gradientSource } from '$lib/features/gradient/source';
import { gradientIndicators } from '$lib/catalogue/indicators';
import { engine } from './engine';

/** What the gradient page of an indicator is made from. @throws {RangeError} for one without such a page */
export async function prerenderedGradient(id: string): Promise<GradientSource> {
	const indicator = gradientIndicators().find((entry) => entry.id === id);
	if (!indicator) throw new RangeError(`${id} is not shown by deprivation`);
	const { query } = await engine();
	return gradientSource(query, indicator);
}

/** Parameters of every gradient page. */
export function gradientEntries(): { indicator: string }[] {
	return gradientIndicators().map(({ id }) => ({ indicator: id }));
}
