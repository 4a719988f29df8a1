import { resolve } from '$app/paths';
import type { AreaChoice, OtherNames, TrustChoice } from '$lib/catalogue/areas';

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

let names: Promise<OtherNames | null> | null = null;

async function fetchNames(): Promise<OtherNames> {
	const response = await fetch(resolve('/area-names.json'));
	if (!response.ok) throw new Error(`The list of other names answered ${response.status}.`);
	return (await response.json()) as OtherNames;
}

/**
 * Former names and wards of all places, fetched when something is first typed and kept. A failed
 * fetch is forgotten, so that the next key tries again.
 *
 * @returns null where they did not arrive: places are still found by their own names
 */
export function otherNames(): Promise<OtherNames | null> {
	names ??= fetchNames().catch(() => {
		names = null;
		return null;
	});
	return names;
}

let trusts: Promise<TrustChoice[]> | null = null;

async function fetchTrusts(): Promise<TrustChoice[]> {
	const response = await fetch(resolve('/trusts.json'));
	if (!response.ok) throw new Error(`The list of trusts answered ${response.status}.`);
	return (await response.json()) as TrustChoice[];
}

/**
 * Hospital trusts, fetched when they are first asked for and kept. A failed fetch is forgotten.
 *
 * @returns none where they did not arrive: places are found all the same
 */
export function trustChoices(): Promise<TrustChoice[]> {
	trusts ??= fetchTrusts().catch(() => {
		trusts = null;
		return [];
	});
	return trusts;
}
