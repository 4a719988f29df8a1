import { unitOf } from '$lib/figures/units';
import { numberText, sexText, periodText, signedText, sexNoun, sentenceCase } from '$lib/format';
import type { Estimate, Figure, Unit } from '$lib/figure';
import { here, place, Place, possessive } from '../places';
import { comparisonOf, headlines, ofRole, valueOf } from '../select';
import { general, nothingToShow, plainClause } from './general';
import { direction, sameness } from '../evidence';
import { beside, other, sentence, type Said, type Sentence } from '../sentence';

function who(figure: Figure): string {
	const sex = headlines(figure)[0]?.sex ?? 'persons';
	return sex === 'persons' ? 'people' : sexText(sex).toLowerCase();
}

/** "Nearly one in five people in Wigan is 65 or over, more than in England (18.7%)". */
export function share65Plus(figure: Figure): string {
	const [first] = headlines(figure);
	if (!first || first.value === null) return nothingToShow(figure);
	const rough = roughShare(first.value);
	const start = rough
		? `${sentenceCase(rough)} ${who(figure)} in ${here(figure)} is 65 or over`
		: `${numberText(first.value, figure.unit)} of ${who(figure)} in ${here(figure)} are 65 or over`;
	return `${start}${plainClause(figure, first)}`;
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

/** Percent of residents by ten-year group, both sexes. */
function byDecade(estimates: Estimate[]): number[] {
	return decades.map((_, decade) =>
		estimates
			.filter((one) => Math.min(8, Math.floor(Number(one.category) / 10)) === decade)
			.reduce((sum, one) => sum + (one.value ?? 0), 0)
	);
}

/** Percentage points below which two profiles look alike. */
const alike = 0.3;

/** Which ages are a larger and a smaller part of the population than in the benchmark. */
export function pyramid(figure: Figure): string {
	const home = byDecade(ofRole(figure, 'home'));
	if (!figure.benchmark) {
		const largest = home.indexOf(Math.max(...home));
		return `The largest ten-year age group in ${here(figure)} is people ${decades[largest]}, ${numberText(home[largest] ?? 0, figure.unit)} of residents`;
	}
	const other = byDecade(ofRole(figure, 'benchmark'));
	const gaps = home.map((value, index) => value - (other[index] ?? 0));
	const most = gaps.indexOf(Math.max(...gaps));
	const least = gaps.indexOf(Math.min(...gaps));
	const benchmark = place(figure.benchmark);
	if ((gaps[most] ?? 0) < alike && (gaps[least] ?? 0) > -alike)
		return `${possessive(Place(figure.shown))} age profile is close to ${possessive(benchmark)}`;
	return `${Place(figure.shown)} has a smaller share of people ${decades[least]} than ${benchmark}, and a larger share ${decades[most]}`;
}

/** The working ages, which the other figures of the page do not tell. */
export function ageShares(figure: Figure): string {
	const found = comparisonOf(figure, { category: '16-64' });
	if (!found || found.value === null) return general(figure);
	return `${numberText(found.value, figure.unit)} of ${who(figure)} in ${here(figure)} are aged 16 to 64${plainClause(figure, found)}`;
}

/** Older people for every thousand of working age. */
export function dependency(figure: Figure): string {
	const found = comparisonOf(figure, { category: 'old-age' });
	if (!found || found.value === null) return general(figure);
	const noun = who(figure);
	return `For every 1,000 ${noun} aged 16 to 64 in ${here(figure)} there are ${numberText(found.value, figure.unit)} aged 65 and over${plainClause(figure, found, 'more', 'fewer')}`;
}

/** Share aged 65 and over, then and now. */
export function ageChange(figure: Figure): string {
	const older = (estimates: Estimate[]) =>
		estimates
			.filter((one) => Number(one.category) >= 65)
			.reduce((sum, one) => sum + (one.value ?? 0), 0);
	const now = ofRole(figure, 'home');
	const then = ofRole(figure, 'earlier');
	const [a, b] = [then[0]?.period, now[0]?.period];
	if (!a || !b || [...then, ...now].some((one) => one.value === null)) return general(figure);
	const shares = [older(then), older(now)].map((value) => numberText(value, figure.unit));
	return `People aged 65 and over made up ${shares[0]} of ${possessive(here(figure))} residents in ${periodText(a)} and ${shares[1]} in ${periodText(b)}`;
}

/** Words for 1 in 2 … 1 in 12. */
const counts = [
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve'
];

/** Percentage points within which "about" is true at a glance. */
const near = 0.25;

/**
 * A percentage in everyday words, "nearly one in five", never saying more than is so.
 *
 * @param percent 0–100
 * @returns null where no such words fit (below one in twelve or above one in two)
 */
function roughShare(percent: number): string | null {
	const options = counts.map((word, index) => ({ word, at: 100 / (index + 2) }));
	const smallest = options.at(-1)?.at ?? 0;
	if (percent < smallest - near || percent > 50 + near) return null;
	const [closest] = [...options].sort(
		(a, b) => Math.abs(a.at - percent) - Math.abs(b.at - percent)
	);
	if (!closest) return null;
	const distance = percent - closest.at;
	const degree = distance < -near ? 'nearly' : distance > near ? 'more than' : 'about';
	return `${degree} one in ${closest.word}`;
}

const persons = unitOf('persons');
const percent = unitOf('percent');

function changed(value: number, unit: Unit): string {
	if (numberText(Math.abs(value), unit) === numberText(0, unit)) return 'did not change';
	return `${value > 0 ? 'grew' : 'fell'} by ${numberText(Math.abs(value), unit)}`;
}

/** Residents at both ends, the growth, and the benchmark's. */
export function populationIndex(figure: Figure): string {
	const series = ofRole(figure, 'home');
	const [first, last] = [series[0], series.at(-1)];
	const [start, end] = [first?.parts?.[0], last?.parts?.[0]];
	if (!first || !last || start == null || end == null || last.value === null)
		return general(figure);
	const growth = last.value - 100;
	const compared = growth < 0 ? 'fewer' : 'more';
	const [head] = headlines(figure);
	const other =
		figure.benchmark && head?.benchmark != null
			? `; ${place(figure.benchmark)} ${changed(head.benchmark - 100, percent)}`
			: '';
	const size = numberText(Math.abs(growth), percent);
	const change = size === numberText(0, percent) ? 'about as many' : `${size} ${compared}`;
	return `${Place(figure.shown)} had ${numberText(start, persons)} residents in ${periodText(first.period)} and ${numberText(end, persons)} in ${periodText(last.period)}, ${change}${other}`;
}

/** Growth of the ages from 65. */
export function growthByAge(figure: Figure): string {
	const older = comparisonOf(figure, { category: '65+' });
	if (!older || older.value === null) return general(figure);
	const other =
		figure.benchmark && older.benchmark !== null
			? ` (${place(figure.benchmark)}: ${signedText(older.benchmark, figure.unit)})`
			: '';
	return `The number of residents aged 65 and over in ${here(figure)} ${changed(older.value, figure.unit)} between mid-2011 and mid-2023${other}`;
}

/** What the population gained or lost, and by what. */
export function components(figure: Figure): string {
	const value = (key: string) => valueOf(figure, 'home', key);
	const [start, end] = [value('population_start'), value('population_end')];
	const [births, deaths] = [value('births'), value('deaths')];
	if (start === null || end === null || births === null || deaths === null) return general(figure);
	const verb = end >= start ? 'gained' : 'lost';
	const parts = [
		`births minus deaths ${signedText(births + deaths, persons)}`,
		...[
			['internal_net', 'moves within the UK'],
			['international_net', 'international moves']
		].flatMap(([key = '', label]) => {
			const part = value(key);
			return part === null ? [] : [`${label} ${signedText(part, persons)}`];
		})
	];
	return `${Place(figure.shown)} ${verb} ${numberText(Math.abs(end - start), persons)} residents between mid-2022 and mid-2023: ${parts.join(', ')}`;
}

/** The projection against the estimate that has overtaken it. */
export function projectionTotal(figure: Figure): string {
	const at = (role: 'home' | 'projected') =>
		ofRole(figure, role).find((one) => one.period === figure.period)?.value ?? null;
	const [estimate, projected] = [at('home'), at('projected')];
	if (estimate === null || projected === null) return general(figure);
	const size = numberText(Math.abs(estimate - projected), persons);
	const side = estimate > projected ? 'more' : 'fewer';
	const apart = size === '0' ? 'the same' : `${size} ${side}`;
	return `For mid-2023, ${numberText(projected, persons)} residents had been projected for ${here(figure)}; the estimate is ${numberText(estimate, persons)}, ${apart}`;
}

/** Projected growth of the ages from 65. */
export function projectionByAge(figure: Figure): string {
	const older = comparisonOf(figure, { category: '65+' });
	if (!older || older.value === null) return general(figure);
	const other =
		figure.benchmark && older.benchmark !== null
			? ` (${place(figure.benchmark)} ${signedText(older.benchmark, figure.unit)})`
			: '';
	return `Residents aged 65 and over in ${here(figure)} are projected to change by ${signedText(older.value, figure.unit)} between mid-2023 and mid-2043${other}, if trends before 2018 went on`;
}

/** `65 and over` -> `65 or over`, `0 to 15` -> `aged 0 to 15`. */
function ages(label: string): string {
	return label.includes(' and over') ? label.replace(' and over', ' or over') : `aged ${label}`;
}

function residents({ one, where }: Said): string {
	return one.sex === 'persons' ? `residents${where}` : `${sexNoun(one.sex)}${where}`;
}

/** "19.3% of residents are 65 or over, more than in England". */
export function ageShareLine(said: Said): Sentence {
	const { figure, one, label, unit } = said;
	const word = direction(one);
	const clause = word.allowed
		? `, ${(one.difference ?? 0) > 0 ? 'more' : 'less'} than in ${other(figure)}`
		: sameness(one).allowed
			? `, the same as in ${other(figure)}`
			: beside(said);
	const value = numberText(one.value ?? 0, unit);
	return sentence([value], ` of ${residents(said)} are ${ages(label)}${clause}`);
}

/** "The number of residents aged 75 and over is projected to grow by 40.1% …". */
export function projectionLine(said: Said): Sentence {
	const { one, label, unit, where } = said;
	const value = one.value ?? 0;
	const size = numberText(Math.abs(value), unit);
	const change = size === numberText(0, unit) ? 'stay as it is' : '';
	const verb = value > 0 ? 'grow by ' : 'fall by ';
	return sentence(
		`The number of residents aged ${label}${where} is projected to ${change ? '' : verb}`,
		[change || size],
		` in ${periodText(one.period).replace(/^mid-(\d+) to mid-(\d+)$/, 'the years from mid-$1 to mid-$2')}${beside(said)}, if earlier trends go on`
	);
}
