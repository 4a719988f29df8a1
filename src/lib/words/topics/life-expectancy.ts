import { country } from '$lib/catalogue/dashboard';
import { sentenceCase, sexNoun } from '$lib/format';
import type { Estimate, Figure, Period, Sex } from '$lib/figure';
import { categoryLabel, headlines, nothingShown, ofRole } from '../select';
import { besideEach, general, nothingToShow, whom } from './general';
import { direction, sameness } from '../evidence';
import { beside, other, refusal, type Said } from '../sentence';
import {
	areaPart,
	estimatePart,
	gapPart,
	keyOf,
	listed,
	name,
	nothingSaid,
	ownPart,
	periodPart,
	say,
	strong,
	type NumberForm,
	type NumberPart,
	type NumberSource,
	type Statement
} from '../statement';

/** A number for one sex. */
interface OfSex {
	sex: Sex;
	value: number | null;
	source: NumberSource;
}

const ofEstimate = (one: Estimate): OfSex => ({
	sex: one.sex,
	value: one.value,
	source: keyOf(one)
});

/** Values by sex in a fixed order, "77.3 years for men and 80.9 for women"; a gap says the way it has. */
function bySex(
	list: OfSex[],
	figure: Figure,
	{ years = true, as = 'value' }: { years?: boolean; as?: NumberForm } = {}
): Statement {
	const held = list.filter((one) => one.value !== null);
	return listed(
		held.map((one, index) => {
			const number: NumberPart = {
				number: one.value ?? 0,
				unit: figure.unit,
				as,
				from: [one.source]
			};
			const way = as === 'absolute' && (one.value ?? 0) < 0 ? ' the other way' : '';
			return say`${number}${years && index === 0 ? ' years' : ''}${way} for ${whom(one)}`;
		})
	);
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

/** A series by its title, without what it says of itself: "Life expectancy at birth over time". */
const overTime = ' over time';

/** Both ends of a long series by sex; no word of direction, since no limits are published. */
export function ends(figure: Figure): Statement {
	const { firsts, lasts } = endsOf(figure);
	const [first, last] = [firsts[0], lasts[0]];
	if (!first || !last) return nothingToShow(figure);
	const title = figure.title.endsWith(overTime)
		? figure.title.slice(0, -overTime.length)
		: figure.title;
	const start = say`${name(title)} in ${areaPart(figure.shown)} was ${bySex(firsts.map(ofEstimate), figure)} in ${periodPart(first.period)}`;
	if (first.period === last.period) return start;
	const later = listed(lasts.map((one) => [estimatePart(one, figure.unit)]));
	return say`${start}, and ${later} in ${periodPart(last.period)}`;
}

const told = (figure: Figure) => headlines(figure).filter(({ value }) => value !== null);

const ofComparisons = (figure: Figure): OfSex[] =>
	told(figure).map((one) => ({
		sex: one.sex,
		value: one.value,
		source: keyOf({ ...one, role: 'home' })
	}));

/** Years lived in poorer health, by sex, beside the benchmark's. */
export function poorerHealth(figure: Figure): Statement {
	const list = ofComparisons(figure);
	if (list.length === 0) return nothingToShow(figure);
	return say`Years lived in poorer health in ${areaPart(figure.shown)}, at the rates of ${periodPart(figure.period)}: ${bySex(list, figure, { years: false })}${besideEach(figure, told(figure))}`;
}

/** The published slope index. */
export function slopeIndex(figure: Figure): Statement {
	const list = ofComparisons(figure);
	if (list.length === 0) return nothingToShow(figure);
	return say`Within ${areaPart(figure.shown)}, life expectancy differs by ${bySex(list, figure, { as: 'absolute' })} between the least and the most deprived end, ${periodPart(figure.period)}${besideEach(figure, told(figure))}`;
}

/** Our own slope through the ten groups. */
export function tenths(figure: Figure): Statement {
	if (nothingShown(figure)) return nothingToShow(figure);
	const slopes = (figure.slopes ?? []).map(({ sex, slopeIndex: value }): OfSex => {
		return { sex, value, source: { slope: sex } };
	});
	if (slopes.length === 0)
		return say`Too few deprivation groups have a life expectancy in ${areaPart(figure.shown)} to fit a slope, ${periodPart(figure.period)}`;
	return say`Through its ten deprivation groups, the slope within ${areaPart(figure.shown)} was ${bySex(slopes, figure)} in ${periodPart(figure.period)}`;
}

/** Periods as a list: "2016 to 2018, 2019 to 2021 and 2022 to 2024". */
const periods = (list: Period[]) => listed(list.map((one) => [periodPart(one)]));

/** Whether a gap is closing: which periods were looked at, and that their limits are not known. */
export function gapChange(figure: Figure): Statement {
	if (figure.estimates.every((one) => one.value === null)) return nothingToShow(figure);
	const held = figure.estimates.filter((one) => one.value !== null);
	const main = held.some((one) => one.category === 'within') ? 'within' : 'to-benchmark';
	const those = held.filter((one) => one.category === main).map((one) => one.period);
	const names = periods([...new Set(those)].sort());
	return say`Whether the gap in life expectancy is closing in ${areaPart(figure.shown)} cannot be judged: ${names} are published without limits`;
}

/** The newest gaps of tenths that their publisher gives itself, in life and in healthy life. */
export function englandGaps(figure: Figure): Statement {
	const of = (measure: string) =>
		figure.estimates
			.filter(
				({ category, period, value }) =>
					category === `${measure} gap-of-tenths` && period === figure.period && value !== null
			)
			.map(ofEstimate);
	const lived = of('life-expectancy');
	const healthy = of('healthy-life-expectancy');
	if (lived.length === 0) return general(figure);
	const well =
		healthy.length > 0
			? say`, and, of life in good health, ${bySex(healthy, figure)}`
			: nothingSaid;
	return say`The gap between people living in ${country.name}’s least and most deprived tenth of areas is ${bySex(lived, figure)}${well}, ${periodPart(figure.period)}`;
}

const unnamed = ['gap', 'other', 'unsplit'];

/** The named part of a gap that is largest, for one sex: "cancers for men (1.9)". */
function largestPart(figure: Figure, sex: Sex): Statement[] {
	const named = figure.estimates.filter(
		(one) => one.sex === sex && one.value !== null && !unnamed.includes(one.category)
	);
	const [first] = named.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
	if (!first) return [];
	const label = name(categoryLabel(figure, first.category).toLowerCase());
	return [say`${label} for ${whom({ sex })} (${estimatePart(first, figure.unit)})`];
}

/** Years between England's most and least deprived tenth, and the named part that is largest. */
export function gapParts(figure: Figure): Statement {
	const sexes = [...new Set(figure.estimates.map(({ sex }) => sex))];
	const gaps = sexes.flatMap((sex) =>
		figure.estimates.filter((one) => one.sex === sex && one.category === 'gap').slice(0, 1)
	);
	const largest = sexes.flatMap((sex) => largestPart(figure, sex));
	const deaths = figure.question === 'england-ages' ? 'deaths at ' : '';
	const named =
		largest.length > 0 ? say`; the largest named part is ${deaths}${listed(largest)}` : nothingSaid;
	return say`Between people living in ${country.name}’s most and least deprived tenth of areas, ${periodPart(figure.period)}, lie ${bySex(gaps.map(ofEstimate), figure)}${named}`;
}

/** Both ends of the slope through England's tenths: the two periods share no year. */
export function englandSlopes(figure: Figure): Statement {
	const { firsts, lasts } = endsOf(figure);
	const [first, last] = [firsts[0], lasts[0]];
	if (!first || !last) return general(figure);
	const later =
		first.period === last.period
			? nothingSaid
			: say`, and ${bySex(lasts.map(ofEstimate), figure)} in ${periodPart(last.period)}`;
	return say`Through ${country.name}’s tenths the slope was ${bySex(firsts.map(ofEstimate), figure)} in ${periodPart(first.period)}${later}, by our own calculation`;
}

/**
 * "At today’s death rates, men live 1.8 years less than in England": a period life expectancy is no
 * forecast for anybody, since the rates will change.
 */
export function lifeExpectancyLine(said: Said): Statement {
	const { figure, one, unit, where } = said;
	const start = say`At today’s death rates, ${sexNoun(one.sex)}${where} live `;
	const word = direction(one);
	if (word.allowed) {
		const side = (one.difference ?? 0) > 0 ? ' longer' : ' less';
		return say`${start}${strong(gapPart(figure, one, unit), side)} than in ${other(figure)}`;
	}
	if (sameness(one).allowed)
		return say`${start}${strong('about as long')} as in ${other(figure)}: ${name(word.because)}`;
	return say`${start}${strong(ownPart(one, unit, 'amount'))}${beside(said)}${refusal(said, word.because)}`;
}

/** "At today’s rates of death and ill health, men live 3.4 years less in good health than in England". */
export function healthyLifeLine(said: Said): Statement {
	const { figure, one, unit, where } = said;
	const start = say`At today’s rates of death and ill health, ${sexNoun(one.sex)}${where} live `;
	const word = direction(one);
	if (word.allowed) {
		const side = (one.difference ?? 0) > 0 ? ' more' : ' less';
		return say`${start}${strong(gapPart(figure, one, unit), side)} in good health than in ${other(figure)}`;
	}
	if (sameness(one).allowed)
		return say`${start}${strong('about as many years')} in good health as in ${other(figure)}: ${name(word.because)}`;
	return say`${start}${strong(ownPart(one, unit, 'amount'))} in good health${beside(said)}${refusal(said, word.because)}`;
}

/** "Men spend 22.7 years of life in poorer health". */
export function poorerHealthLine(said: Said): Statement {
	const { one, unit, where } = said;
	const word = direction(one);
	const because = word.allowed ? nothingSaid : refusal(said, word.because);
	return say`${sentenceCase(sexNoun(one.sex))}${where} spend ${strong(ownPart(one, unit, 'amount'))} of life in poorer health${beside(said)}${because}`;
}

/** "Within Wigan, men’s life expectancy differs by 11.3 years between …". */
export function slopeIndexLine(said: Said): Statement {
	const { figure, one, unit } = said;
	const word = direction(one);
	const because = word.allowed ? nothingSaid : refusal(said, word.because);
	const whose = one.sex === 'persons' ? '' : `${sexNoun(one.sex)}’s `;
	const way = (one.value ?? 0) < 0 ? ' the other way' : '';
	return say`Within ${areaPart(figure.shown)}, ${whose}life expectancy differs by ${strong(ownPart(one, unit, 'absolute'), ' years')}${way} between the least and the most deprived end${beside(said)}${because}`;
}
