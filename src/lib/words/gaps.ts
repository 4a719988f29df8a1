import type { Comparison, Figure, Limited, Slope, Unit, Change } from '$lib/figure';
import {
	distanceText,
	intervalText,
	missingText,
	numberText,
	periodText,
	sexText,
	signedText,
	sentenceCase
} from '$lib/format';
import { finding } from './finding';
import { differenceLimits, verdictText, verdictWithLimits } from './verdict';
import { place } from './places';
import { categoryLabel, headlines } from './select';

/** A value for one sex in the panel. */
interface PanelValue {
	sex: string;
	/** "1.8 years shorter", "11.3 years", or why there is none. */
	value: string;
	/** The interval or what stands beside it; empty where there is nothing. */
	beside: string;
}

/** One block of the panel: a gap, how sure it is, and where its figure stands on the page. */
interface PanelBlock {
	title: string;
	/** Id of the figure that it is read from. */
	figure: string;
	values: PanelValue[];
	/** Period and what kind of number this is. */
	kind: string;
	sure: string;
}

const unknown = (figure: Figure, sex: Comparison['sex']) =>
	missingText(figure.estimates.find((one) => one.role === 'home' && one.sex === sex)?.missing);

/** "1.8 years shorter than": a gap in words, so that no sign has to be read. */
function shorter(figure: Figure, one: Comparison): string {
	const { difference } = one;
	if (difference === null) return unknown(figure, one.sex);
	const size = distanceText(difference, figure.unit);
	if (numberText(Math.abs(difference), figure.unit) === numberText(0, figure.unit)) return 'no gap';
	return `${size} ${difference < 0 ? 'shorter' : 'longer'}`;
}

function besideBenchmark(figure: Figure, one: Comparison): string {
	if (one.difference === null) return '';
	if (one.verdict === 'open') return verdictWithLimits(one, figure.unit);
	const limits = differenceLimits(one, figure.unit);
	return `${limits ? `95% interval ${limits}, ` : ''}${verdictText(one.verdict)}`;
}

function toBenchmark(figure: Figure | undefined): PanelBlock[] {
	if (!figure?.benchmark) return [];
	const list = headlines(figure);
	const sure = [...new Set(list.map(({ reason }) => `${sentenceCase(reason)}.`))].join(' ');
	return [
		{
			title: `Gap to ${place(figure.benchmark)}`,
			figure: figure.id,
			values: list.map((one) => ({
				sex: sexText(one.sex),
				value: shorter(figure, one),
				beside: besideBenchmark(figure, one)
			})),
			kind: `Life expectancy at birth, ${periodText(figure.period)}`,
			sure: list.every((one) => one.difference === null)
				? (figure.notes.find((note) => note.kind === 'missing')?.text ?? '')
				: sure
		}
	];
}

function within(figure: Figure | undefined): PanelBlock[] {
	if (!figure) return [];
	const list = headlines(figure);
	const missing = figure.notes.find((note) => note.kind === 'missing')?.text;
	return [
		{
			title: `Gap within ${place(figure.area)}`,
			figure: figure.id,
			values: list.map((one) => ({
				sex: sexText(one.sex),
				value:
					one.value === null
						? unknown(figure, one.sex)
						: distanceText(one.value, figure.unit) + (one.value < 0 ? ' the other way' : ''),
				beside:
					figure.benchmark && one.benchmark !== null
						? `within ${place(figure.benchmark)} ${numberText(one.benchmark, figure.unit)}`
						: ''
			})),
			kind: `Slope index as published, ${periodText(figure.period)}: from the most to the least deprived end`,
			sure: missing ?? 'Published here without limits, so it is not judged.'
		}
	];
}

function ownSlope(figure: Figure | undefined): PanelBlock[] {
	if (!figure) return [];
	const slopes = figure.slopes ?? [];
	const notes = figure.notes.filter((note) => note.kind === 'missing' || note.kind === 'vintage');
	return [
		{
			title: 'The same gap with its limits',
			figure: figure.id,
			values: slopes.map(({ sex, slopeIndex, lower, upper }) => ({
				sex: sexText(sex),
				value: distanceText(slopeIndex, figure.unit) + (slopeIndex < 0 ? ' the other way' : ''),
				beside:
					lower === undefined || upper === undefined
						? ''
						: `95% interval ${intervalText(lower, upper, figure.unit)}`
			})),
			kind: `Our own slope through ten deprivation groups, ${periodText(figure.period)}`,
			sure: notes.map((note) => note.text).join(' ')
		}
	];
}

