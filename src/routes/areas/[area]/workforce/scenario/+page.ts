import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { Scenario } from '$lib/figures/scenario/scenario';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
	const response = await fetch(resolve('/areas/[area]/workforce/scenario.json', params));
	if (!response.ok) error(response.status, 'The scenario of this place could not be loaded.');
	return { scenario: (await response.json()) as Scenario };
};
