import { marginOf } from '$lib/statistics/comparison/margins';
import type { Relation } from '$lib/statistics/comparison/nesting';
import { testOfDifference, type Compared } from '$lib/statistics/comparison/tested';
import { judgementOf, polarityOf } from '$lib/figures/judgement';
import { nearestMultiple } from '$lib/statistics/population/rounding';
import type { Group } from '../session/grouping';
import type { Reference } from '../reference';
import type { Choice, Guard, Result, ResultRow } from './analysis';
import { bandsOf } from './bands';
import { isRefused, lifeOf, rateOf, standardisedOf, type Estimated } from './estimates';
import { byBand, gathered, residentsOf, type Gathered } from './gathered';
import { guarded, type Counts, type Guarded } from './guard';
import { methodNotes, resultTitle, unitOf, intervalMethods } from './result-words';
import { levelOf, setsOf } from './sets';
import { countsBehind } from './worked-back';

/** How the estimate of one group is made; a column of ages that fits no bands stops all. */
export type Estimator = (group: Gathered, counts: Guarded) => Estimated;

/** Places of value and limits among the sums asked for, and where counts that may be bases begin. */
interface ValueColumns {
	value: number;
	lower: number | null;
	upper: number | null;
	bases: number;
}

function valueColumns({ lower, upper }: Choice): ValueColumns {
	const limits = [lower, upper].filter((column) => column !== null).length;
	return {
		value: 0,
		lower: lower === null ? null : 1,
		upper: upper === null ? null : limits,
		bases: 1 + limits
	};
}

/** The reader must choose something else before anything can be worked out. */
export class Unworkable extends Error {
	override readonly name = 'Unworkable';
}

function asTheyStand(
	group: Gathered,
	{ lower, upper, value: column }: ValueColumns,
	sums: Group,
	rounding: boolean
): Estimated {
	const at = (place: number | null) => (place === null ? null : (sums.sums[place]?.value ?? null));
	const nothing = { value: null, lower: null, upper: null };
	if (group.rows > 1) return { ...nothing, withheld: 'several rows: values cannot be added up' };
	if (at(column) === null) return { ...nothing, withheld: 'the value is missing' };
	const shown = (one: number | null) => (rounding && one !== null ? nearestMultiple(one, 5) : one);
	return {
		value: shown(at(column)),
		lower: shown(at(lower)),
		upper: shown(at(upper)),
		withheld: ''
	};
}

/** The method of a choice as a function of one group. @throws Unworkable where ages fit no bands */
export function estimatorOf(choice: Choice, groups: readonly Group[], rounding = false): Estimator {
	const { method, multiplier } = choice;
	if (method === 'rate')
		return (_, { numerator, denominator }) => rateOf(numerator, denominator, multiplier);
	if (method === 'life')
		return ({ label, parts }) =>
			lifeOf(
				label,
				parts.map(({ part, numerator, denominator }) => ({
					part,
					deaths: numerator,
					people: denominator
				}))
			);
	if (method === 'values') {
		const sums = new Map(groups.map((group) => [group.key, group]));
		const columns = valueColumns(choice);
		return (group) => asTheyStand(group, columns, sums.get(group.key)!, rounding);
	}
	return standardisedEstimator(choice, groups);
}

function standardisedEstimator(choice: Choice, groups: readonly Group[]): Estimator {
	const fitted = bandsOf([...new Set(groups.map(({ part }) => part))]);
	if ('unfit' in fitted)
		throw new Unworkable(
			`“${fitted.unfit.slice(0, 40)}” in the column of ages fits into no five-year band (0-4, 5-9 … 90+): choose another column of ages, or mend it in the file`
		);
	const { bands, placeOf } = fitted;
	const absentIsNone = choice.denominator === 'residents';
	return (group) => {
		if (absentIsNone && !group.area?.ages)
			return { value: null, lower: null, upper: null, withheld: 'no residents are held for it' };
		const counts = byBand(group, bands, placeOf, choice);
		return standardisedOf(counts, bands, choice.multiplier, absentIsNone);
	};
}

function rowOf(group: Gathered, counts: Guarded, estimate: Estimator): ResultRow {
	const { key, label, area } = group;
	const { numerator, denominator, hidden } = counts;
	const none = { value: null, lower: null, upper: null };
	const made = hidden
		? {
				...none,
				withheld:
					hidden === 'primary'
						? 'hidden: a small number'
						: 'hidden, so that a small number cannot be worked out'
			}
		: estimate(group, counts);
	const { value, lower, upper, withheld } = made;
	return {
		key,
		label,
		area: area?.code ?? null,
		numerator,
		denominator,
		value,
		lower,
		upper,
		withheld,
		verdict: 'not-compared'
	};
}

/** A row as it is tested: of a rate with its counts, so that a part can be taken out of its whole. */
function tested(row: ResultRow, { method, multiplier }: Choice): Compared {
	const { value, lower, upper, numerator, denominator } = row;
	if (method !== 'rate' || numerator === null || denominator === null)
		return { value, lower, upper };
	const estimate = (a: number, b: number) => {
		const made = rateOf(a, b, multiplier);
		return { value: made.value ?? NaN, lower: made.lower, upper: made.upper };
	};
	return { value, lower, upper, counts: { numerator, denominator, estimate } };
}