function closing(figure: Figure | undefined): PanelBlock[] {
	if (!figure) return [];
	const own = figure.notes.filter((note) => note.kind === 'aggregate' || note.kind === 'missing');
	return [
		{
			title: 'Is the gap closing?',
			figure: figure.id,
			values: [],
			kind: `${finding(figure)}.`,
			sure: own[0]?.text ?? ''
		}
	];
}

/** The gap at a glance: to the benchmark, within the area, with its limits, and over time. */
export function gapPanel(figures: readonly Figure[]): PanelBlock[] {
	const of = (question: string) =>
		figures.find((figure) => (figure.says?.form ?? figure.question) === question);
	return [
		...toBenchmark(of('length-of-life')),
		...within(of('slope-index')),
		...ownSlope(of('tenths')),
		...closing(of('gap-change'))
	];
}

/** One fact about a fitted slope, for each sex. */
interface SlopeRow {
	label: string;
	/** In the order of `slopeSexes`. */
	cells: { value: string; interval: string }[];
}

const ratio: Unit = { id: 'score', label: 'ratio', decimals: 2 };

function cell(limited: Limited | undefined, unit: Unit) {
	if (!limited) return { value: '–', interval: '' };
	const { value, lower, upper } = limited;
	return {
		value: numberText(value, unit),
		interval: lower === undefined || upper === undefined ? '' : intervalText(lower, upper, unit)
	};
}

/** Heads of the columns: "Men", "Women". */
export function slopeSexes(figure: Figure): string[] {
	return (figure.slopes ?? []).map(({ sex }) => sexText(sex));
}

type SlopeCell = SlopeRow['cells'][number];

/** What each fact about a slope is written as. */
function slopeCells({ unit }: Figure) {
	return {
		own: ({ slopeIndex: value, lower, upper }: Slope): SlopeCell =>
			cell(lower === undefined || upper === undefined ? { value } : { value, lower, upper }, unit),
		simulated: ({ simulated }: Slope): SlopeCell => ({
			value: '',
			interval: simulated ? intervalText(simulated.lower, simulated.upper, unit) : '–'
		}),
		published: ({ published }: Slope): SlopeCell => ({
			value: published == null ? missingText('not-held') : numberText(published, unit),
			interval: ''
		}),
		relative: ({ relativeIndex }: Slope): SlopeCell => cell(relativeIndex, ratio),
		ends: ({ ends }: Slope): SlopeCell => cell(ends, unit)
	};
}

/** Slope, simulated limits, the published slope, relative index and end groups, side by side. */
export function slopeRows(figure: Figure): SlopeRow[] {
	const slopes = figure.slopes ?? [];
	const { own, simulated, published, relative, ends } = slopeCells(figure);
	const draws = slopes[0]?.simulated?.draws ?? 0;
	const rows: [string, (slope: Slope) => SlopeCell, boolean?][] = [
		['Slope index, our own calculation', own],
		[`Its limits by simulation, ${draws.toLocaleString('en-GB')} lines`, simulated, draws > 0],
		['Slope index, as published', published, slopes.some((slope) => slope.published !== undefined)],
		['Relative index (least to most deprived end)', relative],
		['Least minus most deprived tenth', ends]
	];
	return rows
		.filter(([, , shown = true]) => shown)
		.map(([label, of]) => ({ label, cells: slopes.map(of) }));
}

/** One change as it is read. */
interface ChangeRow {
	/** "Within Wigan, men". */
	label: string;
	/** "2019 to 2021". */
	since: string;
	change: string;
	/** "2.7", or why there is none. */
	withinChance: string;
}

function row(figure: Figure, one: Change): ChangeRow {
	const category = categoryLabel(figure, one.category);
	return {
		label: [category, sexText(one.sex).toLowerCase()].filter(Boolean).join(', '),
		since: periodText(one.from),
		change: one.change === null ? 'not known' : signedText(one.change, figure.unit),
		withinChance:
			one.withinChance === null ? 'not known' : numberText(one.withinChance, figure.unit)
	};
}

/** The changes of a figure, in its order. */
export function changeRows(figure: Figure): ChangeRow[] {
	return (figure.changes ?? []).map((one) => row(figure, one));
}
