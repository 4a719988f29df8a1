import { missingClause } from '$lib/format';
import type { Comparison, Figure } from '$lib/figure';
import { ofRole } from './select';
import { areaPart, nothingSaid, periodPart, say, type Statement } from './statement';

/**
 * "nothing is published for Wigan": why a figure has no value for the area asked for. Where other
 * periods have one, the period is named, so that the sentence never denies them.
 *
 * @param one the sex, category and period meant; the figure's own period, any sex, where absent
 */
export function nothingFor(
	figure: Figure,
	one?: Pick<Comparison, 'sex' | 'category' | 'period'>
): Statement {
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
	const which = others || reason === 'suppressed' ? say` ${periodPart(period, 'in')}` : nothingSaid;
	return say`${missingClause(reason ?? 'not-published')} for ${areaPart(figure.area)}${which}`;
}
