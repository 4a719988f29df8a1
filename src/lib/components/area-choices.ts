import { resolve } from '$app/paths';
import type { AreaChoice } from '$lib/areas';

let choices: Promise<AreaChoice[]> | null = null;

async function fetchChoices(): Promise<AreaChoice[]> {
	const response = await fetch(resolve('/areas.json'));
	if (!response.ok) throw new Error(`The list of places answered ${response.status}.`);
	return (await response.json()) as AreaChoice[];
}

/**
 * The list of places, fetched when it is first asked for and kept: pages stay small without it.
 * A failed fetch is forgotten, so that the next question tries again.
 */
export function areaChoices(): Promise<AreaChoice[]> {
	choices ??= fetchChoices().catch((cause: unknown) => {
		choices = null;
		throw cause;
	});
	return choices;
}
