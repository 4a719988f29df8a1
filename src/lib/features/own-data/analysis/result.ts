import type { Unit, Verdict } from '$lib/figure';
import { singleInterval95, type Polarity } from '$lib/statistics/comparison/benchmark';
import type { Group } from '../session/grouping';
import type { Reference } from '../reference';
import type { Choice, Guard, Result, ResultRow } from './analysis';
import { bandsOf } from './bands';
import { lifeOf, rateOf, standardisedOf, type Estimated } from './estimates';
import { byBand, gathered, type Gathered } from './gathered';
import { guarded, type Guarded } from './guard';
import { methodNotes, resultTitle, unitOf, intervalMethods } from './result-words';
import { levelOf, setsOf } from './sets';

/** How the estimate of one group is made; a column of ages that fits no bands stops all. */
export type Estimator = (group: Gathered, counts: Guarded) => Estimated;

/** The reader must choose something else before anything can be worked out. */
export class Unworkable extends Error {
	override readonly name = 'Unworkable';
}

function asTheyStand(
	group: Gathered,
	limits: { lower: boolean; upper: boolean },
	sums: Group
): Estimated {
	const [value, second, third] = sums.sums.map((sum) => sum.value);
	const lower = limits.lower ? (second ?? null) : null;
	const upper = limits.upper ? ((limits.lower ? third : second) ?? null) : null;
	const nothing = { value: null, lower: null, upper: null };
	if (group.rows > 1) return { ...nothing, withheld: 'several rows: values cannot be added up' };
	if (value === undefined || value === null)
		return { ...nothing, withheld: 'the value is missing' };
	return { value, lower, upper, withheld: '' };
}

/** The method of a choice as a function of one group. @throws Unworkable where ages fit no bands */
export function estimatorOf(choice: Choice, groups: readonly Group[]): Estimator {
	const { method, multiplier } = choice;
	if (method === 'rate')
		return (_, { numerator, denominator }) => rateOf(numerator, denominator, multiplier);
	if (method === 'life')
		return ({ label, parts }) =>
			lifeOf(
				label,
				parts.map(({ part, numerator, denominator }) => ({
					...{ part, deaths: numerator, people: denominator }
				}))
			);
	if (method === 'values') {
		const sums = new Map(groups.map((group) => [group.key, group]));
		const limits = { lower: choice.lower !== null, upper: choice.upper !== null };
		return (group) => asTheyStand(group, limits, sums.get(group.key)!);
	}
	const fitted = bandsOf([...new Set(groups.map(({ part }) => part))]);
	if ('unfit' in fitted)
		throw new Unworkable(
			`“${fitted.unfit.slice(0, 40)}” in the column of ages fits into no five-year band (0-4, 5-9 … 90+)`
		);
	const { bands, placeOf } = fitted;
	const absentIsNone = choice.denominator === 'residents';
	return (group) => {
		if (absentIsNone && !group.area?.ages)
			return { value: null, lower: null, upper: null, withheld: 'no residents are held for it' };
		return standardisedOf(byBand(group, bands, placeOf, choice), bands, multiplier, absentIsNone);
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
		...{ key, label, area: area?.code ?? null, numerator, denominator },
		...{ value, lower, upper, withheld, verdict: 'not-compared' }
	};
}

function verdictOf(
	row: ResultRow,
	benchmark: number | null,
	polarity: Choice['polarity']
): Verdict {
	const own = polarity.replaceAll('-', '_') as Polarity;
	return singleInterval95(row, { value: benchmark }, own).replaceAll('_', '-') as Verdict;
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
		...{ key: '', label: 'All rows together', rows: sum(({ rows }) => rows) ?? 0 },
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

/** The counts that the guard looks at. */
export function countsOf(
	all: readonly Gathered[],
	reference: Pick<Reference, 'areas'>,
	choice: Choice
) {
	const areas = new Map(reference.areas.map((area) => [area.code, area]));
	const sets = setsOf(
		all.map(({ key, area }) => ({ key, area: area?.code ?? null })),
		areas
	);
	const counted = choice.method !== 'values';
	return all.map(({ key, numerator, denominator }, at) => ({
		key,
		numerator: counted ? numerator : 0,
		denominator: counted && choice.denominator !== 'residents' ? denominator : null,
		sets: sets[at] ?? []
	}));
}

/** True where the numerator is a part of the denominator's people. */
export const isOfPeople = ({ method, multiplier, denominator }: Choice): boolean =>
	method === 'rate' && multiplier === 100 && denominator !== 'residents';

/**
 * What a choice comes to: every group with its estimate, limits and comparison, small numbers hidden.
 *
 * A crude rate is made from the counts as shown; a standardised rate or a life expectancy from all,
 * since neither gives a count away.
 * @throws Unworkable where the chosen columns cannot be used so
 */
export function resultOf(
	groups: readonly Group[],
	choice: Choice,
	guard: Guard,
	reference: Pick<Reference, 'areas'>
): Result {
	const all = gathered(groups, choice, reference);
	const estimate = estimatorOf(choice, groups);
	const shown = guarded(countsOf(all, reference, choice), guard, isOfPeople(choice));
	const residents = choice.denominator === 'residents';
	const rows = all.map((group, at) => {
		const counts = shown[at]!;
		const denominator = residents && !counts.hidden ? group.denominator : counts.denominator;
		return rowOf(group, { ...counts, denominator }, estimate);
	});
	const sum = together(all, choice);
	const sumCounts = sum && guarded([{ ...sum, sets: [] }], guard, isOfPeople(choice))[0];
	const total = sum && sumCounts ? rowOf(sum, sumCounts, estimate) : null;
	const benchmark = benchmarkOf(choice, rows, total);
	for (const row of rows)
		if (!(choice.benchmark.kind === 'row' && choice.benchmark.key === row.key))
			row.verdict = verdictOf(row, benchmark?.value ?? null, choice.polarity);
	const count = (kind: Guarded['hidden']) => shown.filter(({ hidden }) => hidden === kind).length;
	const unit: Unit = unitOf(choice);
	return {
		...{ choice, unit, rows, total, benchmark },
		title: resultTitle(choice),
		intervalMethod: intervalMethods[choice.method](choice),
		hidden: { primary: count('primary'), secondary: count('secondary') },
		notes: methodNotes(choice, guard, total === null),
		beside: null
	};
}
