import type { Comparison, Estimate, Figure, Sex, Verdict } from '$lib/figure';
import { missingText, numberText, periodText, sexText, signedText } from '$lib/format';
import { distance, strength, type Strength } from '../evidence';
import { differenceLimits, verdictWithLimits } from '../verdict';
import { place } from '../places';
import { comparedValueText } from '../headline';
import { categoryLabel, headlines, unitOfCategory } from '../select';
import { generalLine, nothing } from '../topics/general';
import {
	healthyLifeLine,
	lifeExpectancyLine,
	poorerHealthLine,
	slopeIndexLine
} from '../topics/life-expectancy';
import { ageShareLine, projectionLine } from '../topics/population';
import {
	dischargeDelaysLine,
	emergencyWaitsLine,
	patientsPerGpLine,
	socialWorkerTurnoverLine,
	socialWorkerVacanciesLine
} from '../topics/services';
import { whereOf, type Said, type Sentence } from '../sentence';
import { leaversLine, occupationsLine, reportedLine, turnoverLine } from '../topics/workforce';

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
	sentence: Sentence;
	/** The same with the place named, for a list of statements. */
	named: Sentence;
	value: string;
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

const writers: Record<string, (said: Said) => Sentence> = {
	'life-expectancy-birth': lifeExpectancyLine,
	'healthy-life-expectancy': healthyLifeLine,
	'poorer-health-years': poorerHealthLine,
	'slope-index': slopeIndexLine,
	'age-shares': ageShareLine,
	'projection-by-age': projectionLine,
	'care-turnover': turnoverLine,
	'leavers-16-18': leaversLine,
	'leavers-16': leaversLine,
	'care-occupations': occupationsLine,
	'care-reported': reportedLine,
	'patients-per-gp': patientsPerGpLine,
	'social-worker-vacancies': socialWorkerVacanciesLine,
	'social-worker-turnover': socialWorkerTurnoverLine,
	'emergency-waits': emergencyWaitsLine,
	'discharge-delays': dischargeDelaysLine
};

/** Figures whose line tells several categories at once, so that it is called by the figure's title. */
const wholeFigures = ['care-occupations'];

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
	if (one.benchmark === null) return { value, benchmark: missingText('not-published'), ...blank };
	return {
		value,
		benchmark: numberText(one.benchmark, unit),
		difference:
			one.difference === null ? '' : signedText(one.difference, { ...unit, id: 'score' as const }),
		fromUnrounded: one.difference !== null && one.fromUnrounded,
		verdict: one.verdict,
		differenceLimits: differenceLimits(one, unit),
		verdictText: verdictWithLimits(one, unit),
		reason: one.reason
	};
}

function titleOf(figure: Figure, one: Comparison, label: string): string {
	const parts = [figure.title, label, one.sex === 'persons' ? '' : sexText(one.sex).toLowerCase()];
	return parts.filter((part) => part !== '').join(', ');
}

/** Two trusts can stand in one list with the same indicator. */
function keyOf({ id, shown }: Figure, { sex, category }: Comparison): string {
	const trust = shown.level === 'trust' ? shown.code : '';
	return [id, sex, category, trust].filter((part) => part !== '').join(' ');
}

function lineOf(figure: Figure, one: Comparison): Line {
	const whole = wholeFigures.includes(figure.id);
	const label = whole ? '' : categoryLabel(figure, one.category);
	const unit = unitOfCategory(figure, one.category);
	const write = one.value === null ? nothing : (writers[figure.id] ?? generalLine);
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
		...columns(figure, one, said(false)),
		...(whole ? { value: /[\d,.]+/.exec(shown.strong)?.[0] ?? '' } : {}),
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
