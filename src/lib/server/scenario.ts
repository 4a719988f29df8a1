import { scenarioFor } from '$lib/figures/scenario';
import { scenarioAnswer } from '$lib/figures/scenario-answer';
import type { Scenario } from '$lib/figures/scenario-figure';
import { defaultValues } from '$lib/figures/scenario-values';
import { scenarioHeadline, type ScenarioHeadline } from '$lib/words/scenario-headline';
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

/** The default scenario in words. */
export async function prerenderedHeadline(area: string): Promise<ScenarioHeadline> {
	const scenario = await prerenderedScenario(area);
	return scenarioHeadline(scenario, scenarioAnswer(scenario, defaultValues(scenario)));
}
