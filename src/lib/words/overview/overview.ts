import type { AreaRef, Figure, Sex, Unit } from '$lib/figure';
import type { Line } from './line';
import { trend, strengths } from '../evidence';
import {
	estimatePart,
	listed,
	name,
	nothingSaid,
	periodPart,
	say,
	sharedText,
	spokenText
} from '../statement';

/** What the small chart of a line is drawn from: one sex and category over time. */
export type Spark = Pick<Figure, 'estimates' | 'breaks'>;

/** A line with its small chart and the page on which its figure stands. */
export interface OverviewLine extends Omit<Line, 'named' | 'strength' | 'distance' | 'comparison'> {
	spark: Spark | null;
	/** What the small chart shows, in words; empty without one. */
	overTime: string;
	theme: Figure['theme'];
	/** True where a page shows the indicator by deprivation. */
	gradient: boolean;
	/** Address of the hospital trust whose value it is; empty where it is a place's. */
	trust: string;
}

/** A priority with its lines in the partnership's order, and what cannot be said yet. */
interface OverviewPriority {
	title: string;
	lines: OverviewLine[];
	unsaid: { wanted: string; because: string }[];
}

/** All that the overview of a partnership shows. */
export interface Overview {
	slug: string;
	name: string;
	about: string;
	area: AreaRef;
	benchmark: AreaRef;
	/** What it can be compared with, the usual one first. */
	benchmarks: AreaRef[];
	/** What the evidence carries best, with full stops. */
	statements: string[];
	priorities: OverviewPriority[];
}

/**
 * What the small chart of a line shows, for those who do not see it: both ends, and why no trend is
 * told. Values are never joined by a word of direction, since no trend is tested here.
 *
 * @param other name of the area compared with
 */
export function overTime(spark: Spark, sex: Sex, unit: Unit, other: string): string {
	const of = (role: 'home' | 'benchmark') =>
		spark.estimates
			.filter((one) => one.role === role && one.sex === sex && one.value !== null)
			.toSorted((a, b) => a.period.localeCompare(b.period));
	const [home, benchmark] = [of('home'), of('benchmark')];
	const [first, last] = [home[0], home.at(-1)];
	if (!first || !last) return '';
	const beside = (period: string) => {
		const found = benchmark.find((one) => one.period === period);
		return found ? say` (${name(other)} ${estimatePart(found, unit)})` : nothingSaid;
	};
	const said = [first, last].map(
		(one) => say`${estimatePart(one, unit)}${beside(one.period)} ${periodPart(one.period, 'in')}`
	);
	const word = trend(home, spark.breaks, false);
	const because = word.allowed ? '' : `; no trend is stated: ${word.because}`;
	return spokenText(say`${listed(said, ', then ')}${because}`);
}

const most = 4;

/** Better evidence first: its kind, then how far the value lies outside chance. */
function byEvidence(a: Line, b: Line): number {
	return strengths.indexOf(b.strength) - strengths.indexOf(a.strength) || b.distance - a.distance;
}

/** Lines that may stand at the top: published, with something to read them by. */
function fit({ strength }: Line): boolean {
	return strengths.indexOf(strength) >= strengths.indexOf('wider');
}

/** With the period that the table beside a line names: a statement stands by itself. */
function dated({ named, sentence, comparison }: Line, withPlace: boolean): string {
	return sharedText(withPlace ? named : sentence, comparison.period);
}

/**
 * The three or four statements that the evidence carries best: the best of each priority, then the
 * best of what is left; in the partnership's own order, with the place named in the first.
 *
 * @param priorities lines of each priority, in order
 */
export function statements(priorities: readonly (readonly Line[])[]): string[] {
	const fitting = priorities.map((lines) => lines.filter(fit).toSorted(byEvidence));
	const first = fitting.flatMap((lines) => lines[0] ?? []).toSorted(byEvidence);
	const rest = fitting.flatMap((lines) => lines.slice(1)).toSorted(byEvidence);
	const kept = new Set([...first, ...rest].slice(0, most));
	return priorities
		.flat()
		.filter((line) => kept.has(line))
		.map((line, index) => dated(line, index === 0));
}