/** How a row lies to what it is compared with: all rows, and a row that holds others, hold it. */
function relationTo(row: ResultRow, whole: ResultRow | null, holds: boolean): Relation {
	if (!whole || !holds) return { kind: 'apart' };
	const share = row.denominator && whole.denominator ? row.denominator / whole.denominator : null;
	return { kind: 'part', share };
}

/** All groups as one, where they may be added up: one level, nothing missing. */
function together(all: readonly Gathered[], choice: Choice): Gathered | null {
	const levels = new Set(all.map(({ area }) => levelOf(area)));
	if (levels.size !== 1 || all.length < 2 || choice.method === 'values') return null;
	const sum = (pick: (one: Gathered) => number | null) =>
		all.map(pick).reduce((total, one) => (total === null || one === null ? null : total + one), 0);
	const byPart = new Map<string, Gathered['parts'][number]>();
	for (const { parts } of all)
		for (const one of parts) {
			const held = byPart.get(one.part);
			const add = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
			byPart.set(one.part, {
				part: one.part,
				numerator: held ? add(held.numerator, one.numerator) : one.numerator,
				denominator: held ? add(held.denominator, one.denominator) : one.denominator
			});
		}
	const ages = all.every(({ area }) => area?.ages) ? summedAges(all) : undefined;
	return {
		key: '',
		label: 'All rows together',
		rows: sum(({ rows }) => rows) ?? 0,
		area: ages && { code: '', name: '', slug: '', level: 'country', region: '', within: [], ages },
		numerator: sum(({ numerator }) => numerator),
		denominator: sum(({ denominator }) => denominator),
		parts: [...byPart.values()]
	};
}

function summedAges(all: readonly Gathered[]) {
	const sum = (sex: 'female' | 'male') =>
		(all[0]?.area?.ages?.[sex] ?? []).map((_, band) =>
			all.reduce((total, { area }) => total + (area?.ages?.[sex][band] ?? 0), 0)
		);
	return { female: sum('female'), male: sum('male') };
}

function benchmarkOf(
	choice: Choice,
	rows: ResultRow[],
	total: ResultRow | null
): Result['benchmark'] {
	const { benchmark } = choice;
	if (benchmark.kind === 'number') return { label: 'the number you gave', value: benchmark.value };
	const row = benchmark.kind === 'all' ? total : rows.find(({ key }) => key === benchmark.key);
	return row && row.value !== null ? { label: row.label, value: row.value } : null;
}

/** What the guard looks at. */
export interface GuardedCounts {
	counts: Counts[];
	/** True where values as they stand are counts themselves, and are rounded as such. */
	valuesAreCounts: boolean;
	/** True where people left over are counted as well. */
	ofPeople: boolean;
}

/** The counts that values as they stand are, or can be worked back to; none where neither is so. */
function countsOfValues(all: readonly Gathered[], groups: readonly Group[], choice: Choice) {
	const sums = new Map(groups.map((group) => [group.key, group.sums]));
	const { bases } = valueColumns(choice);
	const at = (place: number) =>
		all.map(({ key, rows }) => (rows > 1 ? null : (sums.get(key)?.[place]?.value ?? null)));
	const values = at(0);
	const told = values.filter((value) => value !== null);
	if (told.length > 0 && told.every((value) => Number.isInteger(value) && value >= 0))
		return { counts: values.map((numerator) => ({ numerator, denominator: null })), are: true };
	const residents = (['persons', 'female', 'male'] as const).map((sex) =>
		all.map(({ area }) => residentsOf(area, sex))
	);
	const counted = Array.from(
		{ length: Math.max(0, (groups[0]?.sums.length ?? 0) - bases) },
		(_, place) => at(bases + place)
	);
	const behind = countsBehind(values, [...counted, ...residents]);
	const none = { numerator: 0, denominator: null };
	return { counts: values.map((_, row) => behind[row] ?? none), are: false };
}

/** The counts that the guard looks at: those of the choice, or those behind values. */
export function countsOf(
	all: readonly Gathered[],
	groups: readonly Group[],
	reference: Pick<Reference, 'areas' | 'populations'>,
	choice: Choice
): GuardedCounts {
	const areas = new Map(reference.areas.map((area) => [area.code, area]));
	const sets = setsOf(
		all.map(({ key, area }) => ({ key, area: area?.code ?? null })),
		areas
	);
	const values = choice.method === 'values' ? countsOfValues(all, groups, choice) : null;
	const counts = all.map(({ key, numerator, denominator }, at) => ({
		key,
		numerator,
		denominator: choice.denominator === 'residents' ? null : denominator,
		...values?.counts[at],
		sets: sets[at] ?? []
	}));
	const valuesAreCounts = values?.are ?? false;
	const ofPeople = isOfPeople(choice) || (values !== null && !valuesAreCounts);
	return { counts, valuesAreCounts, ofPeople };
}

