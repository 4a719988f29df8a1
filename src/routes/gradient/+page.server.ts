import { defaultChoice } from '$lib/figures/gradient/choice';
import { gradientOf } from '$lib/figures/gradient/slope';
import { gradientEntries, prerenderedGradient } from '$lib/server/gradient';
import type { PageServerLoad } from './$types';

/** England's gradient of every indicator in tenths of deprivation: men where only sexes are published. */
export const load = (async () => {
	const rows = [];
	for (const { indicator } of gradientEntries()) {
		const source = await prerenderedGradient(indicator);
		const { groups, gap, choice } = gradientOf(source, defaultChoice(source));
		const { id, title, unit, period, polarity } = source;
		rows.push({
			id,
			title,
			unit,
			period,
			polarity,
			sex: choice.sex,
			groups: groups.map(({ key, value }) => ({ key, value })),
			absolute: gap?.absolute ?? null,
			relative: gap?.relative ?? null
		});
	}
	return { rows };
}) satisfies PageServerLoad;
