import type { Comparison, Estimate, Figure, Sex, Verdict } from '$lib/figure';
import { missingText, numberText, periodText, sexText, signedText } from '$lib/format';
import { distance, strength, type Strength } from '../evidence';
import { differenceLimits, verdictText } from '../verdict';
import { place } from '../places';
import { comparedValueText } from '../headline';
import { categoryLabel, headlines, unitOfCategory } from '../select';
import { enteredLine } from '../topics/as-entered';
import { generalLine, nothing } from '../topics/general';
import {
	healthyLifeLine,
	lifeExpectancyLine,
	poorerHealthLine,
	slopeIndexLine
} from '../topics/life-expectancy';
import { ageShareLine, projectionLine } from '../topics/population';
import { whereOf, type Said } from '../sentence';
import { leaversLine, occupationsLine, reportedLine } from '../topics/workforce';
import { keyOf as estimateKey, numbersIn, type EstimateKey, type Statement } from '../statement';

/** One comparison of a figure, said in one line. */
export interface Line {
	/** `life-expectancy-birth male`: unique within a list of lines. */
	key: string;
	indicator: string;
	sex: Sex;
	/** Key of the figure's category; empty where there is none. */
	category: string;
	/** What it is exactly: "Life expectancy at birth, men". */
	title: string;
	period: string;
	sentence: Statement;
	/** The same with the place named, for a list of statements. */
	named: Statement;
	value: string;
	/** Which numbers of the figure the value is: of several it is the sum; none where none is published. */
	numbers: EstimateKey[];
	/** Empty where nothing is compared. */
	benchmark: string;
	difference: string;
	/** 95% limits of the difference, `−2.2 to −1.4`; empty where it was not tested. */
	differenceLimits: string;
	/** True where the difference shown is not that of the two values shown. */
	fromUnrounded: boolean;
	verdict: Verdict | null;
	verdictText: string;
	reason: string;
	/** The area whose value it is, where that is another than the page's. */
	wider: string;
	strength: Strength;
	/** Half-widths of the interval between the value and the benchmark. */
	distance: number;
	/** The numbers behind the line. */
	comparison: Comparison;
}

/** Longest sentence of a line, in characters. */
export const longestSentence = 220;

/** Questions, and forms of sentence that an entry asks for, with a line of their own. */
const writers: Record<string, (said: Said) => Statement> = {
	'length-of-life': lifeExpectancyLine,
	'healthy-life': healthyLifeLine,
	'poorer-health': poorerHealthLine,
	'slope-index': slopeIndexLine,
	'age-shares': ageShareLine,
	'projection-by-age': projectionLine,
	leavers: leaversLine,
	occupations: occupationsLine,
	'care-points': reportedLine
};

function write(said: Said): Statement {
	const { figure, one } = said;
	const { form, line } = figure.says ?? {};
	if (one.value === null) return nothing(said);
	return line ? enteredLine(said, line) : (writers[form ?? figure.question] ?? generalLine)(said);
}

/** True of a figure whose line tells several categories at once, so that it is called by its title. */
const isWhole = ({ question }: Figure) => question === 'occupations';

/** An estimate that is set beside nothing, in the form of a comparison. */
function alone({ sex, category, period, value }: Estimate): Comparison {
	const nothingBeside = { benchmark: null, difference: null, fromUnrounded: false };
	const reason = 'there is nothing to compare with';
	return { sex, category, period, value, ...nothingBeside, verdict: 'not-compared', reason };
}

/** What a figure compares; its home values of the newest period where it compares nothing. */
function comparable(figure: Figure): Comparison[] {
	const held = headlines(figure);
	if (held.length > 0) return held;
	const home = figure.estimates.filter(({ role }) => role === 'home');
	return [...home].sort((a, b) => b.period.localeCompare(a.period)).map(alone);
}

/** The comparisons wanted: all, or the first of each category named by key or by beginning of label. */
function chosen(figure: Figure, categories: readonly string[] | undefined): Comparison[] {
	const all = comparable(figure);
	if (!categories) return headlines(figure).length > 0 ? all : all.slice(0, 1);
	return categories.flatMap((wanted) => {
		const named = (one: Comparison) =>
			one.category === wanted || categoryLabel(figure, one.category).startsWith(wanted);
		const sexes = [...new Set(all.filter(named).map(({ sex }) => sex))];
		return sexes.flatMap((sex) => all.find((one) => named(one) && one.sex === sex) ?? []);
	});
}