/** True where the numerator is a part of the denominator's people. */
const isOfPeople = ({ method, multiplier, denominator }: Choice): boolean =>
	method === 'rate' && multiplier === 100 && denominator !== 'residents';

/** Told from the counts as they are: rounding must not bring a refused row back. */
function isRefusedRow(
	{ numerator, denominator }: Gathered,
	{ method, multiplier }: Choice
): boolean {
	return method === 'rate' && isRefused(rateOf(numerator, denominator, multiplier).withheld);
}

/** The rows of all groups, each with its counts as they may be shown. */
function rowsOf(
	all: readonly Gathered[],
	shown: readonly Guarded[],
	choice: Choice,
	estimate: Estimator
): ResultRow[] {
	return all.map((group, at) => {
		const own = shown[at]!;
		if (choice.method === 'values')
			return rowOf(group, { ...own, numerator: null, denominator: null }, estimate);
		const residents = choice.denominator === 'residents' && !own.hidden;
		return rowOf(group, residents ? { ...own, denominator: group.denominator } : own, estimate);
	});
}

/** All rows together, with the labels of those that are in no sum, and how many cannot be right. */
function totalOf(
	all: readonly Gathered[],
	{ choice, guard, holders, ofPeople, estimate }: TotalAsked
) {
	const apart = all.filter(({ key }) => choice.holders === 'apart' && holders.includes(key));
	const refused = all.filter((group) => isRefusedRow(group, choice));
	const sound = all.filter((group) => !apart.includes(group) && !refused.includes(group));
	const sum = together(sound, choice);
	const counts = sum && guarded([{ ...sum, sets: [] }], guard, ofPeople)[0];
	return {
		total: sum && counts ? rowOf(sum, counts, estimate) : null,
		apart: apart.map(({ label }) => label),
		refused: refused.length
	};
}

interface TotalAsked {
	choice: Choice;
	guard: Guard;
	/** Keys of groups that hold others. */
	holders: readonly string[];
	ofPeople: boolean;
	estimate: Estimator;
}

/** Gives each row its verdict against the benchmark, but for the row that is the benchmark. */
function judge(rows: ResultRow[], choice: Choice, { total, holders }: JudgedBy): void {
	const { benchmark } = choice;
	const row = benchmark.kind === 'row' ? rows.find(({ key }) => key === benchmark.key) : total;
	const whole = benchmark.kind === 'number' ? null : (row ?? null);
	const value = benchmark.kind === 'number' ? benchmark.value : (whole?.value ?? null);
	const other = whole ? tested(whole, choice) : { value };
	const holds = benchmark.kind === 'all' || holders.includes(whole?.key ?? '');
	const margin = marginOf(unitOf(choice).id, value);
	for (const own of rows) {
		if (own === whole) continue;
		const relation = relationTo(own, whole, holds);
		const found = testOfDifference(tested(own, choice), other, relation, margin);
		Object.assign(own, judgementOf(found, polarityOf(choice)));
	}
}

interface JudgedBy {
	/** All rows together. */
	total: ResultRow | null;
	/** Keys of groups that hold others. */
	holders: readonly string[];
}

/** How many rows are hidden for their own small numbers, and how many to keep those hidden. */
function countsHidden(shown: readonly Guarded[]): Result['hidden'] {
	const count = (kind: Guarded['hidden']) => shown.filter(({ hidden }) => hidden === kind).length;
	return { primary: count('primary'), secondary: count('secondary') };
}

/**
 * What a choice comes to: every group with its estimate, limits and comparison, small numbers hidden.
 *
 * A crude rate is made from the counts as shown; a standardised rate or a life expectancy from all,
 * since neither gives a count away. A row whose counts cannot be right is in no sum.
 *
 * @param holders keys of groups that hold others
 * @throws Unworkable where the chosen columns cannot be used so
 */
export function resultOf(
	groups: readonly Group[],
	choice: Choice,
	guard: Guard,
	reference: Pick<Reference, 'areas' | 'populations'>,
	holders: readonly string[] = []
): Result {
	const all = gathered(groups, choice, reference);
	const { counts, valuesAreCounts, ofPeople } = countsOf(all, groups, reference, choice);
	const rounding = valuesAreCounts && guard.hiding && guard.to > 0;
	const estimate = estimatorOf(choice, groups, rounding);
	const shown = guarded(counts, guard, ofPeople);
	const rows = rowsOf(all, shown, choice, estimate);
	const { total, apart, refused } = totalOf(all, { choice, guard, holders, ofPeople, estimate });
	const benchmark = benchmarkOf(choice, rows, total);
	judge(rows, choice, { total, holders });
	const noted = { noTotal: total === null, valuesAreCounts, apart, refused };
	return {
		choice,
		unit: unitOf(choice),
		rows,
		total,
		benchmark,
		title: resultTitle(choice),
		intervalMethod: intervalMethods[choice.method](choice),
		hidden: countsHidden(shown),
		notes: methodNotes(choice, guard, noted, reference.populations),
		beside: null
	};
}
