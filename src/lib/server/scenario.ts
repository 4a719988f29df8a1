import { scenarioFor } from '$lib/features/scenario/figures/scenario';
import type { Scenario } from '$lib/figures/scenario/scenario';
import { engine } from './engine';

const found = new Map<string, Promise<Scenario>>();

/** The scenario of an area with its published inputs; each is made once. */
export function prerenderedScenario(area: string): Promise<Scenario> {
	const known = found.get(area);
	if (known) return known;
	const made = engine().then(({ query }) => scenarioFor(query, area));
	found.set(area, made);
	return made;
}
