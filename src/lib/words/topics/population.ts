import { unitOf } from '$lib/figures/units';
import { numberText, sexNoun, sexText } from '$lib/format';
import type { Comparison, Estimate, Figure, Unit } from '$lib/figure';
import { categoryLabel, comparisonOf, headlines, ofRole } from '../select';
import { general, nothingToShow, plainClause } from './general';
import { direction, sameness } from '../evidence';
import { beside, other, type Said } from '../sentence';
import {
	areaPart,
	aside,
	besidePart,
	countPart,
	estimatePart,
	keyOf,
	listed,
	name,
	nothingSaid,
	ownPart,
	periodPart,
	say,
	strong,
	type NumberPart,
	type Part,
	type Statement
} from '../statement';
import { roughShare } from '../rough-share';

const persons = unitOf('persons');
const percent = unitOf('percent');
const residentsNoun = ['resident', 'residents'] as const;

function who(figure: Figure): string {
	const sex = headlines(figure)[0]?.sex ?? 'persons';
	return sex === 'persons' ? 'people' : sexText(sex).toLowerCase();
}

/** `65 and over` -> `65 or over`, `0 to 15` -> `aged 0 to 15`: what somebody of a group is. */
function ages(label: string): Part {
	const open = ' and over';
	return name(label.endsWith(open) ? `${label.slice(0, -open.length)} or over` : `aged ${label}`);
}

/** "Nearly one in five people in Wigan is 65 or over, more than in England (18.7%)". */
export function share65Plus(figure: Figure): Statement {
	const [first] = headlines(figure);
	if (!first || first.value === null) return nothingToShow(figure);
	const share = ownPart(first, figure.unit, 'share');
	const of = roughShare(first.value) ? ' ' : ' of ';
	const verb = roughShare(first.value) ? 'is' : 'are';
	return say`${share}${of}${who(figure)} in ${areaPart(figure.shown)} ${verb} ${name('65 or over')}${plainClause(figure, first)}`;
}

const decades = [
	'under ten',
	'in their teens',
	'in their twenties',
	'in their thirties',
	'in their forties',
	'in their fifties',
	'in their sixties',
	'in their seventies',
	'aged 80 and over'
];

/** Estimates by ten-year group, both sexes, with the percent of residents that they add up to. */
function byDecade(estimates: Estimate[]): { value: number; of: Estimate[] }[] {
	return decades.map((_, decade) => {
		const of = estimates.filter(
			(one) => Math.min(8, Math.floor(Number(one.category) / 10)) === decade
		);
		return { of, value: of.reduce((sum, one) => sum + (one.value ?? 0), 0) };
	});
}

/** A sum of estimates, in their unit. */
function sumPart(of: Estimate[], unit: Unit): NumberPart {
	const held = of.filter(({ value }) => value !== null);
	const number = held.reduce((sum, { value }) => sum + (value ?? 0), 0);
	return { number, unit, as: 'value', from: held.map(keyOf) };
}

/** Percentage points below which two profiles look alike. */
const alike = 0.3;

/** The people of a ten-year group: the last of them are named by their age. */
const inDecade = (at: number) => name(decades[at] ?? '');

/** Which ages are a larger and a smaller part of the population than in the benchmark. */
export function pyramid(figure: Figure): Statement {
	const home = byDecade(ofRole(figure, 'home'));
	const shown = areaPart(figure.shown);
	if (!figure.benchmark) {
		const shares = home.map(({ value }) => value);
		const largest = shares.indexOf(Math.max(...shares));
		return say`The largest ten-year age group in ${shown} is people ${inDecade(largest)}, ${sumPart(home[largest]?.of ?? [], figure.unit)} of residents`;
	}
	const beyond = byDecade(ofRole(figure, 'benchmark'));
	const gaps = home.map(({ value }, index) => value - (beyond[index]?.value ?? 0));
	const most = gaps.indexOf(Math.max(...gaps));
	const least = gaps.indexOf(Math.min(...gaps));
	if ((gaps[most] ?? 0) < alike && (gaps[least] ?? 0) > -alike)
		return say`${areaPart(figure.shown, 'possessive')} age profile is close to ${areaPart(figure.benchmark, 'possessive')}`;
	return say`${shown} has a smaller share of people ${inDecade(least)} than ${other(figure)}, and a larger share ${inDecade(most)}`;
}

