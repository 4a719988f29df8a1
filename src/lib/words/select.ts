import type { Comparison, Estimate, Figure, Role, Sex, Unit } from '$lib/figure';

/** The headline comparisons: those of the figure's own period. */
export function headlines(figure: Figure): Comparison[] {
	return figure.comparisons.filter((one) => one.period === figure.period);
}

/** The comparison of a sex or category at the figure's period. */
export function comparisonOf(
	figure: Figure,
	wanted: { sex?: Sex; category?: string }
): Comparison | undefined {
	return headlines(figure).find(
		(one) =>
			(wanted.sex === undefined || one.sex === wanted.sex) &&
			(wanted.category === undefined || one.category === wanted.category)
	);
}

/** Estimates of one role, in the figure's order. */
export function ofRole(figure: Figure, role: Role): Estimate[] {
	return figure.estimates.filter((one) => one.role === role);
}

/** The value of a role in a category at the figure's period; null where it is missing. */
export function valueOf(figure: Figure, role: Role, category: string): number | null {
	const found = figure.estimates.find(
		(one) => one.role === role && one.category === category && one.period === figure.period
	);
	return found?.value ?? null;
}

/** True where the area shown has no value at all. */
export function nothingShown(figure: Figure): boolean {
	return ofRole(figure, 'home').every((one) => one.value === null);
}

/** The unit a category is written in. */
export function unitOfCategory(figure: Figure, key: string): Unit {
	return figure.categories.find((one) => one.key === key)?.unit ?? figure.unit;
}

/** What a category is called; empty where the figure has none of that key. */
export function categoryLabel(figure: Figure, key: string): string {
	return figure.categories.find((one) => one.key === key)?.label ?? '';
}
