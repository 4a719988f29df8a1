import type { Category, Estimate, Figure, Role, Sex, Unit } from '$lib/figure';
import { amountText, intervalText, missingText, periodText, sexText } from '$lib/format';
import { px, type Point } from './drawing';

/** Order in which roles are drawn side by side and named. */
const order: Role[] = [
	'home',
	'projected',
	'earlier',
	'benchmark',
	'benchmark-projected',
	'middle',
	'neighbour'
];

/** The estimates of one role, area, sex and category, in order of time. */
export interface Series {
	key: string;
	role: Role;
	sex: Sex;
	category: string;
	estimates: Estimate[];
}

export const isHome = (role: Role) => role === 'home' || role === 'projected' || role === 'earlier';
export const isProjected = (role: Role) => role === 'projected' || role === 'benchmark-projected';

/** Sorted into series; the middle of all authorities is an own series, never joined to an area's. */
export function seriesOf(estimates: Estimate[]): Series[] {
	const found = new Map<string, Series>();
	for (const estimate of estimates) {
		const { role, area, sex, category } = estimate;
		const key = [role, area, sex, category].join('|');
		const series = found.get(key) ?? { key, role, sex, category, estimates: [] };
		series.estimates.push(estimate);
		found.set(key, series);
	}
	const sorted = [...found.values()].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
	for (const { estimates } of sorted) estimates.sort((a, b) => (a.period < b.period ? -1 : 1));
	return sorted;
}

/** Name of what an estimate stands for: "Wigan", "Wigan, mid-2011", "Middle of all authorities". */
export function nameOf(figure: Figure, { role, area, period }: Estimate): string {
	if (role === 'middle') return 'Middle of all authorities';
	const name = figure.areas[area]?.name ?? (isHome(role) ? figure.shown.name : area);
	if (role === 'earlier') return `${name}, ${periodText(period)}`;
	return isProjected(role) ? `${name}, projected` : name;
}

/**
 * The figure with the estimates that a chart of one period draws: those of its headline, and those
 * of an earlier time that it is compared with. Its table has the others.
 */
export function atHeadline(figure: Figure): Figure {
	const { estimates, period } = figure;
	return {
		...figure,
		estimates: estimates.filter((each) => each.role === 'earlier' || each.period === period)
	};
}

/** The categories a chart draws: those of the figure, or one without a name. */
export function categoriesOf(figure: Figure): Category[] {
	return figure.categories.length > 0 ? figure.categories : [{ key: '', label: '' }];
}

/** The sexes that occur, in the order of the estimates. */
export function sexesOf(estimates: Estimate[]): Sex[] {
	return [...new Set(estimates.map(({ sex }) => sex))];
}

export function unitOf(figure: Figure, category: string): Unit {
	return figure.categories.find(({ key }) => key === category)?.unit ?? figure.unit;
}

/** Values and limits that have to fit on an axis. */
export function valuesOf(estimates: Estimate[]): number[] {
	return estimates
		.flatMap(({ value, lower, upper }) => [value, lower ?? null, upper ?? null])
		.filter((value) => value !== null);
}

/** How an estimate is read: "Wigan, 2021 to 2023, men" and "77.3 years, 76.9 to 77.6". */
export function pointOf(
	figure: Figure,
	estimate: Estimate,
	place: { x: number; y: number; row: string; slot: string }
): Point {
	const { role, sex, category, period, value, lower, upper, missing } = estimate;
	const label = figure.categories.find(({ key }) => key === category)?.label;
	const parts = [nameOf(figure, estimate), label, role === 'earlier' ? '' : periodText(period)];
	if (sex !== 'persons') parts.push(sexText(sex).toLowerCase());
	const unit = unitOf(figure, category);
	const limits =
		lower === undefined || upper === undefined ? '' : `, ${intervalText(lower, upper, unit)}`;
	return {
		...place,
		x: px(place.x),
		y: px(place.y),
		name: parts.filter(Boolean).join(', '),
		value: value === null ? missingText(missing) : amountText(value, unit) + limits
	};
}

/** "95% confidence interval" where the drawn estimates have one. */
export function intervalWords(figure: Figure, mark: string): string {
	const drawn = figure.estimates.some(({ lower }) => lower !== undefined);
	if (!figure.interval || !drawn) return '';
	const { level } = figure.interval;
	return `${mark}: ${level <= 1 ? level * 100 : level}% confidence interval.`;
}