/** The working ages, which the other figures of the page do not tell. */
export function ageShares(figure: Figure): Statement {
	const found = comparisonOf(figure, { category: '16-64' });
	if (!found || found.value === null) return general(figure);
	return say`${ownPart(found, figure.unit)} of ${who(figure)} in ${areaPart(figure.shown)} are aged ${name('16 to 64')}${plainClause(figure, found)}`;
}

/** Older people for every thousand of working age. */
export function dependency(figure: Figure): Statement {
	const found = comparisonOf(figure, { category: 'old-age' });
	if (!found || found.value === null) return general(figure);
	const every = say`For every ${name('1,000')} ${who(figure)} aged ${name('16 to 64')}`;
	return say`${every} in ${areaPart(figure.shown)} there are ${ownPart(found, figure.unit)} aged ${name('65 and over')}${plainClause(figure, found, 'more', 'fewer')}`;
}

/** Share aged 65 and over, then and now. */
export function ageChange(figure: Figure): Statement {
	const older = (estimates: Estimate[]) =>
		sumPart(
			estimates.filter((one) => Number(one.category) >= 65),
			figure.unit
		);
	const now = ofRole(figure, 'home');
	const then = ofRole(figure, 'earlier');
	const [a, b] = [then[0]?.period, now[0]?.period];
	if (!a || !b || [...then, ...now].some((one) => one.value === null)) return general(figure);
	return say`People aged ${name('65 and over')} made up ${older(then)} of ${areaPart(figure.shown, 'possessive')} residents in ${periodPart(a)} and ${older(now)} in ${periodPart(b)}`;
}

const isNothing = (value: number, unit: Unit) =>
	numberText(Math.abs(value), unit) === numberText(0, unit);

/** "grew by 6.6%", "did not change". */
function changed(part: NumberPart): Statement {
	if (isNothing(part.number, part.unit)) return ['did not change'];
	return say`${part.number > 0 ? 'grew' : 'fell'} by ${{ ...part, as: 'absolute' }}`;
}

/** Percent by which an index has moved from 100. */
function growthPart(index: NumberPart): NumberPart {
	return { ...index, number: index.number - 100, unit: percent, as: 'absolute' };
}

/** Residents at both ends, the growth, and the benchmark's. */
export function populationIndex(figure: Figure): Statement {
	const series = ofRole(figure, 'home');
	const [first, last] = [series[0], series.at(-1)];
	if (!first || !last || first.parts?.[0] == null || last.parts?.[0] == null || last.value === null)
		return general(figure);
	const growth = growthPart({
		...estimatePart(last, figure.unit),
		from: [keyOf(first), keyOf(last)]
	});
	const [head] = headlines(figure);
	const others =
		figure.benchmark && head?.benchmark != null
			? aside(say`; ${other(figure)} ${changed(growthPart(besidePart(figure, head, figure.unit)))}`)
			: nothingSaid;
	const change = isNothing(growth.number, percent)
		? ['about as many']
		: say`${growth} ${growth.number < 0 ? 'fewer' : 'more'}`;
	const start = countPart(first, 0, persons, residentsNoun);
	return say`${areaPart(figure.shown)} had ${start} in ${periodPart(first.period)} and ${countPart(last, 0, persons)} in ${periodPart(last.period)}, ${change}${others}`;
}

/** Growth of the ages from 65. */
export function growthByAge(figure: Figure): Statement {
	const older = comparisonOf(figure, { category: '65+' });
	if (!older || older.value === null) return general(figure);
	const others =
		figure.benchmark && older.benchmark !== null
			? aside(say` (${other(figure)}: ${besidePart(figure, older, figure.unit, 'signed')})`)
			: nothingSaid;
	const { period } = figure;
	return say`The number of residents aged ${name('65 and over')} in ${areaPart(figure.shown)} ${changed(ownPart(older, figure.unit))} between ${periodPart(period, 'start')} and ${periodPart(period, 'end')}${others}`;
}

/** An estimate of a component at the figure's period, where it has a value. */
function component(figure: Figure, category: string): Estimate | undefined {
	return ofRole(figure, 'home').find(
		(one) => one.category === category && one.period === figure.period && one.value !== null
	);
}

/** What the population gained or lost, and by what. */
export function components(figure: Figure): Statement {
	const of = (key: string) => component(figure, key);
	const [start, end] = [of('population_start'), of('population_end')];
	const [births, deaths] = [of('births'), of('deaths')];
	if (!start || !end || !births || !deaths) return general(figure);
	const change = (end.value ?? 0) - (start.value ?? 0);
	const size: NumberPart = {
		number: change,
		unit: persons,
		as: 'absolute',
		noun: residentsNoun,
		from: [keyOf(start), keyOf(end)]
	};
	const parts = listed(partsOfChange(of, births, deaths), ', ');
	const { period } = figure;
	return say`${areaPart(figure.shown)} ${change >= 0 ? 'gained' : 'lost'} ${size} between ${periodPart(period, 'start')} and ${periodPart(period, 'end')}: ${parts}`;
}

