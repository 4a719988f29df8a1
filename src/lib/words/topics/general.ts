import { amountText, numberText, sexText, sexNoun, lowerFirst } from '$lib/format';
import type { Comparison, Figure, Sex } from '$lib/figure';
import { direction, sameness } from '../evidence';
import {
	sizeText,
	beside,
	other,
	refusal,
	sentence,
	valueWords,
	type Said,
	type Sentence
} from '../sentence';
import { during, nothingFor } from '../missing';
import { here, place } from '../places';
import { headlines, nothingShown } from '../select';
import { differenceLimits, verdictText, verdictWithLimits } from '../verdict';

/** "men", "women", "all people". */
export function whom({ sex }: { sex: Sex }): string {
	return sexText(sex).toLowerCase();
}

/**
 * ", about the same as in England (56.8%)" where a test found no difference; ", the same as in
 * England" of counts that are equal at the precision shown.
 */
function alike({ lower }: Comparison, other: string, value: string): string {
	return lower === undefined
		? `, the same as in ${other}`
		: `, about the same as in ${other} (${value})`;
}

/** ", more than in England (18.7%)": the benchmark clause for values without a judgement. */
export function plainClause(figure: Figure, comparison: Comparison, more = 'more', less = 'less') {
	const { benchmark } = comparison;
	if (!figure.benchmark || benchmark === null) return '';
	const value = numberText(benchmark, figure.unit);
	const other = place(figure.benchmark);
	if (sameness(comparison).allowed) return alike(comparison, other, value);
	if (direction(comparison).allowed)
		return `, ${(comparison.difference ?? 0) > 0 ? more : less} than in ${other} (${value})`;
	const shown = ` (${other} ${value})`;
	return open(comparison) ? `${shown}: ${verdictWithLimits(comparison, figure.unit)}` : shown;
}

/** "1.8 years lower for men": a difference with the direction that its interval allows. */
function size(figure: Figure, comparison: Comparison): string {
	const word = (comparison.difference ?? 0) < 0 ? 'lower' : 'higher';
	return `${sizeText(comparison.difference ?? 0, figure.unit)} ${word} for ${whom(comparison)}`;
}

const judged = (one: Comparison) => direction(one).allowed;
const same = (one: Comparison) => sameness(one).allowed;
const open = ({ verdict }: Comparison) => verdict === 'open';

/** "no difference can be shown for men (between −0.2 and +0.9)", for each of whom it cannot. */
function openClause({ unit }: Figure, list: Comparison[]): string {
	if (list.length === 0) return '';
	const whose = list.map((one) => `${whom(one)} (between ${differenceLimits(one, unit).replace(' to ', ' and ')})`);
	return `${verdictText('open')} for ${whose.join(' and ')}`;
}

/**
 * True where "is" may not follow the title: "Cancers found at stage 1 or 2", "People who …". A colon
 * stands in its place, which is right after a singular too.
 */
function isPlural(title: string): boolean {
	return /^(People|Children|[A-Z][a-z-]*s)\b/.test(title);
}

function valuesOnly(figure: Figure, list: Comparison[]): string {
	const values = list
		.filter((one) => one.value !== null)
		.map((one) => {
			const whose = one.sex === 'persons' ? '' : ` for ${whom(one)}`;
			return `${amountText(one.value ?? 0, figure.unit)}${whose}`;
		});
	// The benchmark alone says nothing of the place.
	if (values.length === 0) return nothingToShow(figure);
	const others = list.filter((one) => one.value !== null && one.benchmark !== null);
	// With one of two it could not be told whose it is.
	const beside =
		figure.benchmark && others.length === values.length
			? ` (${place(figure.benchmark)} ${others.map((one) => numberText(one.benchmark ?? 0, figure.unit)).join(' and ')})`
			: '';
	const said = values.join(' and ');
	return isPlural(figure.title)
		? `${figure.title} in ${here(figure)} ${during(figure.period)}: ${said}${beside}`
		: `${figure.title} in ${here(figure)} was ${said} ${during(figure.period)}${beside}`;
}

