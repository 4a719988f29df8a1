import { json } from '@sveltejs/kit';
import { pageEntries } from '$lib/server/pages';
import { scenarioAnswer } from '$lib/figures/scenario/answer';
import { defaultValues } from '$lib/figures/scenario/values';
import { prerenderedScenario } from '$lib/server/scenario';
import { scenarioHeadline } from '$lib/features/scenario/words/scenario';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = () => pageEntries();

/** The default scenario in words, for the workforce page. */
export const GET: RequestHandler = async ({ params }) => {
	const scenario = await prerenderedScenario(params.area);
	return json(scenarioHeadline(scenario, scenarioAnswer(scenario, defaultValues(scenario))));
};