/** Why the benchmark has no value beside a compared one. */
function benchmarkMissing({ estimates }: Figure, { sex, category, period }: Comparison): string {
	const own = estimates.filter(({ role, value }) => role === 'benchmark' && value === null);
	const same = own.find(
		(each) => each.sex === sex && each.category === category && each.period === period
	);
	return missingText((same ?? own[0])?.missing ?? 'not-held');
}

/** Benchmark columns hold the benchmark's own values only, never the middle of all authorities. */
function columns(figure: Figure, one: Comparison, said: Said) {
	const { unit } = said;
	const value = comparedValueText(figure, one);
	const held =
		figure.benchmark !== null &&
		headlines(figure).length > 0 &&
		!figure.estimates.some(({ role }) => role === 'middle');
	const blank = {
		difference: '',
		differenceLimits: '',
		fromUnrounded: false,
		verdict: null,
		verdictText: '',
		reason: ''
	};
	if (!held) return { value, benchmark: '', ...blank };
	if (one.benchmark === null) return { value, benchmark: benchmarkMissing(figure, one), ...blank };
	return {
		value,
		benchmark: numberText(one.benchmark, unit),
		difference:
			one.difference === null ? '' : signedText(one.difference, { ...unit, id: 'score' as const }),
		fromUnrounded: one.difference !== null && one.fromUnrounded,
		verdict: one.verdict,
		differenceLimits: differenceLimits(one, unit),
		verdictText: verdictText(one.verdict),
		reason: one.reason
	};
}

function titleOf(figure: Figure, one: Comparison, label: string): string {
	const parts = [figure.title, label, one.sex === 'persons' ? '' : sexText(one.sex).toLowerCase()];
	return parts.filter((part) => part !== '').join(', ');
}

/** The numbers that a line is about. */
function numbersOf(one: Comparison, shown: Statement, whole: boolean): EstimateKey[] {
	if (one.value === null) return [];
	const [first] = numbersIn(shown);
	const all = (first?.from ?? []).filter((source) => 'role' in source);
	return whole ? all : [estimateKey({ ...one, role: 'home' })];
}

/** Two trusts can stand in one list with the same indicator. */
function keyOf({ id, shown }: Figure, { sex, category }: Comparison): string {
	const trust = shown.level === 'trust' ? shown.code : '';
	return [id, sex, category, trust].filter((part) => part !== '').join(' ');
}

/** The number that a line of several categories is about: the bold one, without what it counts. */
function wholeValue(shown: Statement): string {
	const [number] = numbersIn(shown);
	return number ? numberText(number.number, number.unit) : '';
}

function lineOf(figure: Figure, one: Comparison): Line {
	const whole = isWhole(figure);
	const label = whole ? '' : categoryLabel(figure, one.category);
	const unit = unitOfCategory(figure, one.category);
	const said = (named: boolean): Said => ({
		figure,
		one,
		label,
		unit,
		where: whereOf(figure, named)
	});
	const shown = write(said(false));
	return {
		key: keyOf(figure, one),
		indicator: figure.id,
		sex: one.sex,
		category: one.category,
		title: titleOf(figure, one, label),
		period: periodText(one.period),
		sentence: shown,
		named: write(said(true)),
		numbers: numbersOf(one, shown, whole),
		...columns(figure, one, said(false)),
		...(whole ? { value: wholeValue(shown) } : {}),
		wider: figure.shown.code === figure.area.code ? '' : place(figure.shown),
		strength: strength(figure, one),
		distance: distance(one),
		comparison: one
	};
}

/**
 * The lines of a figure: one for each sex and category compared.
 *
 * @param categories keys of categories, or beginnings of their labels; all where absent
 * @param sexes those told; all where absent
 */
export function linesOf(
	figure: Figure,
	categories?: readonly string[],
	sexes?: readonly Sex[]
): Line[] {
	const lines = chosen(figure, categories)
		.filter(({ sex }) => !sexes || sexes.includes(sex))
		.map((one) => lineOf(figure, one));
	const [first, ...others] = lines;
	if (!first || others.length === 0 || lines.some(({ strength: grade }) => grade !== 'none'))
		return lines;
	return [forAllSexes(figure, first)];
}

/** What nothing is published for is said once, not once for each sex, and beside no sex's benchmark. */
function forAllSexes(figure: Figure, line: Line): Line {
	if (line.sex === 'persons') return line;
	const nothingBeside = { benchmark: null, difference: null };
	const all = lineOf(figure, { ...line.comparison, ...nothingBeside, sex: 'persons' });
	return { ...all, value: line.value, benchmark: '' };
}