/** Home against benchmark by sex, saying only what the intervals carry. */
export function byInterval(figure: Figure): string {
	const list = headlines(figure);
	const different = list.filter(judged);
	const similar = list.filter(same);
	const other = figure.benchmark ? place(figure.benchmark) : '';
	const untold = openClause(figure, list.filter(open));
	const added = untold ? `; ${untold}` : '';
	if (!figure.benchmark || different.length + similar.length === 0)
		return valuesOnly(figure, list) + added;
	if (different.length === 0)
		return `${figure.title} in ${here(figure)} is about the same as in ${other} for ${similar.map(whom).join(' and ')}${added}`;
	const [first, ...rest] = different;
	const parts = [
		`${size(figure, first as Comparison)} in ${here(figure)} than in ${other}`,
		...rest.map((one) => size(figure, one))
	];
	const sure = 'more than chance would give';
	const alike =
		similar.length > 0 ? `; for ${similar.map(whom).join(' and ')} it is about the same` : '';
	return `${figure.title} is ${parts.join(' and ')}, ${sure}${alike}${added}`;
}

/** Where there is no value for the area: the sentence says so, and the note says why. */
export function nothingToShow(figure: Figure): string {
	return `${figure.title}: ${nothingFor(figure)}`;
}

/** The finding of an indicator that has no sentence of its own. */
export function general(figure: Figure): string {
	if (nothingShown(figure)) return nothingToShow(figure);
	const list = headlines(figure);
	const [first] = list;
	// A value of one category among several would pass for that of the whole.
	if (!first || list.some(({ category }) => category !== first.category))
		return `${figure.title}, ${here(figure)}`;
	if (list.some((one) => judged(one) || same(one) || open(one)) && first.sex !== 'persons')
		return byInterval(figure);
	if (first.sex !== 'persons' || first.value === null) return valuesOnly(figure, list);
	const verb = isPlural(figure.title) ? ':' : ' is';
	return `${figure.title} in ${here(figure)}${verb} ${amountText(first.value, figure.unit)}${plainClause(figure, first, 'higher', 'lower')}`;
}

/** "Healthy life expectancy at birth for men", with category and place where they are needed. */
function subject({ figure, one, label, where }: Said): string {
	const category = label ? `, ${lowerFirst(label)}` : '';
	const whose = one.sex === 'persons' ? '' : ` for ${sexNoun(one.sex)}`;
	return `${figure.title}${category}${whose}${where}`;
}

/** There is no value: the sentence says so, and the note on the figure says why. */
export function nothing({ figure, one, label }: Said): Sentence {
	const category = label ? ` (${label})` : '';
	const whose = one.sex === 'persons' ? '' : ` for ${sexNoun(one.sex)}`;
	return sentence(`${figure.title}${category}${whose}: ${nothingFor(figure, one)}`);
}

/** The size of a difference can be read as it stands for these; the others give the value. */
const sizeable = ['years', 'percent', 'index', 'score'];

/** The line of an indicator that has no sentence of its own. */
export function generalLine(said: Said): Sentence {
	const { figure, one, unit } = said;
	const value = valueWords(one.value ?? 0, unit);
	const allowedDirection = direction(one);
	// A colon where a verb would stand: titles are singular and plural.
	const start = `${subject(said)}: `;
	if (allowedDirection.allowed) {
		const word = (one.difference ?? 0) > 0 ? 'higher' : 'lower';
		return sizeable.includes(unit.id)
			? sentence(
					`${start}${value}, `,
					[`${sizeText(one.difference ?? 0, unit)} ${word}`],
					` than in ${other(figure)}`
				)
			: sentence(start, [value], `, ${word} than in ${other(figure)}`);
	}
	if (sameness(one).allowed)
		return sentence(
			`${start}${value}, `,
			['about the same'],
			` as in ${other(figure)}; ${allowedDirection.because}`
		);
	return sentence(
		start,
		[value],
		` ${during(one.period)}${beside(said)}${refusal(said, allowedDirection.because)}`
	);
}
