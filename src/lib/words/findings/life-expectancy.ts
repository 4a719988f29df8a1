import { numberText } from '$lib/format';
import type { Comparison, Estimate, Figure, Sex } from '$lib/figure';
import { here, place } from '../places';
import { headlines, nothingShown, ofRole } from '../select';
import { general, nothingToShow, people, when } from './general';

/** Values by sex in a fixed order, "77.3 for men and 80.9 for women". */
function bySex(list: { sex: Sex; value: number | null }[], figure: Figure, years = true): string {
	const held = list.filter((one) => one.value !== null);
	return held
		.map((one, index) => {
			const number = numberText(one.value ?? 0, figure.unit);
			return `${number}${years && index === 0 ? ' years' : ''} for ${people(one as Comparison)}`;
		})
		.join(' and ');
}

/** First and last value of each sex; a series with other years than the first is left out. */
function endsOf(figure: Figure): { firsts: Estimate[]; lasts: Estimate[] } {
	const home = ofRole(figure, 'home').filter((one) => one.value !== null);
	const sexes = [...new Set(home.map((one) => one.sex))];
	const series = sexes.map((sex) => home.filter((one) => one.sex === sex));
	const years = (own: Estimate[]) => `${own[0]!.period} ${own.at(-1)!.period}`;
	const alike = series.filter((own) => years(own) === years(series[0]!));
	return { firsts: alike.map((own) => own[0]!), lasts: alike.map((own) => own.at(-1)!) };
}

/** Both ends of the long series; no word of direction, since no limits are published. */
export function lifeExpectancyTrend(figure: Figure): string {
	const { firsts, lasts } = endsOf(figure);
	const [first, last] = [firsts[0], lasts[0]];
	if (!first || !last) return nothingToShow(figure);
	const start = `Life expectancy at birth in ${here(figure)} was ${bySex(firsts, figure)} in ${when(first.period)}`;
	if (first.period === last.period) return start;
	const later = lasts.map((one) => numberText(one.value ?? 0, figure.unit)).join(' and ');
	return `${start}, and ${later} in ${when(last.period)}`;
}

function beside(figure: Figure): string {
	const told = headlines(figure).filter((one) => one.value !== null);
	const values = told.flatMap(({ benchmark }) =>
		benchmark === null ? [] : [numberText(benchmark, figure.unit)]
	);
	// With one of two it could not be told whose it is.
	return figure.benchmark && values.length > 0 && values.length === told.length
		? ` (${place(figure.benchmark)} ${values.join(' and ')})`
		: '';
}

/** Years lived in poorer health, by sex, beside the benchmark's. */
export function poorerHealth(figure: Figure): string {
	const list = headlines(figure);
	if (list.every((one) => one.value === null)) return nothingToShow(figure);
	return `Years lived in poorer health in ${here(figure)}, at the rates of ${when(figure.period)}: ${bySex(list, figure, false)}${beside(figure)}`;
}

/** The published slope index. */
export function slopeIndex(figure: Figure): string {
	const list = headlines(figure);
	if (list.every((one) => one.value === null)) return nothingToShow(figure);
	return `Within ${here(figure)}, life expectancy differs by ${bySex(list, figure)} between the least and the most deprived end, ${when(figure.period)}${beside(figure)}`;
}

/** Our own slope through the ten groups. */
export function tenths(figure: Figure): string {
	if (nothingShown(figure)) return nothingToShow(figure);
	const slopes = (figure.slopes ?? []).map((one) => ({ sex: one.sex, value: one.slopeIndex }));
	if (slopes.length === 0)
		return `Too few deprivation groups have a life expectancy in ${here(figure)} to fit a slope, ${when(figure.period)}`;
	return `Through its ten deprivation groups, the slope within ${here(figure)} was ${bySex(slopes, figure)} in ${when(figure.period)}`;
}

/** Names of periods as a list: "2016 to 2018, 2019 to 2021 and 2022 to 2024". */
function listed(periods: string[]): string {
	const texts = periods.map(when);
	return [texts.slice(0, -1).join(', '), texts.at(-1)].filter(Boolean).join(' and ');
}

/** Whether a gap is closing: which periods were looked at, and that their limits are not known. */
export function gapChange(figure: Figure): string {
	if (figure.estimates.every((one) => one.value === null)) return nothingToShow(figure);
	const held = figure.estimates.filter((one) => one.value !== null);
	const main = held.some((one) => one.category === 'within') ? 'within' : 'to-benchmark';
	const periods = held.filter((one) => one.category === main).map((one) => one.period);
	const names = listed([...new Set(periods)].sort());
	return `Whether the gap in life expectancy is closing in ${here(figure)} cannot be judged: ${names} are published without limits`;
}

/** The newest gaps of tenths that their publisher gives itself, in life and in healthy life. */
export function englandGaps(figure: Figure): string {
	const of = (measure: string) =>
		figure.estimates.filter(
			({ category, period, value }) =>
				category === `${measure} gap-of-tenths` && period === figure.period && value !== null
		);
	const lived = of('life-expectancy');
	const healthy = of('healthy-life-expectancy');
	if (lived.length === 0) return general(figure);
	const well = healthy.length > 0 ? `, and ${bySex(healthy, figure)} of life in good health` : '';
	return `The gap between people living in England’s least and most deprived tenth of areas is ${bySex(lived, figure)}${well}, ${when(figure.period)}`;
}

/** Years between England's most and least deprived tenth, and the named part that is largest. */
export function gapParts(figure: Figure): string {
	const sexes = [...new Set(figure.estimates.map(({ sex }) => sex))];
	const of = (sex: Sex) => figure.estimates.filter((one) => one.sex === sex);
	const gaps = sexes.map((sex) => ({
		sex,
		value: of(sex).find((one) => one.category === 'gap')?.value ?? null
	}));
	const largest = sexes.flatMap((sex) => {
		const parts = of(sex).flatMap(({ category, value }) =>
			value === null || ['gap', 'other', 'unsplit'].includes(category) ? [] : [{ category, value }]
		);
		const [first] = parts.sort((a, b) => b.value - a.value);
		if (!first) return [];
		const label = figure.categories.find(({ key }) => key === first.category)?.label ?? '';
		const years = numberText(first.value, figure.unit);
		return [`${label.toLowerCase()} for ${people({ sex } as Comparison)} (${years})`];
	});
	const deaths = figure.id === 'england-gap-ages' ? 'deaths at ' : '';
	const named =
		largest.length > 0 ? `; the largest named part is ${deaths}${largest.join(' and ')}` : '';
	return `Between people living in England’s most and least deprived tenth of areas, ${when(figure.period)}, lie ${bySex(gaps, figure)}${named}`;
}

/** Both ends of the slope through England's tenths: the two periods share no year. */
export function englandSlopes(figure: Figure): string {
	const { firsts, lasts } = endsOf(figure);
	const [first, last] = [firsts[0], lasts[0]];
	if (!first || !last) return general(figure);
	const later =
		first.period === last.period ? '' : `, and ${bySex(lasts, figure)} in ${when(last.period)}`;
	return `Through England’s tenths the slope was ${bySex(firsts, figure)} in ${when(first.period)}${later}, by our own calculation`;
}
