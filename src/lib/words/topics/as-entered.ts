/** Sentences that an entry of `data/indicators.json` gives in its own words. */
import type { Comparison, Figure, Template } from '$lib/figure';
import { direction, sameness } from '../evidence';
import { headlines } from '../select';
import { beside, middleClause, other, refusal, whereOf, type Said } from '../sentence';
import {
	areaPart,
	nothingSaid,
	ownPart,
	periodPart,
	say,
	strong,
	type Part,
	type Statement
} from '../statement';
import { nothingToShow, plainClause } from './general';

/** "at the Bolton hospital trust", "in the hospitals of Greater Manchester"; of a place " in Wigan". */
function placed(figure: Figure, where: Statement): Statement {
	if (figure.question !== 'service') return where;
	return figure.shown.level === 'trust'
		? say` at ${areaPart(figure.shown)}`
		: say` in the hospitals of ${areaPart(figure.shown)}`;
}

/** Without the space before it, at the beginning of a sentence. */
function first(statement: Statement): Statement {
	const [start, ...rest] = statement;
	return typeof start === 'string' ? [start.trimStart(), ...rest] : statement;
}

/** An entry's words, with the value, the place and the period of a comparison put between them. */
function filled(
	template: Template,
	figure: Figure,
	one: Comparison,
	{ where, bold }: { where: Statement; bold: boolean }
): Statement {
	const put = (part: Template[number]): Statement => {
		if (typeof part === 'string') return [part];
		if (part.put === 'place') return [areaPart(figure.shown)];
		if (part.put === 'during') return [periodPart(one.period, 'in')];
		if (part.put === 'where') return placed(figure, where);
		const value: Part = ownPart(one, figure.unit, 'value', part.noun);
		return [bold ? strong(value) : value];
	};
	return first(template.flatMap(put));
}

/** The heading in the entry's own words. */
export function enteredFinding(figure: Figure, template: Template): Statement {
	const [head] = headlines(figure);
	if (!head || head.value === null) return nothingToShow(figure);
	const said = filled(template, figure, head, { where: whereOf(figure, true), bold: false });
	return say`${said}${plainClause(figure, head)}${middleClause(figure, head)}`;
}

/** ", more than in England"; the benchmark's value where no direction may be told. */
function clause(said: Said): Statement {
	const { figure, one } = said;
	if (figure.estimates.some(({ role }) => role === 'middle')) return middleClause(figure, one);
	if (!figure.benchmark) return nothingSaid;
	const word = direction(one);
	if (word.allowed)
		return say`, ${(one.difference ?? 0) > 0 ? 'more' : 'less'} than in ${other(figure)}`;
	if (sameness(one).allowed) return say`, the same as in ${other(figure)}`;
	return say`${beside(said)}${refusal(said, word.because)}`;
}

/** The line in the entry's own words. */
export function enteredLine(said: Said, template: Template): Statement {
	const { figure, one, where } = said;
	return say`${filled(template, figure, one, { where, bold: true })}${clause(said)}`;
}