/** "births minus deaths −312", "moves within the UK +1,204". */
function partsOfChange(
	of: (key: string) => Estimate | undefined,
	births: Estimate,
	deaths: Estimate
): Statement[] {
	const natural = { ...sumPart([births, deaths], persons), as: 'signed' as const };
	const moves: [string, string][] = [
		['internal_net', 'moves within the UK'],
		['international_net', 'international moves']
	];
	return [
		say`births minus deaths ${natural}`,
		...moves.flatMap(([key, label]) => {
			const part = of(key);
			return part ? [say`${label} ${estimatePart(part, persons, 'signed')}`] : [];
		})
	];
}

/** The projection against the estimate that has overtaken it. */
export function projectionTotal(figure: Figure): Statement {
	const at = (role: 'home' | 'projected') =>
		ofRole(figure, role).find((one) => one.period === figure.period && one.value !== null);
	const [estimate, projected] = [at('home'), at('projected')];
	if (!estimate || !projected) return general(figure);
	const difference = (estimate.value ?? 0) - (projected.value ?? 0);
	const size: NumberPart = {
		number: difference,
		unit: persons,
		as: 'absolute',
		from: [keyOf(estimate), keyOf(projected)]
	};
	const apart = isNothing(difference, persons)
		? ['the same']
		: say`${size} ${difference > 0 ? 'more' : 'fewer'}`;
	return say`For ${periodPart(figure.period)}, ${estimatePart(projected, persons, 'value', residentsNoun)} had been projected for ${areaPart(figure.shown)}; the estimate is ${estimatePart(estimate, persons)}, ${apart}`;
}

/** "grow by 47.2%", "fall by 3.0%", "stay as it is"; in bold what is told of the change. */
function projected(one: Comparison, unit: Unit, bold: (part: Part) => Part): Statement {
	const value = one.value ?? 0;
	if (isNothing(value, unit)) return [bold('stay as it is')];
	return say`${value > 0 ? 'grow' : 'fall'} by ${bold(ownPart(one, unit, 'absolute'))}`;
}

/** Projected growth of the ages from 65. */
export function projectionByAge(figure: Figure): Statement {
	const older = comparisonOf(figure, { category: '65+' });
	if (!older || older.value === null) return general(figure);
	const others =
		figure.benchmark && older.benchmark !== null
			? aside(say` (${other(figure)} ${besidePart(figure, older, figure.unit, 'signed')})`)
			: nothingSaid;
	const { period } = figure;
	return say`The number of residents aged ${name('65 and over')} in ${areaPart(figure.shown)} is projected to ${projected(older, figure.unit, (part) => part)} between ${periodPart(period, 'start')} and ${periodPart(period, 'end')}${others}, if earlier trends go on`;
}

/** "19.3% of residents are 65 or over, more than in England". */
export function ageShareLine(said: Said): Statement {
	const { figure, one, label, unit, where } = said;
	const word = direction(one);
	const clause = word.allowed
		? say`, ${(one.difference ?? 0) > 0 ? 'more' : 'less'} than in ${other(figure)}`
		: sameness(one).allowed
			? say`, the same as in ${other(figure)}`
			: beside(said);
	const residents = one.sex === 'persons' ? 'residents' : sexNoun(one.sex);
	const group = ages(label || categoryLabel(figure, one.category));
	return say`${strong(ownPart(one, unit))} of ${residents}${where} are ${group}${clause}`;
}

/** "The number of residents aged 75 and over is projected to grow by 40.1% …". */
export function projectionLine(said: Said): Statement {
	const { one, label, unit, where } = said;
	const { period } = one;
	const years = say`in the years from ${periodPart(period, 'start')} to ${periodPart(period, 'end')}`;
	// A group by its ages, or all of them: "aged 75 and over", "of all ages".
	const who = /\d/.test(label) ? say` aged ${name(label)}` : say` of ${label.toLowerCase()}`;
	return say`The number of residents${who}${where} is projected to ${projected(one, unit, (part) => strong(part))} ${years}${beside(said)}, if earlier trends go on`;
}
