import { numberText, periodText, sexNoun, sentenceCase } from '$lib/format';
import type { Estimate, Figure, Sex } from '$lib/figure';
import { here, place, possessive } from '../places';
import { categoryLabel, headlines, nothingShown, ofRole } from '../select';
import { general, nothingToShow, whom } from './general';
import { direction, sameness } from '../evidence';
import { beside, other, refusal, sentence, sizeText, type Said, type Sentence } from '../sentence';

/** Values by sex in a fixed order, "77.3 for men and 80.9 for women". */
function bySex(list: { sex: Sex; value: number | null }[], figure: Figure, years = true): string {
	const held = list.filter((one) => one.value !== null);
	return held
		.map((one, index) => {
			const number = numberText(one.value ?? 0, figure.unit);
			return `${number}${years && index === 0 ? ' years' : ''} for ${whom(one)}`;
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
	const start = `Life expectancy at birth in ${here(figure)} was ${bySex(firsts, figure)} in ${periodText(first.period)}`;
	if (first.period === last.period) return start;
	const later = lasts.map((one) => numberText(one.value ?? 0, figure.unit)).join(' and ');
	return `${start}, and ${later} in ${periodText(last.period)}`;
}

function besideBySex(figure: Figure): string {
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
	return `Years lived in poorer health in ${here(figure)}, at the rates of ${periodText(figure.period)}: ${bySex(list, figure, false)}${besideBySex(figure)}`;
}

/** The published slope index. */
export function slopeIndex(figure: Figure): string {
	const list = headlines(figure);
	if (list.every((one) => one.value === null)) return nothingToShow(figure);
	return `Within ${here(figure)}, life expectancy differs by ${bySex(list, figure)} between the least and the most deprived end, ${periodText(figure.period)}${besideBySex(figure)}`;
}

/** Our own slope through the ten groups. */
export function tenths(figure: Figure): string {
	if (nothingShown(figure)) return nothingToShow(figure);
	const slopes = (figure.slopes ?? []).map((one) => ({ sex: one.sex, value: one.slopeIndex }));
	if (slopes.length === 0)
		return `Too few deprivation groups have a life expectancy in ${here(figure)} to fit a slope, ${periodText(figure.period)}`;
	return `Through its ten deprivation groups, the slope within ${here(figure)} was ${bySex(slopes, figure)} in ${periodText(figure.period)}`;
}

/** Names of periods as a list: "2016 to 2018, 2019 to 2021 and 2022 to 2024". */
function listed(periods: string[]): string {
	const texts = periods.map(periodText);
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
	return `The gap between people living in England’s least and most deprived tenth of areas is ${bySex(lived, figure)}${well}, ${periodText(figure.period)}`;
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
		const label = categoryLabel(figure, first.category);
		const years = numberText(first.value, figure.unit);
		return [`${label.toLowerCase()} for ${whom({ sex })} (${years})`];
	});
	const deaths = figure.id === 'england-gap-ages' ? 'deaths at ' : '';
	const named =
		largest.length > 0 ? `; the largest named part is ${deaths}${largest.join(' and ')}` : '';
	return `Between people living in England’s most and least deprived tenth of areas, ${periodText(figure.period)}, lie ${bySex(gaps, figure)}${named}`;
}

/** Both ends of the slope through England's tenths: the two periods share no year. */
export function englandSlopes(figure: Figure): string {
	const { firsts, lasts } = endsOf(figure);
	const [first, last] = [firsts[0], lasts[0]];
	if (!first || !last) return general(figure);
	const later =
		first.period === last.period
			? ''
			: `, and ${bySex(lasts, figure)} in ${periodText(last.period)}`;
	return `Through England’s tenths the slope was ${bySex(firsts, figure)} in ${periodText(first.period)}${later}, by our own calculation`;
}

/** "Men can expect to live 1.8 years less than in England". */
export function lifeExpectancyLine(said: Said): Sentence {
	const { figure, one, unit, where } = said;
	const start = `${sentenceCase(sexNoun(one.sex))}${where} can expect to live `;
	const word = direction(one);
	if (word.allowed)
		return sentence(
			start,
			[`${sizeText(one.difference ?? 0, unit)} ${(one.difference ?? 0) > 0 ? 'longer' : 'less'}`],
			` than in ${other(figure)}`
		);
	if (sameness(one).allowed)
		return sentence(start, ['about as long'], ` as in ${other(figure)}: ${word.because}`);
	const value = numberText(one.value ?? 0, unit);
	return sentence(start, [`${value} years`], `${beside(said)}${refusal(said, word.because)}`);
}

/** "Men can expect 6.9 years less in good health than in England". */
export function healthyLifeLine(said: Said): Sentence {
	const { figure, one, unit, where } = said;
	const start = `${sentenceCase(sexNoun(one.sex))}${where} can expect `;
	const word = direction(one);
	if (word.allowed)
		return sentence(
			start,
			[`${sizeText(one.difference ?? 0, unit)} ${(one.difference ?? 0) > 0 ? 'more' : 'less'}`],
			` in good health than in ${other(figure)}`
		);
	if (sameness(one).allowed)
		return sentence(
			start,
			['about as many years'],
			` in good health as in ${other(figure)}: ${word.because}`
		);
	const value = numberText(one.value ?? 0, unit);
	return sentence(
		start,
		[`${value} years`],
		` in good health${beside(said)}${refusal(said, word.because)}`
	);
}

/** "Of their lives, men spend 22.7 years in poorer health". */
export function poorerHealthLine(said: Said): Sentence {
	const { one, unit, where } = said;
	const word = direction(one);
	const because = word.allowed ? '' : refusal(said, word.because);
	return sentence(
		`${sentenceCase(sexNoun(one.sex))}${where} spend `,
		[`${numberText(one.value ?? 0, unit)} years`],
		` of life in poorer health${beside(said)}${because}`
	);
}

/** "Within Wigan, men’s life expectancy differs by 11.3 years between …". */
export function slopeIndexLine(said: Said): Sentence {
	const { figure, one, unit } = said;
	const word = direction(one);
	const because = word.allowed ? '' : refusal(said, word.because);
	return sentence(
		`Within ${here(figure)}, ${one.sex === 'persons' ? '' : `${possessive(sexNoun(one.sex))} `}life expectancy differs by `,
		[`${numberText(one.value ?? 0, unit)} years`],
		` between the least and the most deprived end${beside(said)}${because}`
	);
}
