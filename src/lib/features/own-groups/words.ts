import { verdictBeside, verdictWithLimits } from '$lib/words/verdict';
import type { GroupAnswer } from './own-group';
import { listText, periodText } from '$lib/format';
import { name, namedPart, plainText, say, type Statement } from '$lib/words/statement';

/** The heading: the group's value beside its benchmark's, or that there is none. */
export function groupStatement(answer: GroupAnswer): Statement {
	const { facts, benchmark, verdict, periods, refused } = answer;
	const [title, whose] = [name(facts.title), name(answer.name)];
	const group = periods[0]?.group;
	if (refused) return say`${title} cannot be worked out for a group of places`;
	if (!group || group.value === null) return say`${title}: no value for ${whose}`;
	const own = say`${title}: ${namedPart(group.value, facts.unit, 'group', 'amount')} in ${whose}`;
	if (benchmark?.value == null) return own;
	const value = namedPart(benchmark.value, facts.unit, 'benchmark');
	const other = say`${value} in ${name(benchmark.name)}`;
	const word = verdictBeside(verdict);
	if (word) return say`${own}, ${word} ${other}`;
	const limits = verdict === 'open' ? `: ${verdictWithLimits(answer, facts.unit)}` : '';
	return say`${own}; ${other}${limits}`;
}

/** The heading in plain words. */
export function groupFinding(answer: GroupAnswer): string {
	return plainText(groupStatement(answer));
}

/** Period, unit and what was done. */
export function groupSubtitle({ facts, periods }: GroupAnswer): string {
	const [first] = periods;
	if (!first) return '';
	const done = facts.counted
		? `Number of ${facts.counted.numerator} divided by number of ${facts.counted.denominator}, both added up over all places of the group`
		: 'Added up over all places of the group';
	const period = periodText(first.period);
	return `${period.charAt(0).toUpperCase()}${period.slice(1)}, ${facts.unit.label}. ${done}.`;
}

/** Why there is no value, or how the interval was made. */
export function groupNote({ facts, periods, members, refused }: GroupAnswer): string {
	const [first] = periods;
	if (refused) return refused;
	if (members.length === 0) return 'The group has no place yet.';
	if (first && first.absent.length > 0)
		return `Nothing is added up: there is no count for ${listText(first.absent)}, and the sum of the others would pass for the whole.`;
	if (facts.intervalMethod)
		return `95% interval: ${facts.intervalMethod}, made from the group’s own sums.`;
	return facts.notCompared
		? `No interval and no judgement: ${facts.notCompared}.`
		: 'No interval: residents are counted, not sampled.';
}
