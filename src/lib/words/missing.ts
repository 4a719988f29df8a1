import { missingClause, periodText } from '$lib/format';
import type { Comparison, Figure, Period } from '$lib/figure';
import { place } from './places';
import { ofRole } from './select';

/** "in 2021 to 2023", "in mid-2023", but "on 30 September 2025": a day has another preposition. */
export function during(period: Period): string {
	const text = periodText(period);
	return /^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(text) ? `on ${text}` : `in ${text}`;
}

/**
 * "nothing is published for Wigan": why a figure has no value for the area asked for. Where other
 * periods have one, the period is named, so that the sentence never denies them.
 *
 * @param one the sex, category and period meant; the figure's own period, any sex, where absent
 */
export function nothingFor(
	figure: Figure,
	one?: Pick<Comparison, 'sex' | 'category' | 'period'>
): string {
	const all = ofRole(figure, 'home');
	const meant = all.filter(
		({ sex, category }) => !one || (sex === one.sex && category === one.category)
	);
	const home = meant.length > 0 ? meant : all;
	const period = one?.period ?? figure.period;
	const here = home.filter((each) => each.period === period);
	const reasons = (here.length > 0 ? here : home).map(({ missing }) => missing);
	const reason = reasons.find((each) => each === 'not-held') ?? reasons.find(Boolean);
	const others = home.some(({ value }) => value !== null);
	const which = others || reason === 'suppressed' ? ` ${during(period)}` : '';
	return `${missingClause(reason ?? 'not-published')} for ${place(figure.area)}${which}`;
}
