import { lowerFirst, sexNoun, sexText } from '$lib/format';
import type { Comparison, Figure, Sex } from '$lib/figure';
import { direction, sameness } from '../evidence';
import { beside, betweenLimits, openVerdict, other, refusal, type Said } from '../sentence';
import {
	areaPart,
	besidePart,
	gapPart,
	listed,
	name,
	nothingSaid,
	ownPart,
	periodPart,
	say,
	strong,
	type Statement
} from '../statement';
import { nothingFor } from '../missing';
import { headlines, nothingShown } from '../select';
import { verdictText } from '../verdict';

/** "men", "women", "all people". */
export function whom({ sex }: { sex: Sex }): string {
	return sexText(sex).toLowerCase();
}

/**
 * ", about the same as in England (56.8%)" where a test found no difference; ", the same as in
 * England" of counts that are equal at the precision shown.
 */
function alike(figure: Figure, one: Comparison): Statement {
	return one.lower === undefined
		? say`, the same as in ${other(figure)}`
		: say`, about the same as in ${other(figure)} (${besidePart(figure, one, figure.unit)})`;
}

/** ", more than in England (18.7%)": the benchmark clause for values without a judgement. */
export function plainClause(
	figure: Figure,
	comparison: Comparison,
	more = 'more',
	less = 'less'
): Statement {
	if (!figure.benchmark || comparison.benchmark === null) return nothingSaid;
	const value = besidePart(figure, comparison, figure.unit);
	if (sameness(comparison).allowed) return alike(figure, comparison);
	if (direction(comparison).allowed)
		return say`, ${(comparison.difference ?? 0) > 0 ? more : less} than in ${other(figure)} (${value})`;
	const shown = say` (${other(figure)} ${value})`;
	return open(comparison) ? say`${shown}: ${openVerdict(figure, comparison, figure.unit)}` : shown;
}

/** "1.8 years lower for men": a difference with the direction that its interval allows. */
function size(figure: Figure, comparison: Comparison): Statement {
	const word = (comparison.difference ?? 0) < 0 ? 'lower' : 'higher';
	return say`${gapPart(figure, comparison, figure.unit)} ${word} for ${whom(comparison)}`;
}

const judged = (one: Comparison) => direction(one).allowed;
const same = (one: Comparison) => sameness(one).allowed;
const open = ({ verdict }: Comparison) => verdict === 'open';

/** "; no difference can be shown for men (between −0.2 and +0.9)", for each of whom it cannot. */
function openClause(figure: Figure, list: Comparison[]): Statement {
	if (list.length === 0) return nothingSaid;
	const whose = list.map((one) => say`${whom(one)}${betweenLimits(figure, one, figure.unit)}`);
	return say`; ${verdictText('open')} for ${listed(whose)}`;
}

/**
 * True where "is" may not follow the title: "Cancers found at stage 1 or 2", "People who …". A colon
 * stands in its place, which is right after a singular too.
 */
function isPlural(title: string): boolean {
	const [head = ''] = title.split(/,| (?:of|in|to|with|for|from|at|on|who|under)\b/);
	return /^(People|Children|[A-Z][a-z-]*s)\b/.test(title) || /[^s]s$/.test(head);
}

/** A title before its place or people: one that has a comma ends with another. */
function titlePart(title: string): Statement {
	return [name(title.includes(', ') ? `${title},` : title)];
}

const whose = ({ sex }: Comparison) => (sex === 'persons' ? '' : ` for ${whom({ sex })}`);

/** " (England 79.1 and 83.1)" for each that is told; with one of two it could not be told whose it is. */
export function besideEach(figure: Figure, told: Comparison[]): Statement {
	const held = told.filter(({ benchmark }) => benchmark !== null);
	if (!figure.benchmark || held.length === 0 || held.length < told.length) return nothingSaid;
	const values = held.map((one) => [besidePart(figure, one, figure.unit)]);
	return say` (${other(figure)} ${listed(values)})`;
}

