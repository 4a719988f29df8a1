import type { AreaRef, Estimate, Figure } from '$lib/figure';
import { citedNumbers } from '$lib/figures/measures/cited-numbers';
import type { GradientSource, RankedAuthority } from '$lib/figures/gradient/gradient';

/** England, as a figure names it. */
export const england: AreaRef = {
	code: 'E92000001',
	name: 'England',
	slug: 'england',
	level: 'country'
};

/** An authority of a gradient, as a figure names it. */
export function areaRef({ code, name, slug }: Pick<RankedAuthority, 'code' | 'name' | 'slug'>) {
	const level = code.startsWith('E10') ? ('county' as const) : ('local-authority' as const);
	return { code, name, slug, level };
}

function estimatesOf(source: GradientSource, one: RankedAuthority, home: string): Estimate[] {
	return source.sexes.map((sex, at): Estimate => {
		const { value, lower, upper, missing } = one.values[at] ?? { value: null };
		return {
			role: one.slug === home ? 'home' : 'neighbour',
			area: one.code,
			sex,
			category: '',
			period: source.period,
			value,
			...(lower !== undefined && upper !== undefined ? { lower, upper } : {}),
			...(value === null ? { missing: missing ?? ('not-published' as const) } : {})
		};
	});
}

/**
 * The published values behind a gradient as a figure, so that each can be cited like any other
 * number: every authority's, and England's.
 *
 * @param home slug of the authority that is marked; its value is offered first
 */
export function gradientFigure(source: GradientSource, home: string): Figure {
	const marked = source.areas.find(({ slug }) => slug === home) ?? source.areas[0];
	const shown = marked ? areaRef(marked) : england;
	const whole = source.sexes.map((sex, at): Estimate => {
		const value = source.england[at] ?? null;
		const key = { role: 'benchmark' as const, area: england.code, sex, category: '' };
		const why = value === null ? { missing: 'not-published' as const } : {};
		return { ...key, period: source.period, value, ...why };
	});
	const { id, period, intervalMethod } = source;
	const areas = [...source.areas.map((one) => areaRef(one)), england];
	return citedNumbers(source, {
		period,
		shown,
		query: `${id}?area=${shown.slug}`,
		area: shown,
		benchmark: england,
		areas: Object.fromEntries(areas.map((area) => [area.code, area])),
		estimates: [...source.areas.flatMap((one) => estimatesOf(source, one, home)), ...whole],
		interval: intervalMethod ? { level: 95, method: intervalMethod } : null
	});
}
