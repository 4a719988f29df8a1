import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { GradientSource } from '$lib/figures/gradient/gradient';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
	const address = resolve('/gradient/[indicator]/values.json', { indicator: params.indicator });
	const response = await fetch(address);
	if (!response.ok) error(404, `No indicator called ${params.indicator} is shown by deprivation.`);
	return { address, source: (await response.json()) as GradientSource };
};