function valuesOnly(figure: Figure, list: Comparison[]): Statement {
	const told = list.filter(({ value }) => value !== null);
	// The benchmark alone says nothing of the place.
	if (told.length === 0) return nothingToShow(figure);
	const said = listed(told.map((one) => say`${ownPart(one, figure.unit, 'amount')}${whose(one)}`));
	const title = say`${titlePart(figure.title)} in ${areaPart(figure.shown)}`;
	const when = periodPart(figure.period, 'in');
	return isPlural(figure.title)
		? say`${title} ${when}: ${said}${besideEach(figure, told)}`
		: say`${title} was ${said} ${when}${besideEach(figure, told)}`;
}

/** Home against benchmark by sex, saying only what the intervals carry. */
function byInterval(figure: Figure): Statement {
	const list = headlines(figure);
	const different = list.filter(judged);
	const similar = list.filter(same);
	const added = openClause(figure, list.filter(open));
	if (!figure.benchmark || different.length + similar.length === 0)
		return say`${valuesOnly(figure, list)}${added}`;
	const place = areaPart(figure.shown);
	const those = similar.map(whom).join(' and ');
	const [first, ...rest] = different;
	if (!first)
		return say`${titlePart(figure.title)} in ${place} is about the same as in ${other(figure)} for ${those}${added}`;
	const parts = listed([
		say`${size(figure, first)} in ${place} than in ${other(figure)}`,
		...rest.map((one) => size(figure, one))
	]);
	const others = similar.length > 0 ? `; for ${those} it is about the same` : '';
	return say`${name(figure.title)} is ${parts}, more than chance would give${others}${added}`;
}

/** Where there is no value for the area: the sentence says so, and the note says why. */
export function nothingToShow(figure: Figure): Statement {
	return say`${name(figure.title)}: ${nothingFor(figure)}`;
}

/** The finding of a question that has no sentence of its own, by the shape of its figure. */
export function general(figure: Figure): Statement {
	if (nothingShown(figure)) return nothingToShow(figure);
	const list = headlines(figure);
	const [first] = list;
	// A value of one category among several would pass for that of the whole.
	if (!first || list.some(({ category }) => category !== first.category))
		return say`${name(figure.title)}, ${areaPart(figure.shown)}`;
	if (first.sex !== 'persons') return byInterval(figure);
	if (first.value === null) return valuesOnly(figure, list);
	const verb = isPlural(figure.title) ? ':' : ' is';
	return say`${titlePart(figure.title)} in ${areaPart(figure.shown)}${verb} ${ownPart(first, figure.unit, 'amount')}${plainClause(figure, first, 'higher', 'lower')}`;
}

const forWhom = ({ sex }: Comparison) => (sex === 'persons' ? '' : ` for ${sexNoun(sex)}`);

/** "Healthy life expectancy at birth for men", with category and place where they are needed. */
function subject({ figure, one, label, where }: Said): Statement {
	const title = `${figure.title}${label ? `, ${lowerFirst(label)}` : ''}`;
	const rest = say`${forWhom(one)}${where}`;
	return rest.length > 0 ? say`${titlePart(title)}${rest}` : [name(title)];
}

/** There is no value: the sentence says so, and the note on the figure says why. */
export function nothing({ figure, one, label }: Said): Statement {
	const category = label ? ` (${label})` : '';
	return say`${name(`${figure.title}${category}`)}${forWhom(one)}: ${nothingFor(figure, one)}`;
}

/** The size of a difference can be read as it stands for these; the others give the value. */
const sizeable = ['years', 'percent', 'index', 'score'];

/** The line of an indicator that has no sentence of its own. */
export function generalLine(said: Said): Statement {
	const { figure, one, unit } = said;
	const value = ownPart(one, unit, 'amount');
	const allowedDirection = direction(one);
	// A colon where a verb would stand: titles are singular and plural.
	const start = say`${subject(said)}: `;
	if (allowedDirection.allowed) {
		const word = (one.difference ?? 0) > 0 ? 'higher' : 'lower';
		return sizeable.includes(unit.id)
			? say`${start}${value}, ${strong(gapPart(figure, one, unit), ` ${word}`)} than in ${other(figure)}`
			: say`${start}${strong(value)}, ${word} than in ${other(figure)}`;
	}
	const { because } = allowedDirection;
	if (sameness(one).allowed)
		return say`${start}${value}, ${strong('about the same')} as in ${other(figure)}; ${name(because)}`;
	return say`${start}${strong(value)} ${periodPart(one.period, 'in')}${beside(said)}${refusal(said, because)}`;
}
